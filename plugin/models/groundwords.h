// Why the conversation speaks for a suggestion, in plain sentences.
#pragma once

#include <QString>

#include "core/domain/suggestion.h"

namespace sidelight::models
{

// "Agents did this in 74 of 100 situations like this one. The customer said “fetch”, “shirts”. It
// often follows “Hello”." Empty when nothing of the conversation spoke for it.
[[nodiscard]] QString groundWords(const Suggestion &suggestion);

} // namespace sidelight::models
