// What outlives the program of a sign-in: who it was, and the token that asks for new ones. It is
// a secret as a whole (it holds a name); only ever at rest encrypted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/timestamp.h"
#include "core/keys/secretbytes.h"

namespace sidelight::signin
{

struct KeptSignIn {
    std::string issuer;
    std::string client;
    std::string agent; // whose profile this is, also after signing out
    std::vector<std::string> teams;
    std::string name;
    Timestamp lastSeen;        // when the service was content with it last
    keys::SecretBytes refresh; // empty: signed out, or the service gave none

    [[nodiscard]] keys::SecretBytes encode() const; // JSON, version 1; at most 64 KiB
    // Nothing when it is not one of ours, or of a newer version.
    [[nodiscard]] static std::optional<KeptSignIn> decode(const keys::SecretBytes &bytes);
};

// Blocks as a keychain does. One thread.
class SignInStore
{
public:
    virtual ~SignInStore() = default;
    // Nothing also where it cannot be read: then one signs in anew.
    [[nodiscard]] virtual std::optional<KeptSignIn> load() = 0;
    // False: it is not kept.
    [[nodiscard]] virtual bool keep(const KeptSignIn &kept) = 0;
};

} // namespace sidelight::signin
