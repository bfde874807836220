#include "core/cel/syntax/escapes.h"

#include <optional>

namespace sidelight::cel
{

namespace
{

std::optional<std::uint32_t> readDigits(std::string_view digits, std::uint32_t base)
{
    std::uint32_t number = 0;
    for (const char c : digits) {
        std::uint32_t digit = base;
        if (c >= '0' && c <= '9')
            digit = static_cast<std::uint32_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            digit = static_cast<std::uint32_t>(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            digit = static_cast<std::uint32_t>(c - 'A' + 10);
        if (digit >= base)
            return std::nullopt;
        number = number * base + digit;
    }
    return number;
}

// The character a one-letter escape stands for; nothing if there is no such escape.
std::optional<char> simpleEscape(char letter)
{
    switch (letter) {
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case '\\':
    case '?':
    case '"':
    case '\'':
    case '`':
        return letter;
    default:
        return std::nullopt;
    }
}

// How many digits follow the letter, and in which base; 0 digits: no such escape.
struct Digits {
    std::size_t count = 0;
    std::uint32_t base = 16;
    std::size_t skip = 1; // the letter itself; an octal escape has none
};

Digits digitsAfter(char letter, bool isBytes)
{
    switch (letter) {
    case 'x':
    case 'X':
        return {2, 16, 1};
    case 'u':
        return isBytes ? Digits{} : Digits{4, 16, 1};
    case 'U':
        return isBytes ? Digits{} : Digits{8, 16, 1};
    case '0':
    case '1':
    case '2':
    case '3':
        return {3, 8, 0};
    default:
        return {};
    }
}

} // namespace

bool appendUtf8(std::string &out, char32_t codePoint)
{
    const auto byte = [&out](std::uint32_t bits) { out += static_cast<char>(bits); };
    if (codePoint < 0x80) {
        byte(codePoint);
    } else if (codePoint < 0x800) {
        byte(0xC0 | codePoint >> 6);
        byte(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        if (codePoint >= 0xD800 && codePoint < 0xE000)
            return false;
        byte(0xE0 | codePoint >> 12);
        byte(0x80 | (codePoint >> 6 & 0x3F));
        byte(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x110000) {
        byte(0xF0 | codePoint >> 18);
        byte(0x80 | (codePoint >> 12 & 0x3F));
        byte(0x80 | (codePoint >> 6 & 0x3F));
        byte(0x80 | (codePoint & 0x3F));
    } else {
        return false;
    }
    return true;
}

Result<std::string> resolveEscapes(std::string_view between, bool isBytes, const Place &place)
{
    const auto bad = [&place](const char *sentence) {
        return failure(Error{Code::Syntax, sentence, place});
    };
    std::string out;
    out.reserve(between.size());
    while (!between.empty()) {
        const char c = between.front();
        if (c != '\\') {
            out += c;
            between.remove_prefix(1);
            continue;
        }
        if (between.size() < 2)
            return bad("This text ends in the middle of an escape (\\).");
        const char letter = between[1];
        if (const auto simple = simpleEscape(letter)) {
            out += *simple;
            between.remove_prefix(2);
            continue;
        }
        const Digits digits = digitsAfter(letter, isBytes);
        if (digits.count == 0)
            return bad("There is no such escape; write \\\\ for a backslash.");
        const std::size_t length = 1 + digits.skip + digits.count;
        const auto number =
            between.size() < length
                ? std::nullopt
                : readDigits(between.substr(1 + digits.skip, digits.count), digits.base);
        if (!number)
            return bad("An escape in this text lacks digits.");
        if (isBytes)
            out += static_cast<char>(*number);
        else if (!appendUtf8(out, *number))
            return bad("An escape in this text stands for no character.");
        between.remove_prefix(length);
    }
    return out;
}

} // namespace sidelight::cel
