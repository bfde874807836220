// The numbers behind a decision, and their words in English for terminals and JSON of sidelightctl.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/ruleevidence.h"
#include "core/rules/rule.h"

namespace sidelight::rules
{

[[nodiscard]] RuleMeasure::Kind countedBy(CorrelationType type);
[[nodiscard]] RuleMeasure minutes(RuleMeasure::Kind kind, std::int64_t ms,
                                  std::vector<std::string> names = {});

[[nodiscard]] std::string whatOf(const RuleMeasure &measure);      // "events in the window"
[[nodiscard]] std::string_view unitOf(const RuleMeasure &measure); // "min", "km", ""
[[nodiscard]] std::string wantedOf(const RuleMeasure &measure);    // "at least 3"; empty: nothing
[[nodiscard]] std::string wordsOf(const RuleClause &clause); // "when of card", "where", "scope"

} // namespace sidelight::rules
