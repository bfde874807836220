// JSON for values that are made by the million and seldom kept.
#pragma once

#include "core/json/json.h"

namespace sidelight::json
{

// As parse(). All of the value lies in one or two pieces of memory of its own, which go when it and
// all that was moved or copied out of it are gone: several times as fast to make and to drop, and
// larger by what it leaves unused. Copies are made in the same memory: by one thread at a time.
[[nodiscard]] Result<boost::json::value> parseCompact(std::string_view text, std::size_t maxBytes,
                                                      std::size_t maxDepth);

// As parse(), in `memory`, which outlives the value: to be looked at once and dropped with all that
// lies in that memory.
[[nodiscard]] Result<boost::json::value> parseWithin(boost::json::memory_resource &memory,
                                                     std::string_view text, std::size_t maxBytes,
                                                     std::size_t maxDepth);

} // namespace sidelight::json
