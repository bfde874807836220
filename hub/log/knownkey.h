// How the log recognises an event without naming it.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/domain/ids.h"

namespace sidelight::hub
{

// First 16 bytes of HMAC-SHA-256 over source, 0x00, id.
using KnownKey = std::array<std::uint8_t, 16>;
[[nodiscard]] KnownKey knownKeyOf(std::span<const std::uint8_t> secret, const EventKey &key);

} // namespace sidelight::hub
