// Makes nodes out of a checked tree: constants are computed beforehand, frequent shapes get nodes
// of their own.
#pragma once

#include <cstddef>
#include <memory>

#include "core/cel/plan.h"

namespace sidelight::cel
{

// `reportsConstants`: a pattern or a constant that can never work is an error now instead of an
// evaluation error later.
[[nodiscard]] Result<std::shared_ptr<const Plan>>
makePlan(std::unique_ptr<Syntax> syntax, Scope scope, std::size_t steps, bool reportsConstants);

} // namespace sidelight::cel
