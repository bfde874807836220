// Strict JSON (core/json) with the limits and the error codes of the protocol.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "core/domain/limits.h"
#include "core/json/json.h"
#include "core/wire/error.h"

namespace sidelight::wire
{

[[nodiscard]] Error errorOf(json::Error error);

// json::parse.
[[nodiscard]] Result<boost::json::value> parseJson(std::string_view text,
                                                   std::size_t maxBytes = limits::maxEventBytes,
                                                   std::size_t maxDepth = limits::maxJsonDepth);

// json::splitArray.
[[nodiscard]] Result<std::vector<std::string_view>>
splitArray(std::string_view text, std::size_t maxBytes, std::size_t maxElements);

// json::appendString.
void appendJsonString(std::string &out, std::string_view text);

} // namespace sidelight::wire
