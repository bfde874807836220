// Which variable, type or function a dotted name stands for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/environment.h"
#include "core/cel/syntax/expression.h"

namespace sidelight::cel
{

// "a.b.c" of a plain chain of names; nothing for anything else.
[[nodiscard]] std::optional<std::string> dottedName(const Expression &expression);
// The first name of a plain chain; null for anything else.
[[nodiscard]] const Expression *rootOf(const Expression &expression);

struct Resolved {
    Meaning meaning = Meaning::Unknown;
    std::uint16_t slot = 0;
    Type type;
    std::string name; // as declared
};
// The variable or type of exactly this name, looked for in the container from the inside out.
[[nodiscard]] std::optional<Resolved> resolveName(std::string_view name, bool isRooted,
                                                  const Environment &environment);

} // namespace sidelight::cel
