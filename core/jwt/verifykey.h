// A key that judges signatures, bound to one algorithm when it is made. Errors are sentences for an
// operator and hold nothing of the key. Thread-safe once made.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/jwt/algorithm.h"
#include "core/keys/secretbytes.h"

struct evp_pkey_st;

namespace sidelight
{

class VerifyKey
{
public:
    using Pkey = std::shared_ptr<evp_pkey_st>;
    using Made = Result<VerifyKey, std::string>;

    // HS256; at least 32 bytes.
    [[nodiscard]] static Made ofSecret(std::span<const std::uint8_t> secret);
    // RS256: modulus (2,048 to 8,192 bits) and exponent, big-endian.
    [[nodiscard]] static Made ofRsa(std::string_view modulus, std::string_view exponent);
    // ES256: a point of P-256, 32 bytes each.
    [[nodiscard]] static Made ofP256(std::string_view x, std::string_view y);
    // EdDSA with Ed25519: 32 bytes.
    [[nodiscard]] static Made ofEd25519(std::string_view x);
    // The algorithm follows from the kind of key.
    [[nodiscard]] static Made ofPublicKey(Pkey key);

    [[nodiscard]] Algorithm algorithm() const { return m_algorithm; }
    [[nodiscard]] bool verifies(std::string_view input, std::string_view signature) const;
    // RFC 7638, SHA-256; nothing of a secret.
    [[nodiscard]] std::optional<std::string> thumbprint() const;

private:
    VerifyKey(Algorithm algorithm, Pkey key, keys::SecretBytes secret)
        : m_algorithm(algorithm)
        , m_key(std::move(key))
        , m_secret(std::move(secret))
    {
    }

    Algorithm m_algorithm;
    Pkey m_key;
    keys::SecretBytes m_secret;
};

} // namespace sidelight
