// The key of the embedded log: 96 hex digits in a file of mode 0600, or made there at first start.
#pragma once

#include <string>

#include "core/base/random.h"
#include "core/keys/keyspec.h"
#include "hub/log/record.h"

namespace sidelight::hub
{

// Nothing else than the digits and white space around them; refused when others may read it.
[[nodiscard]] LogResult<keys::Keyspec> readKeyFile(const std::string &path);
// The same, and makes the file when there is none and no database at `databasePath` needs it.
[[nodiscard]] LogResult<keys::Keyspec>
readOrMakeKeyFile(const std::string &path, const std::string &databasePath, Random &random);

} // namespace sidelight::hub
