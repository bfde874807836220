// Lengths of time as people write them in expressions.
#pragma once

#include <optional>
#include <string_view>

#include "core/cel/value/value.h"

namespace sidelight::cel
{

// "90s", "1h30m", "-1.5h", "250ms", "10us", "1ns", "0"; nothing for anything else and for what does
// not fit.
[[nodiscard]] std::optional<Duration> readDuration(std::string_view text);

} // namespace sidelight::cel
