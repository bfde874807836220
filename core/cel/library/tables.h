// The parts of the library, one file each.
#pragma once

#include "core/cel/library/function.h"

namespace sidelight::cel
{

[[nodiscard]] FunctionRows standardFunctions();   // size, contains, matches …
[[nodiscard]] FunctionRows conversionFunctions(); // int, string, timestamp …
[[nodiscard]] FunctionRows calendarFunctions();   // getHours and its like
[[nodiscard]] FunctionRows stringFunctions();     // the `strings` extension
[[nodiscard]] FunctionRows mathFunctions();       // the `math` extension
[[nodiscard]] FunctionRows textFunctions();       // text.*, phone.*, json.*
[[nodiscard]] FunctionRows timeFunctions();       // time.*
[[nodiscard]] FunctionRows placeFunctions();      // geo.*

} // namespace sidelight::cel
