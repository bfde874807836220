#include "core/cel/library/timetext.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/cel/library/timescan.h"
#include "core/cel/value/civiltime.h"

namespace sidelight::cel
{

namespace
{

constexpr std::size_t longestText = 100;

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> readMonth(TimeScan &scan)
{
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (scan.take(months[i]))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

// "14:03", "14:03:00", "14:03:00.123".
bool readClock(TimeScan &scan, CivilTime &time, std::int32_t &nanos, bool needsSeconds)
{
    const auto hour = scan.digits(2);
    if (!hour || !scan.take(":"))
        return false;
    const auto minute = scan.digits(2);
    if (!minute)
        return false;
    time.hour = static_cast<int>(*hour);
    time.minute = static_cast<int>(*minute);
    if (!scan.take(":"))
        return !needsSeconds;
    const auto second = scan.digits(2);
    if (!second)
        return false;
    time.second = static_cast<int>(*second);
    return scan.fraction(nanos);
}

// "2026-11-25".
bool readDate(TimeScan &scan, CivilTime &time)
{
    const auto year = scan.digits(4);
    if (!year || !scan.take("-"))
        return false;
    const auto month = scan.digits(2);
    if (!month || !scan.take("-"))
        return false;
    const auto day = scan.digits(2);
    if (!day)
        return false;
    time.year = *year;
    time.month = static_cast<int>(*month);
    time.day = static_cast<int>(*day);
    return true;
}

std::optional<Instant> instantAt(const CivilTime &civil, std::int32_t nanos, std::int64_t offset)
{
    const auto seconds = secondsOf(civil);
    if (!seconds)
        return std::nullopt;
    const Instant time{*seconds - offset, nanos};
    return inRange(time) ? std::optional(time) : std::nullopt;
}

struct Reading {
    CivilTime civil;
    std::int32_t nanos = 0;
};

// What stands behind the clock: an offset, or the zone that was given.
std::optional<Instant> finish(TimeScan scan, const Reading &reading, std::string_view zone,
                              ZoneCache &zones)
{
    scan.skipSpaces();
    if (!scan.atEnd()) {
        const auto offset = scan.offset();
        return offset && scan.atEnd() ? instantAt(reading.civil, reading.nanos, *offset)
                                      : std::nullopt;
    }
    const auto wall = secondsOf(reading.civil);
    const auto seconds = wall && !zone.empty() ? zones.toUtc(zone, *wall) : wall;
    if (!seconds)
        return std::nullopt;
    const Instant time{*seconds, reading.nanos};
    return inRange(time) ? std::optional(time) : std::nullopt;
}

std::optional<Instant> readIso(TimeScan scan, std::string_view zone, ZoneCache &zones)
{
    Reading reading;
    if (!readDate(scan, reading.civil))
        return std::nullopt;
    if (scan.take("T") || scan.take("t") || (scan.skipSpaces() && scan.atDigit())) {
        if (!readClock(scan, reading.civil, reading.nanos, false))
            return std::nullopt;
    }
    return finish(scan, reading, zone, zones);
}

// "Wed, 25 Nov 2026 14:03:00 GMT" and "Wed Nov 25 2026 14:03:00 GMT+0100 (…)".
std::optional<Instant> readWithWords(TimeScan scan, std::string_view zone, ZoneCache &zones)
{
    Reading reading;
    scan.skipDayName();
    std::optional<int> month = readMonth(scan);
    const bool monthFirst = month.has_value();
    scan.skipSpaces();
    const auto day = scan.digitsUpTo(2);
    scan.take("-");
    scan.skipSpaces();
    if (!monthFirst)
        month = readMonth(scan);
    scan.take("-");
    scan.skipSpaces();
    const auto year = scan.digits(4);
    scan.skipSpaces();
    if (!day || !month || !year || !readClock(scan, reading.civil, reading.nanos, true))
        return std::nullopt;
    reading.civil.year = *year;
    reading.civil.month = *month;
    reading.civil.day = static_cast<int>(*day);
    return finish(scan, reading, zone, zones);
}

std::optional<Instant> readDigits(std::string_view text)
{
    if (text.empty() || text.size() > 19)
        return std::nullopt;
    std::int64_t number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || __builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, c - '0', &number))
            return std::nullopt;
    }
    return timeOfNumber(number);
}

} // namespace

std::optional<Instant> readRfc3339(std::string_view text)
{
    TimeScan scan(text);
    CivilTime civil;
    std::int32_t nanos = 0;
    if (text.size() > longestText || !readDate(scan, civil) ||
        !(scan.take("T") || scan.take("t")) || !readClock(scan, civil, nanos, true))
        return std::nullopt;
    const auto offset = scan.strictOffset();
    return offset && scan.atEnd() ? instantAt(civil, nanos, *offset) : std::nullopt;
}

std::optional<Instant> timeOfNumber(std::int64_t number)
{
    constexpr std::int64_t mostSeconds = 9'999'999'999;
    std::int64_t unit = 1; // how many make a second
    while (unit < 1'000'000'000 && (number / unit > mostSeconds || number / unit < -mostSeconds))
        unit *= 1000;
    std::int64_t seconds = number / unit;
    std::int64_t rest = number % unit;
    if (rest < 0) {
        rest += unit;
        --seconds;
    }
    const Instant time{seconds, static_cast<std::int32_t>(rest * (1'000'000'000 / unit))};
    return inRange(time) ? std::optional(time) : std::nullopt;
}

std::optional<Instant> timeOfNumber(double number)
{
    // 2^53 and beyond are no exact readings of a clock; below it, seconds may have decimals.
    if (!(std::fabs(number) < 0x1p53))
        return std::nullopt;
    if (std::fabs(number) > 9'999'999'999.0)
        return timeOfNumber(static_cast<std::int64_t>(number));
    const double whole = std::floor(number);
    const auto micros = static_cast<std::int32_t>(std::floor((number - whole) * 1e6 + 0.5));
    const Instant time{static_cast<std::int64_t>(whole) + micros / 1'000'000,
                       micros % 1'000'000 * 1000};
    return inRange(time) ? std::optional(time) : std::nullopt;
}

std::optional<Instant> readAnyTime(std::string_view text, std::string_view zone, ZoneCache &zones)
{
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    if (text.size() > longestText)
        return std::nullopt;
    if (const auto time = readDigits(text))
        return time;
    const TimeScan scan(text);
    return scan.atDigit() && text.size() > 4 && text[4] == '-' ? readIso(scan, zone, zones)
                                                               : readWithWords(scan, zone, zones);
}

} // namespace sidelight::cel
