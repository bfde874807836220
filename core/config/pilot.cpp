#include "core/config/pilot.h"

#include <algorithm>

#include "core/base/sha256.h"
#include "core/config/sectionlimits.h"
#include "core/domain/stream.h"
#include "core/rules/documentfields.h"

namespace sidelight::config
{

namespace
{

// Evenly from [0, 1).
double placeOf(std::string_view pilot, const AgentId &agent, std::string_view seat)
{
    const Digest digest = sha256({"pilot", pilot, agent.value, seat});
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8U | digest[i];
    return number / 4294967296.0;
}
} // namespace

bool Pilot::includes(const AgentId &agent, std::string_view seat,
                     std::span<const TeamId> teamsOfAgent) const
{
    const auto isWanted = [this](const TeamId &team) {
        return std::find(teams.begin(), teams.end(), team) != teams.end();
    };
    return (teams.empty() || std::any_of(teamsOfAgent.begin(), teamsOfAgent.end(), isWanted)) &&
           placeOf(name, agent, seat) < share;
}

Pilot readPilot(const boost::json::object &section, std::vector<Problem> &problems)
{
    rules::ProblemList found;
    rules::DocumentFields fields(section, "", found);
    Pilot pilot;
    if (const auto name = fields.text("name", maxNameBytes, rules::DocumentFields::Need::Required))
        pilot.name = *name;
    if (const auto share = fields.number("share")) {
        if (*share >= 0 && *share <= 1)
            pilot.share = *share;
        else
            fields.refuse("share", "The share is a number from 0 to 1: 0.5 is half of the panels.");
    }
    for (std::string &team : fields.texts("teams", maxTeams, maxNameBytes)) {
        if (StreamId::isValidName(team))
            pilot.teams.emplace_back(std::move(team));
        else
            fields.refuse("teams", "A team is a name without spaces and slashes.");
    }
    fields.refuseUnknown({"name", "share", "teams"});
    for (Problem &problem : found.take())
        problems.push_back(std::move(problem));
    return pilot;
}

} // namespace sidelight::config
