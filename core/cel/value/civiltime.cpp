#include "core/cel/value/civiltime.h"

#include <chrono>

namespace sidelight::cel
{

namespace
{

constexpr std::int64_t secondsADay = 86400;

std::chrono::sys_days startOfYear(std::chrono::year year)
{
    return year / std::chrono::January / 1;
}

} // namespace

CivilTime civilTime(std::int64_t seconds)
{
    const std::int64_t days =
        seconds >= 0 ? seconds / secondsADay : -((secondsADay - 1 - seconds) / secondsADay);
    const auto rest = static_cast<int>(seconds - days * secondsADay);
    const std::chrono::sys_days date{std::chrono::days{static_cast<int>(days)}};
    const std::chrono::year_month_day civil{date};
    return {static_cast<int>(civil.year()),
            static_cast<int>(static_cast<unsigned>(civil.month())),
            static_cast<int>(static_cast<unsigned>(civil.day())),
            rest / 3600,
            rest / 60 % 60,
            rest % 60,
            static_cast<int>(std::chrono::weekday{date}.c_encoding()),
            static_cast<int>((date - startOfYear(civil.year())).count())};
}

std::optional<std::int64_t> secondsOf(const CivilTime &time)
{
    if (time.year < 0 || time.year > 9999 || time.hour < 0 || time.hour > 23 || time.minute < 0 ||
        time.minute > 59 || time.second < 0 || time.second > 60 || time.month < 1 || time.day < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(time.year)},
                                           std::chrono::month{static_cast<unsigned>(time.month)},
                                           std::chrono::day{static_cast<unsigned>(time.day)}};
    if (!date.ok())
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
    return days * secondsADay + time.hour * 3600 + time.minute * 60 +
           (time.second == 60 ? 59 : time.second);
}

} // namespace sidelight::cel
