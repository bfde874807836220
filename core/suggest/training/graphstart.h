// What the policy graphs say of each decision, by weights that did not see it: where the learning
// of single actions starts from. Private to this folder.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/ranking/blend.h"
#include "core/suggest/training/graphdescent.h"
#include "core/suggest/training/material.h"

namespace sidelight::suggest
{

class GraphStart
{
public:
    // Of two halves of the dialogues before `firstHeldOut`, each is judged by what was learned of
    // the other; all others by both together.
    GraphStart(const Material &material, const Names &actions, std::size_t firstHeldOut,
               const GraphDescentSettings &settings);
    // Scores of all actions; all alike where no policy is for the decision's task.
    void fill(std::size_t decision, std::span<float> scores) const;
    // Learned of all dialogues.
    [[nodiscard]] const LinearModel &model() const { return m_model; }

private:
    const Material &m_material;
    std::vector<GraphPlaces> m_places; // by policy
    std::vector<float> m_scores;       // by candidate
    LinearModel m_model;
};

} // namespace sidelight::suggest
