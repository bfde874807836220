// Base64 as bytes are written in JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sidelight::cel
{

[[nodiscard]] std::string encodeBase64(std::string_view bytes);
// With or without padding; nothing for anything else.
[[nodiscard]] std::optional<std::string> decodeBase64(std::string_view text);

} // namespace sidelight::cel
