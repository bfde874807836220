// Which task each decision of a dialogue belongs to. Private to this folder.
#pragma once

#include <string_view>
#include <vector>

#include "core/suggest/situation/dialogueline.h"
#include "core/suggest/training/graphexamples.h"

namespace sidelight::suggest
{

// One name a decision, in their order: that of the dialogue where it has one task; where it has
// several, that of the next action only one of their policies knows, or else of the last such;
// empty where there is none. Into the dialogue.
[[nodiscard]] std::vector<std::string_view> tasksOfDecisions(const Dialogue &dialogue,
                                                             const Policies &policies);

} // namespace sidelight::suggest
