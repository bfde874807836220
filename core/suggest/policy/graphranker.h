// Ranks the actions of a policy graph without any data of its queue: by where the conversation is
// in the graph, by the words of cues and names, and by what was learned of other queues, if
// anything was. One thread.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/suggest/model/graphmodel.h"
#include "core/suggest/policy/candidates.h"

namespace sidelight::suggest
{

class GraphRanker
{
public:
    // `learned` null: the weights that come with the program. `shareOfUnits`, 0 to 1, is how much
    // of what it says is what features mean together, which holds for policies it was learned from.
    GraphRanker(std::shared_ptr<const PolicyIndex> policy,
                std::shared_ptr<const GraphModel> learned, float shareOfUnits = 0);

    // One probability an action of the graph, in its order; valid until the next call.
    std::span<const float> rank(std::span<const Transcript::Heard> turns);
    [[nodiscard]] const PolicyIndex &policy() const { return *m_policy; }
    [[nodiscard]] const Candidates &candidates() const { return m_candidates; }

private:
    std::shared_ptr<const PolicyIndex> m_policy;
    std::shared_ptr<const GraphModel> m_learned;
    float m_shareOfUnits;
    Candidates m_candidates;
    std::vector<GraphModel::Hit> m_hits; // of one candidate
    std::vector<float> m_scores;
};

// What holds of graphs in general, for a start.
[[nodiscard]] std::shared_ptr<const GraphModel> builtInGraphWeights();

} // namespace sidelight::suggest
