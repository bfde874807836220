#include "core/suggest/training/trainer.h"

#include <algorithm>
#include <future>

#include "core/suggest/training/examplesof.h"
#include "core/suggest/training/heldout.h"

namespace sidelight::suggest
{

namespace
{

// What the graph counts where too few dialogues could be held out to find it.
constexpr float priorWithoutKnowing = 100;

struct Material {
    Examples actions;
    Examples tasks;
    GraphExamples graph; // of the own dialogues
};

std::vector<std::uint32_t> decisionsByTask(std::span<const Dialogue> dialogues, const Names &tasks)
{
    std::vector<std::uint32_t> out(tasks.size(), 0);
    for (const Dialogue &dialogue : dialogues) {
        if (dialogue.task().empty())
            continue;
        std::uint32_t &count = out[indexOf(tasks, dialogue.task())];
        for (const Turn &turn : dialogue.turns)
            count += turn.isDecision ? 1 : 0;
    }
    return out;
}

// How much of the material is used: the first so many.
struct Part {
    std::size_t actions;
    std::size_t tasks;
    std::span<const Dialogue> own;
};

Weights descendAll(const Material &material, const Part &part, const Model &names,
                   const TrainingSettings &settings)
{
    const auto bytes = [](const FloatWeights &weights) {
        return LinearModel(quantised(weights, 0));
    };
    Weights out;
    out.actions =
        bytes(descend(material.actions, part.actions, names.actions.size(), settings.actions));
    out.tasks = bytes(descend(material.tasks, part.tasks, names.tasks.size(), settings.tasks));
    out.graph = bytes(descendOverGraphs(
        material.graph,
        [&](const GraphExamples::Situation &one) { return one.dialogue < part.own.size(); },
        settings.graph));
    out.taskDecisions = decisionsByTask(part.own, names.tasks);
    return out;
}

void adopt(Weights weights, Model &model)
{
    model.nextAction = std::move(weights.actions);
    model.task = std::move(weights.tasks);
    model.graph = std::move(weights.graph);
    model.taskDecisions = std::move(weights.taskDecisions);
}

// Actions and tasks, and what is counted of them.
Model namesOf(const TrainingSet &set, const Policies &policies)
{
    Model model;
    for (const auto &dialogues : {set.own, set.more}) {
        for (const Dialogue &dialogue : dialogues) {
            if (!dialogue.task().empty())
                model.tasks.emplace_back(dialogue.task());
            for (const Turn &turn : dialogue.turns) {
                if (!turn.isDecision)
                    continue;
                model.actions.push_back(turn.action);
                ++model.decisions;
            }
        }
    }
    Names catalogue;
    for (const auto &policy : policies) {
        for (const PolicyAction &action : policy->graph().actions)
            catalogue.push_back(action.name);
    }
    model.actions.insert(model.actions.end(), catalogue.begin(), catalogue.end());
    settle(model.actions);
    settle(model.tasks);
    model.catalogue = catalogueOf(catalogue.empty() ? model.actions : std::move(catalogue));
    return model;
}

} // namespace

Result<Model, std::string> train(const TrainingSet &set, const Policies &policies,
                                 const TrainingSettings &settings)
{
    Model model = namesOf(set, policies);
    if (model.decisions == 0)
        return failure(std::string("There is no decision of an agent in these dialogues."));
    if (std::max(model.actions.size(), model.tasks.size()) > Model::maxLabels)
        return failure(std::string("A model chooses among at most 2,000 actions and tasks."));

    // What is held out comes last, so that what is left is the first part.
    const std::size_t kept =
        set.own.size() -
        static_cast<std::size_t>(settings.heldOut * static_cast<double>(set.own.size()));
    const std::span<const Dialogue> heldOut = set.own.subspan(kept);
    Material material{{}, {}, GraphExamples(set.own, policies)};
    addActions(set.more, model.actions, settings.weightOfMore, material.actions);
    addTasks(set.more, model.tasks, settings.weightOfMore, material.tasks);
    addActions(set.own.first(kept), model.actions, 1, material.actions);
    addTasks(set.own.first(kept), model.tasks, 1, material.tasks);
    const Part first{material.actions.size(), material.tasks.size(), set.own.first(kept)};
    addActions(heldOut, model.actions, 1, material.actions);
    addTasks(heldOut, model.tasks, 1, material.tasks);
    const Part whole{material.actions.size(), material.tasks.size(), set.own};

    model.graphPrior = priorWithoutKnowing;
    const Model names = model; // the other thread reads it
    auto all = std::async(std::launch::async,
                          [&] { return descendAll(material, whole, names, settings); });
    if (!heldOut.empty())
        judge(heldOut, descendAll(material, first, names, settings), policies, model);
    adopt(all.get(), model);
    return model;
}

} // namespace sidelight::suggest
