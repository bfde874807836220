// A small secret in a file of its own, where a vault's item would be too small for it: the file is
// a secretbox, its key the vault's item. Erasing the key makes every copy of the file worthless.
// One thread; blocks as the vault does. Remembers the key in locked memory once it was asked for.
#pragma once

#include <string>

#include "core/keys/keyvault.h"

namespace sidelight::keys
{

class SealedFile
{
public:
    static constexpr std::size_t maxBytes = std::size_t{64} * 1024;

    // The vault is this file's alone, and outlives it.
    SealedFile(std::string path, KeyVault &vault);

    // Nothing when there is no file, or certainly no key to it.
    [[nodiscard]] Result<std::optional<SecretBytes>> load();
    // The old content or the new one is there after a power cut.
    [[nodiscard]] Result<void> store(const SecretBytes &content);
    // Key first, then the file.
    [[nodiscard]] Result<void> erase();

private:
    [[nodiscard]] Result<std::optional<SecretBytes>> knownKey();

    std::string m_path;
    KeyVault &m_vault;
    SecretBytes m_key; // empty: not asked for yet
};

} // namespace sidelight::keys
