// What functions work in: memory that is dropped as a whole, and a budget.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/cel/value/phonereader.h"
#include "core/cel/value/value.h"

namespace sidelight::cel
{

// A bump allocator with a ceiling. One thread.
class Arena
{
public:
    static constexpr std::size_t maxBytes = 1U << 20;

    // Aligned for Value; nothing when the ceiling would be passed.
    [[nodiscard]] void *allocate(std::size_t bytes);
    // Keeps the first block for the next time.
    void reset();

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };
    std::vector<Block> m_blocks;
    std::size_t m_used = 0;  // of the last block
    std::size_t m_total = 0; // of all
};

class ZoneCache;

class Workspace
{
public:
    Workspace();
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    void begin(std::size_t steps) { m_given = m_steps = static_cast<std::int64_t>(steps); }
    // Since begin().
    [[nodiscard]] std::size_t spent() const { return static_cast<std::size_t>(m_given - m_steps); }
    // False when the budget is used up.
    [[nodiscard]] bool spend(std::size_t steps)
    {
        m_steps -= static_cast<std::int64_t>(steps);
        return m_steps >= 0;
    }
    [[nodiscard]] bool isSpent() const { return m_steps < 0; }
    // Below zero when it is spent; for who shares one budget among several evaluations.
    [[nodiscard]] std::int64_t stepsLeft() const { return m_steps; }
    [[nodiscard]] Arena &arena() { return m_arena; }
    // A String of a copy; Budget where it does not fit.
    [[nodiscard]] Value text(std::string_view text);
    [[nodiscard]] Value bytes(std::string_view bytes);
    [[nodiscard]] Value list(const std::vector<Value> &items);
    // Uninitialised items to fill; null when there is no room.
    [[nodiscard]] Value *items(std::size_t count);
    [[nodiscard]] MapEntry *entries(std::size_t count);

    // Keeps parsed JSON for as long as what is in the arena.
    [[nodiscard]] Value json(boost::json::value parsed);
    // Drops all that was made; the budget stays.
    void reset();

    [[nodiscard]] ZoneCache &zones();
    // The environment's; null when it has none.
    void setPhoneReader(const PhoneReader *reader) { m_phone = reader; }
    [[nodiscard]] const PhoneReader *phoneReader() const { return m_phone; }

private:
    Arena m_arena;
    std::vector<std::unique_ptr<const boost::json::value>> m_parsed;
    std::int64_t m_steps = 0;
    std::int64_t m_given = 0;
    std::unique_ptr<ZoneCache> m_zones;
    const PhoneReader *m_phone = nullptr;
};

} // namespace sidelight::cel
