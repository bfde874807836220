// Who may sign in: the member "auth" of the configuration.
#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "hub/auth/jwtauthoriser.h"
#include "hub/auth/keys/jwkscache.h"
#include "hub/auth/keys/keyfiles.h"

namespace sidelight::hub
{

struct AuthSettings {
    SignInRules rules;
    std::vector<KeyFile> keys;
    std::string jwksUrl; // "https://…"; empty: files only
    JwksTimes jwksTimes;
    std::string jwksCaFile;  // PEM; empty: whom the system trusts
    std::string revokedFile; // who was signed out early; empty: nobody
};

// The error is a sentence for the person at the terminal. Unknown members are mistakes.
[[nodiscard]] Result<AuthSettings, std::string> readAuthSettings(const boost::json::value &value);

} // namespace sidelight::hub
