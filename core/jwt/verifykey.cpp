#include "core/jwt/verifykey.h"

#include <algorithm>
#include <vector>

#include "core/base/base64.h"
#include "core/base/sha256.h"
#include "core/jwt/openssl.h"

namespace sidelight
{

namespace
{

constexpr std::size_t leastSecretBytes = 32; // RFC 7518, section 3.2
constexpr std::size_t mostSecretBytes = 4096;
constexpr int leastRsaBits = 2048; // RFC 7518, section 3.3
constexpr int mostRsaBits = 8192;  // more would cost a second a signature
constexpr std::size_t mostExponentBytes = 4;
constexpr std::size_t halfBytes = 32; // of a signature and a point of P-256
constexpr char curve[] = "prime256v1";

VerifyKey::Made mistake(const char *sentence)
{
    return failure(std::string(sentence));
}

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

openssl::Number numberOf(std::string_view bytes)
{
    return openssl::Number(BN_bin2bn(bytesOf(bytes), static_cast<int>(bytes.size()), nullptr));
}

VerifyKey::Pkey keyFrom(const char *kind, OSSL_PARAM_BLD *builder)
{
    const openssl::Params params(OSSL_PARAM_BLD_to_param(builder));
    const openssl::KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return nullptr;
    return {key, EVP_PKEY_free};
}

std::string memberOf(const EVP_PKEY *key, const char *name, std::size_t leastBytes = 0)
{
    BIGNUM *taken = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &taken) != 1)
        return {};
    const openssl::Number number(taken);
    const std::size_t size = std::max(leastBytes, static_cast<std::size_t>(BN_num_bytes(taken)));
    std::string bytes(size, '\0');
    BN_bn2binpad(taken, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(size));
    return toBase64Url(bytes.data(), bytes.size());
}

// JOSE writes r and s one after the other, OpenSSL reads a DER sequence.
std::vector<unsigned char> derOf(std::string_view signature)
{
    if (signature.size() != 2 * halfBytes)
        return {};
    openssl::Number r = numberOf(signature.substr(0, halfBytes));
    openssl::Number s = numberOf(signature.substr(halfBytes));
    const openssl::EcSignature both(ECDSA_SIG_new());
    if (!r || !s || !both || BN_is_zero(r.get()) || BN_is_zero(s.get()) ||
        ECDSA_SIG_set0(both.get(), r.get(), s.get()) != 1)
        return {};
    // They are the signature's now.
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    const int size = i2d_ECDSA_SIG(both.get(), nullptr);
    std::vector<unsigned char> der(static_cast<std::size_t>(std::max(size, 0)));
    unsigned char *end = der.data();
    i2d_ECDSA_SIG(both.get(), &end);
    return der;
}

bool signedWith(EVP_PKEY *key, const EVP_MD *digest, std::string_view input,
                std::span<const unsigned char> signature)
{
    const openssl::ErrorsForgotten forgotten;
    const openssl::DigestContext context(EVP_MD_CTX_new());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), bytesOf(input),
                            input.size()) == 1;
}

// In time that does not depend on where they differ.
bool equal(const Digest &digest, std::string_view other)
{
    if (other.size() != digest.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < digest.size(); ++i)
        difference |= static_cast<unsigned>(digest[i] ^ static_cast<unsigned char>(other[i]));
    return difference == 0;
}

} // namespace

VerifyKey::Made VerifyKey::ofSecret(std::span<const std::uint8_t> secret)
{
    if (secret.size() < leastSecretBytes)
        return mistake("a secret for HS256 has at least 32 bytes");
    if (secret.size() > mostSecretBytes)
        return mistake("a secret for HS256 has at most 4,096 bytes");
    auto kept = keys::SecretBytes::copyOf(secret);
    if (kept.empty())
        return mistake("there is no memory for the secret");
    return VerifyKey(Algorithm::Hs256, nullptr, std::move(kept));
}

VerifyKey::Made VerifyKey::ofRsa(std::string_view modulus, std::string_view exponent)
{
    const openssl::ErrorsForgotten forgotten;
    if (modulus.size() > mostRsaBits / 8 || exponent.size() > mostExponentBytes)
        return mistake("an RSA key has at most 8,192 bits and a small exponent");
    const openssl::Number n = numberOf(modulus);
    const openssl::Number e = numberOf(exponent);
    const openssl::ParamsBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return mistake("the RSA key cannot be used");
    return ofPublicKey(keyFrom("RSA", builder.get()));
}

VerifyKey::Made VerifyKey::ofP256(std::string_view x, std::string_view y)
{
    const openssl::ErrorsForgotten forgotten;
    if (x.size() != halfBytes || y.size() != halfBytes)
        return mistake("a point of P-256 has 32 bytes each way");
    const std::string point = '\x04' + std::string(x) + std::string(y);
    const openssl::ParamsBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder ||
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve, 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                         point.size()) != 1)
        return mistake("the point cannot be used");
    return ofPublicKey(keyFrom("EC", builder.get()));
}

VerifyKey::Made VerifyKey::ofEd25519(std::string_view x)
{
    const openssl::ErrorsForgotten forgotten;
    return ofPublicKey(
        {EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(x), x.size()),
         EVP_PKEY_free});
}

VerifyKey::Made VerifyKey::ofPublicKey(Pkey key)
{
    const openssl::ErrorsForgotten forgotten;
    if (!key)
        return mistake("the numbers are no key");
    switch (EVP_PKEY_get_base_id(key.get())) {
    case EVP_PKEY_RSA: {
        const int bits = EVP_PKEY_get_bits(key.get());
        if (bits < leastRsaBits || bits > mostRsaBits)
            return mistake("an RSA key has 2,048 to 8,192 bits");
        BIGNUM *taken = nullptr;
        EVP_PKEY_get_bn_param(key.get(), OSSL_PKEY_PARAM_RSA_E, &taken);
        const openssl::Number exponent(taken);
        // With 1 every text is its own signature.
        if (!exponent || BN_is_odd(taken) != 1 || BN_is_one(taken) == 1 ||
            BN_num_bytes(taken) > static_cast<int>(mostExponentBytes))
            return mistake("an RSA key has an odd exponent of 3 to 32 bits");
        return VerifyKey(Algorithm::Rs256, std::move(key), {});
    }
    case EVP_PKEY_EC: {
        char group[64] = {};
        std::size_t length = 0;
        EVP_PKEY_get_group_name(key.get(), group, sizeof group, &length);
        if (std::string_view(group) != curve)
            return mistake("of the elliptic curves only P-256 is taken");
        const openssl::KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
        if (!context || EVP_PKEY_public_check(context.get()) != 1)
            return mistake("the point is not on the curve");
        return VerifyKey(Algorithm::Es256, std::move(key), {});
    }
    case EVP_PKEY_ED25519:
        return VerifyKey(Algorithm::EdDsa, std::move(key), {});
    default:
        return mistake("keys are RSA, P-256 or Ed25519");
    }
}

bool VerifyKey::verifies(std::string_view input, std::string_view signature) const
{
    const std::span<const unsigned char> bytes(bytesOf(signature), signature.size());
    switch (m_algorithm) {
    case Algorithm::Hs256:
        return equal(hmacSha256(m_secret.bytes(), input), signature);
    case Algorithm::Rs256:
        return static_cast<int>(bytes.size()) == EVP_PKEY_get_size(m_key.get()) &&
               signedWith(m_key.get(), EVP_sha256(), input, bytes);
    case Algorithm::Es256: {
        const std::vector<unsigned char> der = derOf(signature);
        return !der.empty() && signedWith(m_key.get(), EVP_sha256(), input, der);
    }
    case Algorithm::EdDsa:
        return signedWith(m_key.get(), nullptr, input, bytes);
    }
    return false;
}

std::optional<std::string> VerifyKey::thumbprint() const
{
    std::string text;
    const EVP_PKEY *key = m_key.get();
    switch (m_algorithm) {
    case Algorithm::Hs256:
        return std::nullopt;
    case Algorithm::Rs256:
        text = R"({"e":")" + memberOf(key, OSSL_PKEY_PARAM_RSA_E) + R"(","kty":"RSA","n":")" +
               memberOf(key, OSSL_PKEY_PARAM_RSA_N) + R"("})";
        break;
    case Algorithm::Es256:
        text = R"({"crv":"P-256","kty":"EC","x":")" +
               memberOf(key, OSSL_PKEY_PARAM_EC_PUB_X, halfBytes) + R"(","y":")" +
               memberOf(key, OSSL_PKEY_PARAM_EC_PUB_Y, halfBytes) + R"("})";
        break;
    case Algorithm::EdDsa: {
        unsigned char raw[32] = {};
        std::size_t size = sizeof raw;
        EVP_PKEY_get_raw_public_key(key, raw, &size);
        text = R"({"crv":"Ed25519","kty":"OKP","x":")" + toBase64Url(raw, size) + R"("})";
        break;
    }
    }
    const Digest digest = sha256({text});
    return toBase64Url(digest.data(), digest.size());
}

} // namespace sidelight
