#include "apps/demo/script/moment.h"

#include <charconv>
#include <cmath>

namespace sidelight::demo
{

namespace
{

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
constexpr std::int64_t maxMs = 40'000 * dayMs; // beyond any script, far from overflow

std::optional<std::int64_t> readNumber(std::string_view &text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || value < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<std::int64_t> unitMs(char unit)
{
    switch (unit) {
    case 'd':
        return dayMs;
    case 'h':
        return hourMs;
    case 'm':
        return minuteMs;
    case 's':
        return 1000;
    default:
        return std::nullopt;
    }
}

// "1h30m"
std::optional<std::int64_t> durationOf(std::string_view text)
{
    std::int64_t total = 0;
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        const auto number = readNumber(text);
        const auto unit = text.empty() ? std::nullopt : unitMs(text.front());
        if (!number || !unit || *number > maxMs / *unit)
            return std::nullopt;
        text.remove_prefix(1);
        total += *number * *unit;
        if (total > maxMs)
            return std::nullopt;
    }
    return total;
}

// "09:12" in milliseconds of the day.
std::optional<std::int64_t> timeOfDay(std::string_view text)
{
    if (text.size() != 5 || text[2] != ':')
        return std::nullopt;
    std::string_view hours = text.substr(0, 2);
    std::string_view minutes = text.substr(3);
    const auto h = readNumber(hours);
    const auto m = readNumber(minutes);
    if (!h || !m || !hours.empty() || !minutes.empty() || *h > 23 || *m > 59)
        return std::nullopt;
    return *h * hourMs + *m * minuteMs;
}

std::int64_t startOfDay(std::int64_t localMs)
{
    const std::int64_t rest = localMs % dayMs;
    return localMs - (rest < 0 ? rest + dayMs : rest);
}

std::optional<std::string> replacementOf(std::string_view name, const Play &play)
{
    constexpr std::string_view clockPrefix = "clock ";
    if (name == "run")
        return play.run;
    const bool isClock = name.starts_with(clockPrefix);
    if (isClock)
        name.remove_prefix(clockPrefix.size());
    const auto moment = momentOf(name, play);
    if (!moment)
        return std::nullopt;
    if (isClock) // "2026-11-22T14:02:…"
        return formatRfc3339(Timestamp{moment->ms + play.zoneMs}).substr(11, 5);
    return formatRfc3339(*moment);
}

} // namespace

std::optional<Timestamp> momentOf(std::string_view text, const Play &play)
{
    if (text.empty() || text.front() != 'T')
        return std::nullopt;
    text.remove_prefix(1);
    std::optional<std::int64_t> dayTime;
    if (const auto mark = text.find('@'); mark != std::string_view::npos) {
        dayTime = timeOfDay(text.substr(mark + 1));
        if (!dayTime)
            return std::nullopt;
        text = text.substr(0, mark);
    }
    std::int64_t offset = 0;
    if (!text.empty()) {
        const char sign = text.front();
        const auto duration = durationOf(text.substr(1));
        if (!duration || (sign != '+' && sign != '-'))
            return std::nullopt;
        offset = sign == '-' ? -*duration : *duration;
    }
    if (dayTime) {
        const std::int64_t local = play.start.ms + play.zoneMs + offset;
        return Timestamp{startOfDay(local) + *dayTime - play.zoneMs};
    }
    if (offset > 0)
        offset = play.speed > 0 ? std::llround(static_cast<double>(offset) / play.speed) : 0;
    return Timestamp{play.start.ms + offset};
}

std::optional<std::string> fill(std::string_view text, const Play &play)
{
    std::string filled;
    while (true) {
        const auto open = text.find("{{");
        if (open == std::string_view::npos)
            return filled.append(text);
        const auto close = text.find("}}", open);
        if (close == std::string_view::npos)
            return std::nullopt;
        const auto replacement = replacementOf(text.substr(open + 2, close - open - 2), play);
        if (!replacement)
            return std::nullopt;
        filled.append(text.substr(0, open)).append(*replacement);
        text.remove_prefix(close + 2);
    }
}

} // namespace sidelight::demo
