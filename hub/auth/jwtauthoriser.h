// Production: who comes in with a signed token, and what they may do (docs/operator.md, "Sign-in").
// Deny by default. Network thread.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>

#include "core/base/clock.h"
#include "hub/auth/claims.h"
#include "hub/auth/keys/keysource.h"
#include "hub/auth/keys/revocations.h"
#include "hub/auth/roleauthoriser.h"

namespace sidelight::hub
{

struct SignInRules {
    JwtRules token;
    ClaimRules claims;
};

class JwtAuthoriser final : public RoleAuthoriser
{
public:
    static constexpr std::size_t mostRemembered = 20'000; // tokens that were found good

    // Keys and clock outlive it.
    JwtAuthoriser(SignInRules rules, KeySource &keys, const Clock &clock)
        : m_rules(std::move(rules))
        , m_keys(keys)
        , m_clock(clock)
    {
    }

    void revoke(Revocations revocations);
    // How the hub's own list names customers.
    void useMarks(Revocations::MarkOf markOf) { m_markOf = std::move(markOf); }
    // How often each reason was given since start.
    [[nodiscard]] const std::map<std::string_view, std::uint64_t> &refusals() const
    {
        return m_refusals;
    }

    [[nodiscard]] Result<Principal, SignInError>
    authenticate(std::string_view token) const override;
    [[nodiscard]] bool isRevoked(const Principal &who) const override;
    [[nodiscard]] std::uint64_t revision() const override { return m_revision; }
    [[nodiscard]] Decision mayPublish(const Principal &who) const override;
    [[nodiscard]] Decision mayPublishFrom(const Principal &who,
                                          std::string_view source) const override;
    [[nodiscard]] Decision mayFollow(const Principal &who, const StreamId &stream,
                                     const Standing &standing) const override;
    [[nodiscard]] bool misses(const Principal &who) const override;
    [[nodiscard]] bool misses(const Principal &who,
                              const std::vector<std::string> &keys) const override;
    [[nodiscard]] Decision mayWrite(const Principal &who, const StreamId &stream,
                                    const Standing &standing) const override;

private:
    [[nodiscard]] Result<Principal, SignInError> judge(std::string_view token) const;
    [[nodiscard]] SignInError errorOf(JwtErrc code) const;

    SignInRules m_rules;
    KeySource &m_keys;
    const Clock &m_clock;
    Revocations m_revocations;
    Revocations::MarkOf m_markOf;
    std::uint64_t m_revision = 0;
    // A signature costs a tenth of a millisecond, and the same token comes with every request. By
    // the token's digest; void when the keys change.
    mutable std::unordered_map<std::string, Principal> m_remembered;
    mutable std::uint64_t m_rememberedFor = 0;
    mutable std::map<std::string_view, std::uint64_t> m_refusals;
};

} // namespace sidelight::hub
