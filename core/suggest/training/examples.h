// Situations with what was right in each, packed for training: hundreds of thousands of small rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/suggest/features/features.h"

namespace sidelight::suggest
{

class Examples
{
public:
    struct Entry {
        std::uint32_t key = 0; // of a feature; once a descent has packed them its row
        float value = 0;
    };

    void add(const std::vector<Feature> &features, std::size_t label, float weight);
    [[nodiscard]] std::size_t size() const { return m_labels.size(); }
    [[nodiscard]] std::size_t labelOf(std::size_t example) const { return m_labels[example]; }
    [[nodiscard]] float weightOf(std::size_t example) const { return m_weights[example]; }
    [[nodiscard]] std::span<const Entry> of(std::size_t example) const
    {
        return std::span(m_entries).subspan(m_starts[example],
                                            m_starts[example + 1] - m_starts[example]);
    }

private:
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_starts{0};
    std::vector<std::uint16_t> m_labels;
    std::vector<float> m_weights;
};

} // namespace sidelight::suggest
