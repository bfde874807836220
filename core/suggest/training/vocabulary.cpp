#include "core/suggest/training/vocabulary.h"

#include <bit>
#include <vector>

namespace sidelight::suggest
{

Vocabulary::Vocabulary(const Examples &examples, std::size_t labelCount, std::size_t leastSeen)
{
    for (std::size_t i = 0; i < examples.size(); ++i) {
        for (const Examples::Entry &entry : examples.of(i))
            m_table.count(entry.key);
    }
    m_weights.keys = m_table.choose(leastSeen);
    layOut(examples, labelCount);
}

void Vocabulary::layOut(const Examples &examples, std::size_t labelCount)
{
    const std::size_t words = (labelCount + 63) / 64;
    std::vector<std::uint64_t> marks(m_weights.keys.size() * words, 0); // a bit a label, by row
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const std::size_t label = examples.labelOf(i);
        for (const Examples::Entry &entry : examples.of(i)) {
            const std::uint32_t row = rowOf(entry.key);
            if (row != KeyTable::nowhere)
                marks[row * words + label / 64] |= std::uint64_t{1} << (label % 64);
        }
    }
    m_weights.labelCount = labelCount;
    for (std::size_t row = 0; row < m_weights.keys.size(); ++row) {
        for (std::size_t word = 0; word < words; ++word) {
            for (std::uint64_t left = marks[row * words + word]; left != 0; left &= left - 1)
                m_weights.labels.push_back(static_cast<std::uint16_t>(
                    word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
        }
        m_weights.offsets.push_back(static_cast<std::uint32_t>(m_weights.labels.size()));
    }
    m_weights.weights.assign(m_weights.labels.size(), 0.0F);
}

} // namespace sidelight::suggest
