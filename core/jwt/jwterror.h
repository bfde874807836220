// Why a token is not taken. Neither code nor sentence holds a piece of it.
#pragma once

#include <string_view>

#include "core/base/result.h"

namespace sidelight
{

enum class JwtErrc {
    TooLarge,      // the token, or a part of it
    Malformed,     // not three parts of base64url
    BadHeader,     // no JSON object, or something in it that has to be refused
    Algorithm,     // none, or one that is not taken
    UnknownKey,    // no key of this name for this algorithm
    BadSignature,  // not made with the key
    BadClaims,     // no JSON object, or a claim that is missing or of the wrong shape
    Expired,       // exp
    NotYet,        // nbf or iat lie ahead
    WrongIssuer,   // iss
    WrongAudience, // aud
};

struct JwtError {
    JwtErrc code = JwtErrc::Malformed;
};

template<class T>
using JwtResult = Result<T, JwtError>;

[[nodiscard]] inline auto refused(JwtErrc code)
{
    return failure(JwtError{code});
}

// "token_expired", "unknown_key", …
[[nodiscard]] std::string_view codeOf(JwtErrc code);
[[nodiscard]] std::string_view sentenceOf(JwtErrc code);

} // namespace sidelight
