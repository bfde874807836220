// A customer's key as it is said where the key itself may not stay: after an erasure, and in lists
// that outlive one. Without the key of the mark it cannot be told whose it is. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/domain/ids.h"

namespace sidelight
{

inline constexpr std::size_t markDigits = 32; // lower-case hex

// HMAC-SHA-256, its first 16 bytes.
[[nodiscard]] std::string customerMark(std::span<const std::uint8_t> key,
                                       const CustomerKey &customer);

} // namespace sidelight
