// Keys as JSON (RFC 7517, 7518, 8037). Errors are sentences without a full stop, for an operator.
#pragma once

#include <string_view>
#include <vector>

#include "core/jwt/keyset.h"

namespace sidelight
{

// Whether secrets may stand among them: in a file that nobody else may read.
enum class Secrets { Refused, Taken };

inline constexpr std::size_t maxJwksBytes = std::size_t{256} * 1024;

// One key, or {"keys": […]}. Keys for something else (encryption, other curves and algorithms) are
// passed over, as RFC 7517 asks; one for us that is broken, or that holds private parts, makes all
// of them void. A public key without a name is called by its thumbprint.
[[nodiscard]] Result<std::vector<NamedKey>, std::string> readJwks(std::string_view json,
                                                                  Secrets secrets);

} // namespace sidelight
