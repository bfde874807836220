// What speaks for an action of any policy graph, of features that never name an action: a weight a
// feature, which holds for graphs nobody has data of, and a few units that say what features mean
// together, which hold for the graphs that were learned from. All weights are bytes. Immutable once
// made.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/suggest/model/hiddenlayer.h"
#include "core/suggest/model/rowtable.h"

namespace sidelight::suggest
{

// As training makes it, by row: a weight, and a weight a unit; or no units at all.
struct FloatGraph {
    std::vector<std::uint32_t> keys; // rising
    std::vector<float> weights;
    std::vector<float> in;
    std::vector<float> out; // what each unit counts
};

class GraphModel
{
public:
    static constexpr std::size_t units = 8;

    struct Rows {
        std::vector<std::uint32_t> keys;
        std::vector<std::uint8_t> scales; // of weights; see factorOfScale
        std::vector<std::int8_t> weights;
        std::vector<std::uint8_t> inScales; // empty, as `in` is: there are no units
        std::vector<std::int8_t> in;
        std::array<float, units> out{};
        bool operator==(const Rows &) const = default;
    };

    // A feature of a candidate that there are weights for.
    struct Hit {
        std::uint32_t row = 0;
        float value = 0;
    };

    GraphModel() = default;
    // `rows` is well formed: as many of each as keys.
    explicit GraphModel(Rows rows);

    [[nodiscard]] const Rows &rows() const { return m_rows; }
    [[nodiscard]] bool isEmpty() const { return m_rows.keys.empty(); }
    [[nodiscard]] bool hasUnits() const { return !m_rows.in.empty(); }

    // RowTable::nowhere where there is no such feature.
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t key) const { return m_table.rowOf(key); }
    // Asked for a while before score(), the wait for memory is over by then.
    void expect(std::uint32_t key) const { m_table.expect(key); }
    void expectRow(std::uint32_t row) const { __builtin_prefetch(&m_packed[row]); }
    // A candidate's score before softmax; `share`, 0 to 1, is how much the units count of it.
    [[nodiscard]] float score(std::span<const Hit> hits, float share) const;

private:
    struct Packed { // what one feature says, side by side
        float weight = 0;
        float factor = 0; // of `in`
        std::array<std::int8_t, units> in{};
    };
    Rows m_rows;
    RowTable m_table;
    std::vector<Packed> m_packed;
};

[[nodiscard]] GraphModel::Rows quantised(const FloatGraph &weights);

} // namespace sidelight::suggest
