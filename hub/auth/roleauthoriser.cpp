#include "hub/auth/roleauthoriser.h"

#include <algorithm>

namespace sidelight::hub
{

std::string_view nameOf(Role role)
{
    switch (role) {
    case Role::Publisher:
        return "publisher";
    case Role::Agent:
        return "agent";
    case Role::Supervisor:
        return "supervisor";
    case Role::Admin:
        return "admin";
    }
    return "";
}

bool isPerson(const Principal &who)
{
    return who.role == Role::Agent || who.role == Role::Supervisor;
}

bool isTheirs(const Principal &who, std::string_view team)
{
    return std::any_of(who.teams.begin(), who.teams.end(),
                       [team](const TeamId &one) { return one.value == team; });
}

Decision RoleAuthoriser::mayErase(const Principal &who) const
{
    if (who.role == Role::Admin)
        return {};
    return {reasons::wrongRole};
}

Decision RoleAuthoriser::mayRevoke(const Principal &who) const
{
    return mayErase(who);
}

Decision RoleAuthoriser::mayOperate(const Principal &who) const
{
    return mayErase(who);
}

Decision RoleAuthoriser::mayPublishConfig(const Principal &who, const TeamId &team) const
{
    if (who.role == Role::Admin)
        return {};
    if (who.role != Role::Supervisor)
        return {reasons::wrongRole};
    return isTheirs(who, team.value) ? Decision{} : Decision{reasons::notYourTeam};
}

Decision RoleAuthoriser::maySeeInsights(const Principal &who, const TeamId &team) const
{
    return mayPublishConfig(who, team);
}

Decision RoleAuthoriser::mayReadAudit(const Principal &who) const
{
    return who.role == Role::Admin || who.role == Role::Supervisor ? Decision{}
                                                                   : Decision{reasons::wrongRole};
}

Decision RoleAuthoriser::mayReadConfig(const Principal &who, const TeamId &team) const
{
    if (who.role == Role::Admin)
        return {};
    if (!isPerson(who))
        return {reasons::wrongRole};
    return isTheirs(who, team.value) ? Decision{} : Decision{reasons::notYourTeam};
}

} // namespace sidelight::hub
