#include "core/suggest/training/graphdescent.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/suggest/situation/stops.h"
#include "core/suggest/training/dice.h"
#include "core/suggest/training/keytable.h"

namespace sidelight::suggest
{

namespace
{

constexpr float firstSquares = 1e-2F; // so that the first step is no leap
constexpr float ignored = 1e-3F;      // a gradient below it is left out

// The features of situations in use, as rows; what was seen too rarely has none.
class Rows
{
public:
    Rows(const GraphExamples &examples, const std::vector<std::size_t> &used, std::size_t leastSeen)
        : m_examples(examples)
        , m_rows(examples.features().size(), KeyTable::nowhere)
    {
        forEach(used, [this](std::size_t i) { m_table.count(m_examples.features()[i].key); });
        m_keys = m_table.choose(leastSeen);
        forEach(used,
                [this](std::size_t i) { m_rows[i] = m_table.rowOf(m_examples.features()[i].key); });
    }
    [[nodiscard]] const std::vector<std::uint32_t> &keys() const { return m_keys; }
    // `look(row, value)` for each feature of a candidate.
    template<class Look>
    void forCandidate(std::size_t candidate, Look &&look) const
    {
        const std::vector<std::size_t> &starts = m_examples.starts();
        for (std::size_t i = starts[candidate]; i < starts[candidate + 1]; ++i) {
            if (m_rows[i] != KeyTable::nowhere)
                look(m_rows[i], m_examples.features()[i].value);
        }
    }

private:
    template<class Look>
    void forEach(const std::vector<std::size_t> &used, Look &&look)
    {
        for (const std::size_t index : used) {
            const GraphExamples::Situation &situation = m_examples.all()[index];
            const std::size_t end = m_examples.starts()[situation.first + situation.count];
            for (std::size_t i = m_examples.starts()[situation.first]; i < end; ++i)
                look(i);
        }
    }

    const GraphExamples &m_examples;
    KeyTable m_table;
    std::vector<std::uint32_t> m_keys;
    std::vector<std::uint32_t> m_rows; // by feature
};

void learnFrom(const GraphExamples::Situation &situation, const Rows &rows, float rate,
               float shrink, std::vector<float> &scores, std::vector<float> &weights,
               std::vector<float> &squares)
{
    scores.assign(situation.count, 0.0F);
    for (std::size_t i = 0; i < situation.count; ++i)
        rows.forCandidate(situation.first + i, [&](std::uint32_t row, float value) {
            scores[i] += value * weights[row];
        });
    softmax(scores, 1);
    scores[situation.right] -= 1.0F;
    for (std::size_t i = 0; i < situation.count; ++i) {
        if (std::abs(scores[i]) < ignored)
            continue;
        rows.forCandidate(situation.first + i, [&](std::uint32_t row, float value) {
            const float step = scores[i] * value + shrink * weights[row];
            squares[row] += step * step;
            weights[row] -= rate * step / std::sqrt(squares[row]);
        });
    }
}

} // namespace

GraphExamples::GraphExamples(std::span<const Dialogue> dialogues, const Policies &policies)
{
    Candidates candidates;
    for (std::size_t d = 0; d < dialogues.size(); ++d) {
        const auto policy = std::find_if(policies.begin(), policies.end(), [&](const auto &known) {
            return known->graph().task == dialogues[d].task();
        });
        if (policy == policies.end())
            continue;
        forEachDecision(
            dialogues[d], [&](std::span<const Transcript::Heard> turns, const Turn &taken) {
                const auto right = (*policy)->graph().find(taken.action);
                if (!right)
                    return;
                candidates.describe(**policy, turns);
                m_all.push_back({d, static_cast<std::size_t>(policy - policies.begin()),
                                 m_starts.size() - 1, candidates.size(), *right});
                for (std::size_t i = 0; i < candidates.size(); ++i) {
                    const auto features = candidates.of(i);
                    m_features.insert(m_features.end(), features.begin(), features.end());
                    m_starts.push_back(m_features.size());
                }
            });
    }
}

FloatWeights descendOverGraphs(const GraphExamples &examples,
                               const std::function<bool(const GraphExamples::Situation &)> &isUsed,
                               const GraphDescentSettings &settings)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < examples.all().size(); ++i) {
        if (isUsed(examples.all()[i]))
            order.push_back(i);
    }
    const Rows rows(examples, order, settings.leastSeen);
    FloatWeights out;
    out.labelCount = 1;
    out.keys = rows.keys();
    out.labels.assign(out.keys.size(), 0);
    out.offsets.resize(out.keys.size() + 1);
    std::iota(out.offsets.begin(), out.offsets.end(), 0U);
    out.weights.assign(out.keys.size(), 0.0F);
    std::vector<float> squares(out.weights.size(), firstSquares);
    std::vector<float> scores;
    Dice dice(settings.seed);
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        dice.shuffle(order);
        const float rate = settings.rate * (1.0F - 0.9F * static_cast<float>(epoch) /
                                                       static_cast<float>(settings.epochs));
        for (const std::size_t index : order)
            learnFrom(examples.all()[index], rows, rate, settings.shrink, scores, out.weights,
                      squares);
    }
    return out;
}

} // namespace sidelight::suggest
