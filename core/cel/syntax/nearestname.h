// What somebody may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sidelight::cel
{

// The candidate that differs from `name` by the fewest letters (swapped neighbours count as one),
// if few enough to be a slip; else empty.
[[nodiscard]] std::string_view nearestName(std::string_view name,
                                           const std::vector<std::string_view> &candidates);

} // namespace sidelight::cel
