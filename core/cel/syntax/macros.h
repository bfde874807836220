// Calls that are no calls: has(), all(), exists(), map() and their kin, which look at how their
// arguments are written.
#pragma once

#include "core/cel/syntax/expression.h"

namespace sidelight::cel
{

// Turns a Call that is a macro into what it stands for and leaves any other as it is; the error is
// a macro with arguments it cannot have.
[[nodiscard]] Result<ExpressionPtr> expandMacro(ExpressionPtr call);

} // namespace sidelight::cel
