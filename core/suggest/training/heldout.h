// What dialogues that were held out of training say of a model: how sure it may be, and how much
// the policy graph is to count. Private to this folder.
#pragma once

#include <span>

#include "core/suggest/training/trainer.h"

namespace sidelight::suggest
{

// Weights that did not see the dialogues that were held out.
struct Weights {
    LinearModel actions;
    LinearModel tasks;
    LinearModel graph;
    std::vector<std::uint32_t> taskDecisions;
};

// Sets the calibrations and graphPrior of `model`.
void judge(std::span<const Dialogue> heldOut, const Weights &weights, const Policies &policies,
           Model &model);

} // namespace sidelight::suggest
