// Examples with rows for keys, each scaled to the same length. Private to this folder.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/training/examples.h"
#include "core/suggest/training/keytable.h"

namespace sidelight::suggest
{

class PackedExamples
{
public:
    // `rowOf(key)` is KeyTable::nowhere for what is left out.
    template<class RowOf>
    PackedExamples(const Examples &examples, RowOf &&rowOf)
    {
        for (std::size_t i = 0; i < examples.size(); ++i) {
            const std::size_t first = m_entries.size();
            float squares = 1e-6F;
            for (const Examples::Entry &entry : examples.of(i)) {
                const std::uint32_t row = rowOf(entry.key);
                if (row == KeyTable::nowhere)
                    continue;
                m_entries.push_back({row, entry.value});
                squares += entry.value * entry.value;
            }
            const float norm = featureNorm / std::sqrt(squares);
            for (std::size_t j = first; j < m_entries.size(); ++j)
                m_entries[j].value *= norm;
            m_starts.push_back(m_entries.size());
        }
    }
    // Entries with rows for keys.
    [[nodiscard]] std::span<const Examples::Entry> of(std::size_t example) const
    {
        return std::span(m_entries).subspan(m_starts[example],
                                            m_starts[example + 1] - m_starts[example]);
    }

private:
    std::vector<Examples::Entry> m_entries;
    std::vector<std::size_t> m_starts{0};
};

} // namespace sidelight::suggest
