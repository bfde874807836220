// The `math` extension.
#include <cmath>
#include <limits>

#include "core/cel/library/arguments.h"
#include "core/cel/library/tables.h"
#include "core/cel/value/compare.h"

namespace sidelight::cel
{

namespace
{

// The least or greatest of the arguments, or of the one list.
Value extreme(Workspace &workspace, const Value *arguments, std::size_t count, bool wantsGreatest)
{
    const bool isList = count == 1 && arguments[0].kind() == Kind::List;
    const std::size_t size = isList ? arguments[0].size() : count;
    if (!workspace.spend(size))
        return Value::error(Code::Budget);
    if (size == 0)
        return Value::error(Code::Range, "An empty list has no least or greatest number.");
    Value best;
    for (std::size_t i = 0; i < size; ++i) {
        const Value value = isList ? arguments[0].item(i) : arguments[i];
        if (!value.isNumber())
            return wrongKinds();
        if (!best.isSet() ||
            (wantsGreatest ? orderOfNumbers(value, best) > 0 : orderOfNumbers(value, best) < 0))
            best = value;
    }
    return best;
}

Value greatest(Workspace &workspace, const Value *arguments, std::size_t count)
{
    return extreme(workspace, arguments, count, true);
}

Value least(Workspace &workspace, const Value *arguments, std::size_t count)
{
    return extreme(workspace, arguments, count, false);
}

using Real = double (*)(double);

template<Real function>
Value ofReal(Workspace &, const Value *arguments, std::size_t)
{
    return arguments[0].kind() == Kind::Double ? Value::of(function(arguments[0].asDouble()))
                                               : wrongKinds();
}

using Test = bool (*)(double);

template<Test test>
Value askReal(Workspace &, const Value *arguments, std::size_t)
{
    return arguments[0].kind() == Kind::Double ? Value::of(test(arguments[0].asDouble()))
                                               : wrongKinds();
}

double ceiling(double x)
{
    return std::ceil(x);
}
double floorOf(double x)
{
    return std::floor(x);
}
double rounded(double x)
{
    return std::round(x);
}
double truncated(double x)
{
    return std::trunc(x);
}
bool isNotANumber(double x)
{
    return std::isnan(x);
}
bool isInfinite(double x)
{
    return std::isinf(x);
}
bool isFinite(double x)
{
    return std::isfinite(x);
}

Value absolute(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::Int:
        if (value.asInt() == std::numeric_limits<std::int64_t>::min())
            return Value::error(Code::Overflow);
        return Value::of(value.asInt() < 0 ? -value.asInt() : value.asInt());
    case Kind::Uint:
        return value;
    case Kind::Double:
        return Value::of(std::fabs(value.asDouble()));
    default:
        return wrongKinds();
    }
}

Value sign(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::Int:
        return Value::of(std::int64_t{value.asInt() > 0} - std::int64_t{value.asInt() < 0});
    case Kind::Uint:
        return Value::of(std::uint64_t{value.asUint() > 0});
    case Kind::Double:
        if (std::isnan(value.asDouble()) || value.asDouble() == 0)
            return value;
        return Value::of(value.asDouble() > 0 ? 1.0 : -1.0);
    default:
        return wrongKinds();
    }
}

Value squareRoot(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    switch (value.kind()) {
    case Kind::Int:
        return Value::of(std::sqrt(static_cast<double>(value.asInt())));
    case Kind::Uint:
        return Value::of(std::sqrt(static_cast<double>(value.asUint())));
    case Kind::Double:
        return Value::of(std::sqrt(value.asDouble()));
    default:
        return wrongKinds();
    }
}

using Bits = std::uint64_t (*)(std::uint64_t, std::uint64_t);

// On the bits of two ints or of two uints.
template<Bits function>
Value ofBits(Workspace &, const Value *arguments, std::size_t)
{
    const Value &a = arguments[0];
    const Value &b = arguments[1];
    if (a.kind() != b.kind())
        return wrongKinds();
    if (a.kind() == Kind::Uint)
        return Value::of(function(a.asUint(), b.asUint()));
    if (a.kind() != Kind::Int)
        return wrongKinds();
    return Value::of(static_cast<std::int64_t>(
        function(static_cast<std::uint64_t>(a.asInt()), static_cast<std::uint64_t>(b.asInt()))));
}

// Shifts fill with zeros, also an int's to the right.
template<Bits function>
Value shift(Workspace &, const Value *arguments, std::size_t)
{
    const Value &value = arguments[0];
    if (arguments[1].kind() != Kind::Int)
        return wrongKinds();
    if (arguments[1].asInt() < 0)
        return Value::error(Code::Range, "Bits are shifted by a number that is not negative.");
    const auto by = static_cast<std::uint64_t>(arguments[1].asInt());
    const auto shifted = [by](std::uint64_t bits) {
        return by > 63 ? std::uint64_t{0} : function(bits, by);
    };
    if (value.kind() == Kind::Uint)
        return Value::of(shifted(value.asUint()));
    if (value.kind() != Kind::Int)
        return wrongKinds();
    return Value::of(static_cast<std::int64_t>(shifted(static_cast<std::uint64_t>(value.asInt()))));
}

std::uint64_t bitAnd(std::uint64_t a, std::uint64_t b)
{
    return a & b;
}
std::uint64_t bitOr(std::uint64_t a, std::uint64_t b)
{
    return a | b;
}
std::uint64_t bitXor(std::uint64_t a, std::uint64_t b)
{
    return a ^ b;
}
std::uint64_t left(std::uint64_t bits, std::uint64_t by)
{
    return bits << by;
}
std::uint64_t right(std::uint64_t bits, std::uint64_t by)
{
    return bits >> by;
}

Value bitNot(Workspace &, const Value *arguments, std::size_t)
{
    if (arguments[0].kind() == Kind::Uint)
        return Value::of(~arguments[0].asUint());
    return arguments[0].kind() == Kind::Int ? Value::of(~arguments[0].asInt()) : wrongKinds();
}

} // namespace

FunctionRows mathFunctions()
{
    const std::vector<std::string_view> ofNumbers{"i+>i", "u+>u", "d+>d", "l>*", "*+>*"};
    const std::vector<std::string_view> sameNumber{"i>i", "u>u", "d>d"};
    const std::vector<std::string_view> twoWords{"ii>i", "uu>u"};
    return {
        {"math.greatest", ofNumbers, greatest},
        {"math.least", ofNumbers, least},
        {"math.ceil", {"d>d"}, ofReal<ceiling>},
        {"math.floor", {"d>d"}, ofReal<floorOf>},
        {"math.round", {"d>d"}, ofReal<rounded>},
        {"math.trunc", {"d>d"}, ofReal<truncated>},
        {"math.isNaN", {"d>o"}, askReal<isNotANumber>},
        {"math.isInf", {"d>o"}, askReal<isInfinite>},
        {"math.isFinite", {"d>o"}, askReal<isFinite>},
        {"math.abs", sameNumber, absolute},
        {"math.sign", sameNumber, sign},
        {"math.sqrt", {"d>d", "i>d", "u>d"}, squareRoot},
        {"math.bitAnd", twoWords, ofBits<bitAnd>},
        {"math.bitOr", twoWords, ofBits<bitOr>},
        {"math.bitXor", twoWords, ofBits<bitXor>},
        {"math.bitNot", {"i>i", "u>u"}, bitNot},
        {"math.bitShiftLeft", {"ii>i", "ui>u"}, shift<left>},
        {"math.bitShiftRight", {"ii>i", "ui>u"}, shift<right>},
    };
}

} // namespace sidelight::cel
