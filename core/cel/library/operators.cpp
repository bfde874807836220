#include "core/cel/library/operators.h"

#include <cmath>
#include <cstring>
#include <limits>

#include "core/cel/library/arguments.h"
#include "core/cel/value/civiltime.h"
#include "core/cel/value/compare.h"

namespace sidelight::cel
{

namespace
{

const char *const outOfTime = "The result is a time outside of the years 1 to 9999, or too long.";

Value overflow()
{
    return Value::error(Code::Overflow);
}

template<class Integer>
Value arithmetic(Operator op, Integer a, Integer b)
{
    Integer result = 0;
    switch (op) {
    case Operator::Add:
        return __builtin_add_overflow(a, b, &result) ? overflow() : Value::of(result);
    case Operator::Subtract:
        return __builtin_sub_overflow(a, b, &result) ? overflow() : Value::of(result);
    case Operator::Multiply:
        return __builtin_mul_overflow(a, b, &result) ? overflow() : Value::of(result);
    case Operator::Divide:
    case Operator::Remainder:
        if (b == 0)
            return Value::error(Code::DivideByZero);
        if constexpr (std::numeric_limits<Integer>::is_signed) {
            if (a == std::numeric_limits<Integer>::min() && b == -1)
                return overflow();
        }
        return Value::of(static_cast<Integer>(op == Operator::Divide ? a / b : a % b));
    default:
        return wrongKinds();
    }
}

Value arithmetic(Operator op, double a, double b)
{
    switch (op) {
    case Operator::Add:
        return Value::of(a + b);
    case Operator::Subtract:
        return Value::of(a - b);
    case Operator::Multiply:
        return Value::of(a * b);
    case Operator::Divide:
        return Value::of(a / b);
    default:
        return wrongKinds();
    }
}

Value joined(const Value &a, const Value &b, Workspace &workspace)
{
    const std::size_t size = a.asText().size() + b.asText().size();
    auto *bytes = workspace.spend(size / 64) ? static_cast<char *>(workspace.arena().allocate(size))
                                             : nullptr;
    if (!bytes)
        return Value::error(Code::Budget);
    a.asText().copy(bytes, a.size());
    b.asText().copy(bytes + a.size(), b.size());
    const std::string_view text(bytes, size);
    return a.kind() == Kind::String ? Value::of(text) : Value::bytes(text);
}

Value joinedLists(const Value &a, const Value &b, Workspace &workspace)
{
    const std::size_t size = a.size() + b.size();
    Value *items = workspace.items(size);
    if (!items)
        return Value::error(Code::Budget);
    for (std::size_t i = 0; i < size; ++i)
        items[i] = i < a.size() ? a.item(i) : b.item(i - a.size());
    return Value::list(items, size);
}

Value shifted(Instant time, Duration by, bool back)
{
    constexpr std::int64_t second = 1'000'000'000;
    std::int64_t seconds = by.nanos / second;
    std::int64_t nanos = by.nanos % second;
    if (back) {
        seconds = -seconds;
        nanos = -nanos;
    }
    seconds += time.seconds;
    nanos += time.nanos;
    if (nanos < 0) {
        nanos += second;
        --seconds;
    } else if (nanos >= second) {
        nanos -= second;
        ++seconds;
    }
    const Instant result{seconds, static_cast<std::int32_t>(nanos)};
    return inRange(result) ? Value::of(result) : Value::error(Code::Range, outOfTime);
}

Value between(Instant later, Instant earlier)
{
    constexpr std::int64_t second = 1'000'000'000;
    std::int64_t nanos = 0;
    if (__builtin_mul_overflow(later.seconds - earlier.seconds, second, &nanos) ||
        __builtin_add_overflow(nanos, std::int64_t{later.nanos} - earlier.nanos, &nanos))
        return Value::error(Code::Range, outOfTime);
    return Value::of(Duration{nanos});
}

Value timeArithmetic(Operator op, const Value &a, const Value &b)
{
    const bool adds = op == Operator::Add;
    if (!adds && op != Operator::Subtract)
        return wrongKinds();
    if (a.kind() == Kind::Timestamp && b.kind() == Kind::Duration)
        return shifted(a.asInstant(), b.asDuration(), !adds);
    if (adds && a.kind() == Kind::Duration && b.kind() == Kind::Timestamp)
        return shifted(b.asInstant(), a.asDuration(), false);
    if (!adds && a.kind() == Kind::Timestamp && b.kind() == Kind::Timestamp)
        return between(a.asInstant(), b.asInstant());
    if (a.kind() != Kind::Duration || b.kind() != Kind::Duration)
        return wrongKinds();
    std::int64_t nanos = 0;
    const bool over =
        adds ? __builtin_add_overflow(a.asDuration().nanos, b.asDuration().nanos, &nanos)
             : __builtin_sub_overflow(a.asDuration().nanos, b.asDuration().nanos, &nanos);
    return over ? Value::error(Code::Range, outOfTime) : Value::of(Duration{nanos});
}

Value computed(Operator op, const Value &a, const Value &b, Workspace &workspace)
{
    if (a.kind() == b.kind()) {
        switch (a.kind()) {
        case Kind::Int:
            return arithmetic(op, a.asInt(), b.asInt());
        case Kind::Uint:
            return arithmetic(op, a.asUint(), b.asUint());
        case Kind::Double:
            return arithmetic(op, a.asDouble(), b.asDouble());
        case Kind::String:
        case Kind::Bytes:
            return op == Operator::Add ? joined(a, b, workspace) : wrongKinds();
        case Kind::List:
            return op == Operator::Add ? joinedLists(a, b, workspace) : wrongKinds();
        default:
            break;
        }
    }
    return timeArithmetic(op, a, b);
}

Value compared(Operator op, const Value &a, const Value &b)
{
    const auto ordering = order(a, b);
    if (!ordering)
        return wrongKinds();
    switch (op) {
    case Operator::Less:
        return Value::of(*ordering < 0);
    case Operator::LessEqual:
        return Value::of(*ordering <= 0);
    case Operator::Greater:
        return Value::of(*ordering > 0);
    default:
        return Value::of(*ordering >= 0);
    }
}

Value contained(const Value &item, const Value &container, Workspace &workspace)
{
    if (container.kind() == Kind::Map) {
        if (!workspace.spend(container.size() / 16))
            return Value::error(Code::Budget);
        return Value::of(container.member(item).isSet());
    }
    if (container.kind() != Kind::List)
        return wrongKinds();
    for (std::size_t i = 0; i < container.size(); ++i) {
        const auto same = equal(item, container.item(i), workspace);
        if (!same)
            return Value::error(Code::Budget);
        if (*same)
            return Value::of(true);
    }
    return Value::of(false);
}

// A whole number of any kind as an index; nothing for 1.5, texts and what is no number.
std::optional<std::int64_t> wholeNumber(const Value &value)
{
    switch (value.kind()) {
    case Kind::Int:
        return value.asInt();
    case Kind::Uint:
        return value.asUint() <= INT64_MAX
                   ? std::optional(static_cast<std::int64_t>(value.asUint()))
                   : std::optional<std::int64_t>(-1);
    case Kind::Double:
        if (std::trunc(value.asDouble()) == value.asDouble() &&
            std::fabs(value.asDouble()) < 0x1p53)
            return static_cast<std::int64_t>(value.asDouble());
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

Value apply(Operator op, const Value &a, const Value &b, Workspace &workspace)
{
    switch (op) {
    case Operator::Equal:
    case Operator::NotEqual: {
        const auto same = equal(a, b, workspace);
        return same ? Value::of(*same == (op == Operator::Equal)) : Value::error(Code::Budget);
    }
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual:
        return compared(op, a, b);
    case Operator::In:
        return contained(a, b, workspace);
    default:
        return computed(op, a, b, workspace);
    }
}

Value negated(const Value &value)
{
    if (value.kind() == Kind::Double)
        return Value::of(-value.asDouble());
    if (value.kind() != Kind::Int)
        return wrongKinds();
    return value.asInt() == INT64_MIN ? overflow() : Value::of(-value.asInt());
}

Value indexed(const Value &container, const Value &key, Workspace &workspace)
{
    if (container.kind() == Kind::Map) {
        if (key.kind() == Kind::Double && !wholeNumber(key))
            return Value::error(Code::NoSuchKey);
        if (!workspace.spend(container.size() / 16))
            return Value::error(Code::Budget);
        const Value found = container.member(key);
        return found.isSet() ? found : Value::error(Code::NoSuchKey);
    }
    if (container.kind() != Kind::List)
        return wrongKinds();
    const auto index = wholeNumber(key);
    if (!index)
        return key.kind() == Kind::Double
                   ? Value::error(Code::Range, "A place in a list is a whole number.")
                   : wrongKinds();
    if (*index < 0 || static_cast<std::uint64_t>(*index) >= container.size())
        return Value::error(Code::Range, "The list has no such place.");
    return container.item(static_cast<std::size_t>(*index));
}

} // namespace sidelight::cel
