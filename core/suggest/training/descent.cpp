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

constexpr float labelFirstSquares = 1e-3F; // so that the first step is no leap
constexpr std::size_t labelRowsAhead = 6;
constexpr float frozen = std::numeric_limits<float>::infinity(); // no step moves such a weight

// Four at a time, as a processor does it.
void addRow(const float *weights, std::size_t count, float value, float *into)
{
    constexpr std::size_t lanes = 4;
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        float sums[lanes];
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] = into[i + lane] + value * weights[i + lane];
        for (std::size_t lane = 0; lane < lanes; ++lane)
            into[i + lane] = sums[lane];
    }
    for (; i < count; ++i)
        into[i] += value * weights[i];
}

} // namespace

Descent::Descent(const Examples &examples, std::size_t labelCount, const DescentSettings &settings,
                 StartFrom startFrom)
    : m_examples(examples)
    , m_settings(settings)
    , m_startFrom(std::move(startFrom))
    , m_vocabulary(examples, settings.leastSeen)
    , m_packed(examples, [this](std::uint32_t key) { return m_vocabulary.rowOf(key); })
    , m_weights(m_vocabulary.layOut(examples, m_packed, labelCount))
    , m_squares(m_weights.labels.size(), frozen)
    , m_scores(labelCount)
    , m_rests(examples.size(), 0)
    , m_dice(settings.seed)
{
}

void Descent::start()
{
    std::fill(m_weights.weights.begin(), m_weights.weights.end(), 0.0F);
    std::fill(m_squares.begin(), m_squares.end(), frozen);
    std::fill(m_rests.begin(), m_rests.end(), std::uint8_t{0});
    m_opened = 0;
    m_dice = Dice(m_settings.seed);
}

void Descent::addScores(std::size_t example, std::span<float> scores) const
{
    const std::uint32_t *const offsets = m_weights.offsets.data();
    const std::uint16_t *const labels = m_weights.labels.data();
    const float *const weights = m_weights.weights.data();
    float *const into = scores.data();
    const std::span<const Examples::Entry> entries = m_packed.of(example);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        // Rows lie far apart: asked for early, the waits for memory overlap.
        if (at + labelRowsAhead < entries.size()) {
            const std::uint32_t ahead = offsets[entries[at + labelRowsAhead].key];
            __builtin_prefetch(weights + ahead);
            __builtin_prefetch(labels + ahead);
        }
        const Examples::Entry &entry = entries[at];
        const std::uint32_t first = offsets[entry.key];
        const std::uint32_t end = offsets[entry.key + 1];
        if (end - first == m_weights.labelCount) {
            addRow(weights + first, m_weights.labelCount, entry.value, into);
            continue;
        }
        for (std::uint32_t i = first; i < end; ++i)
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
    const std::size_t right = m_examples.labelOf(example);
    m_rests[example] = m_scores[right] > m_settings.known ? 1 : 0;
    const float weight = m_examples.weightOf(example);
    m_scores[right] -= 1.0F;
    m_active.clear();
    for (std::size_t label = 0; label < m_scores.size(); ++label) {
        float &gradient = m_scores[label];
        if (std::abs(gradient) > m_settings.ignored) {
            gradient *= weight;
            m_active.push_back(static_cast<std::uint16_t>(label));
        } else {
            gradient = 0;
        }
    }
    if (m_active.empty())
        return;
    const std::uint32_t *const offsets = m_weights.offsets.data();
    const std::uint16_t *const labels = m_weights.labels.data();
    const float *const gradients = m_scores.data();
    for (const Examples::Entry &entry : m_packed.of(example)) {
        const std::uint32_t first = offsets[entry.key];
        const std::uint32_t end = offsets[entry.key + 1];
        if (end - first == m_weights.labelCount) {
            for (const std::uint16_t label : m_active)
                step(first + label, gradients[label], entry.value, rate);
            continue;
        }
        for (std::uint32_t i = first; i < end; ++i) {
            if (gradients[labels[i]] != 0.0F)
                step(i, gradients[labels[i]], entry.value, rate);
        }
    }
}

void Descent::step(std::size_t cell, float gradient, float value, float rate)
{
    float &weight = m_weights.weights[cell];
    float &squares = m_squares[cell];
    const float step = gradient * value + m_settings.shrink * weight;
    squares += step * step;
    weight -= rate * step / std::sqrt(squares);
}

void Descent::pass(std::size_t used, float rate)
{
    std::vector<std::size_t> order(used);
    std::iota(order.begin(), order.end(), std::size_t{0});
    m_dice.shuffle(order);
    for (const std::size_t example : order) {
        if (m_rests[example] != 0)
            m_rests[example] = 0;
        else
            learnFrom(example, rate);
    }
}

float Descent::rateOf(int epoch) const
{
    return m_settings.rate *
           (1.0F - 0.9F * static_cast<float>(epoch) / static_cast<float>(m_settings.epochs));
}

// Weights of the labels that these examples show with a feature. One of a label that a feature has
// only in what is held out would be trained against by all other examples and never for: the right
// answers held out would look worse than unseen ones do. So weights are learned once an example
// that is learned from shows them; those that none shows, in whole rows, stay nothing.
void Descent::open(std::size_t from, std::size_t to)
{
    for (std::size_t example = from; example < to; ++example) {
        const auto label = static_cast<std::uint16_t>(m_examples.labelOf(example));
        for (const Examples::Entry &entry : m_packed.of(example)) {
            const std::uint32_t first = m_weights.offsets[entry.key];
            const std::uint32_t end = m_weights.offsets[entry.key + 1];
            std::size_t cell = first + label;
            if (end - first != m_weights.labelCount)
                cell = static_cast<std::size_t>(std::lower_bound(m_weights.labels.begin() + first,
                                                                 m_weights.labels.begin() + end,
                                                                 label) -
                                                m_weights.labels.begin());
            if (m_squares[cell] == frozen)
                m_squares[cell] = labelFirstSquares;
        }
    }
    m_opened = std::max(m_opened, to);
}

void Descent::learn(std::size_t used)
{
    open(m_opened, used);
    for (int epoch = 0; epoch < m_settings.epochs; ++epoch) {
        pass(used, rateOf(epoch));
    }
}

void Descent::finish()
{
    open(m_opened, m_examples.size());
    pass(m_examples.size(), rateOf(m_settings.epochs - 1));
}

void Descent::learnAnew()
{
    start();
    learn(m_examples.size());
    finish();
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
