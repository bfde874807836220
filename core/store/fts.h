// What goes into FTS5 and comes out of it. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sidelight::store
{

// Control characters that highlight() puts around what matched. A text may hold them itself: walked
// beside the plain text, they are told apart.
inline constexpr char markBegin = '\x01';
inline constexpr char markEnd = '\x02';

// As one phrase, so that nothing in it is an operator.
void appendQuoted(std::string &query, std::string_view word);

// Byte ranges of the plain text.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> marksOf(std::string_view plain,
                                                                           std::string_view marked);

} // namespace sidelight::store
