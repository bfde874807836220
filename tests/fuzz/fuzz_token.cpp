// Tokens, keys and what signed tokens claim, as strangers might write them. The first byte says
// which: 't' a token, 'k' keys as JSON, 'p' a key in PEM, anything else a header and (after a line
// feed) claims that are then signed as they should be, so that what lies behind the signature is
// reached.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/base64.h"
#include "core/base/sha256.h"
#include "core/jwt/jwk.h"
#include "core/jwt/jwt.h"
#include "core/jwt/pemkey.h"

using namespace sidelight;

namespace
{

constexpr Timestamp now{1'795'000'000'000};
constexpr std::array<std::uint8_t, 32> secret{7, 7, 7};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const KeySet &keys()
{
    static const KeySet set = [] {
        std::vector<NamedKey> named;
        named.push_back({"k", *VerifyKey::ofSecret(secret)});
        return *KeySet::of(std::move(named));
    }();
    return set;
}

const JwtRules &rules()
{
    static const JwtRules all{"https://id.example", "sidelight", 30'000};
    return all;
}

void tryToken(std::string_view token, bool mayHold)
{
    const auto read = readJwt(token, keys(), rules(), now);
    if (!read) {
        require(!codeOf(read.error().code).empty());
        return;
    }
    require(mayHold);
    require(read->expires > now);
    require(read->claims.contains("iss") && read->claims.contains("aud"));
}

std::string signedToken(std::string_view header, std::string_view claims)
{
    std::string token =
        toBase64Url(header.data(), header.size()) + '.' + toBase64Url(claims.data(), claims.size());
    const Digest digest = hmacSha256(secret, token);
    token += '.' + toBase64Url(digest.data(), digest.size());
    return token;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view all(reinterpret_cast<const char *>(data), size);
    if (all.empty())
        return 0;
    const std::string_view rest = all.substr(1);
    switch (all.front()) {
    case 't':
        // Nobody but us has the secret.
        tryToken(rest, false);
        return 0;
    case 'k':
        for (const Secrets secrets : {Secrets::Refused, Secrets::Taken}) {
            if (auto read = readJwks(rest, secrets)) {
                for (const NamedKey &key : *read)
                    (void)key.key.verifies("input", "signature");
                (void)KeySet::of(*std::move(read));
            } else {
                require(!read.error().empty());
            }
        }
        return 0;
    case 'p':
        if (const auto key = readPemKey(rest))
            (void)key->verifies("input", "signature");
        return 0;
    default:
        const std::size_t line = all.find('\n');
        if (line == std::string_view::npos)
            return 0;
        const std::string token = signedToken(all.substr(0, line), all.substr(line + 1));
        tryToken(token, true);
        // One changed byte of it is no token any more.
        std::string changed = token;
        changed[changed.size() / 2] = changed[changed.size() / 2] == 'A' ? 'B' : 'A';
        tryToken(changed, false);
        return 0;
    }
}
