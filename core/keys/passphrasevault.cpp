#include "core/keys/passphrasevault.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <sodium.h>

#include "core/keys/durablefile.h"

namespace sidelight::keys
{

namespace
{

// File: "SLPV", u8 vaultVersion, 16 bytes salt, 24 bytes nonce, secretbox. The costs belong to the
// vaultVersion, so that a changed file cannot ask for gigabytes.
constexpr std::array<std::uint8_t, 4> vaultMagic{'S', 'L', 'P', 'V'};
constexpr std::uint8_t vaultVersion = 1;
constexpr unsigned long long passes = 3;
constexpr std::size_t memory = std::size_t{64} * 1024 * 1024;
constexpr std::size_t saltAt = vaultMagic.size() + 1;
constexpr std::size_t nonceAt = saltAt + crypto_pwhash_SALTBYTES;
constexpr std::size_t boxAt = nonceAt + crypto_secretbox_NONCEBYTES;
constexpr std::size_t sizeLimit = 4096;

SecretBytes wrappingKey(const SecretBytes &passphrase, const std::uint8_t *salt)
{
    SecretBytes key(crypto_secretbox_KEYBYTES);
    if (key.empty() ||
        crypto_pwhash(key.bytes().data(), key.size(), passphrase.text().data(), passphrase.size(),
                      salt, passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return {};
    return key;
}

Error error(ErrorCode code, const char *what)
{
    return Error{code, what};
}

} // namespace

PassphraseVault::PassphraseVault(std::string path, SecretBytes passphrase)
    : m_path(std::move(path))
    , m_passphrase(std::move(passphrase))
{
}

Result<std::optional<SecretBytes>> PassphraseVault::load()
{
    auto file = readSmallFile(m_path, sizeLimit);
    if (!file)
        return failure(std::move(file.error()));
    if (!*file)
        return std::optional<SecretBytes>();
    const std::vector<std::uint8_t> &bytes = **file;
    if (bytes.size() < boxAt + crypto_secretbox_MACBYTES ||
        !std::equal(vaultMagic.begin(), vaultMagic.end(), bytes.begin()))
        return failure(error(ErrorCode::Damaged, "no passphrase file"));
    if (bytes[vaultMagic.size()] != vaultVersion)
        return failure(error(ErrorCode::NewerFormat, "passphrase file of another vaultVersion"));
    if (m_passphrase.empty())
        return failure(error(ErrorCode::WrongPassphrase, "no passphrase"));
    const SecretBytes key = wrappingKey(m_passphrase, bytes.data() + saltAt);
    SecretBytes item(bytes.size() - boxAt - crypto_secretbox_MACBYTES);
    if (key.empty() || item.empty())
        return failure(error(ErrorCode::Unavailable, "not enough memory for the passphrase"));
    if (crypto_secretbox_open_easy(item.bytes().data(), bytes.data() + boxAt, bytes.size() - boxAt,
                                   bytes.data() + nonceAt, key.bytes().data()) != 0)
        return failure(error(ErrorCode::WrongPassphrase, "the passphrase does not open the file"));
    return std::optional<SecretBytes>(std::move(item));
}

Result<void> PassphraseVault::store(const SecretBytes &item)
{
    if (m_passphrase.empty())
        return failure(error(ErrorCode::WrongPassphrase, "no passphrase"));
    std::vector<std::uint8_t> bytes(boxAt + crypto_secretbox_MACBYTES + item.size());
    std::copy(vaultMagic.begin(), vaultMagic.end(), bytes.begin());
    bytes[vaultMagic.size()] = vaultVersion;
    randombytes_buf(bytes.data() + saltAt, boxAt - saltAt);
    const SecretBytes key = wrappingKey(m_passphrase, bytes.data() + saltAt);
    if (key.empty())
        return failure(error(ErrorCode::Unavailable, "not enough memory for the passphrase"));
    crypto_secretbox_easy(bytes.data() + boxAt, item.bytes().data(), item.size(),
                          bytes.data() + nonceAt, key.bytes().data());
    return writeDurably(m_path, bytes);
}

Result<void> PassphraseVault::erase()
{
    return removeDurably(m_path);
}

} // namespace sidelight::keys
