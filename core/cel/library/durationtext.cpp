#include "core/cel/library/durationtext.h"

#include <array>
#include <utility>

namespace sidelight::cel
{

namespace
{

// Wide enough for any number of digits that passes the bound, times a unit.
__extension__ using Wide = __int128;

struct Unit {
    std::string_view name;
    std::int64_t nanos;
};
constexpr std::array<Unit, 8> units{{{"ns", 1},
                                     {"us", 1'000},
                                     {"µs", 1'000},
                                     {"μs", 1'000},
                                     {"ms", 1'000'000},
                                     {"s", 1'000'000'000},
                                     {"m", 60'000'000'000},
                                     {"h", 3'600'000'000'000}}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The unit the text starts with; the longer one of "m" and "ms".
const Unit *unitAt(std::string_view text)
{
    const Unit *found = nullptr;
    for (const Unit &unit : units) {
        if (text.starts_with(unit.name) && (!found || unit.name.size() > found->name.size()))
            found = &unit;
    }
    return found;
}

// Reads "1.5h" off the front; nothing if there is no such thing or it is out of bounds.
std::optional<Wide> readPart(std::string_view &text)
{
    constexpr Wide bound = INT64_MAX;
    Wide whole = 0;
    Wide fraction = 0;
    Wide scale = 1;
    std::size_t digits = 0;
    for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1), ++digits) {
        whole = whole * 10 + (text.front() - '0');
        if (whole > bound)
            return std::nullopt;
    }
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1), ++digits) {
            if (scale < 1'000'000'000'000'000) { // finer than any unit shows
                fraction = fraction * 10 + (text.front() - '0');
                scale *= 10;
            }
        }
    }
    const Unit *unit = unitAt(text);
    if (digits == 0 || !unit)
        return std::nullopt;
    text.remove_prefix(unit->name.size());
    return whole * unit->nanos + fraction * unit->nanos / scale;
}

} // namespace

std::optional<Duration> readDuration(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text == "0")
        return Duration{};
    if (text.empty())
        return std::nullopt;
    Wide total = 0;
    while (!text.empty()) {
        const auto part = readPart(text);
        if (!part)
            return std::nullopt;
        total += *part;
        if (total > Wide{INT64_MAX})
            return std::nullopt;
    }
    return Duration{static_cast<std::int64_t>(isNegative ? -total : total)};
}

} // namespace sidelight::cel
