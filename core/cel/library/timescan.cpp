#include "core/cel/library/timescan.h"

#include <algorithm>
#include <array>

namespace sidelight::cel
{

bool TimeScan::take(std::string_view what)
{
    if (!m_rest.starts_with(what))
        return false;
    m_rest.remove_prefix(what.size());
    return true;
}

bool TimeScan::skipSpaces()
{
    while (take(" ")) {
    }
    return true;
}

void TimeScan::skipDayName()
{
    constexpr std::array<std::string_view, 7> days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (const std::string_view day : days) {
        if (!take(day))
            continue;
        while (!m_rest.empty() && m_rest.front() >= 'a' && m_rest.front() <= 'z')
            m_rest.remove_prefix(1);
        take(",");
        skipSpaces();
        return;
    }
}

std::optional<std::int32_t> TimeScan::digits(int count)
{
    std::int32_t number = 0;
    std::string_view rest = m_rest;
    for (int i = 0; i < count; ++i, rest.remove_prefix(1)) {
        if (rest.empty() || rest.front() < '0' || rest.front() > '9')
            return std::nullopt;
        number = number * 10 + (rest.front() - '0');
    }
    m_rest = rest;
    return number;
}

std::optional<std::int32_t> TimeScan::digitsUpTo(int count)
{
    for (int i = count; i > 0; --i) {
        if (const auto number = digits(i))
            return number;
    }
    return std::nullopt;
}

bool TimeScan::fraction(std::int32_t &nanos)
{
    nanos = 0;
    if (!take("."))
        return true;
    std::int32_t scale = 100'000'000;
    if (!atDigit())
        return false;
    for (; atDigit(); m_rest.remove_prefix(1), scale /= 10)
        nanos += scale * (m_rest.front() - '0');
    return true;
}

std::optional<std::int32_t> TimeScan::numericOffset(bool isStrict)
{
    const bool isWest = take("-");
    if (!isWest && !take("+"))
        return std::nullopt;
    const auto hours = digits(2);
    const bool hasColon = take(":");
    if (!hours || (isStrict && !hasColon))
        return std::nullopt;
    const auto minutes = hasColon || atDigit() ? digits(2) : std::optional(0);
    if (!minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    const std::int32_t seconds = *hours * 3600 + *minutes * 60;
    return isWest ? -seconds : seconds;
}

std::optional<std::int32_t> TimeScan::strictOffset()
{
    if (take("Z") || take("z"))
        return 0;
    return numericOffset(true);
}

std::optional<std::int32_t> TimeScan::offset()
{
    std::optional<std::int32_t> found;
    const bool isNamed = take("Z") || take("z") || take("UTC") || take("GMT");
    if (isNamed)
        found = 0;
    if (m_rest.starts_with('+') || m_rest.starts_with('-'))
        found = numericOffset(false);
    if (!found)
        return std::nullopt;
    skipSpaces();
    if (!isNamed && *found == 0 && (take("UTC") || take("GMT"))) // "+00:00 UTC" says it twice
        skipSpaces();
    if (m_rest.starts_with('(') && m_rest.ends_with(')'))
        m_rest = {};
    return found;
}

} // namespace sidelight::cel
