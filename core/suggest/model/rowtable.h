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
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t key) const
    {
        return mayHave(key) ? find(key) : nowhere;
    }

    // Asked for a while before rowOf, the wait for memory is over by then.
    void expect(std::uint32_t key) const
    {
        if (mayHave(key))
            __builtin_prefetch(&m_slots[slotOf(key)]);
    }

private:
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t row = nowhere; // the slot is free
    };
    [[nodiscard]] std::size_t slotOf(std::uint32_t key) const
    {
        return (key * 0x9e3779b1U >> 7U) & (m_slots.size() - 1);
    }
    // Most keys that are asked for are not there: a bit each, small enough to stay near the
    // processor, says so.
    [[nodiscard]] bool mayHave(std::uint32_t key) const
    {
        const std::uint32_t bit = bitOf(key);
        return !m_bits.empty() && (m_bits[bit / 64] >> (bit % 64) & 1U) != 0;
    }
    [[nodiscard]] std::uint32_t bitOf(std::uint32_t key) const
    {
        return key * 0x85ebca6bU >> m_bitShift;
    }
    [[nodiscard]] std::uint32_t find(std::uint32_t key) const;

    std::vector<Slot> m_slots; // open addressing
    std::vector<std::uint64_t> m_bits;
    unsigned m_bitShift = 0; // what is left of a key's 32 bits is its place in m_bits
};

// A byte of weight counts 2^((scale - 160) / 8).
inline constexpr int scaleOrigin = 160;
inline constexpr float weightSteps = 127;
[[nodiscard]] float factorOfScale(std::uint8_t scale);
// The smallest scale at which `largest` fits into a byte.
[[nodiscard]] std::uint8_t scaleFor(float largest);
[[nodiscard]] std::int8_t byteOf(float weight, float factor);
// Appends a byte for each of `share` times the weights; returns the one scale of all.
std::uint8_t quantiseRow(std::span<const float> weights, float share,
                         std::vector<std::int8_t> &out);

} // namespace sidelight::suggest
