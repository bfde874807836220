#include "core/suggest/ranking/blend.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

// So that neither side can forbid what the other is sure of.
constexpr float floorOfGraph = 1e-3F;
constexpr float floorOfModel = 1e-6F;
constexpr float unknownBelow = 3; // the least likely action that was seen, in scores

} // namespace

float graphShare(float prior, std::uint32_t decisions)
{
    if (decisions == 0)
        return 1;
    return prior / (prior + static_cast<float>(decisions));
}

GraphPlaces::GraphPlaces(const std::vector<std::string> &actions, const PolicyGraph &policy)
{
    for (const std::string &action : actions)
        m_places.push_back(policy.find(action));
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

void blend(std::span<float> probabilities, std::span<const float> graph, const GraphPlaces &places,
           float share)
{
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const auto place = places.all()[i];
        const float ofGraph = place ? graph[*place] : 0.0F;
        probabilities[i] = (1 - share) * std::log(std::max(probabilities[i], floorOfModel)) +
                           share * std::log(std::max(ofGraph, floorOfGraph));
    }
}

} // namespace sidelight::suggest
