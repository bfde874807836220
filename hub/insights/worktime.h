// How long a team's agents worked, as far as a hub can tell: quarters of an hour in which one had
// an interaction or did something in the panel. Who waits for the next call without a trace does
// not count, nor does who was never heard of as one of the team. Pure; bounded. Events come in the
// order of the log.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/ids.h"

namespace sidelight::hub
{

class WorkTime
{
public:
    static constexpr std::int64_t quarterMs = std::int64_t{15} * 60'000;
    // An interaction that nobody ended counts no longer than this.
    static constexpr std::int64_t longestMs = std::int64_t{4} * 3600 * 1000;
    static constexpr std::size_t mostAgents = 20'000;
    static constexpr std::size_t mostInteractions = 100'000;
    static constexpr std::size_t mostQuarters = std::size_t{90} * 96;

    explicit WorkTime(Timestamp from)
        : m_from(from)
    {
    }

    // The agent's own panel said so.
    void isOfTeam(const AgentId &agent, Timestamp at);
    void began(const InteractionId &interaction, const AgentId &agent, Timestamp at);
    void went(const InteractionId &interaction, Timestamp at, bool isEnd);

    [[nodiscard]] std::int64_t minutes() const;
    [[nodiscard]] std::uint64_t agents() const;
    [[nodiscard]] bool isCut() const { return m_isCut; }

private:
    struct Agent {
        bool isOfTeam = false;
        std::vector<bool> quarters;
    };
    struct Held {
        std::string agent;
        Timestamp since;
    };
    Agent *agent(const AgentId &id);
    void mark(Agent &agent, Timestamp since, Timestamp until) const;

    Timestamp m_from;
    std::unordered_map<std::string, Agent> m_agents;
    std::unordered_map<std::string, Held> m_held; // by interaction
    bool m_isCut = false;
};

} // namespace sidelight::hub
