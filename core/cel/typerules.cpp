#include "core/cel/typerules.h"

#include <algorithm>

namespace sidelight::cel
{

namespace
{

using Kinds = Type::Kind;

bool isMapLike(const Type &type)
{
    return type.kind() == Kinds::Map || type.kind() == Kinds::Object;
}

sidelight::Result<Type, std::string> orderedResult(Operator op, const Type &a, const Type &b)
{
    const bool bothNumbers = (isNumber(a) || a.isDyn()) && (isNumber(b) || b.isDyn());
    const auto hasOrder = [](const Type &type) {
        switch (type.kind()) {
        case Kinds::Dyn:
        case Kinds::Bool:
        case Kinds::String:
        case Kinds::Bytes:
        case Kinds::Timestamp:
        case Kinds::Duration:
            return true;
        default:
            return isNumber(type);
        }
    };
    for (const Type &side : {a, b}) {
        if (!hasOrder(side))
            return failure("'" + std::string(signOf(op)) + "' cannot compare " + side.words() +
                           ": it has no order.");
    }
    if (bothNumbers || a.isDyn() || b.isDyn() || a.kind() == b.kind())
        return Type::boolean();
    return failure("'" + std::string(signOf(op)) + "' cannot compare " + a.words() + " with " +
                   b.words() + ".");
}

sidelight::Result<Type, std::string> containedResult(const Type &item, const Type &container)
{
    if (container.isDyn())
        return Type::boolean();
    if (container.kind() != Kinds::List && !isMapLike(container))
        return failure("'in' looks into a list or a map, not into " + container.words() + ".");
    const Type inside = container.kind() == Kinds::List     ? container.element()
                        : container.kind() == Kinds::Object ? Type::string()
                                                            : container.key();
    if (!comparable(item, inside))
        return failure("'in' looks for " + item.words() + " where there is only " + inside.words() +
                       ".");
    return Type::boolean();
}

bool isTime(const Type &type)
{
    return type.kind() == Kinds::Timestamp || type.kind() == Kinds::Duration;
}

// Of two types that are no dyn; nothing if there is no such operation.
std::optional<Type> computedType(Operator op, const Type &a, const Type &b)
{
    const bool adds = op == Operator::Add;
    if (a.kind() == b.kind()) {
        switch (a.kind()) {
        case Kinds::Int:
        case Kinds::Uint:
            return a;
        case Kinds::Double:
            return op == Operator::Remainder ? std::nullopt : std::optional(a);
        case Kinds::String:
        case Kinds::Bytes:
            return adds ? std::optional(a) : std::nullopt;
        case Kinds::List:
            return adds ? std::optional(Type::list(joinedType(a.element(), b.element())))
                        : std::nullopt;
        case Kinds::Duration:
            return adds || op == Operator::Subtract ? std::optional(a) : std::nullopt;
        case Kinds::Timestamp:
            return op == Operator::Subtract ? std::optional(Type::duration()) : std::nullopt;
        default:
            return std::nullopt;
        }
    }
    if (isTime(a) && isTime(b) &&
        (adds || (op == Operator::Subtract && a.kind() == Kinds::Timestamp)))
        return Type::timestamp();
    return std::nullopt;
}

sidelight::Result<Type, std::string> computedResult(Operator op, const Type &a, const Type &b)
{
    if (a.isDyn() && b.isDyn())
        return Type::dyn();
    if (a.isDyn() || b.isDyn()) {
        const Type &known = a.isDyn() ? b : a;
        if (isTime(known) && (op == Operator::Add || op == Operator::Subtract))
            return Type::dyn();
        // The other must be of the same type, or it fails when it runs.
        if (const auto type = computedType(op, known, known))
            return *type;
    } else if (const auto type = computedType(op, a, b)) {
        return *type;
    }
    const std::string sign = "'" + std::string(signOf(op)) + "'";
    if (isNumber(a) && isNumber(b) && a.kind() != b.kind())
        return failure(sign + " needs two numbers of one kind, but here are " + a.words() +
                       " and " + b.words() + "; wrap one in int(…) or double(…).");
    return failure(sign + " cannot work with " + a.words() + " and " + b.words() + ".");
}

bool takes(const Signature &signature, const std::vector<Type> &arguments)
{
    const std::size_t wanted = signature.parameters.size();
    if (signature.isVariadic ? arguments.size() < wanted : arguments.size() != wanted)
        return false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!fits(arguments[i], signature.parameters[std::min(i, wanted - 1)]))
            return false;
    }
    return true;
}

std::string listed(const std::vector<Type> &types, std::size_t from)
{
    std::string text;
    for (std::size_t i = from; i < types.size(); ++i)
        text += (i > from ? ", " : "") + types[i].words();
    return text.empty() ? "nothing" : text;
}

// "split() takes (a text) or (a text, a whole number) after a text, not (null)."
std::string refusal(const Function &function, bool isMethod, const std::vector<Type> &arguments)
{
    const std::size_t from = isMethod ? 1 : 0;
    std::string wanted;
    for (const Signature &signature : function.signatures) {
        if (signature.isMethod != isMethod)
            continue;
        std::string one = "(" + listed(signature.parameters, from) + ")";
        if (isMethod)
            one = signature.parameters.front().words() + " before the dot and " + one;
        if (wanted.find(one) == std::string::npos)
            wanted += (wanted.empty() ? "" : ", or ") + one;
    }
    const std::string name(function.name);
    if (wanted.empty())
        return isMethod ? name + "() does not stand after a dot: write " + name + "(…)."
                        : name + "() stands after a dot: write value." + name + "(…).";
    std::string given = "(" + listed(arguments, from) + ")";
    if (isMethod)
        given = arguments.front().words() + " and " + given;
    return name + "() takes " + wanted + "; here it has " + given + ".";
}

} // namespace

bool isNumber(const Type &type)
{
    return type.kind() == Kinds::Int || type.kind() == Kinds::Uint || type.kind() == Kinds::Double;
}

Type joinedType(const Type &a, const Type &b)
{
    if (a == b)
        return a;
    if (a.kind() == Kinds::List && b.kind() == Kinds::List)
        return Type::list(joinedType(a.element(), b.element()));
    if (a.kind() == Kinds::Map && b.kind() == Kinds::Map)
        return Type::map(joinedType(a.key(), b.key()), joinedType(a.value(), b.value()));
    return Type::dyn();
}

bool fits(const Type &given, const Type &wanted)
{
    if (given.isDyn() || wanted.isDyn())
        return true;
    if (isMapLike(given) && isMapLike(wanted)) {
        if (given.kind() != Kinds::Map || wanted.kind() != Kinds::Map)
            return true;
        return fits(given.key(), wanted.key()) && fits(given.value(), wanted.value());
    }
    if (given.kind() == Kinds::List && wanted.kind() == Kinds::List)
        return fits(given.element(), wanted.element());
    return given.kind() == wanted.kind();
}

bool comparable(const Type &a, const Type &b)
{
    if (a.kind() == Kinds::Null || b.kind() == Kinds::Null || (isNumber(a) && isNumber(b)))
        return true;
    if (isMapLike(a) && isMapLike(b))
        return true;
    return a.isDyn() || b.isDyn() || a.kind() == b.kind();
}

sidelight::Result<Type, std::string> resultOf(Operator op, const Type &a, const Type &b)
{
    switch (op) {
    case Operator::Equal:
    case Operator::NotEqual:
        if (!comparable(a, b))
            return failure("'" + std::string(signOf(op)) + "' compares " + a.words() + " with " +
                           b.words() + ", which are never equal.");
        return Type::boolean();
    case Operator::Less:
    case Operator::LessEqual:
    case Operator::Greater:
    case Operator::GreaterEqual:
        return orderedResult(op, a, b);
    case Operator::In:
        return containedResult(a, b);
    default:
        return computedResult(op, a, b);
    }
}

sidelight::Result<Type, std::string> resultOf(const Function &function, bool isMethod,
                                              const std::vector<Type> &arguments)
{
    // Where all arguments are known the first signature that takes them is meant.
    const bool isKnown = std::none_of(arguments.begin(), arguments.end(),
                                      [](const Type &type) { return type.isDyn(); });
    std::optional<Type> result;
    for (const Signature &signature : function.signatures) {
        if (signature.isMethod != isMethod || !takes(signature, arguments))
            continue;
        result = result ? joinedType(*result, signature.result) : signature.result;
        if (isKnown)
            break;
    }
    if (!result)
        return failure(refusal(function, isMethod, arguments));
    return *result;
}

} // namespace sidelight::cel
