// A token in force: signed by a key that is known, of the issuer, for the audience, not before and
// not after its time (RFC 7519, RFC 8725).
#pragma once

#include <optional>
#include <string>

#include <boost/json/object.hpp>

#include "core/base/timestamp.h"
#include "core/jwt/jws.h"

namespace sidelight
{

struct JwtRules {
    std::string issuer;
    std::string audience;
    std::int64_t leewayMs = 30'000; // how far the issuer's clock may be off
};

struct Jwt {
    boost::json::object claims;
    Timestamp expires; // with the leeway
    std::optional<Timestamp> issued;
};

// What the claims say is judged after the signature, so that nobody learns from it what is asked.
[[nodiscard]] JwtResult<Jwt> readJwt(std::string_view token, const KeySet &keys,
                                     const JwtRules &rules, Timestamp now);

} // namespace sidelight
