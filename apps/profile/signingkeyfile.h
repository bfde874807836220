// A person's signing key in a file that a passphrase protects, as `sidelightctl config keygen`
// makes it.
#pragma once

#include <string>

#include "core/config/signing/signingkey.h"

namespace sidelight::profile
{

// Takes a tenth of a second. The error is a sentence, without any of the paths.
[[nodiscard]] Result<config::SigningKey, std::string>
readSigningKey(const std::string &keyFile, const std::string &passphraseFile);

} // namespace sidelight::profile
