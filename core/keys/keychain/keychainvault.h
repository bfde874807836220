// A profile's secret in the system keychain. Called from the engine thread (or any but the
// application's): the job runs asynchronously on the application's thread, whose event loop must be
// running, while the caller waits; the keychain may ask the person for a password. Fails with
// Unavailable (no keychain, no answer in time, called from the application's thread) or Denied.
#pragma once

#include <chrono>
#include <string>

#include "core/keys/keyvault.h"

namespace sidelight::keys
{

class KeychainVault final : public KeyVault
{
public:
    // `service` and `entry` name the item, e.g. "org.sidelight.panel" and the profile's id.
    KeychainVault(std::string service, std::string entry,
                  std::chrono::milliseconds timeout = std::chrono::minutes(2));

    [[nodiscard]] std::string_view backend() const override { return "keychain"; }
    [[nodiscard]] Result<std::optional<SecretBytes>> load() override;
    [[nodiscard]] Result<void> store(const SecretBytes &item) override;
    [[nodiscard]] Result<void> erase() override;

private:
    struct Answer;
    template<class Job, class Prepare, class Finish>
    [[nodiscard]] Result<Answer> run(Prepare prepare, Finish finish) const;

    std::string m_service;
    std::string m_entry;
    std::chrono::milliseconds m_timeout;
};

} // namespace sidelight::keys
