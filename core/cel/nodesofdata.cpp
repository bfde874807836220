// Nodes that read variables and what is in them, and that make lists, maps and calls.
#include <array>
#include <cmath>

#include "core/cel/library/operators.h"
#include "core/cel/library/pattern.h"
#include "core/cel/node.h"
#include "core/cel/value/compare.h"
#include "core/cel/value/jsonlookup.h"

namespace sidelight::cel::run
{

namespace
{

// The member the node names; null when there is none.
const boost::json::value *lookUpGuessing(const Node &node, const boost::json::object &object)
{
    const std::size_t size = object.size();
    if (size > searchedByHash)
        return object.if_contains(node.name);
    const auto *members = object.begin();
    const std::uint32_t guess = node.guess.load(std::memory_order_relaxed);
    if (guess < size && isKey(members[guess], node.name))
        return &members[guess].value();
    for (std::uint32_t i = 0; i < size; ++i) {
        if (isKey(members[i], node.name)) {
            node.guess.store(i, std::memory_order_relaxed);
            return &members[i].value();
        }
    }
    return nullptr;
}

Value fieldIn(const Node &node, const Value &target, Frame &frame)
{
    if (const auto *object = target.jsonObject()) {
        const auto *found = lookUpGuessing(node, *object);
        return found ? Value::json(*found) : node.error(Code::NoSuchKey);
    }
    switch (target.kind()) {
    case Kind::Map: {
        if (!frame.workspace->spend(target.size() / 16))
            return node.error(Code::Budget);
        const Value found = target.member(node.name);
        return found.isSet() ? found : node.error(Code::NoSuchKey);
    }
    case Kind::Error:
        return target;
    case Kind::Unset:
        return node.error(Code::Unset);
    default:
        return node.error(Code::NoSuchOverload);
    }
}

Value hasIn(const Node &node, const Value &target, Frame &frame)
{
    if (const auto *object = target.jsonObject())
        return Value::of(lookUpGuessing(node, *object) != nullptr);
    switch (target.kind()) {
    case Kind::Map:
        return frame.workspace->spend(target.size() / 16)
                   ? Value::of(target.member(node.name).isSet())
                   : node.error(Code::Budget);
    case Kind::Error:
        return target;
    case Kind::Unset:
        return node.error(Code::Unset);
    default:
        return node.error(Code::NoSuchOverload);
    }
}

bool canBeKey(const Value &key)
{
    return key.kind() == Kind::String || key.kind() == Kind::Int || key.kind() == Kind::Uint ||
           key.kind() == Kind::Bool;
}

} // namespace

Value constant(const Node &node, Frame &)
{
    return node.constant;
}

Value variable(const Node &node, Frame &frame)
{
    const Value &value = frame.slots[node.index];
    return value.isSet() ? value : node.error(Code::Unset);
}

Value local(const Node &node, Frame &frame)
{
    return frame.locals[node.index];
}

Value unknownName(const Node &node, Frame &)
{
    return node.error(Code::UnknownName);
}

Value unknownCall(const Node &node, Frame &)
{
    return node.error(Code::NoSuchOverload);
}

Value field(const Node &node, Frame &frame)
{
    return fieldIn(node, node.child(0, frame), frame);
}

Value fieldOfVariable(const Node &node, Frame &frame)
{
    return fieldIn(node, frame.slots[node.index], frame);
}

Value has(const Node &node, Frame &frame)
{
    return hasIn(node, node.child(0, frame), frame);
}

Value hasInVariable(const Node &node, Frame &frame)
{
    return hasIn(node, frame.slots[node.index], frame);
}

Value index(const Node &node, Frame &frame)
{
    const Value container = node.child(0, frame);
    if (container.isError())
        return container;
    const Value key = node.child(1, frame);
    if (key.isError())
        return key;
    return indexed(container, key, *frame.workspace).atNode(node.id);
}

Value list(const Node &node, Frame &frame)
{
    Value *items = frame.workspace->items(node.count);
    if (!items)
        return node.error(Code::Budget);
    for (std::uint32_t i = 0; i < node.count; ++i) {
        items[i] = node.child(i, frame);
        if (items[i].isError())
            return items[i];
    }
    return Value::list(items, node.count);
}

Value map(const Node &node, Frame &frame)
{
    const std::size_t size = node.count / 2;
    MapEntry *entries = frame.workspace->entries(size);
    if (!entries)
        return node.error(Code::Budget);
    for (std::uint32_t i = 0; i < size; ++i) {
        MapEntry &entry = entries[i];
        entry.key = node.child(2 * i, frame);
        if (entry.key.isError())
            return entry.key;
        if (!canBeKey(entry.key))
            return node.error(Code::BadKey);
        if (!frame.workspace->spend(i / 16))
            return node.error(Code::Budget);
        if (Value::map(entries, i).member(entry.key).isSet())
            return Value::error(Code::BadKey, "The same key is there twice.").atNode(node.id);
        entry.value = node.child(2 * i + 1, frame);
        if (entry.value.isError())
            return entry.value;
    }
    return Value::map(entries, size);
}

Value call(const Node &node, Frame &frame)
{
    constexpr std::size_t usual = 4;
    std::array<Value, usual> few;
    Value *arguments = few.data();
    if (node.count > usual && !(arguments = frame.workspace->items(node.count)))
        return node.error(Code::Budget);
    for (std::uint32_t i = 0; i < node.count; ++i) {
        arguments[i] = node.child(i, frame);
        if (arguments[i].isError())
            return arguments[i];
    }
    const Value result = node.function(*frame.workspace, arguments, node.count);
    return result.isError() ? result.atNode(node.id) : result;
}

Value matches(const Node &node, Frame &frame)
{
    const Value text = node.child(0, frame);
    if (text.isError())
        return text;
    if (text.kind() != Kind::String)
        return node.error(Code::NoSuchOverload);
    const Value result = matchesPattern(text.asText(), *node.pattern, *frame.workspace);
    return result.isError() ? result.atNode(node.id) : result;
}

Value asReal(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    switch (value.kind()) {
    case Kind::Int:
        return Value::of(static_cast<double>(value.asInt()));
    case Kind::Uint:
        return Value::of(static_cast<double>(value.asUint()));
    default:
        return value;
    }
}

Value asInteger(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    if (value.kind() != Kind::Double || std::trunc(value.asDouble()) != value.asDouble() ||
        std::fabs(value.asDouble()) >= 0x1p53)
        return value;
    return Value::of(static_cast<std::int64_t>(value.asDouble()));
}

Value bind(const Node &node, Frame &frame)
{
    const Value value = node.child(0, frame);
    if (value.isError())
        return value;
    frame.locals[node.index] = value;
    return node.child(1, frame);
}

} // namespace sidelight::cel::run
