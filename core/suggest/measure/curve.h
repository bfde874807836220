// How much data it takes: models trained on ever more dialogues, measured on the same others.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/suggest/measure/tally.h"
#include "core/suggest/training/trainer.h"

namespace sidelight::suggest
{

struct CurvePoint {
    std::size_t dialogues = 0;
    float graphPrior = 0; // as found on dialogues held out of these
    Tally tally;
};

// The first so many of `pool` in an order drawn once; sizes beyond it are left out. `tested` are
// asked with their task known.
[[nodiscard]] std::vector<CurvePoint> learningCurve(std::vector<Dialogue> pool,
                                                    std::span<const std::size_t> sizes,
                                                    std::span<const Dialogue> tested,
                                                    const Policies &policies,
                                                    const TrainingSettings &settings);

} // namespace sidelight::suggest
