// Learns what features of a graph's actions mean together: a few units over them, by AdaGrad with
// one rate a feature; beside the weights that ./graphdescent.h learns, not on top of them. One
// thread, the same bytes each time.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/suggest/model/graphmodel.h"
#include "core/suggest/training/graphexamples.h"

namespace sidelight::suggest
{

struct GraphUnitSettings {
    int epochs = 3;
    float rate = 0.1F; // falls to a tenth over the epochs
    float shrink = 1e-3F;
    float ignored = 3e-3F; // a gradient below it is left out
    std::uint64_t seed = 5;
};

// Sets `in` and `out` of `graph`, from the situations for which `isUsed` holds.
void descendUnits(const GraphExamples &examples,
                  const std::function<bool(const GraphExamples::Situation &)> &isUsed,
                  const GraphUnitSettings &settings, FloatGraph &graph);

// Adds `weight` times the score of each candidate to `scores`; `share` as in GraphModel::score.
void addScoresOf(const GraphExamples &examples, const GraphExamples::Situation &situation,
                 const FloatGraph &graph, float share, float weight, std::vector<float> &scores);

} // namespace sidelight::suggest
