#include "hub/insights/waits.h"

#include <algorithm>
#include <cmath>

namespace sidelight::hub
{

namespace
{

constexpr double leastMs = 250;
constexpr double stepsInADoubling = 8;

} // namespace

void Waits::add(std::int64_t ms)
{
    const double beyond = std::max(1.0, static_cast<double>(ms) / leastMs);
    const auto step = static_cast<std::size_t>(std::log2(beyond) * stepsInADoubling);
    ++m_counts[std::min(step, steps - 1)];
    ++m_count;
}

std::int64_t Waits::medianMs() const
{
    std::uint64_t passed = 0;
    for (std::size_t step = 0; step < steps && m_count > 0; ++step) {
        passed += m_counts[step];
        // In the middle of the step that holds the middle one.
        if (2 * passed >= m_count)
            return std::llround(leastMs *
                                std::exp2((static_cast<double>(step) + 0.5) / stepsInADoubling));
    }
    return 0;
}

} // namespace sidelight::hub
