// The tree an expression is read into; the checker writes into it what names and calls mean.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/value/error.h"
#include "core/cel/value/type.h"
#include "core/cel/value/value.h"

namespace sidelight::cel
{

enum class Form : std::uint8_t {
    Literal,
    Name,
    Select, // child.name
    Has,    // has(child.name)
    Index,  // child[child]
    Call,   // name(children), or child.name(children)
    List,   // [children]
    Map,    // {child: child, …}
    Not,
    Negate,
    And,         // two or more children
    Or,          // the same
    Conditional, // child ? child : child
    Binary,
    Loop, // a macro over the elements of its first child
    Bind, // cel.bind(first, child, child)
};

enum class Operator : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    In,
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
};
[[nodiscard]] std::string_view signOf(Operator op);

enum class Macro : std::uint8_t {
    All,
    Exists,
    ExistsOne,
    Map,
    Filter,
    TransformList,
    TransformMap,
    TransformMapEntry,
};

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;
struct Function;

// What a Name means, once that is known.
enum class Meaning : std::uint8_t { Unknown, Variable, Local, TypeName };

struct Expression {
    Form form = Form::Literal;
    Operator op = Operator::Equal;
    Macro macro = Macro::All;
    bool isRooted = false;   // a Name with a dot before it
    bool isQuoted = false;   // a Select by a name in back-ticks
    bool hasTarget = false;  // a Call whose first child stands before the dot
    bool isFiltered = false; // a Loop with a condition before its result
    std::uint32_t depth = 1;
    Place place;
    Value literal;
    std::string name;
    // A Loop's variables: the element, or index and element, or key and value; second may be empty.
    std::string first;
    std::string second;
    // A Loop's: what it goes over, then the condition if it has one, then the result or results.
    std::vector<ExpressionPtr> children;

    // From here on: what the checker found out.
    Type type;
    Meaning meaning = Meaning::Unknown;
    std::uint16_t index = 0;            // of a variable's slot, a local, a Loop's first local
    const Function *function = nullptr; // of a Call; null: there is none of that name
    // From the planner: which node computes it.
    std::uint32_t node = 0;
};

// A whole expression with what its literals point into.
struct Syntax {
    std::string source;
    std::deque<std::string> texts;
    ExpressionPtr root;
    std::size_t nodes = 0;
};

} // namespace sidelight::cel
