// Numbers and times as CEL writes them.
#pragma once

#include <string>

#include "core/cel/value/value.h"

namespace sidelight::cel
{

// The shortest text that reads back as the same double: "1", "0.1", "1e+21", "NaN", "-Infinity".
[[nodiscard]] std::string doubleText(double real);
// RFC 3339, UTC, with as many decimals (0, 3, 6, 9) as are needed.
[[nodiscard]] std::string instantText(Instant time);
// In seconds: "90s", "1.5s", "-0.001s".
[[nodiscard]] std::string durationText(Duration duration);
// What string() makes of it; of null "null", of a type its name; of lists, maps and bytes nothing.
[[nodiscard]] std::string scalarText(const Value &value);

} // namespace sidelight::cel
