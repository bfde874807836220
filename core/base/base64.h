// Base64 as RFC 4648 section 4 has it: with "+", "/" and padding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sidelight
{

[[nodiscard]] std::string toBase64(const void *bytes, std::size_t size);
// Nothing when a character of it is not of the alphabet, or the padding is missing.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

} // namespace sidelight
