// Remarks on a rule in English, for terminals and logs of sidelightctl.
#pragma once

#include <string>
#include <vector>

#include "core/domain/ruleremark.h"

namespace sidelight::rules
{

// "2 of 3 events in 7 days."
[[nodiscard]] std::string wordsOf(const RuleRemark &remark);
// "at least 3 and less than 9".
[[nodiscard]] std::string wordsOf(const std::vector<NumberTest> &tests);
// "3", "1453.2": as short as the number allows.
[[nodiscard]] std::string wordsOfNumber(double value);

} // namespace sidelight::rules
