#include "core/session/snoozetimers.h"

#include <algorithm>

namespace sidelight::session
{

namespace
{
constexpr std::size_t keptEnds = 4096;
} // namespace

std::int64_t SnoozeTimers::leftMs(const AlertDecision &snooze)
{
    const std::int64_t now = m_clock.monotonicMs();
    const auto known = m_ends.find(snooze.key);
    if (known != m_ends.end())
        return known->second - now;
    // Of a program before this one: by the date, and never longer than it was meant to be.
    const std::int64_t meant = std::max<std::int64_t>(0, snooze.until.ms - snooze.made.ms);
    const std::int64_t left =
        std::clamp<std::int64_t>(snooze.until.ms - m_clock.now().ms, 0, meant);
    if (m_ends.size() >= keptEnds)
        m_ends.clear();
    m_ends.emplace(snooze.key, now + left);
    return left;
}

} // namespace sidelight::session
