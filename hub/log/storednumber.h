// SQLite keeps signed numbers only; offsets and fences are unsigned.
#pragma once

#include <cstdint>

namespace sidelight::hub
{

[[nodiscard]] inline std::int64_t signedOf(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

[[nodiscard]] inline std::uint64_t unsignedOf(std::int64_t value)
{
    return static_cast<std::uint64_t>(value);
}

} // namespace sidelight::hub
