// Which part of a variable an expression looks at, told from its source.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sidelight::cel
{

// The members that a source which compiles reads of a variable, as `variable.member`, sorted, each
// once; some more where a loop's variable has the same name. Nothing when it uses the variable in
// any other way, so that all of it may matter, or cannot be read.
[[nodiscard]] std::optional<std::vector<std::string>> membersRead(std::string_view source,
                                                                  std::string_view variable);

} // namespace sidelight::cel
