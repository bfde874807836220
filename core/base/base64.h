// Base64 as RFC 4648 has it: section 4 with "+", "/" and padding; section 5, for URLs and tokens,
// with "-", "_" and none.
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

// Of section 5. Reading also refuses bits that are left over and not zero: one text for each value.
[[nodiscard]] std::string toBase64Url(const void *bytes, std::size_t size);
[[nodiscard]] std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace sidelight
