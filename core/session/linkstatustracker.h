// From what the link does to what the agent is told: starting, catching up, live, offline, refused.
// Pure.
#pragma once

#include <set>

#include "core/domain/stream.h"
#include "core/link/linkevents.h"
#include "core/session/panelstate.h"

namespace sidelight::session
{

class LinkStatusTracker
{
public:
    explicit LinkStatusTracker(Timestamp now) { m_status.since = now; }

    // What the cache last knew, before anything was heard.
    void rememberAsOf(std::optional<Timestamp> asOf) { m_status.asOf = asOf; }
    // The streams that a new connection has to catch up with.
    void linkChanged(const link::LinkState &state, std::set<StreamId> followed, Timestamp now);
    void applied(std::int64_t events, Timestamp now);
    void heartbeat(Timestamp now);
    // Caught up, refused, or not followed any more.
    void settled(const StreamId &stream, Timestamp now);
    // Behind again: a reset.
    void behind(const StreamId &stream, Timestamp now);

    [[nodiscard]] const LinkStatus &status() const { return m_status; }

private:
    void enter(LinkPhase phase, Timestamp now);

    LinkStatus m_status;
    std::set<StreamId> m_behind;
    bool m_open = false;
};

} // namespace sidelight::session
