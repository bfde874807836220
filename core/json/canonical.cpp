#include "core/json/canonical.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace sidelight::json
{

namespace
{

namespace bj = boost::json;

constexpr std::int64_t exactIntegers = std::int64_t{1} << 53;

// Where code points above U+FFFF stand among UTF-16 code units: their surrogates come before
// U+E000, so comparing bytes of UTF-8 is wrong for them alone. The key that makes bytes compare as
// code units do: lead bytes F0 to F4 go between those of U+D7FF (ED) and U+E000 (EE).
int rankOf(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xF0)
        return 0xEE + (byte - 0xF0); // EE … F2
    if (byte >= 0xEE)
        return byte + 5; // F3, F4
    return byte;
}

bool before(std::string_view a, std::string_view b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [](char x, char y) { return rankOf(x) < rankOf(y); });
}

std::string_view viewOf(const bj::string &text)
{
    return {text.data(), text.size()};
}

void appendText(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    static constexpr std::string_view shortened = "\b\t\n\f\r\"\\";
    static constexpr std::string_view letters = "btnfr\"\\";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (const auto at = shortened.find(c); at != std::string_view::npos) {
            out += '\\';
            out += letters[at];
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

void append(std::string &out, const bj::value &value);

void appendObject(std::string &out, const bj::object &object)
{
    std::vector<const bj::key_value_pair *> members;
    members.reserve(object.size());
    for (const bj::key_value_pair &member : object)
        members.push_back(&member);
    std::sort(members.begin(), members.end(), [](const auto *a, const auto *b) {
        return before({a->key().data(), a->key().size()}, {b->key().data(), b->key().size()});
    });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0)
            out += ',';
        appendText(out, {members[i]->key().data(), members[i]->key().size()});
        out += ':';
        append(out, members[i]->value());
    }
    out += '}';
}

void appendWhole(std::string &out, std::int64_t number)
{
    if (number <= exactIntegers && number >= -exactIntegers)
        out += std::to_string(number);
    else
        out += canonicalNumber(static_cast<double>(number));
}

void append(std::string &out, const bj::value &value)
{
    switch (value.kind()) {
    case bj::kind::null:
        out += "null";
        break;
    case bj::kind::bool_:
        out += value.get_bool() ? "true" : "false";
        break;
    case bj::kind::int64:
        appendWhole(out, value.get_int64());
        break;
    case bj::kind::uint64:
        out += canonicalNumber(static_cast<double>(value.get_uint64()));
        break;
    case bj::kind::double_:
        out += canonicalNumber(value.get_double());
        break;
    case bj::kind::string:
        appendText(out, viewOf(value.get_string()));
        break;
    case bj::kind::array: {
        out += '[';
        bool first = true;
        for (const bj::value &element : value.get_array()) {
            if (!first)
                out += ',';
            first = false;
            append(out, element);
        }
        out += ']';
        break;
    }
    case bj::kind::object:
        appendObject(out, value.get_object());
        break;
    }
}

} // namespace

std::string canonicalNumber(double number)
{
    if (number == 0)
        return "0";
    // The shortest digits that read back as the same double: "d.ddde±xx".
    char buffer[40];
    const auto end =
        std::to_chars(std::begin(buffer), std::end(buffer), number, std::chars_format::scientific)
            .ptr;
    std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    std::string out;
    if (text.front() == '-') {
        out = "-";
        text.remove_prefix(1);
    }
    const std::size_t e = text.find('e');
    const int exponent = std::atoi(std::string(text.substr(e + 1)).c_str());
    std::string digits(text.substr(0, 1));
    if (e > 2)
        digits += text.substr(2, e - 2);
    const int count = static_cast<int>(digits.size());
    const int point = exponent + 1; // digits before the decimal point: n of ECMA-262
    if (point > 21 || point < -5) {
        out += digits.substr(0, 1);
        if (count > 1)
            out += '.' + digits.substr(1);
        out += point > 0 ? "e+" : "e-";
        out += std::to_string(std::abs(point - 1));
    } else if (point <= 0) {
        out += "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    } else if (point >= count) {
        out += digits + std::string(static_cast<std::size_t>(point - count), '0');
    } else {
        out += digits.substr(0, static_cast<std::size_t>(point)) + '.' +
               digits.substr(static_cast<std::size_t>(point));
    }
    return out;
}

std::string canonicalText(const bj::value &value)
{
    std::string out;
    append(out, value);
    return out;
}

} // namespace sidelight::json
