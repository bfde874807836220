// One line of `sidelightctl cel`: an expression and its variables in, a value or an error out.
#pragma once

#include <string_view>

#include <boost/json/object.hpp>

namespace sidelight::ctl
{

inline constexpr std::size_t maxCelLineBytes = 1U << 20;

// {"expr", "bindings"?, "container"?, "typeEnv"?, "check"?} → {"value": …} or {"error": {"code",
// "message", "line", "column"}}. A binding is {"value": V} or V itself, V in cel-spec's form.
// Without "check": true everything is dyn and decided when it runs; with it, `typeEnv` gives the
// variables' types.
[[nodiscard]] boost::json::object answerCelLine(std::string_view line);

} // namespace sidelight::ctl
