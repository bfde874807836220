// The proleptic Gregorian calendar, without time zones.
#pragma once

#include <cstdint>
#include <optional>

#include "core/cel/value/value.h"

namespace sidelight::cel
{

struct CivilTime {
    std::int64_t year = 1970;
    int month = 1; // 1-12
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int dayOfWeek = 4; // Sunday is 0
    int dayOfYear = 0; // from 0
};

// Of seconds since 1970 (add an offset first for another place).
[[nodiscard]] CivilTime civilTime(std::int64_t seconds);
// Nothing for a day or an hour that does not exist; second 60 is read as 59. The year must be
// 0-9999.
[[nodiscard]] std::optional<std::int64_t> secondsOf(const CivilTime &time);

inline constexpr std::int64_t firstSecond = -62135596800; // 0001-01-01T00:00:00Z
inline constexpr std::int64_t lastSecond = 253402300799;  // 9999-12-31T23:59:59Z
[[nodiscard]] constexpr bool inRange(Instant time)
{
    return time.seconds >= firstSecond && time.seconds <= lastSecond;
}

} // namespace sidelight::cel
