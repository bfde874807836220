// How often something took how long, in buckets that are fixed. Any thread.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>

namespace sidelight::hub
{

class Histogram
{
public:
    // Upper bounds, inclusive, in microseconds; one more bucket takes the rest.
    static constexpr std::array<std::int64_t, 13> bounds{
        250,    500,     1'000,   2'500,   5'000,     10'000,    25'000,
        50'000, 100'000, 250'000, 500'000, 1'000'000, 10'000'000};

    // Negative ones count as nothing.
    void observe(std::int64_t microseconds);

    struct Reading {
        std::array<std::uint64_t, bounds.size() + 1> upTo{}; // rising; the last is all of them
        std::uint64_t sumMicroseconds = 0;
    };
    [[nodiscard]] Reading read() const;

private:
    std::array<std::atomic<std::uint64_t>, bounds.size() + 1> m_counts{};
    std::atomic<std::uint64_t> m_sum{0};
};

} // namespace sidelight::hub
