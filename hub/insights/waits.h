// How long things took, as counts in steps of a twelfth: a median without keeping each. Pure.
#pragma once

#include <array>
#include <cstdint>

namespace sidelight::hub
{

class Waits
{
public:
    // Below 0.25 s counts as that, beyond a week as that.
    void add(std::int64_t ms);
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    // Half took no longer, to within a twelfth; 0 of none.
    [[nodiscard]] std::int64_t medianMs() const;

private:
    static constexpr std::size_t steps = 180;
    std::array<std::uint32_t, steps> m_counts{};
    std::uint64_t m_count = 0;
};

} // namespace sidelight::hub
