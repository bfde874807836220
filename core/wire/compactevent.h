// Events of a past that is gone through.
#pragma once

#include <string_view>

#include "core/domain/event.h"
#include "core/wire/error.h"

namespace sidelight::wire
{

// As decodeEvent(); its data is one compact value (core/json/compact.h).
[[nodiscard]] Result<Event> decodeCompactEvent(std::string_view text);

} // namespace sidelight::wire
