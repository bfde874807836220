#include "core/suggest/training/examplesof.h"

#include <algorithm>

#include "core/suggest/situation/stops.h"

namespace sidelight::suggest
{

void settle(Names &names)
{
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

std::size_t indexOf(const Names &names, std::string_view name)
{
    const auto found = std::lower_bound(names.begin(), names.end(), name);
    return static_cast<std::size_t>(found - names.begin());
}

void addActions(std::span<const Dialogue> dialogues, const Names &actions, float weight,
                Examples &out)
{
    FeatureList features;
    for (const Dialogue &dialogue : dialogues) {
        forEachDecision(dialogue, [&](std::span<const Transcript::Heard> turns, const Turn &taken) {
            describeNextAction(turns, dialogue.task(), features);
            out.add(features.all(), indexOf(actions, taken.action), weight);
        });
    }
}

void addTasks(std::span<const Dialogue> dialogues, const Names &tasks, float weight, Examples &out)
{
    FeatureList features;
    for (const Dialogue &dialogue : dialogues) {
        if (dialogue.task().empty())
            continue;
        forEachCustomerTurn(dialogue,
                            [&](std::span<const Transcript::Heard> turns, std::size_t count) {
                                if (count > taskTurns)
                                    return;
                                describeTask(turns, features);
                                out.add(features.all(), indexOf(tasks, dialogue.task()), weight);
                            });
    }
}

} // namespace sidelight::suggest
