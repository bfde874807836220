// time.*: the formats vendors send.
#include "core/cel/library/arguments.h"
#include "core/cel/library/tables.h"
#include "core/cel/library/timetext.h"
#include "core/cel/value/civiltime.h"

namespace sidelight::cel
{

namespace
{

Value timeOr(const std::optional<Instant> &time, const char *sentence)
{
    return time ? Value::of(*time) : Value::error(Code::Range, sentence);
}

const char *const notATime = "This is no time in a format that is known, or its zone is unknown.";

// time.parse(text), time.parse(text, zone), time.parse(number).
Value parse(Workspace &workspace, const Value *arguments, std::size_t count)
{
    constexpr std::size_t cost = 4;
    if (!workspace.spend(cost))
        return Value::error(Code::Budget);
    switch (arguments[0].kind()) {
    case Kind::Timestamp:
        return arguments[0];
    case Kind::Int:
        return timeOr(timeOfNumber(arguments[0].asInt()), notATime);
    case Kind::Double:
        return timeOr(timeOfNumber(arguments[0].asDouble()), notATime);
    default:
        if (!areKinds(arguments, count, "ss"))
            return wrongKinds();
        return timeOr(readAnyTime(arguments[0].asText(),
                                  count > 1 ? arguments[1].asText() : std::string_view(),
                                  workspace.zones()),
                      notATime);
    }
}

// Since 1970, in units that make `perSecond` a second.
Value sinceEpoch(const Value &number, std::int64_t perSecond)
{
    const char *const outside = "This is no time of the years 1 to 9999.";
    if (number.kind() == Kind::Int) {
        std::int64_t seconds = number.asInt() / perSecond;
        std::int64_t rest = number.asInt() % perSecond;
        if (rest < 0) {
            rest += perSecond;
            --seconds;
        }
        const Instant time{seconds, static_cast<std::int32_t>(rest * (1'000'000'000 / perSecond))};
        return inRange(time) ? Value::of(time) : Value::error(Code::Range, outside);
    }
    if (number.kind() != Kind::Double)
        return wrongKinds();
    const double seconds = number.asDouble() / static_cast<double>(perSecond);
    if (!(seconds >= -62135596800.0 && seconds < 253402300800.0))
        return Value::error(Code::Range, outside);
    return Value::of(Timestamp{static_cast<std::int64_t>(seconds * 1000)});
}

Value seconds(Workspace &, const Value *arguments, std::size_t)
{
    return sinceEpoch(arguments[0], 1);
}

Value millis(Workspace &, const Value *arguments, std::size_t)
{
    return sinceEpoch(arguments[0], 1000);
}

} // namespace

FunctionRows timeFunctions()
{
    return {
        {"time.parse", {"s>t", "ss>t", "i>t", "d>t", "t>t"}, parse},
        {"time.seconds", {"i>t", "d>t"}, seconds},
        {"time.millis", {"i>t", "d>t"}, millis},
    };
}

} // namespace sidelight::cel
