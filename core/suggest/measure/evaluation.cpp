#include "core/suggest/measure/evaluation.h"

#include <algorithm>
#include <array>

#include "core/suggest/situation/stops.h"

namespace sidelight::suggest
{

namespace
{

// From 1 on; 0 for an action the model does not know. Of equals, all count as before it.
std::size_t placeOf(const Ranker &ranker, std::string_view action)
{
    const std::vector<std::string> &actions = ranker.model().actions;
    const auto known = std::lower_bound(actions.begin(), actions.end(), action);
    if (known == actions.end() || *known != action)
        return 0;
    const std::span<const float> all = ranker.probabilities();
    const auto own = static_cast<std::size_t>(known - actions.begin());
    std::size_t place = 1;
    for (std::size_t i = 0; i < all.size(); ++i)
        place += i != own && all[i] >= all[own] ? 1 : 0;
    return place;
}

void add(Tally &tally, const Ranker &ranker, const Ranking &ranking, std::string_view action)
{
    const Ranked &first = ranking.best.front();
    tally.add(placeOf(ranker, action), first.name, action, first.likely);
}

void evaluateActions(Ranker &ranker, const Dialogue &dialogue,
                     const std::function<std::int64_t()> &clock, Evaluation &out)
{
    Transcript transcript;
    std::int64_t spent = 0;
    for (const Turn &turn : dialogue.turns) {
        if (turn.isDecision) {
            const std::int64_t start = clock();
            const Ranking ranking = ranker.rank(transcript.turns(), dialogue.task(), 3);
            out.nanoseconds.push_back(spent + clock() - start);
            if (ranking.best.empty())
                return;
            spent = 0;
            add(out.known, ranker, ranking, turn.action);
            if (ranking.isStrong) {
                ++out.strong;
                out.strongRight += ranking.best.front().name == turn.action ? 1 : 0;
            }
            add(out.unknown, ranker, ranker.rank(transcript.turns(), {}, 1), turn.action);
        }
        const std::int64_t start = clock();
        transcript.add(turn);
        spent += clock() - start;
    }
}

double share(std::size_t part, std::size_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

double quantile(std::vector<std::int64_t> values, double part)
{
    if (values.empty())
        return 0;
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return static_cast<double>(*at) / 1000;
}

} // namespace

Evaluation evaluate(Ranker &ranker, std::span<const Dialogue> dialogues,
                    const std::function<std::int64_t()> &clock)
{
    Evaluation out;
    for (const Dialogue &dialogue : dialogues) {
        evaluateActions(ranker, dialogue, clock, out);
        if (dialogue.task().empty())
            continue;
        forEachCustomerTurn(
            dialogue, [&](std::span<const Transcript::Heard> turns, std::size_t count) {
                if (count > std::size(out.taskAsked))
                    return;
                ++out.taskAsked[count - 1];
                out.taskRight[count - 1] += ranker.guessTask(turns).name == dialogue.task() ? 1 : 0;
            });
    }
    return out;
}

boost::json::object toJson(const Evaluation &evaluation)
{
    const Tally &known = evaluation.known;
    boost::json::object out{{"decisions", known.decisions()},
                            {"top1", known.within(1)},
                            {"top3", known.within(3)},
                            {"mrr", known.meanReciprocal()},
                            {"weightedF1", known.weightedF1()},
                            {"coverage90", known.coverage90()},
                            {"precisionOfSurerHalf", known.precisionOfSurerHalf()},
                            {"calibrationError", known.calibrationError()},
                            {"strong", share(evaluation.strong, known.decisions())},
                            {"precisionOfStrong", share(evaluation.strongRight, evaluation.strong)},
                            {"p50us", quantile(evaluation.nanoseconds, 0.5)},
                            {"p99us", quantile(evaluation.nanoseconds, 0.99)}};
    out["withoutTask"] = {{"top1", evaluation.unknown.within(1)},
                          {"top3", evaluation.unknown.within(3)},
                          {"mrr", evaluation.unknown.meanReciprocal()}};
    boost::json::array tasks;
    for (std::size_t i = 0; i < std::size(evaluation.taskAsked); ++i)
        tasks.push_back({{"customerTurn", i + 1},
                         {"asked", evaluation.taskAsked[i]},
                         {"right", share(evaluation.taskRight[i], evaluation.taskAsked[i])}});
    out["task"] = std::move(tasks);
    return out;
}

} // namespace sidelight::suggest
