#include "hub/insights/worktime.h"

#include <algorithm>

namespace sidelight::hub
{

WorkTime::Agent *WorkTime::agent(const AgentId &id)
{
    const auto found = m_agents.find(id.value);
    if (found != m_agents.end())
        return &found->second;
    if (id.empty())
        return nullptr;
    if (m_agents.size() == mostAgents) {
        m_isCut = true;
        return nullptr;
    }
    return &m_agents[id.value];
}

void WorkTime::mark(Agent &agent, Timestamp since, Timestamp until) const
{
    if (until < m_from)
        return;
    const std::int64_t first = std::max<std::int64_t>(0, (since.ms - m_from.ms) / quarterMs);
    const std::int64_t last = (until.ms - m_from.ms) / quarterMs;
    for (std::int64_t quarter = first;
         quarter <= last && quarter < static_cast<std::int64_t>(mostQuarters); ++quarter) {
        const auto place = static_cast<std::size_t>(quarter);
        if (place >= agent.quarters.size())
            agent.quarters.resize(place + 1);
        agent.quarters[place] = true;
    }
}

void WorkTime::isOfTeam(const AgentId &id, Timestamp at)
{
    if (Agent *one = agent(id)) {
        one->isOfTeam = true;
        mark(*one, at, at);
    }
}

void WorkTime::began(const InteractionId &interaction, const AgentId &id, Timestamp at)
{
    Agent *one = agent(id);
    if (!one)
        return;
    mark(*one, at, at);
    if (interaction.empty())
        return;
    if (!m_held.contains(interaction.value) && m_held.size() == mostInteractions) {
        m_isCut = true;
        return;
    }
    Held &held = m_held[interaction.value];
    if (held.agent != id.value)
        held = {id.value, at}; // the first, or it was passed on
}

void WorkTime::went(const InteractionId &interaction, Timestamp at, bool isEnd)
{
    const auto found = m_held.find(interaction.value);
    if (found == m_held.end())
        return;
    if (Agent *one = agent(AgentId(found->second.agent)); one && at >= found->second.since)
        mark(*one, found->second.since,
             Timestamp{std::min(at.ms, found->second.since.ms + longestMs)});
    if (isEnd)
        m_held.erase(found);
}

std::int64_t WorkTime::minutes() const
{
    std::int64_t quarters = 0;
    for (const auto &[id, one] : m_agents) {
        if (one.isOfTeam)
            quarters += std::count(one.quarters.begin(), one.quarters.end(), true);
    }
    return quarters * (quarterMs / 60'000);
}

std::uint64_t WorkTime::agents() const
{
    return static_cast<std::uint64_t>(std::count_if(
        m_agents.begin(), m_agents.end(), [](const auto &one) { return one.second.isOfTeam; }));
}

} // namespace sidelight::hub
