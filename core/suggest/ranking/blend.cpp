#include "core/suggest/ranking/blend.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

constexpr float weightOfGraph = 0.8F; // found by cross-validation; see docs/adr/0020
constexpr float mostOfUnits = 0.7F;   // the same
constexpr float leastOfGraph = 1e-3F; // so that the graph forbids nothing
constexpr float unknownBelow = 3;     // the least likely action that was seen, in scores

} // namespace

float learnedShare(float prior, std::uint32_t decisions)
{
    return decisions == 0 ? 0.0F
                          : static_cast<float>(decisions) / (prior + static_cast<float>(decisions));
}

float shareOfUnits(float learned)
{
    return mostOfUnits * learned;
}

float graphScore(float likely)
{
    return weightOfGraph * std::log(std::max(likely, leastOfGraph));
}

GraphPlaces::GraphPlaces(const std::vector<std::string> &actions, const PolicyGraph &policy)
{
    for (const PolicyAction &action : policy.actions) {
        const auto found = std::lower_bound(actions.begin(), actions.end(), action.name);
        m_places.push_back(found == actions.end() || *found != action.name
                               ? nowhere
                               : static_cast<std::size_t>(found - actions.begin()));
    }
}

std::size_t GraphPlaces::inPolicy(std::size_t action) const
{
    const auto found = std::find(m_places.begin(), m_places.end(), action);
    return found == m_places.end() ? nowhere : static_cast<std::size_t>(found - m_places.begin());
}

void GraphPlaces::spread(std::span<const float> graph, std::span<float> scores) const
{
    std::fill(scores.begin(), scores.end(), graphScore(0));
    for (std::size_t i = 0; i < graph.size(); ++i) {
        if (m_places[i] != nowhere)
            scores[m_places[i]] = graph[i];
    }
}

std::vector<bool> knownActions(const LinearModel &model)
{
    std::vector<bool> known(model.labelCount(), false);
    for (const LinearModel::Cell &cell : model.rows().cells)
        known[cell.label] = true;
    return known;
}

void sinkUnknown(std::span<float> scores, const std::vector<bool> &isKnown)
{
    float lowest = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (isKnown[i])
            lowest = std::min(lowest, scores[i]);
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!isKnown[i])
            scores[i] = lowest - unknownBelow;
    }
}

} // namespace sidelight::suggest
