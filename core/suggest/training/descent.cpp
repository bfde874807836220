#include "core/suggest/training/descent.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace sidelight::suggest
{

namespace
{

constexpr float firstSquares = 1e-3F; // so that the first step is no leap
constexpr float frozen = std::numeric_limits<float>::infinity(); // no step moves such a weight

} // namespace

Descent::Descent(const Examples &examples, std::size_t labelCount, const DescentSettings &settings,
                 StartFrom startFrom)
    : m_examples(examples)
    , m_settings(settings)
    , m_startFrom(std::move(startFrom))
    , m_vocabulary(examples, labelCount, settings.leastSeen)
    , m_packed(examples, [this](std::uint32_t key) { return m_vocabulary.rowOf(key); })
    , m_weights(m_vocabulary.takeWeights())
    , m_squares(m_weights.labels.size(), firstSquares)
    , m_scores(labelCount)
    , m_dice(settings.seed)
{
}

void Descent::addScores(std::size_t example, std::span<float> scores) const
{
    const std::uint32_t *const offsets = m_weights.offsets.data();
    const std::uint16_t *const labels = m_weights.labels.data();
    const float *const weights = m_weights.weights.data();
    float *const into = scores.data();
    for (const Examples::Entry &entry : m_packed.of(example)) {
        const std::uint32_t end = offsets[entry.key + 1];
        for (std::uint32_t i = offsets[entry.key]; i < end; ++i)
            into[labels[i]] += entry.value * weights[i];
    }
}

void Descent::score(std::size_t example, std::span<float> scores) const
{
    std::fill(scores.begin(), scores.end(), 0.0F);
    addScores(example, scores);
}

void Descent::learnFrom(std::size_t example, float rate)
{
    if (m_startFrom)
        m_startFrom(example, m_scores);
    else
        std::fill(m_scores.begin(), m_scores.end(), 0.0F);
    addScores(example, m_scores);
    softmax(m_scores, 1);
    m_scores[m_examples.labelOf(example)] -= 1.0F;
    bool isRight = true;
    for (float &gradient : m_scores) {
        const bool counts = std::abs(gradient) > m_settings.ignored;
        gradient = counts ? gradient * m_examples.weightOf(example) : 0.0F;
        isRight = isRight && !counts;
    }
    if (isRight)
        return;
    const std::uint32_t *const offsets = m_weights.offsets.data();
    const std::uint16_t *const labels = m_weights.labels.data();
    const float *const gradients = m_scores.data();
    for (const Examples::Entry &entry : m_packed.of(example)) {
        const std::uint32_t end = offsets[entry.key + 1];
        for (std::uint32_t i = offsets[entry.key]; i < end; ++i) {
            const float gradient = gradients[labels[i]];
            if (gradient == 0.0F)
                continue;
            float &weight = m_weights.weights[i];
            float &squares = m_squares[i];
            const float step = gradient * entry.value + m_settings.shrink * weight;
            squares += step * step;
            weight -= rate * step / std::sqrt(squares);
        }
    }
}

void Descent::pass(std::size_t used, float rate)
{
    std::vector<std::size_t> order(used);
    std::iota(order.begin(), order.end(), std::size_t{0});
    m_dice.shuffle(order);
    for (const std::size_t example : order)
        learnFrom(example, rate);
}

float Descent::rateOf(int epoch) const
{
    return m_settings.rate *
           (1.0F - 0.9F * static_cast<float>(epoch) / static_cast<float>(m_settings.epochs));
}

// A weight of a label that a feature has only in what is held out would be trained against by all
// other examples and never for: the right answers held out would look worse than unseen ones do.
void Descent::freezeUnseen(std::size_t used)
{
    std::fill(m_squares.begin(), m_squares.end(), frozen);
    for (std::size_t example = 0; example < used; ++example) {
        const auto label = static_cast<std::uint16_t>(m_examples.labelOf(example));
        for (const Examples::Entry &entry : m_packed.of(example)) {
            const std::uint32_t row = entry.key;
            const auto end = m_weights.labels.begin() + m_weights.offsets[row + 1];
            const auto cell =
                std::lower_bound(m_weights.labels.begin() + m_weights.offsets[row], end, label);
            m_squares[static_cast<std::size_t>(cell - m_weights.labels.begin())] = firstSquares;
        }
    }
}

void Descent::learn(std::size_t used)
{
    if (used < m_examples.size())
        freezeUnseen(used);
    for (int epoch = 0; epoch < m_settings.epochs; ++epoch)
        pass(used, rateOf(epoch));
}

void Descent::finish()
{
    std::replace(m_squares.begin(), m_squares.end(), frozen, firstSquares);
    pass(m_examples.size(), rateOf(m_settings.epochs - 1));
}

FloatWeights descend(const Examples &examples, std::size_t labelCount,
                     const DescentSettings &settings)
{
    Descent descent(examples, labelCount, settings);
    descent.learn(examples.size());
    descent.finish();
    return descent.weights();
}

} // namespace sidelight::suggest
