// Nodes that go over the elements of a list or the keys of a map. Each element is paid for.
#include <algorithm>

#include "core/cel/node.h"
#include "core/cel/value/compare.h"

namespace sidelight::cel::run
{

namespace
{

// Sets the loop's variables for an element; false when the budget is used up.
bool enter(const Node &node, const Value &range, std::size_t position, Frame &frame)
{
    if (!frame.workspace->spend(node.cost))
        return false;
    Value &first = frame.locals[node.index];
    if (range.kind() == Kind::Map) {
        const MapEntry entry = range.entry(position);
        first = entry.key;
        if (node.hasSecond)
            frame.locals[node.index + 1] = entry.value;
    } else if (node.hasSecond) {
        first = Value::of(static_cast<std::int64_t>(position));
        frame.locals[node.index + 1] = range.item(position);
    } else {
        first = range.item(position);
    }
    return true;
}

// What is gone over; an error where that cannot be.
Value rangeOf(const Node &node, Frame &frame)
{
    const Value range = node.child(0, frame);
    if (range.isError() || range.kind() == Kind::List || range.kind() == Kind::Map)
        return range;
    return node.error(Code::NoSuchOverload);
}

// The condition for the current element: true, false or an error.
Value condition(const Node &node, Frame &frame)
{
    const Value holds = node.child(1, frame);
    return holds.kind() == Kind::Bool || holds.isError() ? holds : node.error(Code::NoSuchOverload);
}

Value decideOne(const Node &node, const Value &range, Frame &frame)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < range.size(); ++i) {
        if (!enter(node, range, i, frame))
            return node.error(Code::Budget);
        const Value holds = condition(node, frame);
        if (holds.isError())
            return holds;
        found += holds.asBool() ? 1 : 0;
    }
    return Value::of(found == 1);
}

// Puts an entry into the first `size` of `entries`; an error if its key is there.
Value addEntry(const Node &node, MapEntry *entries, std::size_t &size, const MapEntry &entry,
               Frame &frame)
{
    if (!frame.workspace->spend(size / 16))
        return node.error(Code::Budget);
    if (Value::map(entries, size).member(entry.key).isSet())
        return Value::error(Code::BadKey, "The same key is there twice.").atNode(node.id);
    entries[size++] = entry;
    return {};
}

} // namespace

Value decide(const Node &node, Frame &frame)
{
    const Value range = rangeOf(node, frame);
    if (range.isError())
        return range;
    if (node.macro == Macro::ExistsOne)
        return decideOne(node, range, frame);
    const bool decides = node.macro == Macro::Exists;
    Value trouble;
    for (std::size_t i = 0; i < range.size(); ++i) {
        if (!enter(node, range, i, frame))
            return node.error(Code::Budget);
        const Value holds = condition(node, frame);
        if (holds.isError()) {
            if (!trouble.isSet())
                trouble = holds;
        } else if (holds.asBool() == decides) {
            return holds;
        }
    }
    return trouble.isSet() ? trouble : Value::of(!decides);
}

Value collect(const Node &node, Frame &frame)
{
    const Value range = rangeOf(node, frame);
    if (range.isError())
        return range;
    Value *items = frame.workspace->items(range.size());
    if (!items)
        return node.error(Code::Budget);
    std::size_t size = 0;
    for (std::size_t i = 0; i < range.size(); ++i) {
        if (!enter(node, range, i, frame))
            return node.error(Code::Budget);
        if (node.isFiltered) {
            const Value holds = condition(node, frame);
            if (holds.isError())
                return holds;
            if (!holds.asBool())
                continue;
        }
        const Value item = node.macro == Macro::Filter ? frame.locals[node.index]
                                                       : node.child(node.count - 1, frame);
        if (item.isError())
            return item;
        items[size++] = item;
    }
    return Value::list(items, size);
}

Value collectMap(const Node &node, Frame &frame)
{
    const Value range = rangeOf(node, frame);
    if (range.isError())
        return range;
    std::size_t room = range.size();
    MapEntry *entries = frame.workspace->entries(room);
    if (!entries)
        return node.error(Code::Budget);
    std::size_t size = 0;
    for (std::size_t i = 0; i < range.size(); ++i) {
        if (!enter(node, range, i, frame))
            return node.error(Code::Budget);
        if (node.isFiltered) {
            const Value holds = condition(node, frame);
            if (holds.isError())
                return holds;
            if (!holds.asBool())
                continue;
        }
        const Value made = node.child(node.count - 1, frame);
        if (made.isError())
            return made;
        if (node.macro == Macro::TransformMap) {
            // The keys of a map and the places of a list are there once.
            entries[size++] = {frame.locals[node.index], made};
            continue;
        }
        if (made.kind() != Kind::Map)
            return node.error(Code::NoSuchOverload);
        if (size + made.size() > room) {
            room = 2 * (size + made.size());
            MapEntry *more = frame.workspace->entries(room);
            if (!more)
                return node.error(Code::Budget);
            std::copy(entries, entries + size, more);
            entries = more;
        }
        for (std::size_t k = 0; k < made.size(); ++k) {
            const Value trouble = addEntry(node, entries, size, made.entry(k), frame);
            if (trouble.isError())
                return trouble;
        }
    }
    return Value::map(entries, size);
}

} // namespace sidelight::cel::run
