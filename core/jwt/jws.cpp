#include "core/jwt/jws.h"

#include <algorithm>

#include "core/base/base64.h"
#include "core/json/json.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxHeaderBytes = 4 * 1024;
constexpr std::size_t maxSignatureBytes = 1024; // RSA of 8,192 bits
constexpr std::size_t maxHeaderDepth = 4;
constexpr std::size_t maxKeyIdBytes = 256;
constexpr std::size_t encodedOf(std::size_t bytes)
{
    return (bytes * 4 + 2) / 3;
}

bool equalsWithoutCase(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
    });
}

// Signed texts of other kinds (a logout, a proof of possession) are no tokens, whoever signed them.
bool isTokenType(std::string_view type)
{
    static constexpr std::string_view prefix = "application/";
    if (type.size() > prefix.size() && equalsWithoutCase(type.substr(0, prefix.size()), prefix))
        type.remove_prefix(prefix.size());
    return equalsWithoutCase(type, "jwt") || equalsWithoutCase(type, "at+jwt");
}

JwtResult<void> readHeader(std::string_view text, Jws &jws)
{
    const auto header = json::parse(text, maxHeaderBytes, maxHeaderDepth);
    if (!header || !header->is_object())
        return refused(JwtErrc::BadHeader);
    const boost::json::object &object = header->get_object();
    // What must be understood is not, whatever it is.
    if (object.contains("crit"))
        return refused(JwtErrc::BadHeader);
    if (const auto *type = object.if_contains("typ");
        type && (!type->is_string() ||
                 !isTokenType({type->get_string().data(), type->get_string().size()})))
        return refused(JwtErrc::BadHeader);
    if (const auto *id = object.if_contains("kid")) {
        if (!id->is_string() || id->get_string().empty() || id->get_string().size() > maxKeyIdBytes)
            return refused(JwtErrc::BadHeader);
        jws.keyId = std::string(id->get_string().data(), id->get_string().size());
    }
    const auto *name = object.if_contains("alg");
    if (!name || !name->is_string())
        return refused(JwtErrc::BadHeader);
    const auto algorithm = algorithmOf({name->get_string().data(), name->get_string().size()});
    if (!algorithm)
        return refused(JwtErrc::Algorithm);
    jws.algorithm = *algorithm;
    return {};
}

} // namespace

JwtResult<Jws> readJws(std::string_view token)
{
    if (token.size() > maxTokenBytes)
        return refused(JwtErrc::TooLarge);
    if (std::count(token.begin(), token.end(), '.') != 2)
        return refused(JwtErrc::Malformed);
    const std::size_t first = token.find('.');
    const std::size_t second = token.find('.', first + 1);
    const std::string_view head = token.substr(0, first);
    const std::string_view tail = token.substr(second + 1);
    if (head.size() > encodedOf(maxHeaderBytes) || tail.size() > encodedOf(maxSignatureBytes))
        return refused(JwtErrc::TooLarge);
    const auto header = fromBase64Url(head);
    auto payload = fromBase64Url(token.substr(first + 1, second - first - 1));
    auto signature = fromBase64Url(tail);
    if (!header || !payload || !signature)
        return refused(JwtErrc::Malformed);
    Jws jws;
    jws.signingInput = token.substr(0, second);
    if (auto read = readHeader(*header, jws); !read)
        return failure(read.error());
    jws.payload = *std::move(payload);
    jws.signature = *std::move(signature);
    return jws;
}

JwtResult<void> judgeSignature(const Jws &jws, const KeySet &keys)
{
    const auto candidates = keys.candidates(jws.algorithm, jws.keyId);
    if (candidates.empty())
        return refused(JwtErrc::UnknownKey);
    for (const VerifyKey *key : candidates) {
        if (key->verifies(jws.signingInput, jws.signature))
            return {};
    }
    return refused(JwtErrc::BadSignature);
}

} // namespace sidelight
