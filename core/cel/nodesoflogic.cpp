// Nodes that compare, compute and decide.
#include <cstring>

#include "core/cel/library/operators.h"
#include "core/cel/node.h"
#include "core/cel/value/compare.h"

namespace sidelight::cel::run
{

Value negate(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    return value.isError() ? value : negated(value).atNode(node.id);
}

Value binary(const Node &node, Frame &frame)
{
    const Value a = node.child(0, frame);
    if (a.isError())
        return a;
    const Value b = node.child(1, frame);
    if (b.isError())
        return b;
    const Value result = apply(node.op, a, b, *frame.workspace);
    return result.isError() ? result.atNode(node.id) : result;
}

namespace
{

bool isSame(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace

Value equalsText(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    const bool wanted = node.op == Operator::Equal;
    if (value.kind() == Kind::String)
        return Value::of(isSame(value.asText(), node.constant.asText()) == wanted);
    return value.isError() ? value : Value::of(!wanted);
}

Value amongTexts(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    if (value.kind() != Kind::String)
        return value.isError() ? value : Value::of(false);
    for (std::size_t i = 0; i < node.constant.size(); ++i) {
        if (isSame(value.asText(), node.constant.item(i).asText()))
            return Value::of(true);
    }
    return Value::of(false);
}

Value ordered(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    if (!value.isNumber())
        return value.isError() ? value : node.error(Code::NoSuchOverload);
    const auto ordering = value.kind() == Kind::Double && node.constant.kind() == Kind::Double
                              ? value.asDouble() <=> node.constant.asDouble()
                              : orderOfNumbers(value, node.constant);
    switch (node.op) {
    case Operator::Less:
        return Value::of(ordering < 0);
    case Operator::LessEqual:
        return Value::of(ordering <= 0);
    case Operator::Greater:
        return Value::of(ordering > 0);
    default:
        return Value::of(ordering >= 0);
    }
}

Value invert(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    if (value.kind() == Kind::Bool)
        return Value::of(!value.asBool());
    return value.isError() ? value : node.error(Code::NoSuchOverload);
}

namespace
{

// && and ||: the first child that decides wins, also over errors before it.
Value firstThat(bool decides, const Node &node, Frame &frame)
{
    Value trouble;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const Value value = node.child(i, frame);
        if (value.kind() == Kind::Bool) {
            if (value.asBool() == decides)
                return value;
        } else if (!trouble.isSet()) {
            trouble = value.isError() ? value : node.error(Code::NoSuchOverload);
        }
    }
    return trouble.isSet() ? trouble : Value::of(!decides);
}

} // namespace

Value all(const Node &node, Frame &frame)
{
    return firstThat(false, node, frame);
}

Value any(const Node &node, Frame &frame)
{
    return firstThat(true, node, frame);
}

Value conditional(const Node &node, Frame &frame)
{
    const Value condition = node.child(0, frame);
    if (condition.kind() == Kind::Bool)
        return node.child(condition.asBool() ? 1 : 2, frame);
    return condition.isError() ? condition : node.error(Code::NoSuchOverload);
}

} // namespace sidelight::cel::run
