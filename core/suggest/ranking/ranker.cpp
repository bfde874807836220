#include "core/suggest/ranking/ranker.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

#include "core/suggest/ranking/blend.h"

namespace sidelight::suggest
{

namespace
{

// Of the parts of a sum so many are put together into grounds; the rest hardly counts.
constexpr std::size_t partsLooked = 24;
constexpr float leastPart = 0.05F; // of the largest; smaller ones hardly count either
// Where the task is not sure, the likeliest so many are mixed.
constexpr std::size_t guessesLooked = 3;

} // namespace

// A task's policy with what was learned of graphs.
struct Ranker::OfTask {
    std::size_t taskOfModel = GraphPlaces::nowhere;
    float share = 0; // of what was learned
    GraphRanker graph;
    GraphPlaces places;

    OfTask(const Model &model, std::shared_ptr<const PolicyIndex> policy,
           std::shared_ptr<const GraphModel> learned)
        : taskOfModel(indexOf(model.tasks, policy->graph().task))
        , share(taskOfModel == GraphPlaces::nowhere
                    ? 0.0F
                    : learnedShare(model.graphPrior, model.taskDecisions[taskOfModel]))
        , graph(policy, std::move(learned), shareOfUnits(share))
        , places(model.actions, policy->graph())
    {
    }
    [[nodiscard]] static std::size_t indexOf(const std::vector<std::string> &sorted,
                                             const std::string &name)
    {
        const auto known = std::lower_bound(sorted.begin(), sorted.end(), name);
        return known == sorted.end() || *known != name
                   ? GraphPlaces::nowhere
                   : static_cast<std::size_t>(known - sorted.begin());
    }
    // The cue that calls for `action` after `last`.
    [[nodiscard]] const PolicyCue *step(std::string_view last, std::size_t action) const
    {
        const std::size_t place = places.inPolicy(action);
        if (place == GraphPlaces::nowhere)
            return nullptr;
        const PolicyGraph &policy = graph.policy().graph();
        const auto before = policy.find(last);
        for (const std::size_t cue : graph.policy().actions()[place].cues) {
            if (policy.cues[cue].after == before)
                return &policy.cues[cue];
        }
        return nullptr;
    }
};

Ranker::Ranker(std::shared_ptr<const Model> model, Policies policies)
    : m_model(std::move(model))
    , m_known(knownActions(m_model->nextAction))
    , m_scores(m_model->actions.size())
    , m_taskScores(m_model->tasks.size())
{
    m_known.resize(m_scores.size(), false);
    // Kept alive with the model it is part of.
    const std::shared_ptr<const GraphModel> learned =
        m_model->graph.isEmpty() ? nullptr
                                 : std::shared_ptr<const GraphModel>(m_model, &m_model->graph);
    for (auto &policy : policies)
        m_policies.push_back(std::make_unique<OfTask>(*m_model, std::move(policy), learned));
}

Ranker::~Ranker() = default;

TaskGuess Ranker::guessTask(std::span<const Transcript::Heard> turns)
{
    if (m_taskScores.empty())
        return {};
    describeTask(turns, m_features);
    m_model->task.score(m_features.all(), m_taskScores, m_rows);
    calibrate(m_taskScores, m_model->taskCalibration);
    const auto best = std::max_element(m_taskScores.begin(), m_taskScores.end());
    const auto index = static_cast<std::size_t>(best - m_taskScores.begin());
    return {m_model->tasks[index], *best, *best >= m_model->taskCalibration.strongFrom};
}

Ranker::OfTask *Ranker::find(std::string_view task)
{
    const auto found = std::find_if(m_policies.begin(), m_policies.end(), [&](const auto &known) {
        return known->graph.policy().graph().task == task;
    });
    return found == m_policies.end() ? nullptr : found->get();
}

std::string_view Ranker::knownTask(std::span<const Transcript::Heard> turns, std::string_view task)
{
    const auto known = std::lower_bound(m_model->tasks.begin(), m_model->tasks.end(), task);
    if (known != m_model->tasks.end() && *known == task)
        return *known;
    if (const OfTask *policy = find(task))
        return policy->graph.policy().graph().task;
    const TaskGuess guess = guessTask(turns);
    return guess.isSure ? guess.name : std::string_view();
}

float Ranker::weigh(std::span<const Transcript::Heard> turns, std::string_view task, OfTask *policy)
{
    describeNextAction(turns, task, m_features);
    const float norm = m_model->nextAction.score(m_features.all(), m_scores, m_rows);
    m_model->together.addScores(m_features.all(), m_scores);
    if (policy) {
        const std::span<const float> likely = policy->graph.rank(turns);
        m_graphScores.resize(likely.size());
        std::transform(likely.begin(), likely.end(), m_graphScores.begin(), graphScore);
        m_start.resize(m_scores.size());
        policy->places.spread(m_graphScores, m_start);
        for (std::size_t i = 0; i < m_scores.size(); ++i)
            m_scores[i] = m_start[i] + policy->share * m_scores[i];
    } else {
        sinkUnknown(m_scores, m_known);
    }
    calibrate(m_scores, m_model->actionCalibration);
    return policy ? norm * policy->share : norm;
}

float Ranker::weighByGuesses(std::span<const Transcript::Heard> turns)
{
    (void)guessTask(turns);
    struct Guess {
        OfTask *policy;
        float likely;
    };
    std::vector<Guess> guesses;
    for (const auto &policy : m_policies) {
        const std::size_t task = policy->taskOfModel;
        if (task < m_taskScores.size())
            guesses.push_back({policy.get(), m_taskScores[task]});
    }
    const std::size_t count = std::min(guessesLooked, guesses.size());
    if (count == 0)
        return weigh(turns, {}, nullptr);
    const auto end = guesses.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(guesses.begin(), end, guesses.end(),
                      [](const Guess &a, const Guess &b) { return a.likely > b.likely; });
    float sum = 0;
    for (auto guess = guesses.begin(); guess != end; ++guess)
        sum += guess->likely;
    // The likeliest comes last, so that grounds are of it.
    std::vector<float> mixed(m_scores.size(), 0.0F);
    float norm = 0;
    for (auto guess = std::make_reverse_iterator(end); guess != guesses.rend(); ++guess) {
        norm = weigh(turns, guess->policy->graph.policy().graph().task, guess->policy);
        for (std::size_t i = 0; i < mixed.size(); ++i)
            mixed[i] += guess->likely / sum * m_scores[i];
    }
    std::copy(mixed.begin(), mixed.end(), m_scores.begin());
    return norm;
}

Ranking Ranker::rank(std::span<const Transcript::Heard> turns, std::string_view task,
                     std::size_t count)
{
    Ranking ranking;
    if (m_scores.empty())
        return ranking;
    ranking.task = knownTask(turns, task);
    OfTask *const policy = find(ranking.task);
    const float norm =
        ranking.task.empty() ? weighByGuesses(turns) : weigh(turns, ranking.task, policy);
    m_order.resize(m_scores.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    count = std::min(count, m_order.size());
    std::string_view last;
    for (const Transcript::Heard &heard : turns) {
        if (!heard.turn.action.empty())
            last = heard.turn.action;
    }
    std::partial_sort(m_order.begin(), m_order.begin() + static_cast<std::ptrdiff_t>(count),
                      m_order.end(), [this](std::size_t a, std::size_t b) {
                          return m_scores[a] != m_scores[b] ? m_scores[a] > m_scores[b] : a < b;
                      });
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t action = m_order[i];
        Ranked ranked{
            action, m_model->actions[action], m_scores[action], groundsFor(action, norm), {}, {}};
        if (const PolicyCue *step = policy ? policy->step(last, action) : nullptr) {
            ranked.step = step->name;
            ranked.stepText = step->text;
        }
        ranking.best.push_back(std::move(ranked));
    }
    ranking.isStrong = !ranking.best.empty() &&
                       ranking.best.front().likely >= m_model->actionCalibration.strongFrom;
    return ranking;
}

std::vector<Ground> Ranker::groundsFor(std::size_t action, float norm)
{
    const std::vector<Feature> &features = m_features.all();
    m_parts.clear();
    for (std::size_t i = 0; i < features.size(); ++i) {
        const bool tells = features[i].topic != Topic::Always && features[i].topic != Topic::Count;
        if (!tells || m_rows[i] == LinearModel::nowhere)
            continue;
        const float part =
            features[i].value * norm * m_model->nextAction.weightIn(m_rows[i], action);
        if (part > 0)
            m_parts.emplace_back(part, i);
    }
    float most = 0;
    for (const auto &[part, feature] : m_parts)
        most = std::max(most, part);
    m_parts.erase(std::remove_if(m_parts.begin(), m_parts.end(),
                                 [&](const auto &one) { return one.first < leastPart * most; }),
                  m_parts.end());
    const std::size_t looked = std::min(partsLooked, m_parts.size());
    const auto end = std::next(m_parts.begin(), static_cast<std::ptrdiff_t>(looked));
    std::partial_sort(m_parts.begin(), end, m_parts.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    // What says the same counts together; only what is shown is copied.
    std::array<std::pair<float, std::size_t>, partsLooked> sums;
    std::size_t count = 0;
    for (std::size_t i = 0; i < looked; ++i) {
        const Feature &feature = features[m_parts[i].second];
        const auto known = sums.begin() + static_cast<std::ptrdiff_t>(count);
        const auto same = std::find_if(sums.begin(), known, [&](const auto &sum) {
            const Feature &other = features[sum.second];
            return other.topic == feature.topic && other.shown == feature.shown &&
                   other.shownToo == feature.shownToo;
        });
        if (same != known)
            same->first += m_parts[i].first;
        else
            sums[count++] = m_parts[i];
    }
    std::stable_sort(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Ground> out;
    for (std::size_t i = 0; i < std::min(count, grounds); ++i) {
        const Feature &feature = features[sums[i].second];
        out.push_back({feature.topic, std::string(feature.shown), std::string(feature.shownToo),
                       sums[i].first});
    }
    return out;
}

} // namespace sidelight::suggest
