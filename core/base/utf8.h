// UTF-8 without exceptions: checking, cutting on whole characters.
#pragma once

#include <cstddef>
#include <string_view>

namespace sidelight
{

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool isValidUtf8(std::string_view text);

// The longest start of valid UTF-8 `text` of at most `bytes` bytes that ends between characters.
[[nodiscard]] std::string_view truncateUtf8(std::string_view text, std::size_t bytes);

} // namespace sidelight
