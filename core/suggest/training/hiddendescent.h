// Learns what features say together: a hidden layer by AdaGrad, with one rate a feature. One
// thread; the same examples in the same order give the same weights, bit for bit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/suggest/model/hiddenlayer.h"
#include "core/suggest/training/descent.h"
#include "core/suggest/training/dice.h"
#include "core/suggest/training/examples.h"
#include "core/suggest/training/packedexamples.h"

namespace sidelight::suggest
{

struct HiddenSettings {
    int epochs = 5;
    float rate = 0.07F;           // falls to a tenth over the epochs
    float shrink = 1e-4F;         // L2
    float ignored = 3e-3F;        // a gradient below it is left out
    float known = 1;              // an example that is likelier rests for one pass
    std::size_t leastSeen = 2;    // a feature in fewer examples is left out,
    std::size_t mostRows = 24000; // and so are the rarest where more are left than these
    std::uint64_t seed = 5;
};

class HiddenDescent
{
public:
    // As Descent; what is learned is what the scores lack that `startFrom` sets, on its own.
    HiddenDescent(const Examples &examples, std::size_t labelCount, const HiddenSettings &settings,
                  Descent::StartFrom startFrom);

    // All epochs over the first `used`; then one more, at the last rate, over all.
    void learn(std::size_t used);
    void finish();
    // Instead of finish(): forgets all, then all epochs and the last pass over all.
    void learnAnew();
    // Sets `scores` to what was learned, without where it starts from.
    void score(std::size_t example, std::span<float> scores);
    [[nodiscard]] FloatHidden weights() const;

private:
    static constexpr std::size_t units = HiddenLayer::units;

    void start();
    void pass(std::size_t used, int epoch);
    void sumUnits(std::size_t example);
    void addScores(std::span<float> scores) const;
    void learnFrom(std::size_t example, float rate);
    void stepOut(float rate);
    void stepIn(std::size_t example, float rate);

    const Examples &m_examples;
    HiddenSettings m_settings;
    Descent::StartFrom m_startFrom;
    KeyTable m_table;
    std::vector<std::uint32_t> m_keys;
    PackedExamples m_packed;
    std::vector<float> m_in;           // by row and unit
    std::vector<float> m_inSquares;    // by row: of its gradients, the mean over units
    std::vector<float> m_out;          // by label and unit
    std::vector<float> m_outSquares;   // the same
    std::vector<float> m_scores;       // of the example at hand; then their gradients
    std::vector<std::size_t> m_active; // labels whose gradient counts
    std::vector<std::uint8_t> m_rests; // by example
    float m_units[units] = {};         // what the units make of it
    float m_gradients[units] = {};     // of their sums
    Dice m_dice;
};

} // namespace sidelight::suggest
