#include "core/cel/library/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/utf8.h"
#include "core/cel/library/textbuilder.h"
#include "core/cel/value/texts.h"

namespace sidelight::cel
{

namespace
{

constexpr int usualPrecision = 6;
constexpr int mostPrecision = 100;

Value bad(const char *sentence)
{
    return Value::error(Code::Range, sentence);
}

// Appends the text of a value, lists and maps with theirs; an error where it has none.
class ValueWriter
{
public:
    explicit ValueWriter(Workspace &workspace)
        : m_workspace(workspace)
    {
    }
    // Set and an error when it could not be written.
    Value write(const Value &value, std::string &out)
    {
        if (!m_workspace.spend(1) || out.size() > Arena::maxBytes)
            return Value::error(Code::Budget);
        switch (value.kind()) {
        case Kind::List:
            return writeList(value, out);
        case Kind::Map:
            return writeMap(value, out);
        case Kind::Bytes:
            if (!isValidUtf8(value.asText()))
                return bad("These bytes are no valid UTF-8 text.");
            out += value.asText();
            return {};
        default:
            out += scalarText(value);
            return {};
        }
    }

private:
    Value writeList(const Value &list, std::string &out)
    {
        out += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            out += i > 0 ? ", " : "";
            if (const Value trouble = write(list.item(i), out); trouble.isSet())
                return trouble;
        }
        out += ']';
        return {};
    }

    // In the order of the keys' texts, so that equal maps look the same.
    Value writeMap(const Value &map, std::string &out)
    {
        std::vector<std::pair<std::string, std::string>> entries;
        for (std::size_t i = 0; i < map.size(); ++i) {
            const MapEntry entry = map.entry(i);
            std::string key;
            if (const Value trouble = write(entry.key, key); trouble.isSet())
                return trouble;
            std::string text;
            if (const Value trouble = write(entry.value, text); trouble.isSet())
                return trouble;
            entries.emplace_back(std::move(key), std::move(text));
        }
        std::sort(entries.begin(), entries.end());
        out += '{';
        for (std::size_t i = 0; i < entries.size(); ++i)
            out += (i > 0 ? ", " : "") + entries[i].first + ": " + entries[i].second;
        out += '}';
        return {};
    }

    Workspace &m_workspace;
};

std::string inBase(const Value &value, int base)
{
    std::array<char, 72> digits{};
    char *end = digits.data() + digits.size();
    const auto written = value.kind() == Kind::Int
                             ? std::to_chars(digits.data(), end, value.asInt(), base)
                             : std::to_chars(digits.data(), end, value.asUint(), base);
    return {digits.data(), written.ptr};
}

std::string hexOfBytes(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

std::optional<double> asNumber(const Value &value)
{
    switch (value.kind()) {
    case Kind::Double:
        return value.asDouble();
    case Kind::Int:
        return static_cast<double>(value.asInt());
    case Kind::Uint:
        return static_cast<double>(value.asUint());
    default:
        return std::nullopt;
    }
}

std::string decimals(double number, std::chars_format style, int precision)
{
    if (!std::isfinite(number))
        return doubleText(number);
    std::array<char, 320 + mostPrecision> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, style, precision);
    return {digits.data(), written.ptr};
}

bool isWhole(const Value &value)
{
    return value.kind() == Kind::Int || value.kind() == Kind::Uint;
}

// Appends one argument; an error where the clause cannot show it.
Value writeClause(char clause, int precision, const Value &value, Workspace &workspace,
                  std::string &out)
{
    switch (clause) {
    case 's':
        return ValueWriter(workspace).write(value, out);
    case 'd':
        if (!isWhole(value) && !(value.kind() == Kind::Double && !std::isfinite(value.asDouble())))
            return bad("%d shows whole numbers only.");
        out += scalarText(value);
        return {};
    case 'f':
    case 'e': {
        const auto number = asNumber(value);
        if (!number)
            return bad("%f and %e show numbers only.");
        out += decimals(*number,
                        clause == 'f' ? std::chars_format::fixed : std::chars_format::scientific,
                        precision);
        return {};
    }
    case 'b':
        if (value.kind() == Kind::Bool)
            out += value.asBool() ? '1' : '0';
        else if (isWhole(value))
            out += inBase(value, 2);
        else
            return bad("%b shows whole numbers and true or false only.");
        return {};
    case 'o':
        if (!isWhole(value))
            return bad("%o shows whole numbers only.");
        out += inBase(value, 8);
        return {};
    case 'x':
    case 'X': {
        std::string text;
        if (isWhole(value))
            text = inBase(value, 16);
        else if (value.kind() == Kind::String || value.kind() == Kind::Bytes)
            text = hexOfBytes(value.asText());
        else
            return bad("%x shows whole numbers, texts and bytes only.");
        for (char &c : text)
            c = clause == 'X' && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
        out += text;
        return {};
    }
    default:
        return bad("After a % stands one of s d f e b x X o, or another %.");
    }
}

// ".2" before the letter; nothing if it is malformed.
std::optional<int> readPrecision(std::string_view &rest)
{
    if (!rest.starts_with('.'))
        return usualPrecision;
    rest.remove_prefix(1);
    int precision = 0;
    std::size_t digits = 0;
    for (; !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix(1)) {
        precision = precision * 10 + (rest.front() - '0');
        if (++digits > 3 || precision > mostPrecision)
            return std::nullopt;
    }
    return digits > 0 ? std::optional(precision) : std::nullopt;
}

} // namespace

Value formatted(std::string_view pattern, const Value &arguments, Workspace &workspace)
{
    TextBuilder builder(workspace);
    std::size_t next = 0;
    while (!pattern.empty()) {
        const std::size_t percent = pattern.find('%');
        if (!builder.add(pattern.substr(0, percent)) || percent == std::string_view::npos)
            break;
        pattern.remove_prefix(percent + 1);
        if (pattern.starts_with('%')) {
            builder.add("%");
            pattern.remove_prefix(1);
            continue;
        }
        const auto precision = readPrecision(pattern);
        if (!precision)
            return bad("A precision is written like %.2f and is at most 100.");
        if (pattern.empty())
            return bad("The text ends in the middle of a % clause.");
        if (next >= arguments.size())
            return bad("There are more % clauses than values to show.");
        std::string text;
        const Value trouble =
            writeClause(pattern.front(), *precision, arguments.item(next++), workspace, text);
        if (trouble.isSet())
            return trouble;
        pattern.remove_prefix(1);
        if (!builder.add(text))
            break;
    }
    return builder.done();
}

} // namespace sidelight::cel
