// Lengths of time as rules write them ("2h", "1d12h") and as people read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sidelight::rules
{

// Whole numbers with ms, s, m, h, d or w, one after the other; "0s" is none. Nothing for anything
// else and beyond 10,000 days. Milliseconds.
[[nodiscard]] std::optional<std::int64_t> parseTimespan(std::string_view text);

// "7 days", "90 min", "2 h 15 min", "45 s", "0.2 s": the two largest units, rounded down.
[[nodiscard]] std::string wordsOfTimespan(std::int64_t ms);

} // namespace sidelight::rules
