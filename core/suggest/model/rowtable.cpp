#include "core/suggest/model/rowtable.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t bitsAKey = 16;

} // namespace

RowTable::RowTable(std::span<const std::uint32_t> keys)
{
    std::size_t size = 16;
    while (size < keys.size() * 2)
        size *= 2;
    m_slots.assign(size, {});
    const std::size_t bits = std::bit_ceil(std::max<std::size_t>(keys.size() * bitsAKey, 64));
    m_bitShift = 32 - static_cast<unsigned>(std::countr_zero(bits));
    m_bits.assign(bits / 64, 0);
    for (std::uint32_t row = 0; row < keys.size(); ++row) {
        std::size_t slot = slotOf(keys[row]);
        while (m_slots[slot].row != nowhere)
            slot = (slot + 1) & (size - 1);
        m_slots[slot] = {keys[row], row};
        const std::uint32_t bit = bitOf(keys[row]);
        m_bits[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
}

std::uint32_t RowTable::find(std::uint32_t key) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = slotOf(key); m_slots[slot].row != nowhere; slot = (slot + 1) & mask) {
        if (m_slots[slot].key == key)
            return m_slots[slot].row;
    }
    return nowhere;
}

float factorOfScale(std::uint8_t scale)
{
    return std::exp2(static_cast<float>(static_cast<int>(scale) - scaleOrigin) / 8.0F);
}

std::uint8_t scaleFor(float largest)
{
    const float exact = std::ceil(8.0F * std::log2(largest / weightSteps)) + scaleOrigin;
    return static_cast<std::uint8_t>(std::clamp(exact, 0.0F, 255.0F));
}

std::uint8_t quantiseRow(std::span<const float> weights, float share, std::vector<std::int8_t> &out)
{
    float largest = 0;
    for (const float weight : weights)
        largest = std::max(largest, std::abs(weight * share));
    const std::uint8_t scale = largest > 0 ? scaleFor(largest) : std::uint8_t{0};
    const float factor = factorOfScale(scale);
    for (const float weight : weights)
        out.push_back(byteOf(weight * share, factor));
    return scale;
}

std::int8_t byteOf(float weight, float factor)
{
    return static_cast<std::int8_t>(
        std::clamp(std::round(weight / factor), -weightSteps, weightSteps));
}

} // namespace sidelight::suggest
