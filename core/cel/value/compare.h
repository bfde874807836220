// CEL's equality and order, also across numeric types.
#pragma once

#include <compare>
#include <optional>

#include "core/cel/value/value.h"

namespace sidelight::cel
{

class Workspace;

// Values of kinds that cannot be equal are not; NaN equals nothing. Deep; not counted, so only for
// values whose size is bounded (map keys).
[[nodiscard]] bool equal(const Value &a, const Value &b);

// The same, deep comparisons paid from the workspace: nothing when its budget is used up.
[[nodiscard]] std::optional<bool> equal(const Value &a, const Value &b, Workspace &workspace);

// Of numbers with each other (unordered with NaN), and of two bools, strings (by code points),
// bytes, timestamps or durations. Nothing for any other pair.
[[nodiscard]] std::optional<std::partial_ordering> order(const Value &a, const Value &b);

[[nodiscard]] std::partial_ordering orderOfNumbers(const Value &a, const Value &b);

} // namespace sidelight::cel
