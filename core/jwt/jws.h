// A signed text in compact form (RFC 7515): the three parts, read strictly, and whether a key
// signed them. A header that names its own keys (jku, jwk, x5u, x5c) is not listened to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/jwt/jwterror.h"
#include "core/jwt/keyset.h"

namespace sidelight
{

struct Jws {
    Algorithm algorithm = Algorithm::Hs256;
    std::optional<std::string> keyId;
    std::string payload;
    std::string signature;
    std::string_view signingInput; // of the text it was read from
};

inline constexpr std::size_t maxTokenBytes = std::size_t{16} * 1024;

// Refuses in this order: size, parts, header, algorithm. `token` outlives what is read.
[[nodiscard]] JwtResult<Jws> readJws(std::string_view token);
[[nodiscard]] JwtResult<void> judgeSignature(const Jws &jws, const KeySet &keys);

} // namespace sidelight
