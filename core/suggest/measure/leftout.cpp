#include "core/suggest/measure/leftout.h"

#include <algorithm>
#include <memory>

#include <boost/json/array.hpp>

#include "core/suggest/measure/tally.h"
#include "core/suggest/policy/graphranker.h"
#include "core/suggest/situation/stops.h"

namespace sidelight::suggest
{

namespace
{

void rankAll(GraphRanker &ranker, const Dialogue &dialogue, Tally &tally)
{
    const PolicyGraph &graph = ranker.policy().graph();
    forEachDecision(dialogue, [&](std::span<const Transcript::Heard> turns, const Turn &taken) {
        const std::span<const float> likely = ranker.rank(turns);
        const auto first = static_cast<std::size_t>(std::max_element(likely.begin(), likely.end()) -
                                                    likely.begin());
        std::size_t place = 0;
        if (const auto right = graph.find(taken.action)) {
            place = 1;
            for (std::size_t i = 0; i < likely.size(); ++i)
                place += i != *right && likely[i] > likely[*right] ? 1 : 0;
        }
        tally.add(place, graph.actions[first].name, taken.action, likely[first]);
    });
}

LeftOutGroup leaveOut(const std::string &name, std::span<const Dialogue> dialogues,
                      const Policies &policies, const std::shared_ptr<const GraphModel> &learned)
{
    Tally tally;
    for (const auto &policy : policies) {
        if (groupOf(policy->graph().task) != name)
            continue;
        GraphRanker ranker(policy, learned);
        for (const Dialogue &dialogue : dialogues) {
            if (dialogue.task() == policy->graph().task)
                rankAll(ranker, dialogue, tally);
        }
    }
    return {name, tally.decisions(), tally.within(1), tally.weightedF1()};
}

} // namespace

std::string_view groupOf(std::string_view task)
{
    return task.substr(0, task.find('_'));
}

std::vector<LeftOutGroup> leaveEachOut(std::span<const Dialogue> dialogues,
                                       const Policies &policies,
                                       const GraphDescentSettings &settings, bool learn)
{
    std::vector<std::string> names;
    for (const auto &policy : policies)
        names.emplace_back(groupOf(policy->graph().task));
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const GraphExamples examples = graphExamplesOf(learn ? dialogues : std::span<const Dialogue>(),
                                                   policies, settings.leastSeen, settings.mostRows);
    std::vector<LeftOutGroup> out;
    for (const std::string &name : names) {
        std::shared_ptr<const GraphModel> learned;
        if (learn)
            learned = std::make_shared<const GraphModel>(
                quantised({examples.keys(),
                           descendOverGraphs(
                               examples,
                               [&](const GraphExamples::Situation &one) {
                                   return groupOf(policies[one.policy]->graph().task) != name;
                               },
                               settings),
                           {},
                           {}}));
        LeftOutGroup group = leaveOut(name, dialogues, policies, learned);
        if (group.decisions > 0)
            out.push_back(std::move(group));
    }
    return out;
}

boost::json::object toJson(std::span<const LeftOutGroup> groups)
{
    boost::json::array list;
    double accuracy = 0;
    double f1 = 0;
    std::size_t decisions = 0;
    for (const LeftOutGroup &group : groups) {
        list.push_back({{"group", group.name},
                        {"decisions", group.decisions},
                        {"accuracy", group.accuracy},
                        {"f1", group.weightedF1}});
        accuracy += group.accuracy;
        f1 += group.weightedF1;
        decisions += group.decisions;
    }
    const double count = groups.empty() ? 1 : static_cast<double>(groups.size());
    return {{"decisions", decisions},
            {"macroAccuracy", accuracy / count},
            {"macroF1", f1 / count},
            {"groups", std::move(list)}};
}

} // namespace sidelight::suggest
