// Multinomial logistic regression by AdaGrad. One thread; the same examples in the same order give
// the same weights, bit for bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/training/dice.h"
#include "core/suggest/training/examples.h"
#include "core/suggest/training/packedexamples.h"
#include "core/suggest/training/vocabulary.h"

namespace sidelight::suggest
{

struct DescentSettings {
    int epochs = 4;
    float rate = 0.05F;        // falls to a tenth over the epochs
    float shrink = 2e-3F;      // L2
    float ignored = 3e-3F;     // a gradient below it is left out
    float known = 1;           // an example that is likelier rests for one pass
    std::size_t leastSeen = 2; // a feature in fewer examples is left out
    std::uint64_t seed = 7;    // of the order in which examples are looked at
};

class Descent
{
public:
    // Sets the scores that an example starts from; what is learned is what they lack.
    using StartFrom = std::function<void(std::size_t example, std::span<float> scores)>;

    // The features and labels are those of all examples; `examples` outlives this.
    Descent(const Examples &examples, std::size_t labelCount, const DescentSettings &settings,
            StartFrom startFrom = {});

    // All epochs over the first `used`; then one more, at the last rate, over all. In between
    // somebody may look at what the rest, which was held out, says of the weights.
    void learn(std::size_t used);
    void finish();
    // Instead of finish(): forgets all, then all epochs and the last pass over all.
    void learnAnew();
    // What was learned says of an example's labels, without where it starts from.
    void score(std::size_t example, std::span<float> scores) const;
    [[nodiscard]] const FloatWeights &weights() const { return m_weights; }

private:
    void start();
    void pass(std::size_t used, float rate);
    void open(std::size_t from, std::size_t to);
    void addScores(std::size_t example, std::span<float> scores) const;
    void learnFrom(std::size_t example, float rate);
    void step(std::size_t cell, float gradient, float value, float rate);
    [[nodiscard]] float rateOf(int epoch) const;

    const Examples &m_examples;
    DescentSettings m_settings;
    StartFrom m_startFrom;
    Vocabulary m_vocabulary;
    PackedExamples m_packed;
    FloatWeights m_weights;
    std::vector<float> m_squares;        // by weight: of its gradients
    std::vector<float> m_scores;         // of the example at hand; then their gradients
    std::vector<std::uint16_t> m_active; // labels whose gradient counts
    std::vector<std::uint8_t> m_rests;   // by example
    std::size_t m_opened = 0;            // examples whose weights may be learned
    Dice m_dice;
};

// From all examples, without anything held out.
[[nodiscard]] FloatWeights descend(const Examples &examples, std::size_t labelCount,
                                   const DescentSettings &settings);

} // namespace sidelight::suggest
