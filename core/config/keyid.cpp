#include "core/config/keyid.h"

#include <span>
#include <vector>

#include "core/base/hex.h"
#include "core/base/sha256.h"

namespace sidelight::config
{

std::string keyIdOf(std::string_view publicHex)
{
    const auto bytes = fromHex(publicHex).value_or(std::vector<std::uint8_t>());
    const Digest digest = sha256({{reinterpret_cast<const char *>(bytes.data()), bytes.size()}});
    return toHex(std::span(digest).first(8));
}

} // namespace sidelight::config
