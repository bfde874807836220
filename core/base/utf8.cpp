#include "core/base/utf8.h"

#include <cstdint>
#include <cstring>

namespace sidelight
{

namespace
{

// Most of what is looked at is ASCII: eight bytes at a time.
std::size_t afterAscii(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t highBits = 0x8080808080808080;
    for (; at + sizeof highBits <= text.size(); at += sizeof highBits) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & highBits) != 0)
            break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    std::size_t i = 0;
    const auto continuation = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    while (i < text.size()) {
        i = afterAscii(text, i);
        if (i == text.size())
            break;
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4)
            return false;
        for (std::size_t k = 1; k < length; ++k) {
            if (!continuation(i + k))
                return false;
        }
        const auto second = static_cast<unsigned char>(text[i + 1]);
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
            return false;
        i += length;
    }
    return true;
}

std::string_view truncateUtf8(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

} // namespace sidelight
