// RFC 8259: what may stand between the parts of a JSON text.
#pragma once

#include <string_view>

namespace sidelight::json
{

inline constexpr std::string_view whitespace = " \t\r\n";

} // namespace sidelight::json
