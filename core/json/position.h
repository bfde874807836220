// Where something stands in a JSON text, for sentences that a person reads beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sidelight::json
{

// Both from 1; columns count code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

[[nodiscard]] Position positionOf(std::string_view text, std::size_t byte);

// The position of the value that an RFC 6901 pointer names in a text that json::parse takes; of the
// innermost value on its way that is there, when it names none.
[[nodiscard]] Position positionOf(std::string_view text, std::string_view pointer);

// `name` as one more step of a pointer: "~" and "/" escaped.
void appendStep(std::string &pointer, std::string_view name);
void appendStep(std::string &pointer, std::size_t index);

} // namespace sidelight::json
