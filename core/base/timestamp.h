// A point in time, UTC, in milliseconds since 1970, and its RFC 3339 text.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sidelight
{

inline constexpr std::int64_t dayMs = std::int64_t{24} * 3600 * 1000;

struct Timestamp {
    std::int64_t ms = 0;
    auto operator<=>(const Timestamp &) const = default;
};

// RFC 3339 with an offset or Z, fractions of any length (cut to milliseconds), years 0001-9999,
// leap seconds read as :59. Anything else, trailing characters included, is nothing.
[[nodiscard]] std::optional<Timestamp> parseRfc3339(std::string_view text);

// "2026-11-22T14:03:20.123Z"; the fraction is left out when it is zero.
[[nodiscard]] std::string formatRfc3339(Timestamp time);

} // namespace sidelight
