// The parts of a condition, found in its source: enough to tell what it cannot hold without.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace sidelight::rules
{

// The parts between && outside of brackets and texts; none when something at the top may hold
// without all of them (|| or ?:), or when the texts are of a kind that is not looked into.
[[nodiscard]] std::vector<std::string_view> conjunctsOf(std::string_view condition);

// The parts between || likewise: one of them has to hold. The whole where there is no ||, or where
// it is not looked into.
[[nodiscard]] std::vector<std::string_view> disjunctsOf(std::string_view condition);

[[nodiscard]] std::string_view withoutSpace(std::string_view text);
// Of the name the text begins with; 0: with none.
[[nodiscard]] std::size_t nameLength(std::string_view text);

} // namespace sidelight::rules
