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
}

float LinearModel::score(const std::vector<Feature> &features, std::span<float> scores,
                         std::vector<std::uint32_t> &rows) const
{
    std::fill(scores.begin(), scores.end(), 0.0F);
    // Where rows are is found for all first, so that the waits for memory overlap.
    rows.resize(features.size());
    for (const Feature &feature : features)
        m_table.expect(feature.key);
    for (std::size_t i = 0; i < features.size(); ++i)
        rows[i] = m_table.rowOf(features[i].key);
    for (const std::uint32_t row : rows) {
        if (row != nowhere)
            __builtin_prefetch(&m_rows.cells[m_rows.offsets[row]]);
    }
    float squares = 1e-6F;
    float *const into = scores.data();
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (rows[i] == nowhere)
            continue;
        const float value = features[i].value;
        squares += value * value;
        const float factor = value * m_factors[rows[i]];
        const Cell *cell = &m_rows.cells[m_rows.offsets[rows[i]]];
        const Cell *const end = m_rows.cells.data() + m_rows.offsets[rows[i] + 1];
        for (; cell != end; ++cell)
            into[cell->label] += factor * static_cast<float>(cell->weight);
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
    // A binary search without a branch that depends on what is found: where a label is among a
    // row's is anybody's guess, and wrong guesses are what would cost time.
    const Cell *cell = &m_rows.cells[m_rows.offsets[row]];
    std::size_t left = m_rows.offsets[row + 1] - m_rows.offsets[row];
    while (left > 1) {
        const std::size_t half = left / 2;
        cell += half * static_cast<std::size_t>(cell[half - 1].label < label);
        left -= half;
    }
    return cell->label == label ? m_factors[row] * static_cast<float>(cell->weight) : 0.0F;
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
