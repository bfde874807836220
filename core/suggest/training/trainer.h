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
#include "core/suggest/training/graphunits.h"
#include "core/suggest/training/hiddendescent.h"

namespace sidelight::suggest
{

// Found by cross-validation; see docs/adr/0020.
struct TrainingSettings {
    DescentSettings actions;
    HiddenSettings together;
    // Of what is learned, so much is of features together and the rest of each by itself.
    float shareOfTogether = 0.4F;
    DescentSettings tasks{.epochs = 7, .rate = 0.07F};
    GraphDescentSettings graph;
    GraphUnitSettings graphUnits;
    std::size_t graphParts = 5;
    std::size_t graphThinning = 1; // of `more`, graphs are learned from one dialogue in so many
    // Of conversations in `more`, next to 1 for those in `own`.
    float weightOfMore = 0.6F;
    float weightOfMoreForTasks = 0.3F;
    // This share of `own`, its last dialogues, is held out to find out how sure to be and how much
    // the policy graph counts.
    double heldOut = 0.1;
    // All is learned anew once that is known: the last dialogues are those most like the next ones.
    // Otherwise they are looked at once, after the others.
    bool anew = true;
    // From so many decisions on there is enough to learn in fewer passes: see forMany.
    std::size_t many = 20000;
};

// The same for many decisions: about as good, in a third of the time.
[[nodiscard]] TrainingSettings forMany(TrainingSettings settings);

struct TrainingSet {
    std::span<const Dialogue> own;  // like those the model is for, in the order of time
    std::span<const Dialogue> more; // others that help: harder, with several tasks
};

// The actions and the catalogue are those of the policies and of the data; without policies the
// catalogue is that of the data. Uses two threads. The error is a sentence.
[[nodiscard]] Result<Model, std::string> train(const TrainingSet &set, const Policies &policies,
                                               const TrainingSettings &wanted);

} // namespace sidelight::suggest
