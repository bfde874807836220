#include "core/session/followplan.h"

#include <algorithm>
#include <iterator>

namespace sidelight::session
{

FollowPlan::FollowPlan(AgentId agent, std::vector<TeamId> teams)
{
    m_standing.insert(streamOf(agent));
    for (const TeamId &team : teams)
        m_standing.insert(streamOf(team));
}

store::Result<FollowPlan::Change> FollowPlan::update(const TabsProjection &tabs,
                                                     store::CacheQueries &queries,
                                                     link::LinkMachine &machine)
{
    std::set<StreamId> wanted = m_standing;
    for (const TabsProjection::Tab *tab : tabs.inOrder()) {
        // A look-up that has found nobody has no stream at the hub.
        if (!tab->lookedUp || TabsProjection::customerOf(*tab))
            wanted.insert(TabsProjection::streamOf(*tab));
    }
    std::erase_if(m_refused,
                  [&wanted](const StreamId &stream) { return !wanted.contains(stream); });

    Change change;
    std::set_difference(wanted.begin(), wanted.end(), m_followed.begin(), m_followed.end(),
                        std::back_inserter(change.added));
    std::erase_if(change.added,
                  [this](const StreamId &stream) { return m_refused.contains(stream); });
    std::set_difference(m_followed.begin(), m_followed.end(), wanted.begin(), wanted.end(),
                        std::back_inserter(change.dropped));
    for (const StreamId &stream : change.added) {
        auto state = queries.stream(stream);
        if (!state)
            return failure(std::move(state.error()));
        m_followed.insert(stream);
        machine.follow(stream, *state ? (*state)->position : std::nullopt);
    }
    for (const StreamId &stream : change.dropped) {
        m_followed.erase(stream);
        machine.unfollow(stream);
    }
    return change;
}

void FollowPlan::refused(const StreamId &stream, link::LinkMachine &machine)
{
    m_refused.insert(stream);
    m_followed.erase(stream);
    machine.unfollow(stream);
}

} // namespace sidelight::session
