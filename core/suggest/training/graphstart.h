// What the policy graphs say of each decision, by weights that did not see it: where the learning
// of single actions starts from. Private to this folder.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/suggest/model/graphmodel.h"
#include "core/suggest/ranking/blend.h"
#include "core/suggest/training/graphdescent.h"
#include "core/suggest/training/graphunits.h"
#include "core/suggest/training/material.h"

namespace sidelight::suggest
{

struct GraphSettings {
    const GraphDescentSettings &alone;
    const GraphUnitSettings &units;
    std::size_t parts = 2;    // at least 2
    std::size_t thinning = 1; // of conversations that count less than 1, so many for one learned
};

class GraphStart
{
public:
    // Each part of the dialogues before `firstHeldOut` is judged by what was learned of the other
    // parts; what is held out by all of these together.
    // `learned`, by policy, is how much of what is learned of its task counts.
    GraphStart(const Material &material, const Names &actions, std::vector<float> learned,
               std::size_t firstHeldOut, const GraphSettings &settings);
    // Scores of all actions; all alike where no policy is for the decision's task.
    void fill(std::size_t decision, std::span<float> scores) const;
    // Learned of all dialogues.
    [[nodiscard]] const GraphModel &model() const { return m_model; }

private:
    void scoreAll(std::span<const FloatGraph> learnedWithout, std::size_t firstHeldOut);

    const Material &m_material;
    std::vector<GraphPlaces> m_places; // by policy
    std::vector<float> m_scores;       // by candidate
    std::vector<float> m_shares;       // of units, by policy
    std::size_t m_parts;
    GraphModel m_model;
};

} // namespace sidelight::suggest
