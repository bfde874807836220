// What there is to say about a rule that fired, or nearly did, in the agent's words.
#pragma once

#include <vector>

#include <QString>

#include "core/domain/ruleremark.h"
#include "plugin/text/timewords.h"

namespace sidelight::models
{

// "2 of 3 events in 7 d."
[[nodiscard]] QString remarkWords(const RuleRemark &remark, const text::TimeWords &words);

// "at least 3 and less than 9".
[[nodiscard]] QString testWords(const std::vector<NumberTest> &tests, const text::TimeWords &words);

} // namespace sidelight::models
