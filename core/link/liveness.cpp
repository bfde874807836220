#include "core/link/liveness.h"

#include <algorithm>

#include "core/domain/limits.h"

namespace sidelight::link
{

namespace
{
// A hub may ask for any interval; beyond this a dead peer would go unnoticed for over 25 s.
constexpr std::int64_t shortestMs = 1000;
constexpr std::int64_t longestMs = 15000;
} // namespace

void Liveness::start(std::int64_t nowMs, std::int64_t pingIntervalMs)
{
    m_intervalMs = std::clamp(pingIntervalMs, shortestMs, longestMs);
    m_heardMs = nowMs;
    m_pingedMs = nowMs;
}

std::int64_t Liveness::deathMs() const
{
    return m_heardMs + m_intervalMs + std::min(m_pongDeadlineMs, limits::pongDeadlineMs);
}

std::int64_t Liveness::nextDeadlineMs() const
{
    return std::min(nextPingMs(), deathMs());
}

} // namespace sidelight::link
