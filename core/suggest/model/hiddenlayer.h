// What features say together: a few units between them and the labels, so that "and" and "but not"
// can be learned where weights of single features only add up. All weights are bytes. Immutable
// once made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/suggest/features/features.h"
#include "core/suggest/model/rowtable.h"

namespace sidelight::suggest
{

// What a unit makes of the sum of its inputs: -1 to 1, without a function of the system's library,
// so that it is the same everywhere.
[[nodiscard]] inline float unitOf(float sum)
{
    return sum / (1.0F + (sum < 0 ? -sum : sum));
}

// As training makes it. Row r of `in` holds a weight a unit for the feature keys[r]; row u of `out`
// holds one a label.
struct FloatHidden {
    std::size_t labelCount = 0;
    std::vector<std::uint32_t> keys; // rising
    std::vector<float> in;
    std::vector<float> out;
};

class HiddenLayer
{
public:
    static constexpr std::size_t units = 32;

    struct Rows {
        std::size_t labelCount = 0;
        std::vector<std::uint32_t> keys;
        std::vector<std::uint8_t> scales; // a row of `in` counts factorOfScale
        std::vector<std::int8_t> in;
        std::vector<std::uint8_t> outScales; // one a unit
        std::vector<std::int8_t> out;
        bool operator==(const Rows &) const = default;
    };

    HiddenLayer() = default;
    // `rows` is well formed: see FloatHidden.
    explicit HiddenLayer(Rows rows);

    [[nodiscard]] const Rows &rows() const { return m_rows; }

    // Adds to `scores` (one a label) what the features say together.
    void addScores(const std::vector<Feature> &features, std::span<float> scores) const;

private:
    Rows m_rows;
    RowTable m_table;
    std::vector<float> m_factors; // of scales
    std::vector<float> m_out;     // with their factors
};

// `share` is how much of what it says counts.
[[nodiscard]] HiddenLayer::Rows quantised(const FloatHidden &weights, float share);

} // namespace sidelight::suggest
