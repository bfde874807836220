#include "core/config/signing/signingkey.h"

#include <algorithm>

#include <sodium.h>

#include "core/base/hex.h"
#include "core/config/keyid.h"

namespace sidelight::config
{

namespace
{

// What a vault keeps: "SLSK", u8 version, 32 bytes of seed.
constexpr std::array<std::uint8_t, 5> head{'S', 'L', 'S', 'K', 1};
constexpr std::size_t itemSize = head.size() + crypto_sign_SEEDBYTES;

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

} // namespace

std::optional<PublicKey> PublicKey::fromHex(std::string_view text)
{
    const auto bytes = sidelight::fromHex(text);
    if (!bytes || bytes->size() != size)
        return std::nullopt;
    if (crypto_core_ed25519_is_valid_point(bytes->data()) != 1)
        return std::nullopt;
    PublicKey key;
    std::copy(bytes->begin(), bytes->end(), key.m_bytes.begin());
    return key;
}

std::string PublicKey::hex() const
{
    return toHex(m_bytes);
}

std::string PublicKey::id() const
{
    return keyIdOf(hex());
}

bool PublicKey::signedThis(std::string_view payload, const Signature &signature) const
{
    if (signature.bytes.size() != crypto_sign_BYTES)
        return false;
    const std::string message = signedBytes(payload);
    return crypto_sign_verify_detached(signature.bytes.data(), bytesOf(message), message.size(),
                                       m_bytes.data()) == 0;
}

SigningKey::SigningKey(keys::SecretBytes seed)
    : m_seed(std::move(seed))
{
    keys::SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    if (m_seed.size() == crypto_sign_SEEDBYTES && !secret.empty())
        crypto_sign_seed_keypair(m_public.m_bytes.data(), secret.bytes().data(),
                                 m_seed.bytes().data());
}

SigningKey SigningKey::generate(Random &random)
{
    keys::SecretBytes seed(crypto_sign_SEEDBYTES);
    random.fill(seed.bytes());
    return SigningKey(std::move(seed));
}

keys::Result<std::optional<SigningKey>> SigningKey::load(keys::KeyVault &vault)
{
    const auto item = vault.load();
    if (!item)
        return failure(item.error());
    if (!*item)
        return std::optional<SigningKey>();
    const auto bytes = (*item)->bytes();
    if (bytes.size() != itemSize || !std::equal(head.begin(), head.end(), bytes.begin()))
        return failure(keys::Error{keys::ErrorCode::Damaged, "this is no key for signing"});
    return std::optional(SigningKey(keys::SecretBytes::copyOf(bytes.subspan(head.size()))));
}

keys::Result<void> SigningKey::store(keys::KeyVault &vault) const
{
    keys::SecretBytes item(itemSize);
    if (item.empty() || m_seed.empty())
        return failure(keys::Error{keys::ErrorCode::Unavailable, "out of locked memory"});
    std::copy(head.begin(), head.end(), item.bytes().begin());
    std::copy(m_seed.bytes().begin(), m_seed.bytes().end(), item.bytes().begin() + head.size());
    return vault.store(item);
}

void SigningKey::sign(Envelope &envelope) const
{
    keys::SecretBytes secret(crypto_sign_SECRETKEYBYTES);
    PublicKey same;
    crypto_sign_seed_keypair(same.m_bytes.data(), secret.bytes().data(), m_seed.bytes().data());
    Signature signature{m_public.id(), std::vector<std::uint8_t>(crypto_sign_BYTES)};
    const std::string message = signedBytes(envelope.payload);
    crypto_sign_detached(signature.bytes.data(), nullptr, bytesOf(message), message.size(),
                         secret.bytes().data());
    auto &all = envelope.signatures;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const Signature &s) { return s.keyId == signature.keyId; }),
              all.end());
    all.push_back(std::move(signature));
}

} // namespace sidelight::config
