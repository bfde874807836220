#include "core/link/reconnectpolicy.h"

#include <algorithm>

namespace sidelight::link
{

namespace
{
// What a hub may ask for at most: a wrong number must not silence a panel for a day.
constexpr std::int64_t longestPauseMs = 10 * 60 * 1000;
constexpr int mostDoublings = 16;
} // namespace

void ReconnectPolicy::pause(std::int64_t minMs, std::int64_t maxMs)
{
    const std::int64_t least = std::clamp<std::int64_t>(minMs, 0, longestPauseMs);
    m_pause = Pause{least, std::clamp(maxMs, least, longestPauseMs)};
}

void ReconnectPolicy::atOnce()
{
    if (m_hurried)
        return;
    m_atOnce = true;
    m_hurried = true;
}

void ReconnectPolicy::welcomed()
{
    m_tries = 0;
    m_hurried = false;
    m_atOnce = false;
    m_pause.reset();
}

std::int64_t ReconnectPolicy::next()
{
    const int tries = m_tries++;
    if (m_pause) {
        const Pause wish = *m_pause;
        m_pause.reset();
        m_atOnce = false;
        return wish.min + upTo(wish.max - wish.min);
    }
    if (m_atOnce) {
        m_atOnce = false;
        return 0;
    }
    if (tries == 0)
        return upTo(m_delays.first);
    const std::int64_t doubled = m_delays.base << std::min(tries - 1, mostDoublings);
    return m_delays.fixed + upTo(std::min(m_delays.cap, doubled));
}

std::int64_t ReconnectPolicy::upTo(std::int64_t ms)
{
    if (ms <= 0)
        return 0;
    return static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(ms) + 1));
}

} // namespace sidelight::link
