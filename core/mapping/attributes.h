// Context attributes out of what expressions give.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/cel/value/value.h"

namespace sidelight::mapping
{

// Texts as they are, numbers in digits, times in RFC 3339; nothing for anything else.
[[nodiscard]] std::optional<std::string> attributeText(const cel::Value &value);
// Of a number without fraction, or of a text of digits alone, as forms send numbers; at most 2^53.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const cel::Value &value);
// What no URI-reference may hold, percent-encoded.
[[nodiscard]] std::string uriSafe(std::string_view text);
// What no name of a stream may hold (spaces, slashes, control characters), percent-encoded; what is
// still too long ends in a hash.
[[nodiscard]] std::string nameSafe(std::string_view text);

} // namespace sidelight::mapping
