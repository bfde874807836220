#include "core/session/linkstatustracker.h"

#include <utility>

namespace sidelight::session
{

void LinkStatusTracker::enter(LinkPhase phase, Timestamp now)
{
    if (m_status.phase == phase)
        return;
    m_status.phase = phase;
    m_status.since = now;
}

void LinkStatusTracker::linkChanged(const link::LinkState &state, std::set<StreamId> followed,
                                    Timestamp now)
{
    m_status.problem = state.problem;
    m_open = state.phase == link::LinkPhase::Open;
    switch (state.phase) {
    case link::LinkPhase::Open:
        m_behind = std::move(followed);
        m_status.done = 0;
        m_status.total = 0;
        enter(m_behind.empty() ? LinkPhase::Live : LinkPhase::CatchingUp, now);
        return;
    case link::LinkPhase::Refused:
        enter(LinkPhase::Refused, now);
        return;
    case link::LinkPhase::Stopped:
    case link::LinkPhase::Waiting:
    case link::LinkPhase::Connecting:
        // The very first try is no outage yet, unless it has failed.
        if (m_status.phase != LinkPhase::Starting || !state.problem.empty() ||
            state.phase == link::LinkPhase::Stopped)
            enter(LinkPhase::Offline, now);
        return;
    }
}

void LinkStatusTracker::applied(std::int64_t events, Timestamp now)
{
    m_status.asOf = now;
    if (m_status.phase == LinkPhase::CatchingUp)
        m_status.done += events;
}

void LinkStatusTracker::heartbeat(Timestamp now)
{
    m_status.asOf = now;
}

void LinkStatusTracker::settled(const StreamId &stream, Timestamp now)
{
    m_behind.erase(stream);
    if (!m_open || !m_behind.empty() || m_status.phase == LinkPhase::Live)
        return;
    enter(LinkPhase::Live, now);
    m_status.asOf = now;
}

void LinkStatusTracker::behind(const StreamId &stream, Timestamp now)
{
    if (!m_open)
        return;
    m_behind.insert(stream);
    enter(LinkPhase::CatchingUp, now);
}

} // namespace sidelight::session
