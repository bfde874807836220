// The secret in a file, wrapped by a passphrase: Argon2id (t=3, 64 MiB, ~85 ms) gives the key of a
// secretbox. For machines without a keychain. Holds the passphrase in locked memory. Blocks ~0.1 s
// a call.
#pragma once

#include <string>

#include "core/keys/keyvault.h"

namespace sidelight::keys
{

class PassphraseVault final : public KeyVault
{
public:
    // An empty passphrase is refused by every call (WrongPassphrase).
    PassphraseVault(std::string path, SecretBytes passphrase);

    [[nodiscard]] std::string_view backend() const override { return "passphrase"; }
    [[nodiscard]] Result<std::optional<SecretBytes>> load() override;
    [[nodiscard]] Result<void> store(const SecretBytes &item) override;
    [[nodiscard]] Result<void> erase() override;

private:
    std::string m_path;
    SecretBytes m_passphrase;
};

} // namespace sidelight::keys
