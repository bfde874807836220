// Which streams the panel follows: the agent's, the teams', and the customer (or the unmatched
// stream) of every open tab. Tells the link the difference when tabs come and go; positions come
// from the cache. Engine thread.
#pragma once

#include <set>
#include <vector>

#include "core/domain/ids.h"
#include "core/link/linkmachine.h"
#include "core/session/tabsprojection.h"
#include "core/store/cachequeries.h"

namespace sidelight::session
{

class FollowPlan
{
public:
    FollowPlan(AgentId agent, std::vector<TeamId> teams);

    struct Change {
        std::vector<StreamId> added;
        std::vector<StreamId> dropped;
        [[nodiscard]] bool empty() const { return added.empty() && dropped.empty(); }
    };
    // Follows what is missing and leaves what nobody needs.
    [[nodiscard]] store::Result<Change>
    update(const TabsProjection &tabs, store::CacheQueries &queries, link::LinkMachine &machine);
    // The hub does not let us: not asked for again until the tabs have let go of it.
    void refused(const StreamId &stream, link::LinkMachine &machine);
    // The hub may let us now.
    void askAgain() { m_refused.clear(); }

    [[nodiscard]] const std::set<StreamId> &followed() const { return m_followed; }
    // The panel cannot work without these.
    [[nodiscard]] bool isStanding(const StreamId &stream) const
    {
        return m_standing.contains(stream);
    }

private:
    std::set<StreamId> m_standing; // agent and teams
    std::set<StreamId> m_followed;
    std::set<StreamId> m_refused;
};

} // namespace sidelight::session
