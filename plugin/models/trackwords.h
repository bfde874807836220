// What became of a suggestion so far, and why others are not shown, in plain sentences.
#pragma once

#include <vector>

#include <QLocale>
#include <QString>

#include "core/domain/suggestion.h"
#include "core/session/leftout.h"

namespace sidelight::models
{

// "Taken 14 of 18 times here." and what else is to be known about its place in the list; empty when
// there is nothing yet.
[[nodiscard]] QString trackWords(const Suggestion &suggestion, const QLocale &locale);
// "Make an offer to stay: the customer has not agreed to “marketing”.", a line each.
// Of an article; empty where nobody has said.
[[nodiscard]] QString helpedWords(const Track &helped, const QLocale &locale);
[[nodiscard]] QString leftOutWords(const std::vector<session::LeftOutRow> &rows);

} // namespace sidelight::models
