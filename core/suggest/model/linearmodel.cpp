#include "core/suggest/model/linearmodel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

constexpr int scaleOrigin = 160;
constexpr float weightSteps = 127;

float factorOf(std::uint8_t scale)
{
    return std::exp2(static_cast<float>(static_cast<int>(scale) - scaleOrigin) / 8.0F);
}

// The smallest scale at which `largest` fits into a byte.
std::uint8_t scaleFor(float largest)
{
    const float exact = std::ceil(8.0F * std::log2(largest / weightSteps)) + scaleOrigin;
    return static_cast<std::uint8_t>(std::clamp(exact, 0.0F, 255.0F));
}

std::size_t slotOf(std::uint32_t key, std::size_t mask)
{
    return (key * 0x9e3779b1U >> 7U) & mask;
}

} // namespace

LinearModel::LinearModel(Rows rows)
    : m_rows(std::move(rows))
{
    std::size_t size = 16;
    while (size < m_rows.keys.size() * 2)
        size *= 2;
    m_table.assign(size, {});
    m_factors.reserve(m_rows.keys.size());
    for (std::uint32_t row = 0; row < m_rows.keys.size(); ++row) {
        std::size_t slot = slotOf(m_rows.keys[row], size - 1);
        while (m_table[slot].row != nowhere)
            slot = (slot + 1) & (size - 1);
        m_table[slot] = {m_rows.keys[row], row};
        m_factors.push_back(factorOf(m_rows.scales[row]));
    }
}

std::uint32_t LinearModel::rowOf(std::uint32_t key) const
{
    if (m_table.empty())
        return nowhere;
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t slot = slotOf(key, mask); m_table[slot].row != nowhere;
         slot = (slot + 1) & mask) {
        if (m_table[slot].key == key)
            return m_table[slot].row;
    }
    return nowhere;
}

float LinearModel::score(const std::vector<Feature> &features, std::span<float> scores,
                         std::vector<std::uint32_t> *rows) const
{
    if (rows)
        rows->clear();
    std::fill(scores.begin(), scores.end(), 0.0F);
    float squares = 1e-6F;
    for (const Feature &feature : features) {
        const std::uint32_t row = rowOf(feature.key);
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
    return weightIn(rowOf(key), label);
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

LinearModel::Rows quantised(const FloatWeights &weights, float least)
{
    LinearModel::Rows rows;
    rows.labelCount = weights.labelCount;
    for (std::size_t row = 0; row < weights.keys.size(); ++row) {
        float largest = 0;
        for (std::uint32_t i = weights.offsets[row]; i < weights.offsets[row + 1]; ++i)
            largest = std::max(largest, std::abs(weights.weights[i]));
        if (largest < least || largest == 0.0F)
            continue;
        const std::uint8_t scale = scaleFor(largest);
        const float factor = factorOf(scale);
        const std::size_t before = rows.cells.size();
        for (std::uint32_t i = weights.offsets[row]; i < weights.offsets[row + 1]; ++i) {
            const float steps = std::round(weights.weights[i] / factor);
            const auto weight =
                static_cast<std::int8_t>(std::clamp(steps, -weightSteps, weightSteps));
            if (weight != 0 && std::abs(weights.weights[i]) >= least)
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
