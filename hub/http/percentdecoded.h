// Of paths and queries.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sidelight::hub
{

// RFC 3986: "%" and two hex digits; nothing when they are not there.
[[nodiscard]] std::optional<std::string> percentDecoded(std::string_view text);

} // namespace sidelight::hub
