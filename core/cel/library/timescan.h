// Reads the parts of a written time from left to right.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sidelight::cel
{

class TimeScan
{
public:
    explicit TimeScan(std::string_view text)
        : m_rest(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] bool atDigit() const
    {
        return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9';
    }
    bool take(std::string_view what); // false when something else stands there
    bool skipSpaces();                // always true
    void skipDayName();               // "Wed, ", "Wednesday "
    // Exactly, or one to that many.
    [[nodiscard]] std::optional<std::int32_t> digits(int count);
    [[nodiscard]] std::optional<std::int32_t> digitsUpTo(int count);
    // ".123" or nothing at all; false for a dot without digits.
    [[nodiscard]] bool fraction(std::int32_t &nanos);
    // Seconds east of UTC. RFC 3339's "Z" and "+01:00".
    [[nodiscard]] std::optional<std::int32_t> strictOffset();
    // Those and "+0100", "+01", "UTC", "GMT", "GMT+0100", "+00:00 UTC", with words in brackets
    // behind.
    [[nodiscard]] std::optional<std::int32_t> offset();

private:
    std::optional<std::int32_t> numericOffset(bool isStrict);
    std::string_view m_rest;
};

} // namespace sidelight::cel
