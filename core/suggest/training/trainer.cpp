#include "core/suggest/training/trainer.h"

#include <algorithm>
#include <future>
#include <memory>

#include "core/suggest/training/calibrator.h"
#include "core/suggest/training/graphstart.h"
#include "core/suggest/training/material.h"

namespace sidelight::suggest
{

namespace
{

// Found by learning curves: at so many decisions of a task what was learned counts half.
constexpr float graphPrior = 20;

struct TaskModel {
    LinearModel weights;
    Calibration calibration;
};

// What was held out as well, now that it is known how sure to be.
template<class AnyDescent>
void learnRest(AnyDescent &descent, const TrainingSettings &settings)
{
    if (settings.anew)
        descent.learnAnew();
    else
        descent.finish();
}

TaskModel learnTasks(const Material &material, std::size_t kept, std::size_t labels,
                     const TrainingSettings &settings)
{
    Descent descent(material.tasks, labels, settings.tasks);
    descent.learn(kept);
    Calibrator calibrator;
    std::vector<float> scores(labels);
    for (std::size_t i = kept; i < material.tasks.size(); ++i) {
        descent.score(i, scores);
        calibrator.add(scores, material.tasks.labelOf(i));
    }
    learnRest(descent, settings);
    return {LinearModel(quantised(descent.weights())), calibrator.result()};
}

void learnActions(const Material &material, std::size_t kept, const GraphStart &start,
                  const TrainingSettings &settings, Model &model)
{
    const std::size_t labels = model.actions.size();
    const float ofTogether = settings.shareOfTogether;
    const auto startFrom = [&](std::size_t decision, std::span<float> scores) {
        start.fill(decision, scores);
    };
    auto learning = std::async(std::launch::async, [&] {
        auto descent =
            std::make_unique<HiddenDescent>(material.actions, labels, settings.together, startFrom);
        descent->learn(kept);
        return descent;
    });
    Descent alone(material.actions, labels, settings.actions, startFrom);
    alone.learn(kept);
    const std::unique_ptr<HiddenDescent> together = learning.get();
    Calibrator calibrator;
    std::vector<float> scores(labels);
    std::vector<float> ofEach(labels);
    std::vector<float> ofAll(labels);
    for (std::size_t i = kept; i < material.actions.size(); ++i) {
        start.fill(i, scores);
        alone.score(i, ofEach);
        together->score(i, ofAll);
        const float share =
            material.situations[i]
                ? learnedShare(model.graphPrior, model.taskDecisions[*material.taskOf[i]])
                : 1.0F;
        for (std::size_t j = 0; j < labels; ++j)
            scores[j] += share * ((1 - ofTogether) * ofEach[j] + ofTogether * ofAll[j]);
        calibrator.add(scores, material.actions.labelOf(i));
    }
    model.actionCalibration = calibrator.result();
    auto finishing = std::async(std::launch::async, [&] { learnRest(*together, settings); });
    learnRest(alone, settings);
    finishing.get();
    model.nextAction = LinearModel(quantised(alone.weights(), 1 - ofTogether));
    model.together = HiddenLayer(quantised(together->weights(), ofTogether));
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
    model.policies = textsOf(policies);
    model.catalogue = catalogueOf(catalogue.empty() ? model.actions : std::move(catalogue));
    return model;
}

// By policy: how much of what is learned counts.
std::vector<float> learnedOf(const Model &model, const Policies &policies)
{
    std::vector<float> out;
    for (const auto &policy : policies) {
        const std::size_t task = indexOf(model.tasks, policy->graph().task);
        const bool isKnown = task < model.tasks.size() && model.tasks[task] == policy->graph().task;
        out.push_back(isKnown ? learnedShare(model.graphPrior, model.taskDecisions[task]) : 0.0F);
    }
    return out;
}

} // namespace

TrainingSettings forMany(TrainingSettings settings)
{
    settings.actions.epochs = 2;
    settings.together.epochs = 3;
    settings.tasks.epochs = 4;
    settings.graph.epochs = 2;
    settings.graphUnits.epochs = 2;
    settings.graphParts = 2;
    settings.actions.known = settings.together.known = 0.95F;
    settings.graphThinning = 2;
    settings.anew = false;
    return settings;
}

Result<Model, std::string> train(const TrainingSet &set, const Policies &policies,
                                 const TrainingSettings &wanted)
{
    Model model = namesOf(set, policies);
    const TrainingSettings settings = model.decisions < wanted.many ? wanted : forMany(wanted);
    if (model.decisions == 0)
        return failure(std::string("There is no decision of an agent in these dialogues."));
    if (std::max(model.actions.size(), model.tasks.size()) > Model::maxLabels)
        return failure(std::string("A model chooses among at most 2,000 actions and tasks."));

    // What is held out comes last, so that what is left is the first part.
    const std::size_t kept =
        set.own.size() -
        static_cast<std::size_t>(settings.heldOut * static_cast<double>(set.own.size()));
    Material material(policies);
    auto graphs = std::async(std::launch::async, [&] {
        material.addGraphs(set.more, settings.weightOfMore);
        material.addGraphs(set.own, 1);
        material.graph.pack(settings.graph.leastSeen, settings.graph.mostRows);
    });
    material.add(set.more, model.actions, model.tasks,
                 {settings.weightOfMore, settings.weightOfMoreForTasks});
    material.add(set.own.first(kept), model.actions, model.tasks, {});
    const std::size_t keptActions = material.actions.size();
    const std::size_t keptTasks = material.tasks.size();
    material.add(set.own.subspan(kept), model.actions, model.tasks, {});

    auto tasks = std::async(std::launch::async,
                            [&material, keptTasks, labels = model.tasks.size(), &settings] {
                                return learnTasks(material, keptTasks, labels, settings);
                            });
    graphs.get();
    model.graphPrior = graphPrior;
    model.taskDecisions.assign(model.tasks.size(), 0);
    for (const auto task : material.taskOf)
        model.taskDecisions[task.value_or(0)] += task ? 1 : 0;
    const GraphStart start(
        material, model.actions, learnedOf(model, policies), set.more.size() + kept,
        {settings.graph, settings.graphUnits, settings.graphParts, settings.graphThinning});
    model.graph = start.model();
    learnActions(material, keptActions, start, settings, model);
    TaskModel learned = tasks.get();
    model.task = std::move(learned.weights);
    model.taskCalibration = learned.calibration;
    return model;
}

} // namespace sidelight::suggest
