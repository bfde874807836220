#include "core/jwt/jwt.h"

#include <algorithm>
#include <cmath>

#include "core/json/json.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxClaimsDepth = 8;
constexpr double lastSecond = 253'402'300'799; // of the year 9999

// Nothing when it is no NumericDate.
std::optional<Timestamp> dateOf(const boost::json::value &value)
{
    if (!value.is_number())
        return std::nullopt;
    const auto seconds = value.to_number<double>();
    if (!(seconds >= 0 && seconds <= lastSecond))
        return std::nullopt;
    return Timestamp{static_cast<std::int64_t>(std::floor(seconds * 1000))};
}

// An absent claim is no mistake.
JwtResult<std::optional<Timestamp>> date(const boost::json::object &claims, const char *name)
{
    const auto *value = claims.if_contains(name);
    if (!value)
        return std::nullopt;
    const auto time = dateOf(*value);
    if (!time)
        return refused(JwtErrc::BadClaims);
    return time;
}

bool isText(const boost::json::value &value, const std::string &text)
{
    return value.is_string() &&
           std::string_view(value.get_string().data(), value.get_string().size()) == text;
}

bool names(const boost::json::value *audience, const std::string &wanted)
{
    if (!audience)
        return false;
    if (!audience->is_array())
        return isText(*audience, wanted);
    const auto &list = audience->get_array();
    return std::any_of(list.begin(), list.end(),
                       [&wanted](const boost::json::value &one) { return isText(one, wanted); });
}

} // namespace

JwtResult<Jwt> readJwt(std::string_view token, const KeySet &keys, const JwtRules &rules,
                       Timestamp now)
{
    const auto jws = readJws(token);
    if (!jws)
        return failure(jws.error());
    if (auto judged = judgeSignature(*jws, keys); !judged)
        return failure(judged.error());
    auto payload = json::parse(jws->payload, maxTokenBytes, maxClaimsDepth);
    if (!payload || !payload->is_object())
        return refused(JwtErrc::BadClaims);
    Jwt jwt;
    jwt.claims = std::move(payload->get_object());
    const auto expires = date(jwt.claims, "exp");
    const auto notBefore = date(jwt.claims, "nbf");
    const auto issued = date(jwt.claims, "iat");
    if (!expires || !notBefore || !issued || !*expires)
        return refused(JwtErrc::BadClaims);
    const auto *issuer = jwt.claims.if_contains("iss");
    if (!issuer || !isText(*issuer, rules.issuer))
        return refused(JwtErrc::WrongIssuer);
    if (!names(jwt.claims.if_contains("aud"), rules.audience))
        return refused(JwtErrc::WrongAudience);
    jwt.expires = Timestamp{(*expires)->ms + rules.leewayMs};
    jwt.issued = *issued;
    if (now >= jwt.expires)
        return refused(JwtErrc::Expired);
    const Timestamp latest{now.ms + rules.leewayMs};
    if (*notBefore > latest || *issued > latest)
        return refused(JwtErrc::NotYet);
    return jwt;
}

} // namespace sidelight
