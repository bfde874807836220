#include "core/suggest/model/graphmodel.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

GraphModel::GraphModel(Rows rows)
    : m_rows(std::move(rows))
    , m_table(m_rows.keys)
    , m_packed(m_rows.keys.size())
{
    for (std::size_t row = 0; row < m_packed.size(); ++row) {
        Packed &packed = m_packed[row];
        packed.weight = factorOfScale(m_rows.scales[row]) * static_cast<float>(m_rows.weights[row]);
        if (!hasUnits())
            continue;
        packed.factor = factorOfScale(m_rows.inScales[row]);
        std::copy_n(&m_rows.in[row * units], units, packed.in.begin());
    }
}

float GraphModel::score(std::span<const Hit> hits, float share) const
{
    float alone = 0;
    std::array<float, units> sums{};
    // Rows lie far apart: nothing between two of them that the processor would have to wait for.
    for (const Hit &hit : hits) {
        const Packed &packed = m_packed[hit.row];
        alone += hit.value * packed.weight;
        const float factor = hit.value * packed.factor;
        for (std::size_t unit = 0; unit < units; ++unit)
            sums[unit] += factor * static_cast<float>(packed.in[unit]);
    }
    if (!hasUnits())
        return alone;
    float together = 0;
    for (std::size_t unit = 0; unit < units; ++unit)
        together += m_rows.out[unit] * unitOf(sums[unit]);
    return (1 - share) * alone + share * together;
}

GraphModel::Rows quantised(const FloatGraph &weights)
{
    constexpr std::size_t units = GraphModel::units;
    GraphModel::Rows rows;
    rows.keys = weights.keys;
    for (const float weight : weights.weights) {
        rows.scales.push_back(weight != 0 ? scaleFor(std::abs(weight)) : std::uint8_t{0});
        rows.weights.push_back(byteOf(weight, factorOfScale(rows.scales.back())));
    }
    if (weights.in.empty())
        return rows;
    for (std::size_t row = 0; row < rows.keys.size(); ++row)
        rows.inScales.push_back(
            quantiseRow(std::span(weights.in).subspan(row * units, units), 1, rows.in));
    std::copy_n(weights.out.begin(), units, rows.out.begin());
    return rows;
}

} // namespace sidelight::suggest
