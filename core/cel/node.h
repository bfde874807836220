// What an expression is compiled to: a tree of nodes that each know the function that runs them.
#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>

#include "core/cel/library/function.h"
#include "core/cel/syntax/expression.h"
#include "core/cel/value/value.h"
#include "core/cel/value/workspace.h"

namespace re2
{
class RE2;
}

namespace sidelight::cel
{

// What one evaluation works with.
struct Frame {
    const Value *slots = nullptr;
    Value *locals = nullptr;
    Workspace *workspace = nullptr;
};

struct Node {
    using Run = Value (*)(const Node &node, Frame &frame);

    Run run = nullptr;
    Value constant;
    std::string_view name; // of a field
    const Node *const *children = nullptr;
    std::uint32_t count = 0; // of children
    std::uint32_t id = 0;    // from 1; errors carry it
    std::uint32_t cost = 0;  // of a loop: the nodes run for each element
    // Where the field was found last in an object; only a guess, so threads may share it.
    mutable std::atomic<std::uint32_t> guess{0};
    std::uint16_t index = 0; // of a variable or local
    Operator op = Operator::Equal;
    Macro macro = Macro::All;
    bool isFiltered = false;
    bool hasSecond = false;
    Implementation function = nullptr;
    const re2::RE2 *pattern = nullptr;

    [[nodiscard]] Value child(std::size_t which, Frame &frame) const
    {
        const Node &node = *children[which];
        return node.run(node, frame);
    }
    [[nodiscard]] Value error(Code code) const { return Value::error(code).atNode(id); }
};

// How each kind of node runs.
namespace run
{
Value constant(const Node &node, Frame &frame);
Value variable(const Node &node, Frame &frame);
Value local(const Node &node, Frame &frame);
Value unknownName(const Node &node, Frame &frame);
Value unknownCall(const Node &node, Frame &frame);
Value field(const Node &node, Frame &frame);
Value fieldOfVariable(const Node &node, Frame &frame);
Value has(const Node &node, Frame &frame);
Value hasInVariable(const Node &node, Frame &frame);
Value index(const Node &node, Frame &frame);
Value list(const Node &node, Frame &frame);
Value map(const Node &node, Frame &frame);
Value call(const Node &node, Frame &frame);
Value matches(const Node &node, Frame &frame);   // a constant pattern
Value asReal(const Node &node, Frame &frame);    // a whole number as a double
Value asInteger(const Node &node, Frame &frame); // an integral double as an int
Value negate(const Node &node, Frame &frame);
Value binary(const Node &node, Frame &frame);
Value equalsText(const Node &node, Frame &frame); // == or != with a constant text
Value amongTexts(const Node &node, Frame &frame); // in a constant list of texts
Value ordered(const Node &node, Frame &frame);    // < <= > >= with a constant number
Value invert(const Node &node, Frame &frame);
Value all(const Node &node, Frame &frame); // &&
Value any(const Node &node, Frame &frame); // ||
Value conditional(const Node &node, Frame &frame);
Value bind(const Node &node, Frame &frame);
Value decide(const Node &node, Frame &frame);     // loops that give true or false
Value collect(const Node &node, Frame &frame);    // loops that give a list
Value collectMap(const Node &node, Frame &frame); // loops that give a map
} // namespace run

} // namespace sidelight::cel
