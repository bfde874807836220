#include "core/link/acknowledgements.h"

#include <algorithm>
#include <utility>

#include "core/domain/limits.h"

namespace sidelight::link
{

void Acknowledgements::committed(const StreamId &stream, Offset offset, std::uint64_t events,
                                 std::uint64_t bytes, std::int64_t nowMs)
{
    if (m_pending.empty())
        m_sinceMs = nowMs;
    Offset &pending = m_pending[stream];
    pending = std::max(pending, offset);
    m_events += events;
    m_bytes += bytes;
}

void Acknowledgements::clear()
{
    m_pending.clear();
    m_events = 0;
    m_bytes = 0;
}

bool Acknowledgements::isDue(std::int64_t nowMs) const
{
    if (m_pending.empty())
        return false;
    // A small window must not run dry while we wait for the 64th event.
    const std::uint64_t events = std::min<std::uint64_t>(
        limits::ackEveryEvents, std::max<std::uint64_t>(1, m_window.events / 4));
    return m_events >= events || m_bytes >= m_window.bytes / 4 ||
           nowMs >= m_sinceMs + limits::ackEveryMs;
}

std::optional<std::int64_t> Acknowledgements::nextDeadlineMs() const
{
    if (m_pending.empty())
        return std::nullopt;
    return m_sinceMs + limits::ackEveryMs;
}

wire::Ack Acknowledgements::take()
{
    wire::Ack ack;
    ack.acks = std::exchange(m_pending, {});
    clear();
    return ack;
}

} // namespace sidelight::link
