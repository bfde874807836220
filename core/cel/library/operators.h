// Arithmetic, membership and comparison, with CEL's errors.
#pragma once

#include "core/cel/syntax/expression.h"
#include "core/cel/value/value.h"
#include "core/cel/value/workspace.h"

namespace sidelight::cel
{

// a + b and its like on set values that are no errors. The comparisons and `in` too.
[[nodiscard]] Value apply(Operator op, const Value &a, const Value &b, Workspace &workspace);
[[nodiscard]] Value negated(const Value &value);
// container[key]; NoSuchKey and Range where it has none.
[[nodiscard]] Value indexed(const Value &container, const Value &key, Workspace &workspace);

} // namespace sidelight::cel
