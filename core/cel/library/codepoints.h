// Texts by code points, as CEL counts them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sidelight::cel
{

// All for valid UTF-8.
[[nodiscard]] std::size_t countCodePoints(std::string_view text);
// The byte where a code point starts; size() for the one after the last; nothing beyond.
[[nodiscard]] std::optional<std::size_t> byteOfCodePoint(std::string_view text, std::int64_t index);
// The bytes of the code point that starts with this byte.
[[nodiscard]] std::size_t lengthOfCodePoint(char first);
// The code point that starts there.
[[nodiscard]] char32_t codePointAt(std::string_view text, std::size_t byte);

// Steps for looking for one text in another; the search is by memchr and memcmp, which in the worst
// case compares all of what is looked for at every place.
[[nodiscard]] std::size_t findCost(std::string_view text, std::string_view what);

} // namespace sidelight::cel
