// Which types go together, and what comes out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/cel/library/function.h"
#include "core/cel/syntax/expression.h"
#include "core/cel/value/type.h"

namespace sidelight::cel
{

// The type of either: the same, or dyn.
[[nodiscard]] Type joinedType(const Type &a, const Type &b);
// Whether a value of this type may be given where that one is wanted; dyn fits both ways.
[[nodiscard]] bool fits(const Type &given, const Type &wanted);
// Whether two values can be equal at all: null may be anything, numbers of all kinds compare.
[[nodiscard]] bool comparable(const Type &a, const Type &b);
[[nodiscard]] bool isNumber(const Type &type);

// The result of a operator; the error is a sentence.
[[nodiscard]] sidelight::Result<Type, std::string> resultOf(Operator op, const Type &a,
                                                            const Type &b);
// The result of calling with these arguments; the error is a sentence.
[[nodiscard]] sidelight::Result<Type, std::string> resultOf(const Function &function, bool isMethod,
                                                            const std::vector<Type> &arguments);

} // namespace sidelight::cel
