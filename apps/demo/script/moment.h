// The placeholders of a demo script. They may stand anywhere in a text:
//   {{T}} {{T-4m}} {{T+1h30m}}   RFC 3339, relative to the start of the play (units d, h, m, s)
//   {{T-17d@09:12}}              that day at 09:12 on the player's clock
//   {{clock T-44m}}              "14:02" on the player's clock
//   {{run}}                      a short name of this play, for ids that must be new each time
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/timestamp.h"

namespace sidelight::demo
{

struct Play {
    Timestamp start;
    std::int64_t zoneMs = 0; // what the player's clock is ahead of UTC
    std::string run;
    double speed = 1; // of what lies after the start; 0 = all at once
};

// "T-17d@09:12" to a point in time; nothing if it cannot be read.
[[nodiscard]] std::optional<Timestamp> momentOf(std::string_view text, const Play &play);

// `text` with its placeholders filled in; nothing if one of them cannot be read.
[[nodiscard]] std::optional<std::string> fill(std::string_view text, const Play &play);

} // namespace sidelight::demo
