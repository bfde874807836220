// Learns, over many queues, what speaks for an action of a policy graph: a softmax over the actions
// of each graph with weights that all share. One thread, the same bytes each time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/policy/candidates.h"
#include "core/suggest/situation/dialogueline.h"

namespace sidelight::suggest
{

using Policies = std::vector<std::shared_ptr<const PolicyIndex>>;

struct GraphDescentSettings {
    int epochs = 5;
    float rate = 0.1F;
    float shrink = 1e-3F;
    std::size_t leastSeen = 3;
    std::uint64_t seed = 7;
};

// Decisions with all candidates of the task's graph. Those of tasks without a policy and for an
// action outside the graph are left out.
class GraphExamples
{
public:
    struct Situation {
        std::size_t dialogue = 0; // index
        std::size_t policy = 0;   // index
        std::size_t first = 0;    // of its candidates
        std::size_t count = 0;
        std::size_t right = 0; // among them
    };

    GraphExamples(std::span<const Dialogue> dialogues, const Policies &policies);
    [[nodiscard]] const std::vector<Situation> &all() const { return m_all; }
    // By the index of a candidate: where its features begin; one more at the end.
    [[nodiscard]] const std::vector<std::size_t> &starts() const { return m_starts; }
    [[nodiscard]] const std::vector<CandidateFeature> &features() const { return m_features; }

private:
    std::vector<Situation> m_all;
    std::vector<std::size_t> m_starts{0};
    std::vector<CandidateFeature> m_features;
};

// From the situations for which `isUsed` holds. The result has one label.
[[nodiscard]] FloatWeights
descendOverGraphs(const GraphExamples &examples,
                  const std::function<bool(const GraphExamples::Situation &)> &isUsed,
                  const GraphDescentSettings &settings);

} // namespace sidelight::suggest
