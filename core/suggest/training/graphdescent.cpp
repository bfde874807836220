#include "core/suggest/training/graphdescent.h"

#include <cmath>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/training/dice.h"

namespace sidelight::suggest
{

namespace
{

constexpr float edgeFirstSquares = 1e-2F; // so that the first step is no leap
constexpr float ignored = 1e-3F;          // a gradient below it is left out

class GraphDescent
{
public:
    GraphDescent(const GraphExamples &examples, float shrink)
        : m_examples(examples)
        , m_shrink(shrink)
        , m_weights(examples.keys().size(), 0.0F)
        , m_squares(examples.keys().size(), edgeFirstSquares)
    {
    }
    void learnFrom(const GraphExamples::Situation &situation, float rate)
    {
        likelyOf(m_examples, situation, m_weights, m_gradients);
        m_gradients[*situation.right] -= 1.0F;
        for (std::size_t i = 0; i < situation.count; ++i) {
            if (std::abs(m_gradients[i]) < ignored)
                continue;
            const float gradient = m_gradients[i] * situation.weight;
            for (const CandidateFeature &feature : m_examples.of(situation.first + i)) {
                float &weight = m_weights[feature.key];
                float &squares = m_squares[feature.key];
                const float step = gradient * feature.value + m_shrink * weight;
                squares += step * step;
                weight -= rate * step / std::sqrt(squares);
            }
        }
    }
    std::vector<float> take() && { return std::move(m_weights); }

private:
    const GraphExamples &m_examples;
    float m_shrink;
    std::vector<float> m_weights;
    std::vector<float> m_squares;
    std::vector<float> m_gradients;
};

} // namespace

void likelyOf(const GraphExamples &examples, const GraphExamples::Situation &situation,
              std::span<const float> weights, std::vector<float> &likely)
{
    likely.assign(situation.count, 0.0F);
    for (std::size_t i = 0; i < situation.count; ++i) {
        for (const CandidateFeature &feature : examples.of(situation.first + i))
            likely[i] += feature.value * weights[feature.key];
    }
    softmax(likely, 1);
}

std::vector<float>
descendOverGraphs(const GraphExamples &examples,
                  const std::function<bool(const GraphExamples::Situation &)> &isUsed,
                  const GraphDescentSettings &settings)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < examples.all().size(); ++i) {
        if (examples.all()[i].right && isUsed(examples.all()[i]))
            order.push_back(i);
    }
    GraphDescent descent(examples, settings.shrink);
    Dice dice(settings.seed);
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        dice.shuffle(order);
        const float rate = settings.rate * (1.0F - 0.9F * static_cast<float>(epoch) /
                                                       static_cast<float>(settings.epochs));
        for (const std::size_t index : order)
            descent.learnFrom(examples.all()[index], rate);
    }
    return std::move(descent).take();
}

} // namespace sidelight::suggest
