#include "core/suggest/training/descent.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/suggest/training/dice.h"
#include "core/suggest/training/keytable.h"

namespace sidelight::suggest
{

namespace
{

constexpr float firstSquares = 1e-3F; // so that the first step is no leap

// Features that were seen often enough, with the labels each was seen with.
class Vocabulary
{
public:
    Vocabulary(const Examples &examples, std::size_t used, std::size_t labelCount,
               std::size_t leastSeen)
        : m_words((labelCount + 63) / 64)
    {
        for (std::size_t i = 0; i < used; ++i) {
            for (const auto *entry = examples.begin(i); entry != examples.end(i); ++entry)
                m_table.count(entry->key);
        }
        m_weights.keys = m_table.choose(leastSeen);
        markLabels(examples, used);
        layOut(labelCount);
    }
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t key) const { return m_table.rowOf(key); }
    FloatWeights takeWeights() { return std::move(m_weights); }

private:
    void markLabels(const Examples &examples, std::size_t used)
    {
        m_marks.assign(m_weights.keys.size() * m_words, 0);
        for (std::size_t i = 0; i < used; ++i) {
            const std::size_t label = examples.labelOf(i);
            for (const auto *entry = examples.begin(i); entry != examples.end(i); ++entry) {
                const std::uint32_t row = rowOf(entry->key);
                if (row != KeyTable::nowhere)
                    m_marks[row * m_words + label / 64] |= std::uint64_t{1} << (label % 64);
            }
        }
    }
    void layOut(std::size_t labelCount)
    {
        m_weights.labelCount = labelCount;
        for (std::size_t row = 0; row < m_weights.keys.size(); ++row) {
            for (std::size_t label = 0; label < labelCount; ++label) {
                if (m_marks[row * m_words + label / 64] >> (label % 64) & 1U)
                    m_weights.labels.push_back(static_cast<std::uint16_t>(label));
            }
            m_weights.offsets.push_back(static_cast<std::uint32_t>(m_weights.labels.size()));
        }
        m_weights.weights.assign(m_weights.labels.size(), 0.0F);
    }

    std::size_t m_words;
    KeyTable m_table;
    std::vector<std::uint64_t> m_marks; // a bit a label, by row
    FloatWeights m_weights;
};

// The examples in rows instead of keys; what has no row is gone.
struct Packed {
    std::vector<Examples::Entry> entries;
    std::vector<std::size_t> starts{0};

    Packed(const Examples &examples, std::size_t used, const Vocabulary &vocabulary)
    {
        for (std::size_t i = 0; i < used; ++i) {
            const std::size_t first = entries.size();
            float squares = 1e-6F;
            for (const auto *entry = examples.begin(i); entry != examples.end(i); ++entry) {
                const std::uint32_t row = vocabulary.rowOf(entry->key);
                if (row == KeyTable::nowhere)
                    continue;
                entries.push_back({row, entry->value});
                squares += entry->value * entry->value;
            }
            const float norm = featureNorm / std::sqrt(squares);
            for (std::size_t j = first; j < entries.size(); ++j)
                entries[j].value *= norm;
            starts.push_back(entries.size());
        }
    }
};

} // namespace

FloatWeights descend(const Examples &examples, std::size_t used, std::size_t labelCount,
                     const DescentSettings &settings)
{
    Vocabulary vocabulary(examples, used, labelCount, settings.leastSeen);
    const Packed packed(examples, used, vocabulary);
    FloatWeights out = vocabulary.takeWeights();
    std::vector<float> squares(out.weights.size(), firstSquares);
    std::vector<float> scores(labelCount);
    std::vector<std::size_t> order(used);
    std::iota(order.begin(), order.end(), std::size_t{0});
    Dice dice(settings.seed);
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
        dice.shuffle(order);
        const float rate = settings.rate * (1.0F - 0.9F * static_cast<float>(epoch) /
                                                       static_cast<float>(settings.epochs));
        for (const std::size_t example : order) {
            const auto *const begin = packed.entries.data() + packed.starts[example];
            const auto *const end = packed.entries.data() + packed.starts[example + 1];
            std::fill(scores.begin(), scores.end(), 0.0F);
            for (const auto *entry = begin; entry != end; ++entry) {
                for (std::uint32_t i = out.offsets[entry->key]; i < out.offsets[entry->key + 1];
                     ++i)
                    scores[out.labels[i]] += entry->value * out.weights[i];
            }
            softmax(scores, 1);
            scores[examples.labelOf(example)] -= 1.0F;
            for (float &gradient : scores)
                gradient = std::abs(gradient) > settings.ignored
                               ? gradient * examples.weightOf(example)
                               : 0.0F;
            for (const auto *entry = begin; entry != end; ++entry) {
                for (std::uint32_t i = out.offsets[entry->key]; i < out.offsets[entry->key + 1];
                     ++i) {
                    const float gradient = scores[out.labels[i]];
                    if (gradient == 0.0F)
                        continue;
                    const float step = gradient * entry->value + settings.shrink * out.weights[i];
                    squares[i] += step * step;
                    out.weights[i] -= rate * step / std::sqrt(squares[i]);
                }
            }
        }
    }
    return out;
}

} // namespace sidelight::suggest
