// Finds out what the names of an expression mean and whether its parts fit together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/cel/environment.h"
#include "core/cel/syntax/expression.h"

namespace sidelight::cel
{

// What the checker leaves beside what it writes into the tree.
struct Scope {
    std::uint16_t locals = 0;       // how many there may be at once
    std::vector<std::string> names; // the variables read, in the order of their slots
};

// Nothing when it is sound. In an unchecked environment only names are resolved, unknown ones stay
// Meaning::Unknown, and no error is found.
[[nodiscard]] Result<Scope> check(Syntax &syntax, const Environment &environment);

} // namespace sidelight::cel
