#include "core/suggest/training/graphunits.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/training/dice.h"

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t units = GraphModel::units;
using Units = std::array<float, units>;

constexpr float unitFirstSquares = 1e-2F; // so that the first step is no leap
constexpr float shrinkOfOut = 1e-4F;
// Where the weights start: no two alike, or all units would learn the same.
constexpr float startOfIn = 0.3F;
constexpr float startOfOut = 0.5F;

Units sumOf(std::span<const CandidateFeature> features, const float *in)
{
    Units sums{};
    for (const CandidateFeature &feature : features) {
        const float *const row = in + feature.key * units;
        for (std::size_t unit = 0; unit < units; ++unit)
            sums[unit] += feature.value * row[unit];
    }
    return sums;
}

class UnitDescent
{
public:
    UnitDescent(const GraphExamples &examples, const GraphUnitSettings &settings)
        : m_examples(examples)
        , m_settings(settings)
        , m_dice(settings.seed)
        , m_in(examples.keys().size() * units)
        , m_inSquares(examples.keys().size(), unitFirstSquares)
        , m_out(units)
    {
        const auto draw = [this](float size) {
            return (static_cast<float>(m_dice.below(2001)) / 1000.0F - 1.0F) * size;
        };
        std::generate(m_in.begin(), m_in.end(), [&] { return draw(startOfIn); });
        std::generate(m_out.begin(), m_out.end(), [&] { return draw(startOfOut); });
        m_outSquares.fill(unitFirstSquares);
    }

    void learnFrom(const GraphExamples::Situation &situation, float rate)
    {
        score(situation);
        softmax(m_gradients, 1);
        m_gradients[*situation.right] -= 1.0F;
        for (std::size_t i = 0; i < situation.count; ++i) {
            if (std::abs(m_gradients[i]) >= m_settings.ignored)
                step(situation.first + i, m_values[i], m_gradients[i] * situation.weight, rate);
        }
    }
    void pass(std::vector<std::size_t> &order, float rate)
    {
        m_dice.shuffle(order);
        for (const std::size_t index : order)
            learnFrom(m_examples.all()[index], rate);
    }
    void give(FloatGraph &graph) &&
    {
        graph.in = std::move(m_in);
        graph.out = std::move(m_out);
    }

private:
    void score(const GraphExamples::Situation &situation)
    {
        m_gradients.assign(situation.count, 0.0F);
        m_values.resize(situation.count);
        for (std::size_t i = 0; i < situation.count; ++i) {
            m_values[i] = sumOf(m_examples.of(situation.first + i), m_in.data());
            for (std::size_t unit = 0; unit < units; ++unit) {
                float &value = m_values[i][unit];
                value = unitOf(value);
                m_gradients[i] += m_out[unit] * value;
            }
        }
    }
    void step(std::size_t candidate, const Units &values, float gradient, float rate)
    {
        Units ofSums;
        for (std::size_t unit = 0; unit < units; ++unit) {
            const float slope = 1.0F - std::abs(values[unit]);
            ofSums[unit] = gradient * m_out[unit] * slope * slope;
        }
        for (std::size_t unit = 0; unit < units; ++unit) {
            const float step = gradient * values[unit] + shrinkOfOut * m_out[unit];
            m_outSquares[unit] += step * step;
            m_out[unit] -= rate * step / std::sqrt(m_outSquares[unit]);
        }
        for (const CandidateFeature &feature : m_examples.of(candidate))
            stepIn(feature, ofSums, rate);
    }
    void stepIn(const CandidateFeature &feature, const Units &ofSums, float rate)
    {
        float *const row = &m_in[feature.key * units];
        Units steps;
        float sums[4] = {}; // side by side, as a processor adds them
        for (std::size_t unit = 0; unit < units; ++unit)
            steps[unit] = ofSums[unit] * feature.value + m_settings.shrink * row[unit];
        for (std::size_t unit = 0; unit < units; unit += 4) {
            for (std::size_t lane = 0; lane < 4; ++lane)
                sums[lane] += steps[unit + lane] * steps[unit + lane];
        }
        float &squares = m_inSquares[feature.key];
        squares += (sums[0] + sums[1] + sums[2] + sums[3]) / static_cast<float>(units);
        const float factor = rate / std::sqrt(squares);
        for (std::size_t unit = 0; unit < units; ++unit)
            row[unit] -= factor * steps[unit];
    }

    const GraphExamples &m_examples;
    GraphUnitSettings m_settings;
    Dice m_dice;
    std::vector<float> m_in; // by row and unit
    std::vector<float> m_inSquares;
    std::vector<float> m_out;
    Units m_outSquares{};
    std::vector<Units> m_values; // of the situation's candidates
    std::vector<float> m_gradients;
};

} // namespace

void descendUnits(const GraphExamples &examples,
                  const std::function<bool(const GraphExamples::Situation &)> &isUsed,
                  const GraphUnitSettings &settings, FloatGraph &graph)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < examples.all().size(); ++i) {
        if (examples.all()[i].right && isUsed(examples.all()[i]))
            order.push_back(i);
    }
    UnitDescent descent(examples, settings);
    for (int epoch = 0; epoch < settings.epochs; ++epoch)
        descent.pass(order, settings.rate * (1.0F - 0.9F * static_cast<float>(epoch) /
                                                        static_cast<float>(settings.epochs)));
    std::move(descent).give(graph);
}

void addScoresOf(const GraphExamples &examples, const GraphExamples::Situation &situation,
                 const FloatGraph &graph, float share, float weight, std::vector<float> &scores)
{
    scores.resize(situation.count, 0.0F);
    for (std::size_t i = 0; i < situation.count; ++i) {
        const auto features = examples.of(situation.first + i);
        float alone = 0;
        for (const CandidateFeature &feature : features)
            alone += feature.value * graph.weights[feature.key];
        const Units sums = sumOf(features, graph.in.data());
        float together = 0;
        for (std::size_t unit = 0; unit < units; ++unit)
            together += graph.out[unit] * unitOf(sums[unit]);
        scores[i] += weight * ((1 - share) * alone + share * together);
    }
}

} // namespace sidelight::suggest
