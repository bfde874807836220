// Lists of names as labels count them. Private to this folder.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight::suggest
{

using Names = std::vector<std::string>; // sorted, each once

inline void settle(Names &names)
{
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

// `name` is among them.
[[nodiscard]] inline std::size_t indexOf(const Names &names, std::string_view name)
{
    const auto found = std::lower_bound(names.begin(), names.end(), name);
    return static_cast<std::size_t>(found - names.begin());
}

} // namespace sidelight::suggest
