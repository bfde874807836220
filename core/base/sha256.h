// SHA-256 and HMAC-SHA-256 (libsodium). Not for secrets at rest: those live in core/keys.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace sidelight
{

using Digest = std::array<std::uint8_t, 32>;

// Of the parts one after the other, nothing between them.
[[nodiscard]] Digest sha256(std::initializer_list<std::string_view> parts);
[[nodiscard]] Digest hmacSha256(std::span<const std::uint8_t> key, std::string_view message);

} // namespace sidelight
