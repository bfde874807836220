// What a rule looked at and measured, in the agent's words.
#pragma once

#include <QString>

#include "core/domain/ruleevidence.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

// "From card to checkin: 38 min".
[[nodiscard]] QString measureWords(const RuleMeasure &measure, const text::TimeWords &words);
// "at least 3"; empty: the rule asks nothing of it.
[[nodiscard]] QString wantedWords(const RuleMeasure &measure, const text::TimeWords &words);
// "Of card", "Between the events".
[[nodiscard]] QString clauseWords(const RuleClause &clause);

} // namespace sidelight::models
