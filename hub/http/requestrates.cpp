#include "hub/http/requestrates.h"

#include <algorithm>
#include <cmath>

namespace sidelight::hub
{

double RequestRates::leftOf(const std::string &who) const
{
    const auto bucket = m_buckets.find(who);
    if (bucket == m_buckets.end())
        return m_burst;
    const auto passed = static_cast<double>(m_clock.monotonicMs() - bucket->second.at);
    return std::min(m_burst, bucket->second.left + passed * m_perSecond / 1000);
}

std::optional<std::int64_t> RequestRates::waitMs(const std::string &who) const
{
    const double left = leftOf(who);
    if (left >= 1)
        return std::nullopt;
    // A hair less, because sums of parts of a second are never whole.
    const double ms = (1 - left) * 1000 / m_perSecond - 1e-6;
    return std::max<std::int64_t>(1, std::llround(std::ceil(ms)));
}

std::optional<std::int64_t> RequestRates::take(const std::string &who, double cost)
{
    if (const auto wait = waitMs(who))
        return wait;
    const double left = leftOf(who) - cost;
    if (m_buckets.size() >= mostKept)
        forgetFull();
    m_buckets[who] = {left, m_clock.monotonicMs()};
    return std::nullopt;
}

void RequestRates::forgetFull()
{
    std::erase_if(m_buckets, [this](const auto &entry) { return leftOf(entry.first) >= m_burst; });
}

} // namespace sidelight::hub
