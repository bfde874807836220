// From what a token claims to who that is here. Pure.
#pragma once

#include <string>

#include "core/jwt/jwt.h"
#include "hub/auth/authoriser.h"

namespace sidelight::hub
{

// Where the claims stand: the name of a member, or, with "/" in front, a JSON Pointer
// ("/realm_access/roles").
struct ClaimNames {
    std::string subject = "sub";
    std::string roles = "roles";
    std::string teams = "teams";
    std::string tenant = "tenant";
    std::string sources = "sources";
    std::string rights = "rights";
};

// What the sign-in service calls them.
struct RoleNames {
    std::string publisher = "publisher";
    std::string agent = "agent";
    std::string supervisor = "supervisor";
    std::string admin = "admin";
    std::string lookUp = "lookup"; // among the rights
};

struct ClaimRules {
    ClaimNames names;
    RoleNames roles;
    std::string tenant; // whose hub this is; empty: nobody is asked
};

// Of several roles the strongest counts: admin, supervisor, agent, publisher. A claim of the wrong
// shape makes the token void: it is not guessed at.
[[nodiscard]] Result<Principal, SignInError> principalOf(const Jwt &jwt, const ClaimRules &rules);

} // namespace sidelight::hub
