#include "core/suggest/training/vocabulary.h"

#include <algorithm>
#include <bit>
#include <span>

namespace sidelight::suggest
{

Vocabulary::Vocabulary(const Examples &examples, std::size_t leastSeen)
{
    for (std::size_t i = 0; i < examples.size(); ++i) {
        for (const Examples::Entry &entry : examples.of(i))
            m_table.count(entry.key);
    }
    m_keys = m_table.choose(leastSeen);
}

FloatWeights Vocabulary::layOut(const Examples &examples, const PackedExamples &packed,
                                std::size_t labelCount) const
{
    const std::size_t words = (labelCount + 63) / 64;
    std::vector<std::uint64_t> marks(m_keys.size() * words, 0); // a bit a label, by row
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const std::size_t label = examples.labelOf(i);
        for (const Examples::Entry &entry : packed.of(i))
            marks[entry.key * words + label / 64] |= std::uint64_t{1} << (label % 64);
    }
    FloatWeights weights;
    weights.labelCount = labelCount;
    weights.keys = m_keys;
    for (std::size_t row = 0; row < m_keys.size(); ++row) {
        const auto own = std::span(marks).subspan(row * words, words);
        std::size_t seen = 0;
        for (const std::uint64_t word : own)
            seen += static_cast<std::size_t>(std::popcount(word));
        const bool isWhole = seen * wholeFrom >= labelCount;
        for (std::size_t word = 0; word < words; ++word) {
            const std::size_t labels = std::min<std::size_t>(labelCount - word * 64, 64);
            std::uint64_t left = isWhole ? ~std::uint64_t{0} >> (64 - labels) : own[word];
            for (; left != 0; left &= left - 1)
                weights.labels.push_back(static_cast<std::uint16_t>(
                    word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
        }
        weights.offsets.push_back(static_cast<std::uint32_t>(weights.labels.size()));
    }
    weights.weights.assign(weights.labels.size(), 0.0F);
    return weights;
}

} // namespace sidelight::suggest
