// int, uint, double, string, bytes, bool, timestamp, duration.
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/utf8.h"
#include "core/cel/library/arguments.h"
#include "core/cel/library/durationtext.h"
#include "core/cel/library/tables.h"
#include "core/cel/library/timetext.h"
#include "core/cel/value/civiltime.h"
#include "core/cel/value/texts.h"

namespace sidelight::cel
{

namespace
{

// Beyond int and uint; not as hexadecimal literals, which cppcheck does not read.
constexpr double twoTo63 = 9223372036854775808.0;
constexpr double twoTo64 = 18446744073709551616.0;

Value outOfRange(const char *sentence)
{
    return Value::error(Code::Range, sentence);
}

const char *const noWholeNumber = "This cannot be read as a whole number that fits.";

template<class Number>
Value readWhole(std::string_view text)
{
    Number number = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const char *end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? Value::of(number)
                                                     : outOfRange(noWholeNumber);
}

Value toInt(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::Int:
        return value;
    case Kind::Uint:
        return value.asUint() <= INT64_MAX ? Value::of(static_cast<std::int64_t>(value.asUint()))
                                           : outOfRange(noWholeNumber);
    case Kind::Double: // also refuses NaN; the limits themselves are no exact doubles
        return value.asDouble() > -twoTo63 && value.asDouble() < twoTo63
                   ? Value::of(static_cast<std::int64_t>(value.asDouble()))
                   : outOfRange(noWholeNumber);
    case Kind::String:
        return readWhole<std::int64_t>(value.asText());
    case Kind::Timestamp:
        return Value::of(value.asInstant().seconds);
    default:
        return wrongKinds();
    }
}

Value toUint(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::Uint:
        return value;
    case Kind::Int:
        return value.asInt() >= 0 ? Value::of(static_cast<std::uint64_t>(value.asInt()))
                                  : outOfRange(noWholeNumber);
    case Kind::Double:
        return value.asDouble() > -1 && value.asDouble() < twoTo64
                   ? Value::of(static_cast<std::uint64_t>(value.asDouble()))
                   : outOfRange(noWholeNumber);
    case Kind::String:
        return readWhole<std::uint64_t>(value.asText());
    default:
        return wrongKinds();
    }
}

Value readDouble(std::string_view text)
{
    if (text == "NaN")
        return Value::of(std::nan(""));
    double number = 0;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    if (text == "Infinity" || text == "Inf" || text == "-Infinity" || text == "-Inf")
        return Value::of(text.front() == '-' ? -HUGE_VAL : HUGE_VAL);
    const char *end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end && std::isfinite(number)
               ? Value::of(number)
               : outOfRange("This cannot be read as a number.");
}

Value toDouble(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::Double:
        return value;
    case Kind::Int:
        return Value::of(static_cast<double>(value.asInt()));
    case Kind::Uint:
        return Value::of(static_cast<double>(value.asUint()));
    case Kind::String:
        return readDouble(value.asText());
    default:
        return wrongKinds();
    }
}

Value toText(Workspace &workspace, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::String:
        return value;
    case Kind::Bool:
    case Kind::Int:
    case Kind::Uint:
    case Kind::Double:
    case Kind::Timestamp:
    case Kind::Duration:
        return workspace.text(scalarText(value));
    case Kind::Bytes:
        if (!workspace.spend(value.size() / 64))
            return Value::error(Code::Budget);
        return isValidUtf8(value.asText()) ? Value::of(value.asText())
                                           : outOfRange("These bytes are no valid UTF-8 text.");
    default:
        return wrongKinds();
    }
}

Value toBytes(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    if (value.kind() == Kind::Bytes)
        return value;
    return value.kind() == Kind::String ? Value::bytes(value.asText()) : wrongKinds();
}

Value toBool(Workspace &, const Value *arguments, std::size_t)
{
    constexpr std::array<std::string_view, 5> yes{"true", "True", "TRUE", "t", "1"};
    constexpr std::array<std::string_view, 5> no{"false", "False", "FALSE", "f", "0"};
    const Value &value = arguments[0];
    if (value.kind() == Kind::Bool)
        return value;
    if (value.kind() != Kind::String)
        return wrongKinds();
    for (std::size_t i = 0; i < yes.size(); ++i) {
        if (value.asText() == yes[i] || value.asText() == no[i])
            return Value::of(value.asText() == yes[i]);
    }
    return outOfRange("This text is neither true nor false.");
}

Value toTimestamp(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::Timestamp:
        return value;
    case Kind::Int: {
        const Instant time{value.asInt(), 0};
        return inRange(time)
                   ? Value::of(time)
                   : outOfRange("This number of seconds is outside of the years 1 to 9999.");
    }
    case Kind::String: {
        const auto time = readRfc3339(value.asText());
        return time ? Value::of(*time)
                    : outOfRange(
                          "This text is no time like 2026-11-25T14:03:00Z; time.parse() reads "
                          "more formats.");
    }
    default:
        return wrongKinds();
    }
}

Value toDuration(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    if (value.kind() == Kind::Duration)
        return value;
    if (value.kind() != Kind::String)
        return wrongKinds();
    const auto duration = readDuration(value.asText());
    return duration ? Value::of(*duration)
                    : outOfRange("This text is no length of time like 90s, 1h30m or 250ms.");
}

} // namespace

FunctionRows conversionFunctions()
{
    return {
        {"int", {"i>i", "u>i", "d>i", "s>i", "t>i"}, toInt},
        {"uint", {"u>u", "i>u", "d>u", "s>u"}, toUint},
        {"double", {"d>d", "i>d", "u>d", "s>d"}, toDouble},
        {"string", {"s>s", "o>s", "i>s", "u>s", "d>s", "t>s", "D>s", "b>s"}, toText},
        {"bytes", {"b>b", "s>b"}, toBytes},
        {"bool", {"o>o", "s>o"}, toBool},
        {"timestamp", {"t>t", "i>t", "s>t"}, toTimestamp},
        {"duration", {"D>D", "s>D"}, toDuration},
    };
}

} // namespace sidelight::cel
