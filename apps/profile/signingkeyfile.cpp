#include "apps/profile/signingkeyfile.h"

#include "apps/profile/profilevault.h"
#include "core/keys/passphrasevault.h"

namespace sidelight::profile
{

Result<config::SigningKey, std::string> readSigningKey(const std::string &keyFile,
                                                       const std::string &passphraseFile)
{
    auto passphrase = readPassphrase(passphraseFile);
    if (!passphrase)
        return failure(std::string(passphrase.error()));
    keys::PassphraseVault vault(keyFile, *std::move(passphrase));
    auto key = config::SigningKey::load(vault);
    if (!key)
        return failure(std::string(key.error().code == keys::ErrorCode::WrongPassphrase
                                       ? "the passphrase does not open the signing key."
                                       : "the signing key cannot be read."));
    if (!*key)
        return failure(std::string("there is no signing key in this file."));
    return **std::move(key);
}

} // namespace sidelight::profile
