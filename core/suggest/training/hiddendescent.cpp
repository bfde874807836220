#include "core/suggest/training/hiddendescent.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sidelight::suggest
{

namespace
{

constexpr float firstSquares = 1e-3F; // so that the first step is no leap
// Where the weights start: small, and no two alike, or all units would learn the same.
constexpr float startOfIn = 0.1F;
constexpr float startOfOut = 0.05F;

std::vector<std::uint32_t> chosenKeys(const Examples &examples, const HiddenSettings &settings,
                                      KeyTable &table)
{
    for (std::size_t i = 0; i < examples.size(); ++i) {
        for (const Examples::Entry &entry : examples.of(i))
            table.count(entry.key);
    }
    return table.choose(table.leastFor(settings.mostRows, settings.leastSeen));
}

} // namespace

HiddenDescent::HiddenDescent(const Examples &examples, std::size_t labelCount,
                             const HiddenSettings &settings, Descent::StartFrom startFrom)
    : m_examples(examples)
    , m_settings(settings)
    , m_startFrom(std::move(startFrom))
    , m_keys(chosenKeys(examples, settings, m_table))
    , m_packed(examples, [this](std::uint32_t key) { return m_table.rowOf(key); })
    , m_in(m_keys.size() * units)
    , m_inSquares(m_keys.size(), firstSquares)
    , m_out(units * labelCount)
    , m_outSquares(units * labelCount, firstSquares)
    , m_scores(labelCount)
    , m_dice(settings.seed)
{
    const auto draw = [this](float size) {
        return (static_cast<float>(m_dice.below(2001)) / 1000.0F - 1.0F) * size;
    };
    std::generate(m_in.begin(), m_in.end(), [&] { return draw(startOfIn); });
    std::generate(m_out.begin(), m_out.end(), [&] { return draw(startOfOut); });
}

void HiddenDescent::sumUnits(std::size_t example)
{
    std::fill(std::begin(m_units), std::end(m_units), 0.0F);
    for (const Examples::Entry &entry : m_packed.of(example)) {
        const float *const row = &m_in[entry.key * units];
        for (std::size_t unit = 0; unit < units; ++unit)
            m_units[unit] += entry.value * row[unit];
    }
    for (float &unit : m_units)
        unit = unitOf(unit);
}

void HiddenDescent::addScores(std::span<float> scores) const
{
    for (std::size_t unit = 0; unit < units; ++unit) {
        const float value = m_units[unit];
        const float *const out = &m_out[unit * scores.size()];
        for (std::size_t label = 0; label < scores.size(); ++label)
            scores[label] += value * out[label];
    }
}

void HiddenDescent::score(std::size_t example, std::span<float> scores)
{
    std::fill(scores.begin(), scores.end(), 0.0F);
    sumUnits(example);
    addScores(scores);
}

// Of one unit's weights, and what reaches the unit from the labels.
void HiddenDescent::stepOut(std::size_t unit, float rate)
{
    float *const out = &m_out[unit * m_scores.size()];
    float *const squares = &m_outSquares[unit * m_scores.size()];
    float sum = 0;
    for (std::size_t label = 0; label < m_scores.size(); ++label) {
        const float gradient = m_scores[label];
        if (gradient == 0.0F)
            continue;
        sum += gradient * out[label];
        const float step = gradient * m_units[unit] + m_settings.shrink * out[label];
        squares[label] += step * step;
        out[label] -= rate * step / std::sqrt(squares[label]);
    }
    const float slope = 1.0F - std::abs(m_units[unit]);
    m_gradients[unit] = sum * slope * slope;
}

void HiddenDescent::stepIn(std::size_t example, float rate)
{
    for (const Examples::Entry &entry : m_packed.of(example)) {
        float *const row = &m_in[entry.key * units];
        float steps[units];
        float sums[4] = {}; // side by side, as a processor adds them
        for (std::size_t unit = 0; unit < units; ++unit)
            steps[unit] = m_gradients[unit] * entry.value + m_settings.shrink * row[unit];
        for (std::size_t unit = 0; unit < units; unit += 4) {
            for (std::size_t lane = 0; lane < 4; ++lane)
                sums[lane] += steps[unit + lane] * steps[unit + lane];
        }
        float &squares = m_inSquares[entry.key];
        squares += (sums[0] + sums[1] + sums[2] + sums[3]) / static_cast<float>(units);
        const float factor = rate / std::sqrt(squares);
        for (std::size_t unit = 0; unit < units; ++unit)
            row[unit] -= factor * steps[unit];
    }
}

void HiddenDescent::learnFrom(std::size_t example, float rate)
{
    m_startFrom(example, m_scores);
    sumUnits(example);
    addScores(m_scores);
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
    for (std::size_t unit = 0; unit < units; ++unit)
        stepOut(unit, rate);
    stepIn(example, rate);
}

void HiddenDescent::pass(std::size_t used, int epoch)
{
    std::vector<std::size_t> order(used);
    std::iota(order.begin(), order.end(), std::size_t{0});
    m_dice.shuffle(order);
    const float rate = m_settings.rate * (1.0F - 0.9F * static_cast<float>(epoch) /
                                                     static_cast<float>(m_settings.epochs));
    for (const std::size_t example : order)
        learnFrom(example, rate);
}

void HiddenDescent::learn(std::size_t used)
{
    for (int epoch = 0; epoch < m_settings.epochs; ++epoch)
        pass(used, epoch);
}

void HiddenDescent::finish()
{
    pass(m_examples.size(), m_settings.epochs - 1);
}

FloatHidden HiddenDescent::weights() const
{
    return {m_scores.size(), m_keys, m_in, m_out};
}

} // namespace sidelight::suggest
