// What signatures call a key.
#pragma once

#include <string>
#include <string_view>

namespace sidelight::config
{

// The first eight bytes of the hash of the public key, as hex. Of hex digits that are none, that of
// no bytes.
[[nodiscard]] std::string keyIdOf(std::string_view publicHex);

} // namespace sidelight::config
