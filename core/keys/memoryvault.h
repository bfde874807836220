// Keeps the secret for the life of the process: tests, and profiles without keychain and
// passphrase, whose databases nobody can open afterwards.
#pragma once

#include "core/keys/keyvault.h"

namespace sidelight::keys
{

class MemoryVault final : public KeyVault
{
public:
    [[nodiscard]] std::string_view backend() const override { return "memory"; }
    [[nodiscard]] Result<std::optional<SecretBytes>> load() override;
    [[nodiscard]] Result<void> store(const SecretBytes &item) override;
    [[nodiscard]] Result<void> erase() override;

private:
    std::optional<SecretBytes> m_item;
};

} // namespace sidelight::keys
