// Chooses what is shown. Pure: the same arguments give the same verdict. What is not allowed never
// appears; what is critical cannot be pushed out by anything that was learned.
#pragma once

#include <vector>

#include "core/suggest/arbitration/circumstances.h"
#include "core/suggest/arbitration/contender.h"
#include "core/suggest/arbitration/levers.h"
#include "core/suggest/arbitration/verdict.h"

namespace sidelight::suggest
{

[[nodiscard]] Verdict arbitrate(std::vector<Contender> contenders,
                                const Circumstances &circumstances, const Levers &levers,
                                const Propensities &learned);

} // namespace sidelight::suggest
