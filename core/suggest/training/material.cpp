#include "core/suggest/training/material.h"

#include "core/suggest/situation/stops.h"
#include "core/suggest/training/tasksof.h"

namespace sidelight::suggest
{

void Material::add(std::span<const Dialogue> added, const Names &actionNames,
                   const Names &taskNames, Weights weights)
{
    for (const Dialogue &dialogue : added) {
        addDecisions(dialogue, actionNames, taskNames, weights.ofActions);
        if (!dialogue.task().empty())
            addTurns(dialogue, taskNames, weights.ofTasks);
    }
}

void Material::addGraphs(std::span<const Dialogue> added, float weight)
{
    for (const Dialogue &dialogue : added) {
        const std::vector<std::string_view> names = tasksOfDecisions(dialogue, graph.policies());
        std::size_t at = 0;
        forEachDecision(dialogue, [&](std::span<const Transcript::Heard> turns, const Turn &taken) {
            situations.push_back(
                graph.add(m_graphDialogues, names[at++], turns, taken.action, weight));
        });
        ++m_graphDialogues;
    }
}

void Material::addDecisions(const Dialogue &dialogue, const Names &actionNames,
                            const Names &taskNames, float weight)
{
    const std::vector<std::string_view> names = tasksOfDecisions(dialogue, graph.policies());
    FeatureList features;
    std::size_t at = 0;
    forEachDecision(dialogue, [&](std::span<const Transcript::Heard> turns, const Turn &taken) {
        const std::string_view task = names[at++];
        describeNextAction(turns, task, features);
        actions.add(features.all(), indexOf(actionNames, taken.action), weight);
        taskOf.push_back(task.empty() ? std::nullopt : std::optional(indexOf(taskNames, task)));
    });
}

void Material::addTurns(const Dialogue &dialogue, const Names &taskNames, float weight)
{
    FeatureList features;
    forEachCustomerTurn(dialogue, [&](std::span<const Transcript::Heard> turns, std::size_t count) {
        if (count > taskTurns)
            return;
        describeTask(turns, features);
        tasks.add(features.all(), indexOf(taskNames, dialogue.task()), weight);
    });
}

} // namespace sidelight::suggest
