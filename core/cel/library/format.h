// "…".format([…]) of the `strings` extension.
#pragma once

#include <string_view>

#include "core/cel/value/value.h"
#include "core/cel/value/workspace.h"

namespace sidelight::cel
{

// %s %d %f %e %b %x %X %o with an optional precision of up to 100 (%.2f), and %%. Never depends on
// the locale.
[[nodiscard]] Value formatted(std::string_view pattern, const Value &arguments,
                              Workspace &workspace);

} // namespace sidelight::cel
