#include "core/suggest/training/hiddendescent.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sidelight::suggest
{

namespace
{

constexpr float hiddenFirstSquares = 1e-3F; // so that the first step is no leap
// Where the weights start: small, and no two alike, or all units would learn the same.
constexpr float hiddenStartOfIn = 0.1F;
constexpr float hiddenStartOfOut = 0.05F;
constexpr std::size_t hiddenRowsAhead = 6;
constexpr std::size_t lanes = 4; // sums side by side, as a processor adds them

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
    , m_inSquares(m_keys.size(), hiddenFirstSquares)
    , m_out(units * labelCount)
    , m_outSquares(units * labelCount, hiddenFirstSquares)
    , m_scores(labelCount)
    , m_rests(examples.size(), 0)
    , m_dice(settings.seed)
{
    start();
}

void HiddenDescent::start()
{
    m_dice = Dice(m_settings.seed);
    std::fill(m_inSquares.begin(), m_inSquares.end(), hiddenFirstSquares);
    std::fill(m_outSquares.begin(), m_outSquares.end(), hiddenFirstSquares);
    std::fill(m_rests.begin(), m_rests.end(), std::uint8_t{0});
    const auto draw = [this](float size) {
        return (static_cast<float>(m_dice.below(2001)) / 1000.0F - 1.0F) * size;
    };
    std::generate(m_in.begin(), m_in.end(), [&] { return draw(hiddenStartOfIn); });
    for (std::size_t unit = 0; unit < units; ++unit) {
        for (std::size_t label = 0; label < m_scores.size(); ++label)
            m_out[label * units + unit] = draw(hiddenStartOfOut);
    }
}

void HiddenDescent::sumUnits(std::size_t example)
{
    std::fill(std::begin(m_units), std::end(m_units), 0.0F);
    const std::span<const Examples::Entry> entries = m_packed.of(example);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        // Rows lie far apart: asked for early, the waits for memory overlap.
        if (at + hiddenRowsAhead < entries.size()) {
            const float *const ahead = &m_in[entries[at + hiddenRowsAhead].key * units];
            __builtin_prefetch(ahead);
            __builtin_prefetch(ahead + units / 2);
        }
        const Examples::Entry &entry = entries[at];
        const float *const row = &m_in[entry.key * units];
        for (std::size_t unit = 0; unit < units; ++unit)
            m_units[unit] += entry.value * row[unit];
    }
    for (float &unit : m_units)
        unit = unitOf(unit);
}

void HiddenDescent::addScores(std::span<float> scores) const
{
    for (std::size_t label = 0; label < scores.size(); ++label) {
        const float *const out = &m_out[label * units];
        float sums[lanes] = {};
        for (std::size_t unit = 0; unit < units; unit += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
                sums[lane] += m_units[unit + lane] * out[unit + lane];
        }
        scores[label] += sums[0] + sums[1] + sums[2] + sums[3];
    }
}

void HiddenDescent::score(std::size_t example, std::span<float> scores)
{
    std::fill(scores.begin(), scores.end(), 0.0F);
    sumUnits(example);
    addScores(scores);
}

// Of the weights between units and labels, and what reaches the units from the labels.
void HiddenDescent::stepOut(float rate)
{
    float sums[units] = {};
    for (const std::size_t label : m_active) {
        const float gradient = m_scores[label];
        float *const out = &m_out[label * units];
        float *const squares = &m_outSquares[label * units];
        for (std::size_t unit = 0; unit < units; ++unit)
            sums[unit] += gradient * out[unit];
        for (std::size_t unit = 0; unit < units; ++unit) {
            const float step = gradient * m_units[unit] + m_settings.shrink * out[unit];
            squares[unit] += step * step;
            out[unit] -= rate * step / std::sqrt(squares[unit]);
        }
    }
    for (std::size_t unit = 0; unit < units; ++unit) {
        const float slope = 1.0F - std::abs(m_units[unit]);
        m_gradients[unit] = sums[unit] * slope * slope;
    }
}

void HiddenDescent::stepIn(std::size_t example, float rate)
{
    for (const Examples::Entry &entry : m_packed.of(example)) {
        float *const row = &m_in[entry.key * units];
        float steps[units];
        float sums[lanes] = {};
        for (std::size_t unit = 0; unit < units; ++unit)
            steps[unit] = m_gradients[unit] * entry.value + m_settings.shrink * row[unit];
        for (std::size_t unit = 0; unit < units; unit += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane)
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
    const std::size_t right = m_examples.labelOf(example);
    m_rests[example] = m_scores[right] > m_settings.known ? 1 : 0;
    const float weight = m_examples.weightOf(example);
    m_scores[right] -= 1.0F;
    m_active.clear();
    for (std::size_t label = 0; label < m_scores.size(); ++label) {
        if (std::abs(m_scores[label]) <= m_settings.ignored)
            continue;
        m_scores[label] *= weight;
        m_active.push_back(label);
    }
    if (m_active.empty())
        return;
    stepOut(rate);
    stepIn(example, rate);
}

void HiddenDescent::pass(std::size_t used, int epoch)
{
    std::vector<std::size_t> order(used);
    std::iota(order.begin(), order.end(), std::size_t{0});
    m_dice.shuffle(order);
    const float rate = m_settings.rate * (1.0F - 0.9F * static_cast<float>(epoch) /
                                                     static_cast<float>(m_settings.epochs));
    for (const std::size_t example : order) {
        if (m_rests[example] != 0)
            m_rests[example] = 0;
        else
            learnFrom(example, rate);
    }
}

void HiddenDescent::learn(std::size_t used)
{
    for (int epoch = 0; epoch < m_settings.epochs; ++epoch) {
        pass(used, epoch);
    }
}

void HiddenDescent::finish()
{
    pass(m_examples.size(), m_settings.epochs - 1);
}

void HiddenDescent::learnAnew()
{
    start();
    learn(m_examples.size());
    finish();
}

FloatHidden HiddenDescent::weights() const
{
    FloatHidden weights{m_scores.size(), m_keys, m_in, std::vector<float>(m_out.size())};
    for (std::size_t label = 0; label < m_scores.size(); ++label) {
        for (std::size_t unit = 0; unit < units; ++unit)
            weights.out[unit * m_scores.size() + label] = m_out[label * units + unit];
    }
    return weights;
}

} // namespace sidelight::suggest
