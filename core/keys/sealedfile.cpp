#include "core/keys/sealedfile.h"

#include <algorithm>
#include <array>
#include <vector>

#include <sodium.h>

#include "core/keys/durablefile.h"

namespace sidelight::keys
{

namespace
{

// File: "SLSF", u8 version, 24 bytes nonce, secretbox.
constexpr std::array<std::uint8_t, 5> sealedMagic{'S', 'L', 'S', 'F', 1};
constexpr std::size_t sealedBoxAt = sealedMagic.size() + crypto_secretbox_NONCEBYTES;
constexpr std::size_t sealedOverhead = sealedBoxAt + crypto_secretbox_MACBYTES;

} // namespace

SealedFile::SealedFile(std::string path, KeyVault &vault)
    : m_path(std::move(path))
    , m_vault(vault)
{
}

Result<std::optional<SecretBytes>> SealedFile::knownKey()
{
    if (m_key.empty()) {
        auto item = m_vault.load();
        if (!item)
            return failure(std::move(item.error()));
        if (!*item)
            return std::optional<SecretBytes>();
        if ((*item)->size() != crypto_secretbox_KEYBYTES)
            return failure(damaged("no key of a sealed file"));
        m_key = std::move(**item);
    }
    return std::optional<SecretBytes>(m_key.clone());
}

Result<std::optional<SecretBytes>> SealedFile::load()
{
    const auto file = readSmallFile(m_path, maxBytes + sealedOverhead);
    if (!file)
        return failure(file.error());
    if (!*file)
        return std::optional<SecretBytes>();
    const auto key = knownKey();
    if (!key || !*key)
        return key ? Result<std::optional<SecretBytes>>(std::nullopt) : failure(key.error());
    const std::vector<std::uint8_t> &bytes = **file;
    if (bytes.size() <= sealedOverhead ||
        !std::equal(sealedMagic.begin(), sealedMagic.end(), bytes.begin()))
        return failure(damaged("no sealed file"));
    SecretBytes content(bytes.size() - sealedOverhead);
    if (content.empty())
        return failure(Error{ErrorCode::Unavailable, "not enough locked memory"});
    if (crypto_secretbox_open_easy(content.bytes().data(), bytes.data() + sealedBoxAt,
                                   bytes.size() - sealedBoxAt, bytes.data() + sealedMagic.size(),
                                   (*key)->bytes().data()) != 0)
        return failure(damaged("a sealed file of another key, or changed"));
    return std::optional<SecretBytes>(std::move(content));
}

Result<void> SealedFile::store(const SecretBytes &content)
{
    if (content.empty() || content.size() > maxBytes)
        return failure(Error{ErrorCode::NotStored, "too much for a sealed file, or nothing"});
    auto key = knownKey();
    if (!key)
        return failure(std::move(key.error()));
    if (!*key) {
        SecretBytes fresh(crypto_secretbox_KEYBYTES);
        if (fresh.empty())
            return failure(Error{ErrorCode::Unavailable, "not enough locked memory"});
        randombytes_buf(fresh.bytes().data(), fresh.size());
        if (auto stored = m_vault.store(fresh); !stored)
            return stored;
        m_key = fresh.clone();
        *key = std::move(fresh);
    }
    std::vector<std::uint8_t> bytes(sealedOverhead + content.size());
    std::copy(sealedMagic.begin(), sealedMagic.end(), bytes.begin());
    randombytes_buf(bytes.data() + sealedMagic.size(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes.data() + sealedBoxAt, content.bytes().data(), content.size(),
                          bytes.data() + sealedMagic.size(), (*key)->bytes().data());
    return writeDurably(m_path, bytes);
}

Result<void> SealedFile::erase()
{
    m_key.wipe();
    if (auto erased = m_vault.erase(); !erased)
        return erased;
    return removeDurably(m_path);
}

} // namespace sidelight::keys
