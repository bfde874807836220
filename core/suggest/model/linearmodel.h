// A multinomial linear model over hashed features: a row of weights a feature, each weight a byte.
// A row holds weights only for the labels the feature was seen with. Immutable once made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/suggest/features/features.h"
#include "core/suggest/model/rowtable.h"

namespace sidelight::suggest
{

// As training makes it. Row r holds cells [offsets[r], offsets[r + 1]); keys rise from row to row,
// labels inside a row.
struct FloatWeights {
    std::size_t labelCount = 0;
    std::vector<std::uint32_t> keys;
    std::vector<std::uint32_t> offsets{0};
    std::vector<std::uint16_t> labels;
    std::vector<float> weights;
};

// What is known of a situation weighs the same however much is known.
inline constexpr float featureNorm = 5;

class LinearModel
{
public:
    struct Cell {
        std::uint16_t label = 0;
        std::int8_t weight = 0;
        bool operator==(const Cell &) const = default;
    };
    struct Rows {
        std::size_t labelCount = 0;
        std::vector<std::uint32_t> keys;
        std::vector<std::uint32_t> offsets{0};
        std::vector<std::uint8_t> scales; // see factorOfScale
        std::vector<Cell> cells;
        bool operator==(const Rows &) const = default;
    };

    LinearModel() = default;
    // `rows` is well formed: see FloatWeights.
    explicit LinearModel(Rows rows);

    [[nodiscard]] const Rows &rows() const { return m_rows; }
    [[nodiscard]] std::size_t labelCount() const { return m_rows.labelCount; }

    static constexpr std::uint32_t nowhere = RowTable::nowhere;

    // Sets `scores` (one a label) to what the features say of each, before softmax. Returns by what
    // every feature's value was multiplied. `rows` becomes the row of each feature, or `nowhere`.
    float score(const std::vector<Feature> &features, std::span<float> scores,
                std::vector<std::uint32_t> &rows) const;
    // What a row adds to the score of a label for a feature of value 1; 0 for `nowhere`.
    [[nodiscard]] float weightIn(std::uint32_t row, std::size_t label) const;

    // 0 where there is none.
    [[nodiscard]] float weight(std::uint32_t key, std::size_t label) const;

private:
    Rows m_rows;
    RowTable m_table;
    std::vector<float> m_factors; // of scales
};

// Of each weight `share` counts. Cells that come to nothing are left out, and so are empty rows.
[[nodiscard]] LinearModel::Rows quantised(const FloatWeights &weights, float share = 1);

// The same sum over weights that are no bytes yet, for comparison.
float scoreOf(const FloatWeights &weights, const std::vector<Feature> &features,
              std::span<float> scores);

// Scores into probabilities.
void softmax(std::span<float> scores, float temperature);

} // namespace sidelight::suggest
