// One answer from two: what its policy graph says, and what was learned of single actions on top.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/suggest/model/model.h"
#include "core/suggest/policy/policyindex.h"

namespace sidelight::suggest
{

// How much of what was learned counts, 0 to 1; see Model::graphPrior.
[[nodiscard]] float learnedShare(float prior, std::uint32_t decisions);

// How much of what is said of a graph is what its features mean together, where what was learned
// counts `learned`.
[[nodiscard]] float shareOfUnits(float learned);

// A probability of the graph as a score to start from.
[[nodiscard]] float graphScore(float likely);

// Which action of the model each action of a policy is.
class GraphPlaces
{
public:
    static constexpr std::size_t nowhere = ~std::size_t{0};

    GraphPlaces(const std::vector<std::string> &actions, const PolicyGraph &policy);
    // By action of the policy: an index among the model's; `nowhere` where the model has none.
    [[nodiscard]] const std::vector<std::size_t> &all() const { return m_places; }
    // The other way round.
    [[nodiscard]] std::size_t inPolicy(std::size_t action) const;
    // graphScore of each action of the policy into scores of the model's actions. Those outside the
    // policy get the least there is: the graph cannot forbid what was learned.
    void spread(std::span<const float> graph, std::span<float> scores) const;

private:
    std::vector<std::size_t> m_places;
};

// Without a graph, actions that training never saw have no weights: they are put below all others.
// `isKnown` holds one flag an action of the model.
void sinkUnknown(std::span<float> scores, const std::vector<bool> &isKnown);
[[nodiscard]] std::vector<bool> knownActions(const LinearModel &model);

} // namespace sidelight::suggest
