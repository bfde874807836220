#include "core/base/timestamp.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace sidelight
{

namespace
{

// Reads exactly `digits` decimal digits at `pos` and moves on; nothing if they are not there.
std::optional<int> readDigits(std::string_view text, std::size_t &pos, std::size_t digits)
{
    if (pos + digits > text.size())
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = text[pos + i];
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    pos += digits;
    return value;
}

bool readChar(std::string_view text, std::size_t &pos, std::string_view oneOf)
{
    if (pos >= text.size() || oneOf.find(text[pos]) == std::string_view::npos)
        return false;
    ++pos;
    return true;
}

std::optional<int> readFractionMs(std::string_view text, std::size_t &pos)
{
    if (pos >= text.size() || text[pos] != '.')
        return 0;
    const std::size_t start = ++pos;
    int value = 0;
    while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9') {
        if (pos - start < 3)
            value = value * 10 + (text[pos] - '0');
        ++pos;
    }
    if (pos == start)
        return std::nullopt;
    for (std::size_t i = pos - start; i < 3; ++i)
        value *= 10;
    return value;
}

std::optional<int> readOffsetMinutes(std::string_view text, std::size_t &pos)
{
    if (readChar(text, pos, "Zz"))
        return 0;
    if (pos >= text.size() || (text[pos] != '+' && text[pos] != '-'))
        return std::nullopt;
    const int sign = text[pos++] == '-' ? -1 : 1;
    const auto hours = readDigits(text, pos, 2);
    if (!hours || *hours > 23 || !readChar(text, pos, ":"))
        return std::nullopt;
    const auto minutes = readDigits(text, pos, 2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    return sign * (*hours * 60 + *minutes);
}

} // namespace

std::optional<Timestamp> parseRfc3339(std::string_view text)
{
    std::size_t pos = 0;
    const auto year = readDigits(text, pos, 4);
    if (!year || !readChar(text, pos, "-"))
        return std::nullopt;
    const auto month = readDigits(text, pos, 2);
    if (!month || !readChar(text, pos, "-"))
        return std::nullopt;
    const auto day = readDigits(text, pos, 2);
    if (!day || !readChar(text, pos, "Tt "))
        return std::nullopt;
    const auto hour = readDigits(text, pos, 2);
    if (!hour || *hour > 23 || !readChar(text, pos, ":"))
        return std::nullopt;
    const auto minute = readDigits(text, pos, 2);
    if (!minute || *minute > 59 || !readChar(text, pos, ":"))
        return std::nullopt;
    auto second = readDigits(text, pos, 2);
    if (!second || *second > 60)
        return std::nullopt;
    if (*second == 60)
        second = 59;
    const auto fraction = readFractionMs(text, pos);
    if (!fraction)
        return std::nullopt;
    const auto offset = readOffsetMinutes(text, pos);
    if (!offset || pos != text.size())
        return std::nullopt;

    using namespace std::chrono;
    const year_month_day date{std::chrono::year{*year}, std::chrono::month{unsigned(*month)},
                              std::chrono::day{unsigned(*day)}};
    if (!date.ok() || *year == 0)
        return std::nullopt;
    const auto days = sys_days{date}.time_since_epoch().count();
    const std::int64_t seconds =
        std::int64_t{days} * 86400 + *hour * 3600 + (*minute - *offset) * 60 + *second;
    return Timestamp{seconds * 1000 + *fraction};
}

std::string formatRfc3339(Timestamp time)
{
    using namespace std::chrono;
    const sys_time<milliseconds> point{milliseconds{time.ms}};
    const auto day = floor<days>(point);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> clock{point - day};
    std::array<char, 64> text{};
    const int written =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", int(date.year()),
                      unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                      int(clock.minutes().count()), int(clock.seconds().count()));
    std::string out(text.data(), std::size_t(written));
    if (const auto ms = clock.subseconds().count(); ms != 0) {
        const int fraction = std::snprintf(text.data(), text.size(), ".%03d", int(ms));
        out.append(text.data(), std::size_t(fraction));
    }
    out.push_back('Z');
    return out;
}

} // namespace sidelight
