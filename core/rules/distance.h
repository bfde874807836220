// How far apart two events were, when both say where.
#pragma once

#include <optional>

#include "core/domain/event.h"

namespace sidelight::rules
{

// Kilometres along the great circle between the data.place of both, as geo.km() reckons.
[[nodiscard]] std::optional<double> kilometresBetween(const Event &left, const Event &right);

} // namespace sidelight::rules
