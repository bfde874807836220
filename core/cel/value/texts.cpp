#include "core/cel/value/texts.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/cel/value/civiltime.h"

namespace sidelight::cel
{

namespace
{

// Two or more digits.
void appendPadded(std::string &out, std::int64_t number, std::size_t width)
{
    const std::string digits = std::to_string(number);
    out.append(width > digits.size() ? width - digits.size() : 0, '0');
    out += digits;
}

// ".5", ".123456789" or nothing.
void appendFraction(std::string &out, std::int64_t nanos)
{
    if (nanos == 0)
        return;
    std::string digits = std::to_string(nanos);
    digits.insert(0, 9 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    out += '.' + digits;
}

} // namespace

std::string doubleText(double real)
{
    if (std::isnan(real))
        return "NaN";
    if (std::isinf(real))
        return real > 0 ? "Infinity" : "-Infinity";
    std::array<char, 40> buffer{};
    const double size = std::fabs(real);
    const bool plain = size == 0 || (size >= 1e-6 && size < 1e21);
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), real,
                      plain ? std::chars_format::fixed : std::chars_format::scientific);
    return {buffer.data(), end.ptr};
}

std::string instantText(Instant time)
{
    const CivilTime civil = civilTime(time.seconds);
    std::string text;
    appendPadded(text, civil.year, 4);
    text += '-';
    appendPadded(text, civil.month, 2);
    text += '-';
    appendPadded(text, civil.day, 2);
    text += 'T';
    appendPadded(text, civil.hour, 2);
    text += ':';
    appendPadded(text, civil.minute, 2);
    text += ':';
    appendPadded(text, civil.second, 2);
    appendFraction(text, time.nanos);
    return text + 'Z';
}

std::string durationText(Duration duration)
{
    constexpr std::uint64_t second = 1'000'000'000;
    const bool negative = duration.nanos < 0;
    const std::uint64_t size = negative ? 0 - static_cast<std::uint64_t>(duration.nanos)
                                        : static_cast<std::uint64_t>(duration.nanos);
    std::string text = negative ? "-" : "";
    text += std::to_string(size / second);
    appendFraction(text, static_cast<std::int64_t>(size % second));
    return text + 's';
}

std::string scalarText(const Value &value)
{
    switch (value.kind()) {
    case Kind::Null:
        return "null";
    case Kind::Bool:
        return value.asBool() ? "true" : "false";
    case Kind::Int:
        return std::to_string(value.asInt());
    case Kind::Uint:
        return std::to_string(value.asUint());
    case Kind::Double:
        return doubleText(value.asDouble());
    case Kind::String:
    case Kind::Type:
        return std::string(value.asText());
    case Kind::Timestamp:
        return instantText(value.asInstant());
    case Kind::Duration:
        return durationText(value.asDuration());
    default:
        return {};
    }
}

} // namespace sidelight::cel
