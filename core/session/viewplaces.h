// How each interaction's view was left (filter, scroll): kept in the cache, brought back with the
// tab. Engine thread.
#pragma once

#include <map>
#include <set>

#include "core/base/clock.h"
#include "core/session/panelstate.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class ViewPlaces
{
public:
    ViewPlaces(store::Profile &profile, AgentId agent, Clock &clock)
        : m_profile(profile)
        , m_agent(std::move(agent))
        , m_clock(clock)
    {
    }

    // From memory, else from the cache, else as new.
    [[nodiscard]] store::Result<ViewPlace> place(const InteractionId &interaction);
    void change(const ViewPlace &place);
    [[nodiscard]] store::Result<void> keepDue(bool all = false);
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const { return m_dueMs; }
    void forget(const InteractionId &interaction);

private:
    store::Profile &m_profile;
    AgentId m_agent;
    Clock &m_clock;
    std::map<InteractionId, ViewPlace> m_places;
    std::set<InteractionId> m_changed;
    std::optional<std::int64_t> m_dueMs;
};

} // namespace sidelight::session
