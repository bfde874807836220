#include "tests/support/tokens/tokensigner.h"

#include <openssl/rsa.h>

#include "core/base/base64.h"
#include "core/base/sha256.h"
#include "core/jwt/openssl.h"

namespace sidelight::test
{

namespace
{

std::string encoded(std::string_view bytes)
{
    return toBase64Url(bytes.data(), bytes.size());
}

std::string memberOf(const EVP_PKEY *key, const char *name, int bytes)
{
    BIGNUM *taken = nullptr;
    EVP_PKEY_get_bn_param(key, name, &taken);
    const openssl::Number number(taken);
    std::string text(static_cast<std::size_t>(bytes > 0 ? bytes : BN_num_bytes(taken)), '\0');
    BN_bn2binpad(taken, reinterpret_cast<unsigned char *>(text.data()),
                 static_cast<int>(text.size()));
    return encoded(text);
}

// r and s one after the other.
std::string joseOf(const std::string &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.data());
    const openssl::EcSignature both(d2i_ECDSA_SIG(nullptr, &begin, static_cast<long>(der.size())));
    std::string text(64, '\0');
    auto *out = reinterpret_cast<unsigned char *>(text.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(both.get()), out, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(both.get()), out + 32, 32);
    return text;
}

std::string contentsOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

} // namespace

std::string compact(std::string_view header, std::string_view payload, std::string_view signature)
{
    return encoded(header) + '.' + encoded(payload) + '.' + encoded(signature);
}

TokenSigner TokenSigner::rs256(std::string id, unsigned bits)
{
    TokenSigner signer("RS256", std::move(id));
    signer.m_key.reset(EVP_RSA_gen(bits), EVP_PKEY_free);
    return signer;
}

TokenSigner TokenSigner::es256(std::string id)
{
    TokenSigner signer("ES256", std::move(id));
    signer.m_key.reset(EVP_EC_gen("P-256"), EVP_PKEY_free);
    return signer;
}

TokenSigner TokenSigner::edDsa(std::string id)
{
    TokenSigner signer("EdDSA", std::move(id));
    signer.m_key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    return signer;
}

TokenSigner TokenSigner::hs256(std::string secret, std::string id)
{
    TokenSigner signer("HS256", std::move(id));
    signer.m_secret = std::move(secret);
    return signer;
}

std::string TokenSigner::rawSignature(std::string_view input) const
{
    if (!m_key) {
        const Digest digest = hmacSha256(
            {reinterpret_cast<const std::uint8_t *>(m_secret.data()), m_secret.size()}, input);
        return {digest.begin(), digest.end()};
    }
    const openssl::DigestContext context(EVP_MD_CTX_new());
    const EVP_MD *digest = m_algorithm == "EdDSA" ? nullptr : EVP_sha256();
    EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, m_key.get());
    std::string signature(1100, '\0');
    std::size_t size = signature.size();
    EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(input.data()), input.size());
    signature.resize(size);
    return signature;
}

std::string TokenSigner::signWith(std::string_view header, std::string_view payload) const
{
    const std::string input = encoded(header) + '.' + encoded(payload);
    const std::string signature = rawSignature(input);
    return input + '.' + encoded(m_algorithm == "ES256" ? joseOf(signature) : signature);
}

std::string TokenSigner::sign(std::string_view claims) const
{
    std::string header = R"({"alg":")" + m_algorithm + R"(","typ":"JWT")";
    if (!m_id.empty())
        header += R"(,"kid":")" + m_id + '"';
    return signWith(header + '}', claims);
}

std::string TokenSigner::publicPem() const
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), m_key.get());
    return contentsOf(bio.get());
}

std::string TokenSigner::privatePem() const
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return contentsOf(bio.get());
}

std::string TokenSigner::jwk() const
{
    std::string text = R"({"use":"sig","alg":")" + m_algorithm + '"';
    if (!m_id.empty())
        text += R"(,"kid":")" + m_id + '"';
    const EVP_PKEY *key = m_key.get();
    if (m_algorithm == "HS256")
        return text + R"(,"kty":"oct","k":")" + encoded(m_secret) + R"("})";
    if (m_algorithm == "RS256")
        return text + R"(,"kty":"RSA","n":")" + memberOf(key, OSSL_PKEY_PARAM_RSA_N, 0) +
               R"(","e":")" + memberOf(key, OSSL_PKEY_PARAM_RSA_E, 0) + R"("})";
    if (m_algorithm == "ES256")
        return text + R"(,"kty":"EC","crv":"P-256","x":")" +
               memberOf(key, OSSL_PKEY_PARAM_EC_PUB_X, 32) + R"(","y":")" +
               memberOf(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32) + R"("})";
    std::string raw(32, '\0');
    std::size_t size = raw.size();
    EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char *>(raw.data()), &size);
    return text + R"(,"kty":"OKP","crv":"Ed25519","x":")" + encoded(raw) + R"("})";
}

} // namespace sidelight::test
