// The vault of a profile's folder.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/keys/keyvault.h"

namespace sidelight::profile
{

// A passphrase: the first line of a file, without its end; of at most 1 KiB. The error is a
// sentence.
[[nodiscard]] Result<keys::SecretBytes, std::string> readPassphrase(const std::string &path);

// With a passphrase its wrapped secret is the file "secret" in the folder, else the item is the
// keychain's: service "org.sidelight.panel", entry = a hash of the folder's absolute path. A
// keychain is asked from another thread than the application's, whose event loop runs.
[[nodiscard]] std::unique_ptr<keys::KeyVault> vaultOf(const std::string &folder,
                                                      std::optional<keys::SecretBytes> passphrase);

} // namespace sidelight::profile
