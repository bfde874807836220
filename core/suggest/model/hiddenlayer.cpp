#include "core/suggest/model/hiddenlayer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/suggest/model/linearmodel.h"

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t rowsAhead = 16;

} // namespace

HiddenLayer::HiddenLayer(Rows rows)
    : m_rows(std::move(rows))
    , m_table(m_rows.keys)
{
    for (const std::uint8_t scale : m_rows.scales)
        m_factors.push_back(factorOfScale(scale));
    for (std::size_t i = 0; i < m_rows.out.size(); ++i)
        m_out.push_back(factorOfScale(m_rows.outScales[i / m_rows.labelCount]) *
                        static_cast<float>(m_rows.out[i]));
}

void HiddenLayer::addScores(const std::vector<Feature> &features, std::span<float> scores) const
{
    if (m_rows.keys.empty())
        return;
    std::array<float, units> sums{};
    float squares = 1e-6F;
    std::array<std::uint32_t, rowsAhead> rows{};
    for (const Feature &feature : features)
        m_table.expect(feature.key);
    for (std::size_t i = 0; i < features.size(); ++i) {
        // Rows are found and asked for some features before they are used.
        if (i % rowsAhead == 0) {
            for (std::size_t j = i; j < std::min(i + rowsAhead, features.size()); ++j) {
                rows[j - i] = m_table.rowOf(features[j].key);
                if (rows[j - i] != RowTable::nowhere)
                    __builtin_prefetch(&m_rows.in[rows[j - i] * units]);
            }
        }
        const Feature &feature = features[i];
        const std::uint32_t row = rows[i % rowsAhead];
        if (row == RowTable::nowhere)
            continue;
        squares += feature.value * feature.value;
        const float factor = feature.value * m_factors[row];
        const std::int8_t *const weights = &m_rows.in[row * units];
        for (std::size_t unit = 0; unit < units; ++unit)
            sums[unit] += factor * static_cast<float>(weights[unit]);
    }
    const float norm = featureNorm / std::sqrt(squares);
    for (std::size_t unit = 0; unit < units; ++unit) {
        const float value = unitOf(norm * sums[unit]);
        const float *const weights = &m_out[unit * m_rows.labelCount];
        for (std::size_t label = 0; label < m_rows.labelCount; ++label)
            scores[label] += value * weights[label];
    }
}

HiddenLayer::Rows quantised(const FloatHidden &weights, float share)
{
    HiddenLayer::Rows rows;
    rows.labelCount = weights.labelCount;
    rows.keys = weights.keys;
    constexpr std::size_t units = HiddenLayer::units;
    for (std::size_t row = 0; row < weights.keys.size(); ++row)
        rows.scales.push_back(
            quantiseRow(std::span(weights.in).subspan(row * units, units), 1, rows.in));
    for (std::size_t unit = 0; unit < units; ++unit)
        rows.outScales.push_back(quantiseRow(
            std::span(weights.out).subspan(unit * weights.labelCount, weights.labelCount), share,
            rows.out));
    return rows;
}

} // namespace sidelight::suggest
