// Learns, over many queues, what speaks for an action of a policy graph: a softmax over the actions
// of each graph with weights that all share. One thread, the same bytes each time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/suggest/training/graphexamples.h"

namespace sidelight::suggest
{

struct GraphDescentSettings {
    int epochs = 3;
    float rate = 0.1F;
    float shrink = 1e-3F;
    std::size_t leastSeen = 8;    // a feature of fewer candidates is left out,
    std::size_t mostRows = 24000; // and so are the rarest where more are left than these
    std::uint64_t seed = 7;
};

// From the situations for which `isUsed` holds, by row of `examples`.
[[nodiscard]] std::vector<float>
descendOverGraphs(const GraphExamples &examples,
                  const std::function<bool(const GraphExamples::Situation &)> &isUsed,
                  const GraphDescentSettings &settings);

// One probability a candidate.
void likelyOf(const GraphExamples &examples, const GraphExamples::Situation &situation,
              std::span<const float> weights, std::vector<float> &likely);

} // namespace sidelight::suggest
