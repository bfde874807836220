#include "hub/auth/devauthoriser.h"

#include "core/base/hex.h"

namespace sidelight::hub
{

namespace
{

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

Result<Principal, SignInError> DevAuthoriser::authenticate(std::string_view token) const
{
    const Digest digest = sha256({token});
    Result<Principal, SignInError> found =
        failure(SignInError{SignInErrc::Invalid, "invalid_token", "The token is not valid."});
    for (const Entry &entry : m_entries) {
        if (!equal(entry.digest, digest))
            continue;
        found = Principal{};
        found->role = entry.role;
        found->mayLookUp = true;
        found->subject = nameOf(entry.role);
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
    return {reasons::wrongRole};
}

Decision DevAuthoriser::mayPublishFrom(const Principal &who, std::string_view) const
{
    return mayPublish(who);
}

Decision DevAuthoriser::mayFollow(const Principal &who, const StreamId &stream,
                                  const Standing &standing) const
{
    if (who.role == Role::Admin)
        return {};
    if (!isPerson(who))
        return {reasons::wrongRole};
    switch (stream.kind) {
    case StreamKind::Agent:
        if (stream.name != who.agent.value)
            return {reasons::notYours};
        return {};
    case StreamKind::Team:
        return {};
    case StreamKind::Customer:
    case StreamKind::Unmatched:
        return {{}, !standing.holdsInteraction};
    }
    return {reasons::notYours};
}

Decision DevAuthoriser::mayWrite(const Principal &who, const StreamId &stream,
                                 const Standing &standing) const
{
    return mayFollow(who, stream, standing);
}

} // namespace sidelight::hub
