// Which keys of features were seen how often, and rows for those that were seen often enough.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sidelight::suggest
{

class KeyTable
{
public:
    static constexpr std::uint32_t nowhere = 0xffffffffU;

    KeyTable();
    void count(std::uint32_t key);
    // Rows in the order of the keys, which are returned; to be called once, after counting.
    [[nodiscard]] std::vector<std::uint32_t> choose(std::size_t leastSeen);
    // The least `leastSeen`, from `from` on, by which at most `most` keys are chosen.
    [[nodiscard]] std::size_t leastFor(std::size_t most, std::size_t from) const;
    // `nowhere` for a key that was not chosen.
    [[nodiscard]] std::uint32_t rowOf(std::uint32_t key) const;

private:
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t seen = 0; // 0: the slot is free
        std::uint32_t row = nowhere;
    };
    [[nodiscard]] std::size_t find(std::uint32_t key) const;
    void grow();

    std::vector<Slot> m_slots; // open addressing
    std::size_t m_used = 0;
};

} // namespace sidelight::suggest
