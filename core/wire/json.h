// JSON as strict as RFC 8259 allows: Boost.JSON's parser with what it lets through refused
// (duplicate keys, numbers beyond a double).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "core/domain/limits.h"
#include "core/wire/error.h"

namespace sidelight::wire
{

// One value and nothing after it. Refuses in this order: size, UTF-8, depth, syntax, duplicate
// keys, numbers.
[[nodiscard]] Result<boost::json::value> parseJson(std::string_view text,
                                                   std::size_t maxBytes = limits::maxEventBytes,
                                                   std::size_t maxDepth = limits::maxJsonDepth);

// The texts of the elements of a JSON array, cut without reading inside them, so that each can be
// judged alone. Refuses what is not an array of balanced elements.
[[nodiscard]] Result<std::vector<std::string_view>>
splitArray(std::string_view text, std::size_t maxBytes, std::size_t maxElements);

// Appends `text` as a JSON string with its quotes.
void appendJsonString(std::string &out, std::string_view text);

} // namespace sidelight::wire
