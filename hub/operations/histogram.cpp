#include "hub/operations/histogram.h"

#include <algorithm>

namespace sidelight::hub
{

void Histogram::observe(std::int64_t microseconds)
{
    const std::int64_t value = std::max<std::int64_t>(microseconds, 0);
    const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), value) - bounds.begin();
    m_counts[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    m_sum.fetch_add(static_cast<std::uint64_t>(value), std::memory_order_relaxed);
}

Histogram::Reading Histogram::read() const
{
    Reading reading;
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        reading.upTo[i] = all += m_counts[i].load(std::memory_order_relaxed);
    reading.sumMicroseconds = m_sum.load(std::memory_order_relaxed);
    return reading;
}

} // namespace sidelight::hub
