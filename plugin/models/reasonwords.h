// The sentences behind "Why?".
#pragma once

#include <QLocale>
#include <QString>

#include "core/domain/suggestion.h"

namespace sidelight::models
{

// "rule “Impossible travel”, by Risk team, v12"; empty when nobody said.
[[nodiscard]] QString ruleWords(const Reason &reason);
// "Show the 2 events"; empty without evidence.
[[nodiscard]] QString evidenceWords(const Reason &reason);
// "score 0.82 = likely 0.79 × value 1.1 × urgent 0.95"; a weight of 1 is left out, and what was
// learned where nothing was.
[[nodiscard]] QString scoreWords(const Suggestion &suggestion, const QLocale &locale);

} // namespace sidelight::models
