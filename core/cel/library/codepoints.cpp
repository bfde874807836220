#include "core/cel/library/codepoints.h"

#include <algorithm>

namespace sidelight::cel
{

namespace
{

bool starts(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace

std::size_t countCodePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts));
}

std::optional<std::size_t> byteOfCodePoint(std::string_view text, std::int64_t index)
{
    if (index < 0)
        return std::nullopt;
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        if (starts(text[byte]) && index-- == 0)
            return byte;
    }
    return index == 0 ? std::optional(text.size()) : std::nullopt;
}

std::size_t lengthOfCodePoint(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80)
        return 1;
    if (byte < 0xE0)
        return 2;
    return byte < 0xF0 ? 3 : 4;
}

char32_t codePointAt(std::string_view text, std::size_t byte)
{
    const std::size_t length = lengthOfCodePoint(text[byte]);
    const auto first = static_cast<unsigned char>(text[byte]);
    if (length == 1)
        return first;
    char32_t codePoint = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length && byte + i < text.size(); ++i)
        codePoint = codePoint << 6 | (static_cast<unsigned char>(text[byte + i]) & 0x3FU);
    return codePoint;
}

std::size_t findCost(std::string_view text, std::string_view what)
{
    return text.size() / 64 + text.size() / 64 * (what.size() / 64);
}

} // namespace sidelight::cel
