// A person's key for signing bundles (Ed25519), and its public half.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/random.h"
#include "core/config/signing/envelope.h"
#include "core/keys/keyvault.h"

namespace sidelight::config
{

// Any thread; immutable.
class PublicKey
{
public:
    static constexpr std::size_t size = 32;

    // 64 hex digits; nothing for other texts and for points of small order.
    [[nodiscard]] static std::optional<PublicKey> fromHex(std::string_view text);
    [[nodiscard]] std::string hex() const;
    // The first 8 bytes of SHA-256 of the key, in hex: how signatures name it.
    [[nodiscard]] std::string id() const;
    [[nodiscard]] bool signedThis(std::string_view payload, const Signature &signature) const;
    bool operator==(const PublicKey &) const = default;

private:
    friend class SigningKey;
    std::array<std::uint8_t, size> m_bytes{};
};

// Movable, not copyable: the secret half is in locked memory.
class SigningKey
{
public:
    [[nodiscard]] static SigningKey generate(Random &random);
    // Out of a vault (a keychain's entry or a passphrase's file); nothing when it holds none.
    [[nodiscard]] static keys::Result<std::optional<SigningKey>> load(keys::KeyVault &vault);
    [[nodiscard]] keys::Result<void> store(keys::KeyVault &vault) const;

    [[nodiscard]] const PublicKey &publicKey() const { return m_public; }
    // Replaces this key's signature when the envelope has one.
    void sign(Envelope &envelope) const;

private:
    explicit SigningKey(keys::SecretBytes seed);
    keys::SecretBytes m_seed;
    PublicKey m_public;
};

} // namespace sidelight::config
