// Who signed in, as the service's signed word says (OpenID Connect Core 3.1.3.7). Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/timestamp.h"
#include "core/jwt/keyset.h"
#include "core/signin/problem.h"

namespace sidelight::signin
{

struct Person {
    std::string agent;              // as the hub calls them; a name that streams can have
    std::vector<std::string> teams; // empty: the word says nothing about them
    std::string name;               // to be shown, at most 200 bytes; never in a log
    Timestamp expires;
};

struct IdTokenRules {
    std::string issuer;
    std::string client;
    std::string agentClaim = "sub";   // where the hub finds the agent: the same
    std::string teamsClaim = "teams"; // and the teams
};

// Signed by one of `keys` with RS256, ES256 or EdDSA, of the issuer, for this client, in force.
// `nonce`: of the attempt; nothing where none was sent.
[[nodiscard]] Result<Person> readPerson(std::string_view token, const KeySet &keys,
                                        const IdTokenRules &rules,
                                        const std::optional<std::string> &nonce, Timestamp now);

} // namespace sidelight::signin
