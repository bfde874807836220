// What the model and the policy foresee, as proposals.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/suggest/arbitration/contender.h"

namespace sidelight::suggest
{

// Each with its calibrated probability as `likely`. The first of a strong ranking has at least the
// precision that such have. Ids are "model-<interaction>-<action>".
[[nodiscard]] std::vector<Contender> contendersOf(const Ranking &ranking,
                                                  const InteractionId &interaction, Timestamp now);

} // namespace sidelight::suggest
