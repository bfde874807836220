// A public key in PEM ("BEGIN PUBLIC KEY"). The error is a sentence without a full stop.
#pragma once

#include <string_view>

#include "core/jwt/verifykey.h"

namespace sidelight
{

// One key and nothing else. A private one is refused: the hub has no use for it.
[[nodiscard]] VerifyKey::Made readPemKey(std::string_view text);

} // namespace sidelight
