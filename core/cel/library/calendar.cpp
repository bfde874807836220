// Parts of a time, in UTC or in a zone, and of a length of time.
#include "core/cel/library/tables.h"
#include "core/cel/value/civiltime.h"
#include "core/cel/value/zonecache.h"

namespace sidelight::cel
{

namespace
{

using Part = std::int64_t (*)(const CivilTime &time);
using WholePart = std::int64_t (*)(Duration duration);

constexpr std::int64_t nanosPerSecond = 1'000'000'000;

// The part of a timestamp in the zone that is the second argument, if there is one.
Value partOf(Workspace &workspace, const Value *arguments, std::size_t count, Part part)
{
    if (arguments[0].kind() != Kind::Timestamp ||
        (count > 1 && arguments[1].kind() != Kind::String))
        return Value::error(Code::NoSuchOverload);
    std::int64_t seconds = arguments[0].asInstant().seconds;
    if (count > 1) {
        const auto offset = workspace.zones().offsetAt(arguments[1].asText(), seconds);
        if (!offset)
            return Value::error(Code::Range, "There is no such time zone; zones are called like "
                                             "Europe/Lisbon or +01:00.");
        seconds += *offset;
    }
    return Value::of(part(civilTime(seconds)));
}

template<auto part>
Value ofTime(Workspace &workspace, const Value *arguments, std::size_t count)
{
    return partOf(workspace, arguments, count, part);
}

template<auto part, auto wholePart>
Value ofTimeOrLength(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (count == 1 && arguments[0].kind() == Kind::Duration)
        return Value::of(wholePart(arguments[0].asDuration()));
    return partOf(workspace, arguments, count, part);
}

std::int64_t year(const CivilTime &time)
{
    return time.year;
}
std::int64_t month(const CivilTime &time)
{
    return time.month - 1;
}
std::int64_t date(const CivilTime &time)
{
    return time.day;
}
std::int64_t dayOfMonth(const CivilTime &time)
{
    return time.day - 1;
}
std::int64_t dayOfWeek(const CivilTime &time)
{
    return time.dayOfWeek;
}
std::int64_t dayOfYear(const CivilTime &time)
{
    return time.dayOfYear;
}
std::int64_t hour(const CivilTime &time)
{
    return time.hour;
}
std::int64_t minute(const CivilTime &time)
{
    return time.minute;
}
std::int64_t secondOf(const CivilTime &time)
{
    return time.second;
}
std::int64_t wholeHours(Duration duration)
{
    return duration.nanos / (3600 * nanosPerSecond);
}
std::int64_t wholeMinutes(Duration duration)
{
    return duration.nanos / (60 * nanosPerSecond);
}
std::int64_t wholeSeconds(Duration duration)
{
    return duration.nanos / nanosPerSecond;
}

Value milliseconds(Workspace &workspace, const Value *arguments, std::size_t count)
{
    constexpr std::int64_t millisecond = 1'000'000;
    if (arguments[0].kind() == Kind::Duration && count == 1)
        return Value::of(arguments[0].asDuration().nanos % nanosPerSecond / millisecond);
    // A zone changes nothing, but it must be one.
    const Value seconds = partOf(workspace, arguments, count, secondOf);
    return seconds.isError()
               ? seconds
               : Value::of(std::int64_t{arguments[0].asInstant().nanos} / millisecond);
}

} // namespace

FunctionRows calendarFunctions()
{
    const std::vector<std::string_view> ofTimes{".t>i", ".ts>i"};
    const std::vector<std::string_view> ofBoth{".t>i", ".ts>i", ".D>i"};
    return {
        {"getFullYear", ofTimes, ofTime<year>},
        {"getMonth", ofTimes, ofTime<month>},
        {"getDate", ofTimes, ofTime<date>},
        {"getDayOfMonth", ofTimes, ofTime<dayOfMonth>},
        {"getDayOfWeek", ofTimes, ofTime<dayOfWeek>},
        {"getDayOfYear", ofTimes, ofTime<dayOfYear>},
        {"getHours", ofBoth, ofTimeOrLength<hour, wholeHours>},
        {"getMinutes", ofBoth, ofTimeOrLength<minute, wholeMinutes>},
        {"getSeconds", ofBoth, ofTimeOrLength<secondOf, wholeSeconds>},
        {"getMilliseconds", ofBoth, milliseconds},
    };
}

} // namespace sidelight::cel
