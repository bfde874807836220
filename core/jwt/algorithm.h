// The signatures that are taken. A key has one of them; a token may only name the one of its key.
#pragma once

#include <optional>
#include <string_view>

namespace sidelight
{

enum class Algorithm { Hs256, Rs256, Es256, EdDsa };

// As RFC 7518 and RFC 8037 write them.
[[nodiscard]] std::string_view nameOf(Algorithm algorithm);
// Nothing for any other, "none" among them.
[[nodiscard]] std::optional<Algorithm> algorithmOf(std::string_view name);

} // namespace sidelight
