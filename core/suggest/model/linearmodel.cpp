#include "core/suggest/model/linearmodel.h"

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

LinearModel::LinearModel(Rows rows)
    : m_rows(std::move(rows))
    , m_table(m_rows.keys)
{
    m_factors.reserve(m_rows.keys.size());
    for (const std::uint8_t scale : m_rows.scales)
        m_factors.push_back(factorOfScale(scale));
    if (m_rows.labelCount != 1)
        return;
    for (std::uint32_t row = 0; row < m_rows.keys.size(); ++row)
        m_firsts.push_back(m_factors[row] *
                           static_cast<float>(m_rows.cells[m_rows.offsets[row]].weight));
}

float LinearModel::score(const std::vector<Feature> &features, std::span<float> scores,
                         std::vector<std::uint32_t> *rows) const
{
    if (rows)
        rows->clear();
    std::fill(scores.begin(), scores.end(), 0.0F);
    float squares = 1e-6F;
    for (const Feature &feature : features) {
        const std::uint32_t row = m_table.rowOf(feature.key);
        if (rows)
            rows->push_back(row);
        if (row == nowhere)
            continue;
        squares += feature.value * feature.value;
        const float factor = feature.value * m_factors[row];
        for (std::uint32_t i = m_rows.offsets[row]; i < m_rows.offsets[row + 1]; ++i)
            scores[m_rows.cells[i].label] += factor * static_cast<float>(m_rows.cells[i].weight);
    }
    const float norm = featureNorm / std::sqrt(squares);
    for (float &score : scores)
        score *= norm;
    return norm;
}

float LinearModel::weight(std::uint32_t key, std::size_t label) const
{
    return weightIn(m_table.rowOf(key), label);
}

float LinearModel::weightIn(std::uint32_t row, std::size_t label) const
{
    if (row == nowhere)
        return 0;
    const auto begin = m_rows.cells.begin() + m_rows.offsets[row];
    const auto end = m_rows.cells.begin() + m_rows.offsets[row + 1];
    const auto cell = std::lower_bound(
        begin, end, label, [](const Cell &c, std::size_t wanted) { return c.label < wanted; });
    return cell == end || cell->label != label ? 0.0F
                                               : m_factors[row] * static_cast<float>(cell->weight);
}

LinearModel::Rows quantised(const FloatWeights &weights, float share)
{
    LinearModel::Rows rows;
    rows.labelCount = weights.labelCount;
    for (std::size_t row = 0; row < weights.keys.size(); ++row) {
        float largest = 0;
        for (std::uint32_t i = weights.offsets[row]; i < weights.offsets[row + 1]; ++i)
            largest = std::max(largest, std::abs(weights.weights[i] * share));
        if (largest == 0.0F)
            continue;
        const std::uint8_t scale = scaleFor(largest);
        const float factor = factorOfScale(scale);
        const std::size_t before = rows.cells.size();
        for (std::uint32_t i = weights.offsets[row]; i < weights.offsets[row + 1]; ++i) {
            const std::int8_t weight = byteOf(weights.weights[i] * share, factor);
            if (weight != 0)
                rows.cells.push_back({weights.labels[i], weight});
        }
        if (rows.cells.size() == before)
            continue;
        rows.keys.push_back(weights.keys[row]);
        rows.scales.push_back(scale);
        rows.offsets.push_back(static_cast<std::uint32_t>(rows.cells.size()));
    }
    return rows;
}

float scoreOf(const FloatWeights &weights, const std::vector<Feature> &features,
              std::span<float> scores)
{
    std::fill(scores.begin(), scores.end(), 0.0F);
    float squares = 1e-6F;
    for (const Feature &feature : features) {
        const auto found = std::lower_bound(weights.keys.begin(), weights.keys.end(), feature.key);
        if (found == weights.keys.end() || *found != feature.key)
            continue;
        const auto row = static_cast<std::size_t>(found - weights.keys.begin());
        squares += feature.value * feature.value;
        for (std::uint32_t i = weights.offsets[row]; i < weights.offsets[row + 1]; ++i)
            scores[weights.labels[i]] += feature.value * weights.weights[i];
    }
    const float norm = featureNorm / std::sqrt(squares);
    for (float &score : scores)
        score *= norm;
    return norm;
}

void softmax(std::span<float> scores, float temperature)
{
    if (scores.empty())
        return;
    const float highest = *std::max_element(scores.begin(), scores.end());
    float sum = 0;
    for (float &score : scores) {
        score = std::exp((score - highest) / temperature);
        sum += score;
    }
    for (float &score : scores)
        score /= sum;
}

} // namespace sidelight::suggest
