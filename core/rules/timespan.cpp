#include "core/rules/timespan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace sidelight::rules
{

namespace
{

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;
constexpr std::int64_t longest = 10'000 * day;

struct Unit {
    std::string_view name;
    std::int64_t ms;
};
constexpr std::array units{Unit{"ms", 1},   Unit{"s", second}, Unit{"m", minute},
                           Unit{"h", hour}, Unit{"d", day},    Unit{"w", 7 * day}};

std::optional<std::int64_t> unitOf(std::string_view name)
{
    for (const Unit &unit : units) {
        if (unit.name == name)
            return unit.ms;
    }
    return std::nullopt;
}

struct Word {
    std::int64_t ms;
    const char *one;
    const char *many;
};
constexpr std::array words{Word{day, "day", "days"}, Word{hour, "h", "h"},
                           Word{minute, "min", "min"}, Word{second, "s", "s"}};

} // namespace

std::optional<std::int64_t> parseTimespan(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    std::int64_t total = 0;
    while (!text.empty()) {
        std::int64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        const auto digits = static_cast<std::size_t>(read.ptr - text.data());
        if (read.ec != std::errc() || number < 0 || text.front() == '-')
            return std::nullopt;
        text.remove_prefix(digits);
        const std::size_t letters = std::min(text.find_first_of("0123456789"), text.size());
        const auto unit = unitOf(text.substr(0, letters));
        if (!unit || number > (longest - total) / *unit)
            return std::nullopt;
        total += number * *unit;
        text.remove_prefix(letters);
    }
    return total;
}

std::string wordsOfTimespan(std::int64_t ms)
{
    if (ms < second) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.3g s",
                      static_cast<double>(ms) / static_cast<double>(second));
        return text.data();
    }
    std::string out;
    int parts = 0;
    for (const Word &word : words) {
        const std::int64_t count = ms / word.ms;
        if (count == 0) {
            if (parts > 0)
                break;
            continue;
        }
        // Two hours and five seconds is two hours.
        if (parts == 2)
            break;
        if (parts > 0)
            out += ' ';
        out += std::to_string(count) + ' ' + (count == 1 ? word.one : word.many);
        ms %= word.ms;
        ++parts;
    }
    return out;
}

} // namespace sidelight::rules
