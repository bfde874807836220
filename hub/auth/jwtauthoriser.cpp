#include "hub/auth/jwtauthoriser.h"

#include <algorithm>

#include "core/base/sha256.h"

namespace sidelight::hub
{

namespace
{

// What the hub and the panels say themselves.
constexpr std::string_view reserved[] = {"/hub/", "/panel/"};

std::string digestOf(std::string_view token)
{
    const Digest digest = sha256({token});
    return {digest.begin(), digest.end()};
}

bool covers(const std::string &pattern, std::string_view source)
{
    if (pattern.back() == '*')
        return source.starts_with(std::string_view(pattern).substr(0, pattern.size() - 1));
    return source == pattern;
}

} // namespace

void JwtAuthoriser::revoke(Revocations revocations)
{
    if (revocations == m_revocations)
        return;
    m_revocations = std::move(revocations);
    ++m_revision;
}

bool JwtAuthoriser::isRevoked(const Principal &who) const
{
    return m_revocations.holds(who.subject, who.issued, who.tokenId);
}

SignInError JwtAuthoriser::errorOf(JwtErrc code) const
{
    // A key that is not known may be a new one.
    if (code == JwtErrc::UnknownKey && m_keys.missed())
        return {SignInErrc::Unavailable, "keys_unavailable",
                "The hub is asking for the key the token is signed with. Try again in a moment."};
    const bool late = code == JwtErrc::Expired;
    return {late ? SignInErrc::Expired : SignInErrc::Invalid, codeOf(code), sentenceOf(code)};
}

Result<Principal, SignInError> JwtAuthoriser::judge(std::string_view token) const
{
    const Timestamp now = m_clock.now();
    if (m_rememberedFor != m_keys.revision() || m_remembered.size() >= mostRemembered) {
        m_remembered.clear();
        m_rememberedFor = m_keys.revision();
    }
    std::string digest = digestOf(token);
    if (const auto known = m_remembered.find(digest); known != m_remembered.end()) {
        if (now < *known->second.expires)
            return known->second;
        m_remembered.erase(known);
        return failure(errorOf(JwtErrc::Expired));
    }
    const auto jwt = readJwt(token, m_keys.keys(), m_rules.token, now);
    if (!jwt)
        return failure(errorOf(jwt.error().code));
    auto who = principalOf(*jwt, m_rules.claims);
    if (who)
        m_remembered.emplace(std::move(digest), *who);
    return who;
}

Result<Principal, SignInError> JwtAuthoriser::authenticate(std::string_view token) const
{
    auto who = judge(token);
    if (who && isRevoked(*who))
        who =
            failure(SignInError{SignInErrc::Invalid, "token_revoked", "The token was taken back."});
    if (!who)
        ++m_refusals[who.error().reason];
    return who;
}

Decision JwtAuthoriser::mayPublish(const Principal &who) const
{
    if (who.role == Role::Publisher)
        return {};
    return {reasons::wrongRole};
}

Decision JwtAuthoriser::mayPublishFrom(const Principal &who, std::string_view source) const
{
    if (who.role != Role::Publisher)
        return {reasons::wrongRole};
    for (const std::string_view own : reserved) {
        if (source.starts_with(own))
            return {reasons::notYourSource};
    }
    const bool theirs =
        std::any_of(who.sources.begin(), who.sources.end(),
                    [source](const std::string &pattern) { return covers(pattern, source); });
    return theirs ? Decision{} : Decision{reasons::notYourSource};
}

bool JwtAuthoriser::misses(const Principal &who) const
{
    return m_revocations.holdsCustomers(who.subject);
}

bool JwtAuthoriser::misses(const Principal &who, const std::vector<std::string> &keys) const
{
    return std::any_of(keys.begin(), keys.end(), [&](const std::string &customer) {
        return m_revocations.holdsCustomer(who.subject, customer, m_markOf);
    });
}

Decision JwtAuthoriser::mayFollow(const Principal &who, const StreamId &stream,
                                  const Standing &standing) const
{
    if (who.role == Role::Publisher)
        return {reasons::wrongRole};
    switch (stream.kind) {
    case StreamKind::Agent:
        return isPerson(who) && stream.name == who.agent.value ? Decision{}
                                                               : Decision{reasons::notYours};
    case StreamKind::Team:
        // There is nothing of a customer in it.
        if (who.role == Role::Admin || isTheirs(who, stream.name))
            return {};
        return {reasons::notYourTeam};
    case StreamKind::Customer:
        if (misses(who, {stream.name}) || misses(who, standing.customers))
            return {reasons::revoked};
        if (isPerson(who) && standing.holdsInteraction)
            return {};
        return who.mayLookUp ? Decision{{}, true} : Decision{reasons::notHeld};
    case StreamKind::Unmatched:
        // Nobody can be looked up there: it is not known who it is.
        return isPerson(who) && standing.holdsInteraction ? Decision{} : Decision{reasons::notHeld};
    }
    return {reasons::notYours};
}

Decision JwtAuthoriser::mayWrite(const Principal &who, const StreamId &stream,
                                 const Standing &standing) const
{
    return isPerson(who) ? mayFollow(who, stream, standing) : Decision{reasons::wrongRole};
}

} // namespace sidelight::hub
