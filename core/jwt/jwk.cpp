#include "core/jwt/jwk.h"

#include <algorithm>

#include "core/base/base64.h"
#include "core/json/json.h"

namespace sidelight
{

namespace
{

using Object = boost::json::object;
using One = Result<std::optional<NamedKey>, std::string>;

constexpr std::size_t maxKeyDepth = 6;
constexpr std::size_t maxNameBytes = 256;

One badKeySet(const char *sentence)
{
    return failure(std::string(sentence));
}

// Nothing when there is no such member or it is no text.
std::optional<std::string_view> text(const Object &key, const char *name)
{
    const auto *value = key.if_contains(name);
    if (!value || !value->is_string())
        return std::nullopt;
    return std::string_view(value->get_string().data(), value->get_string().size());
}

std::string bytes(const Object &key, const char *name)
{
    return fromBase64Url(text(key, name).value_or("")).value_or("");
}

// RFC 7517: `use`, `key_ops` and `alg` say what a key is for.
bool isForSignatures(const Object &key)
{
    if (key.contains("use") && text(key, "use") != "sig")
        return false;
    const auto *operations = key.if_contains("key_ops");
    if (!operations)
        return true;
    if (!operations->is_array())
        return false;
    const auto &list = operations->get_array();
    return std::any_of(list.begin(), list.end(), [](const boost::json::value &operation) {
        return operation.is_string() && operation.get_string() == "verify";
    });
}

// Nothing for a kind that is not ours.
std::optional<Algorithm> algorithmFor(const Object &key)
{
    const auto kind = text(key, "kty");
    const auto curve = text(key, "crv");
    if (kind == "oct")
        return Algorithm::Hs256;
    if (kind == "RSA")
        return Algorithm::Rs256;
    if (kind == "EC" && curve == "P-256")
        return Algorithm::Es256;
    if (kind == "OKP" && curve == "Ed25519")
        return Algorithm::EdDsa;
    return std::nullopt;
}

VerifyKey::Made make(const Object &key, Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Hs256: {
        std::string secret = bytes(key, "k");
        auto made = VerifyKey::ofSecret(
            {reinterpret_cast<const std::uint8_t *>(secret.data()), secret.size()});
        std::fill(secret.begin(), secret.end(), '\0');
        return made;
    }
    case Algorithm::Rs256:
        return VerifyKey::ofRsa(bytes(key, "n"), bytes(key, "e"));
    case Algorithm::Es256:
        return VerifyKey::ofP256(bytes(key, "x"), bytes(key, "y"));
    case Algorithm::EdDsa:
        return VerifyKey::ofEd25519(bytes(key, "x"));
    }
    return failure(std::string("the key is of no kind"));
}

One readKey(const boost::json::value &value, Secrets secrets)
{
    if (!value.is_object())
        return badKeySet("a key must be a JSON object");
    const Object &key = value.get_object();
    const auto algorithm = algorithmFor(key);
    const bool isSecret = algorithm == Algorithm::Hs256;
    if (isSecret && secrets == Secrets::Refused)
        return badKeySet("it holds a secret, where only public keys may stand");
    if (!isSecret && key.contains("d"))
        return badKeySet("it holds a private key; the hub needs the public one only");
    if (!algorithm || !isForSignatures(key))
        return std::nullopt;
    // Bound to its algorithm: another one is another key.
    if (key.contains("alg") && text(key, "alg") != nameOf(*algorithm))
        return std::nullopt;
    auto made = make(key, *algorithm);
    if (!made)
        return failure(made.error());
    std::string id(text(key, "kid").value_or(""));
    if (id.size() > maxNameBytes || (key.contains("kid") && !text(key, "kid")))
        return badKeySet("a key's name is a text of at most 256 bytes");
    if (id.empty())
        id = made->thumbprint().value_or("");
    return NamedKey{std::move(id), *std::move(made)};
}

} // namespace

Result<std::vector<NamedKey>, std::string> readJwks(std::string_view json, Secrets secrets)
{
    const auto value = json::parse(json, maxJwksBytes, maxKeyDepth);
    if (!value)
        return failure(std::string(json::plainSentenceOf(value.error().code)));
    const Object *object = value->if_object();
    const auto *list = object ? object->if_contains("keys") : nullptr;
    if (!object || (list && !list->is_array()) || (!list && !object->contains("kty")))
        return failure(std::string("it is neither a key nor a set of keys"));
    std::vector<NamedKey> keys;
    const auto take = [&keys, secrets](const boost::json::value &one) {
        auto read = readKey(one, secrets);
        if (read && *read)
            keys.push_back(**std::move(read));
        return read ? std::string() : read.error();
    };
    if (!list) {
        if (std::string why = take(*value); !why.empty())
            return failure(std::move(why));
        return keys;
    }
    for (const boost::json::value &one : list->get_array()) {
        if (keys.size() == KeySet::mostKeys)
            return failure(std::string("there are more than 100 keys"));
        if (std::string why = take(one); !why.empty())
            return failure(std::move(why));
    }
    return keys;
}

} // namespace sidelight
