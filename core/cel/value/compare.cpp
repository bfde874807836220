#include "core/cel/value/compare.h"

#include "core/cel/value/workspace.h"

namespace sidelight::cel
{

namespace
{

// As CEL has it: beyond 2^53 a whole number is compared as the double nearest to it, so that
// 9223372036854775807 and 9223372036854775808.0 are the same.
std::partial_ordering compareIntDouble(std::int64_t integer, double real)
{
    return static_cast<double>(integer) <=> real;
}

std::partial_ordering compareUintDouble(std::uint64_t natural, double real)
{
    return static_cast<double>(natural) <=> real;
}

std::partial_ordering compareIntUint(std::int64_t integer, std::uint64_t natural)
{
    return integer < 0 ? std::partial_ordering::less
                       : std::partial_ordering(static_cast<std::uint64_t>(integer) <=> natural);
}

std::partial_ordering opposite(std::partial_ordering ordering)
{
    return 0 <=> ordering;
}

using Payer = Workspace *; // null: not counted

bool pay(Payer payer, std::size_t steps)
{
    return !payer || payer->spend(steps);
}

std::optional<bool> equalDeep(const Value &a, const Value &b, Payer payer);

std::optional<bool> equalLists(const Value &a, const Value &b, Payer payer)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::optional<bool> same = equalDeep(a.item(i), b.item(i), payer);
        if (!same.value_or(false))
            return same;
    }
    return true;
}

std::optional<bool> equalMaps(const Value &a, const Value &b, Payer payer)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const MapEntry entry = a.entry(i);
        if (!pay(payer, 1 + b.size() / 8))
            return std::nullopt;
        const Value other = b.member(entry.key);
        if (!other.isSet())
            return false;
        const std::optional<bool> same = equalDeep(entry.value, other, payer);
        if (!same.value_or(false))
            return same;
    }
    return true;
}

std::optional<bool> equalDeep(const Value &a, const Value &b, Payer payer)
{
    if (!pay(payer, 1))
        return std::nullopt;
    if (a.kind() != b.kind())
        return a.isNumber() && b.isNumber() && orderOfNumbers(a, b) == 0;
    switch (a.kind()) {
    case Kind::Null:
        return true;
    case Kind::Bool:
        return a.asBool() == b.asBool();
    case Kind::Int:
        return a.asInt() == b.asInt();
    case Kind::Uint:
        return a.asUint() == b.asUint();
    case Kind::Double:
        return a.asDouble() == b.asDouble();
    case Kind::String:
    case Kind::Bytes:
    case Kind::Type:
        return pay(payer, a.asText().size() / 256) ? std::optional(a.asText() == b.asText())
                                                   : std::nullopt;
    case Kind::Timestamp:
        return a.asInstant() == b.asInstant();
    case Kind::Duration:
        return a.asDuration() == b.asDuration();
    case Kind::List:
        return equalLists(a, b, payer);
    case Kind::Map:
        return equalMaps(a, b, payer);
    case Kind::Unset:
    case Kind::Error:
        return false;
    }
    return false;
}

} // namespace

std::partial_ordering orderOfNumbers(const Value &a, const Value &b)
{
    switch (a.kind()) {
    case Kind::Int:
        if (b.kind() == Kind::Int)
            return a.asInt() <=> b.asInt();
        return b.kind() == Kind::Uint ? compareIntUint(a.asInt(), b.asUint())
                                      : compareIntDouble(a.asInt(), b.asDouble());
    case Kind::Uint:
        if (b.kind() == Kind::Uint)
            return a.asUint() <=> b.asUint();
        return b.kind() == Kind::Int ? opposite(compareIntUint(b.asInt(), a.asUint()))
                                     : compareUintDouble(a.asUint(), b.asDouble());
    default:
        if (b.kind() == Kind::Double)
            return a.asDouble() <=> b.asDouble();
        return b.kind() == Kind::Int ? opposite(compareIntDouble(b.asInt(), a.asDouble()))
                                     : opposite(compareUintDouble(b.asUint(), a.asDouble()));
    }
}

bool equal(const Value &a, const Value &b)
{
    return equalDeep(a, b, nullptr).value_or(false);
}

std::optional<bool> equal(const Value &a, const Value &b, Workspace &workspace)
{
    return equalDeep(a, b, &workspace);
}

std::optional<std::partial_ordering> order(const Value &a, const Value &b)
{
    if (a.isNumber() && b.isNumber())
        return orderOfNumbers(a, b);
    if (a.kind() != b.kind())
        return std::nullopt;
    switch (a.kind()) {
    case Kind::Bool:
        return a.asBool() <=> b.asBool();
    case Kind::String: // UTF-8 sorts as its code points do
    case Kind::Bytes:
        return a.asText().compare(b.asText()) <=> 0;
    case Kind::Timestamp:
        return a.asInstant() <=> b.asInstant();
    case Kind::Duration:
        return a.asDuration() <=> b.asDuration();
    default:
        return std::nullopt;
    }
}

} // namespace sidelight::cel
