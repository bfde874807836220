#include "core/suggest/training/heldout.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

#include "core/suggest/policy/graphranker.h"
#include "core/suggest/ranking/blend.h"
#include "core/suggest/situation/stops.h"
#include "core/suggest/training/calibrator.h"
#include "core/suggest/training/examplesof.h"

namespace sidelight::suggest
{

namespace
{

// Tried in this order; the first of equals is taken.
constexpr std::array<float, 7> priors{0, 10, 30, 100, 300, 1000, 3000};

// The graph of a task and what it counts under each prior.
struct Side {
    GraphRanker graph;
    GraphPlaces places;
    std::uint32_t decisions;
};

class ActionJudge
{
public:
    ActionJudge(const Weights &weights, const Policies &policies, const Model &model)
        : m_weights(weights)
        , m_model(model)
        , m_known(knownActions(weights.actions))
        , m_scores(model.actions.size())
    {
        const auto learned = std::make_shared<const LinearModel>(weights.graph);
        for (const auto &policy : policies) {
            const std::size_t task = indexOf(model.tasks, policy->graph().task);
            const bool isKnown =
                task < model.tasks.size() && model.tasks[task] == policy->graph().task;
            m_sides.push_back(std::make_unique<Side>(
                Side{GraphRanker(policy, learned), GraphPlaces(model.actions, policy->graph()),
                     isKnown ? weights.taskDecisions[task] : 0}));
        }
    }
    void look(std::span<const Transcript::Heard> turns, std::string_view task,
              std::string_view taken)
    {
        const std::size_t right = indexOf(m_model.actions, taken);
        describeNextAction(turns, task, m_features);
        m_weights.actions.score(m_features.all(), m_scores);
        sinkUnknown(m_scores, m_known);
        const auto side = std::find_if(m_sides.begin(), m_sides.end(), [&](const auto &one) {
            return one->graph.policy().graph().task == task;
        });
        std::span<const float> graph;
        if (side != m_sides.end())
            graph = (*side)->graph.rank(turns);
        for (std::size_t i = 0; i < priors.size(); ++i) {
            m_mixed = m_scores;
            const float share = graph.empty() ? 0 : graphShare(priors[i], (*side)->decisions);
            if (share >= leastGraphShare) {
                softmax(m_mixed, 1);
                blend(m_mixed, graph, (*side)->places, share);
            }
            m_calibrators[i].add(m_mixed, right);
        }
    }
    // With too few decisions everything stays as it is.
    void conclude(Model &model) const
    {
        if (m_calibrators.front().size() < Calibrator::leastRows)
            return;
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < priors.size(); ++i) {
            const Calibration calibration = m_calibrators[i].result();
            const double loss = m_calibrators[i].loss(calibration.temperature);
            if (loss >= best)
                continue;
            best = loss;
            model.graphPrior = priors[i];
            model.actionCalibration = calibration;
        }
    }

private:
    const Weights &m_weights;
    const Model &m_model;
    std::vector<bool> m_known;
    std::vector<float> m_scores;
    std::vector<float> m_mixed;
    std::vector<std::unique_ptr<Side>> m_sides;
    std::array<Calibrator, priors.size()> m_calibrators;
    FeatureList m_features;
};

} // namespace

void judge(std::span<const Dialogue> heldOut, const Weights &weights, const Policies &policies,
           Model &model)
{
    ActionJudge actions(weights, policies, model);
    Calibrator tasks;
    FeatureList features;
    std::vector<float> scores(model.tasks.size());
    for (const Dialogue &dialogue : heldOut) {
        forEachDecision(dialogue, [&](std::span<const Transcript::Heard> turns, const Turn &taken) {
            actions.look(turns, dialogue.task(), taken.action);
        });
        if (dialogue.task().empty())
            continue;
        forEachCustomerTurn(dialogue,
                            [&](std::span<const Transcript::Heard> turns, std::size_t count) {
                                if (count > taskTurns)
                                    return;
                                describeTask(turns, features);
                                weights.tasks.score(features.all(), scores);
                                tasks.add(scores, indexOf(model.tasks, dialogue.task()));
                            });
    }
    actions.conclude(model);
    model.taskCalibration = tasks.result();
}

} // namespace sidelight::suggest
