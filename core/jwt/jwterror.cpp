#include "core/jwt/jwterror.h"

namespace sidelight
{

namespace
{

struct Words {
    std::string_view code;
    std::string_view sentence;
};

Words wordsOf(JwtErrc code)
{
    switch (code) {
    case JwtErrc::TooLarge:
        return {"token_too_large", "The token is too large."};
    case JwtErrc::Malformed:
        return {"token_malformed", "This is no signed token."};
    case JwtErrc::BadHeader:
        return {"bad_header", "The token's header cannot be used."};
    case JwtErrc::Algorithm:
        return {"algorithm_refused", "The token is signed in a way that is not taken."};
    case JwtErrc::UnknownKey:
        return {"unknown_key", "The hub does not know the key the token is signed with."};
    case JwtErrc::BadSignature:
        return {"bad_signature", "The token's signature is not right."};
    case JwtErrc::BadClaims:
        return {"bad_claims", "The token does not say what a token has to say."};
    case JwtErrc::Expired:
        return {"token_expired", "The token has expired."};
    case JwtErrc::NotYet:
        return {"token_not_yet_valid", "The token is not valid yet."};
    case JwtErrc::WrongIssuer:
        return {"wrong_issuer", "The token is of another issuer."};
    case JwtErrc::WrongAudience:
        return {"wrong_audience", "The token is meant for somebody else."};
    }
    return {};
}

} // namespace

std::string_view codeOf(JwtErrc code)
{
    return wordsOf(code).code;
}

std::string_view sentenceOf(JwtErrc code)
{
    return wordsOf(code).sentence;
}

} // namespace sidelight
