// Times as texts: CEL's own and what vendors send.
#pragma once

#include <optional>
#include <string_view>

#include "core/cel/value/value.h"
#include "core/cel/value/zonecache.h"

namespace sidelight::cel
{

// RFC 3339 with offset or Z, fractions cut to nanoseconds, years 1 to 9999.
[[nodiscard]] std::optional<Instant> readRfc3339(std::string_view text);

// Whatever of these it is: RFC 3339; "2026-11-25", "2026-11-25 14:03:00", "2026-11-25T14:03", each
// also with seconds, fraction, and a zone behind it ("Z", "+01:00", "+0100", "+01", "UTC",
// "+00:00 UTC"); dates of HTTP and mail ("Wed, 25 Nov 2026 14:03:00 GMT") and of JavaScript
// ("Wed Nov 25 2026 14:03:00 GMT+0100 (…)"); seconds or milliseconds since 1970 as digits.
// `zone` counts where the text names none; without one such a text is UTC. Nothing for anything
// else, for dates that do not exist and for a zone that is unknown.
[[nodiscard]] std::optional<Instant> readAnyTime(std::string_view text, std::string_view zone,
                                                 ZoneCache &zones);

// Seconds since 1970 up to the year 2286, beyond that milliseconds, then micro- and nanoseconds, by
// size; nothing when it is no time of the years 1 to 9999.
[[nodiscard]] std::optional<Instant> timeOfNumber(double number);
[[nodiscard]] std::optional<Instant> timeOfNumber(std::int64_t number);

} // namespace sidelight::cel
