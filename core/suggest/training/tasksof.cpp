#include "core/suggest/training/tasksof.h"

#include <algorithm>

namespace sidelight::suggest
{

namespace
{

// The only one of the dialogue's tasks whose policy has `action`.
std::string_view onlyTaskWith(std::string_view action, const Dialogue &dialogue,
                              const Policies &policies)
{
    std::string_view found;
    for (const auto &policy : policies) {
        const auto task =
            std::find(dialogue.tasks.begin(), dialogue.tasks.end(), policy->graph().task);
        if (task == dialogue.tasks.end() || !policy->graph().find(action))
            continue;
        if (!found.empty())
            return {};
        found = *task;
    }
    return found;
}

} // namespace

std::vector<std::string_view> tasksOfDecisions(const Dialogue &dialogue, const Policies &policies)
{
    std::vector<std::string_view> tasks;
    for (const Turn &turn : dialogue.turns) {
        if (turn.isDecision)
            tasks.push_back(dialogue.task().empty() ? onlyTaskWith(turn.action, dialogue, policies)
                                                    : dialogue.task());
    }
    std::string_view next;
    for (std::size_t i = tasks.size(); i > 0; --i) {
        if (tasks[i - 1].empty())
            tasks[i - 1] = next;
        next = tasks[i - 1];
    }
    for (std::size_t i = 1; i < tasks.size(); ++i) {
        if (tasks[i].empty())
            tasks[i] = tasks[i - 1];
    }
    return tasks;
}

} // namespace sidelight::suggest
