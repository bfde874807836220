// Where a profile's secret is kept. Calls may block (a keychain may ask the person), so never from
// the GUI thread; one thread at a time.
#pragma once

#include <optional>
#include <string_view>

#include "core/keys/error.h"
#include "core/keys/secretbytes.h"

namespace sidelight::keys
{

class KeyVault
{
public:
    virtual ~KeyVault() = default;
    // "memory", "passphrase", "keychain": written into the public part, so that a profile is not
    // looked for in another vault than the one it was made in.
    [[nodiscard]] virtual std::string_view backend() const = 0;
    // Nothing only when the vault says for certain that there is no such entry; whatever else is
    // wrong is an error.
    [[nodiscard]] virtual Result<std::optional<SecretBytes>> load() = 0;
    // Replaces. After success the item survives a power cut as far as the vault can promise it.
    [[nodiscard]] virtual Result<void> store(const SecretBytes &item) = 0;
    // Success also when there was none.
    [[nodiscard]] virtual Result<void> erase() = 0;
};

} // namespace sidelight::keys
