// Makes a model from recorded conversations. Takes seconds; the same conversations give the same
// bytes.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/suggest/model/model.h"
#include "core/suggest/situation/dialogueline.h"
#include "core/suggest/training/descent.h"
#include "core/suggest/training/graphdescent.h"

namespace sidelight::suggest
{

struct TrainingSettings {
    DescentSettings actions;
    DescentSettings tasks;
    GraphDescentSettings graph;
    // Of conversations in `more`, next to 1 for those in `own`.
    float weightOfMore = 0.6F;
    // This share of `own`, its last dialogues, is held out to find out how sure to be and how much
    // the policy graph counts.
    double heldOut = 0.1;
};

struct TrainingSet {
    std::span<const Dialogue> own;  // like those the model is for, in the order of time
    std::span<const Dialogue> more; // others that help: harder, with several tasks
};

// The actions and the catalogue are those of the policies and of the data; without policies the
// catalogue is that of the data. Uses two threads. The error is a sentence.
[[nodiscard]] Result<Model, std::string> train(const TrainingSet &set, const Policies &policies,
                                               const TrainingSettings &settings);

} // namespace sidelight::suggest
