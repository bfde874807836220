#include "hub/auth/devauthoriser.h"

#include <algorithm>

#include "core/base/hex.h"

namespace sidelight::hub
{

namespace
{

constexpr std::string_view wrongRole = "wrong_role";
constexpr std::string_view notYours = "not_your_stream";
constexpr std::string_view notYourTeam = "not_your_team";

std::string makeToken(Random &random)
{
    std::array<std::uint8_t, 24> bytes{};
    random.fill(bytes);
    return toHex(bytes);
}

// In time that does not depend on where they differ.
bool equal(const Digest &a, const Digest &b)
{
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(a[i] ^ b[i]);
    return difference == 0;
}

bool isPerson(const Principal &who)
{
    return who.role == Role::Agent || who.role == Role::Supervisor;
}

bool isTheirs(const Principal &who, const TeamId &team)
{
    return std::find(who.teams.begin(), who.teams.end(), team) != who.teams.end();
}

} // namespace

DevTokens DevTokens::make(Random &random)
{
    return {makeToken(random), makeToken(random), makeToken(random), makeToken(random)};
}

DevAuthoriser::DevAuthoriser(const DevTokens &tokens)
    : m_entries{{{sha256({tokens.publisher}), Role::Publisher},
                 {sha256({tokens.agent}), Role::Agent},
                 {sha256({tokens.supervisor}), Role::Supervisor},
                 {sha256({tokens.admin}), Role::Admin}}}
{
}

std::optional<Principal> DevAuthoriser::authenticate(std::string_view token) const
{
    const Digest digest = sha256({token});
    std::optional<Principal> found;
    for (const Entry &entry : m_entries) {
        if (!equal(entry.digest, digest))
            continue;
        found.emplace();
        found->role = entry.role;
        if (entry.role == Role::Agent)
            found->agent = AgentId("dev");
        if (entry.role == Role::Supervisor)
            found->agent = AgentId("supervisor");
        found->teams = {TeamId("default")};
    }
    return found;
}

Decision DevAuthoriser::mayPublish(const Principal &who) const
{
    if (who.role == Role::Publisher || who.role == Role::Admin)
        return {};
    return {wrongRole};
}

Decision DevAuthoriser::mayFollow(const Principal &who, const StreamId &stream,
                                  const Standing &standing) const
{
    if (who.role == Role::Admin)
        return {};
    if (!isPerson(who))
        return {wrongRole};
    switch (stream.kind) {
    case StreamKind::Agent:
        if (stream.name != who.agent.value)
            return {notYours};
        return {};
    case StreamKind::Team:
        return {};
    case StreamKind::Customer:
    case StreamKind::Unmatched:
        return {{}, !standing.holdsInteraction};
    }
    return {notYours};
}

Decision DevAuthoriser::mayWrite(const Principal &who, const StreamId &stream,
                                 const Standing &standing) const
{
    return mayFollow(who, stream, standing);
}

Decision DevAuthoriser::mayErase(const Principal &who) const
{
    if (who.role == Role::Admin)
        return {};
    return {wrongRole};
}

Decision DevAuthoriser::mayPublishConfig(const Principal &who, const TeamId &team) const
{
    if (who.role == Role::Admin)
        return {};
    if (who.role != Role::Supervisor)
        return {wrongRole};
    return isTheirs(who, team) ? Decision{} : Decision{notYourTeam};
}

Decision DevAuthoriser::maySeeInsights(const Principal &who, const TeamId &team) const
{
    return mayPublishConfig(who, team);
}

Decision DevAuthoriser::mayReadAudit(const Principal &who) const
{
    return who.role == Role::Admin || who.role == Role::Supervisor ? Decision{}
                                                                   : Decision{wrongRole};
}

Decision DevAuthoriser::mayReadConfig(const Principal &who, const TeamId &team) const
{
    if (who.role == Role::Admin)
        return {};
    if (!isPerson(who))
        return {wrongRole};
    return isTheirs(who, team) ? Decision{} : Decision{notYourTeam};
}

} // namespace sidelight::hub
