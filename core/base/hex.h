// Lower-case hexadecimal text of bytes, and back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight
{

[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
// Nothing unless every character is a hex digit (either case) and their number is even.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> fromHex(std::string_view text);

} // namespace sidelight
