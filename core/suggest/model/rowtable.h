// Finds the row of a feature's key, and what a byte of weight counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sidelight::suggest
{

class RowTable
{
public:
    static constexpr std::uint32_t nowhere = 0xffffffffU;

    RowTable() = default;
    explicit RowTable(std::span<const std::uint32_t> keys);
    // `nowhere` for a key that is not among them.
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t key) const;

private:
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t row = nowhere; // the slot is free
    };
    std::vector<Slot> m_slots; // open addressing
};

// A byte of weight counts 2^((scale - 160) / 8).
inline constexpr int scaleOrigin = 160;
inline constexpr float weightSteps = 127;
[[nodiscard]] float factorOfScale(std::uint8_t scale);
// The smallest scale at which `largest` fits into a byte.
[[nodiscard]] std::uint8_t scaleFor(float largest);
[[nodiscard]] std::int8_t byteOf(float weight, float factor);

} // namespace sidelight::suggest
