#include "core/suggest/training/keytable.h"

#include <algorithm>
#include <functional>

namespace sidelight::suggest
{

KeyTable::KeyTable()
    : m_slots(std::size_t{1} << 14U)
{
}

std::size_t KeyTable::find(std::uint32_t key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (key * 0x9e3779b1U >> 5U) & mask;
    while (m_slots[slot].seen != 0 && m_slots[slot].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

void KeyTable::count(std::uint32_t key)
{
    Slot &slot = m_slots[find(key)];
    slot.key = key;
    if (slot.seen++ == 0 && ++m_used * 2 > m_slots.size())
        grow();
}

void KeyTable::grow()
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
    for (const Slot &slot : old) {
        if (slot.seen > 0)
            m_slots[find(slot.key)] = slot;
    }
}

std::size_t KeyTable::leastFor(std::size_t most, std::size_t from) const
{
    std::vector<std::uint32_t> seen;
    for (const Slot &slot : m_slots) {
        if (slot.seen > 0 && slot.seen >= from)
            seen.push_back(slot.seen);
    }
    if (seen.size() <= most)
        return from;
    // The most frequent that is left out decides.
    std::nth_element(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(most), seen.end(),
                     std::greater<>());
    return seen[most] + 1;
}

std::vector<std::uint32_t> KeyTable::choose(std::size_t leastSeen)
{
    std::vector<std::uint32_t> keys;
    for (const Slot &slot : m_slots) {
        if (slot.seen > 0 && slot.seen >= leastSeen)
            keys.push_back(slot.key);
    }
    std::sort(keys.begin(), keys.end());
    for (std::size_t row = 0; row < keys.size(); ++row)
        m_slots[find(keys[row])].row = static_cast<std::uint32_t>(row);
    return keys;
}

std::uint32_t KeyTable::rowOf(std::uint32_t key) const
{
    const Slot &slot = m_slots[find(key)];
    return slot.seen > 0 ? slot.row : nowhere;
}

} // namespace sidelight::suggest
