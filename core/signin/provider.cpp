#include "core/signin/provider.h"

#include <algorithm>
#include <array>

#include "core/json/json.h"
#include "core/json/members.h"
#include "core/signin/address.h"

namespace sidelight::signin
{

namespace
{

// A list that is not there means what the standard says it means: `otherwise`.
bool offers(const boost::json::object &provider, const char *list, std::string_view wanted,
            bool otherwise)
{
    const auto *value = provider.if_contains(list);
    if (!value)
        return otherwise;
    const auto *texts = value->if_array();
    return texts &&
           std::any_of(texts->begin(), texts->end(), [wanted](const boost::json::value &one) {
               const auto *text = one.if_string();
               return text && std::string_view(text->data(), text->size()) == wanted;
           });
}

} // namespace

std::string discoveryAddress(const std::string &issuer)
{
    const bool ends = !issuer.empty() && issuer.back() == '/';
    return issuer + (ends ? "" : "/") + ".well-known/openid-configuration";
}

Result<Provider> readProvider(std::string_view json, const std::string &issuer)
{
    const auto value = json::parse(json, maxAnswerBytes, maxAnswerDepth);
    if (!value || !value->is_object())
        return failure(Problem::BadProvider);
    const boost::json::object &object = value->get_object();
    Provider provider;
    provider.issuer = json::textAt(object, "issuer");
    if (provider.issuer != issuer)
        return failure(Problem::BadProvider);
    provider.authorization = json::textAt(object, "authorization_endpoint");
    provider.token = json::textAt(object, "token_endpoint");
    provider.keys = json::textAt(object, "jwks_uri");
    provider.device = json::textAt(object, "device_authorization_endpoint");
    provider.revocation = json::textAt(object, "revocation_endpoint");
    for (const std::string *needed : {&provider.authorization, &provider.token, &provider.keys}) {
        if (!isSafeAddress(*needed))
            return failure(Problem::BadProvider);
    }
    for (const std::string *more : {&provider.device, &provider.revocation}) {
        if (!more->empty() && !isSafeAddress(*more))
            return failure(Problem::BadProvider);
    }
    // Some have PKCE and do not say so; one that lists other ways only does not have it.
    if (!offers(object, "code_challenge_methods_supported", "S256", true) ||
        !offers(object, "response_types_supported", "code", true))
        return failure(Problem::BadProvider);
    const auto *names = object.if_contains("authorization_response_iss_parameter_supported");
    provider.namesItself = names && names->is_bool() && names->get_bool();
    return provider;
}

} // namespace sidelight::signin
