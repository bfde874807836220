// A function of the library: what it takes, what it gives, how it is computed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/value/type.h"
#include "core/cel/value/value.h"
#include "core/cel/value/workspace.h"

namespace sidelight::cel
{

// Arguments are set and no errors; of a method the first is what stands before the dot. Kinds it
// has no overload for are NoSuchOverload. Made texts and lists live in the workspace, and work that
// grows with the size of an argument is paid from its budget.
using Implementation = Value (*)(Workspace &workspace, const Value *arguments, std::size_t count);

struct Signature {
    bool isMethod = false;
    bool isVariadic = false; // one or more of the last parameter
    std::vector<Type> parameters;
    Type result;
};

struct Function {
    std::string_view name; // "size", "math.abs"
    std::vector<Signature> signatures;
    Implementation run = nullptr;
    bool isPure = true; // the same arguments always give the same: may be computed beforehand
};

// What is written in a table of functions. A signature is a letter for each parameter, '>', and one
// for the result; '.' first makes it a method. Letters: o bool, i int, u uint, d double, s string,
// b bytes, t timestamp, D duration, T type, l list, L list(string), m map, * dyn (? would make
// trigraphs); "…+" makes the last parameter one or more. "si>s" is (string, int) → string.
struct FunctionRow {
    std::string_view name;
    std::vector<std::string_view> signatures;
    Implementation run = nullptr;
    bool isPure = true;
};

using FunctionRows = std::vector<FunctionRow>;
[[nodiscard]] Function functionOf(const FunctionRow &row);

// Null when there is none of that name.
[[nodiscard]] const Function *findFunction(std::string_view name);
[[nodiscard]] std::vector<std::string_view> functionNames();

} // namespace sidelight::cel
