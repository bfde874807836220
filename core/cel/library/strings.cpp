// The `strings` extension. Places in texts count code points.
#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/cel/library/arguments.h"
#include "core/cel/library/codepoints.h"
#include "core/cel/library/format.h"
#include "core/cel/library/tables.h"
#include "core/cel/library/textbuilder.h"

namespace sidelight::cel
{

namespace
{

Value noSuchPlace()
{
    return Value::error(Code::Range, "The text has no such place.");
}

Value tooCostly()
{
    return Value::error(Code::Budget);
}

// Pays for reading through a text once.
bool payFor(Workspace &workspace, std::string_view text)
{
    return workspace.spend(text.size() / 64);
}

Value charAt(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "si"))
        return wrongKinds();
    const std::string_view text = arguments[0].asText();
    if (!payFor(workspace, text))
        return tooCostly();
    const auto byte = byteOfCodePoint(text, arguments[1].asInt());
    if (!byte)
        return noSuchPlace();
    return Value::of(*byte == text.size() ? text.substr(*byte)
                                          : text.substr(*byte, lengthOfCodePoint(text[*byte])));
}

Value placeOf(std::string_view text, std::size_t byte)
{
    return Value::of(byte == std::string_view::npos
                         ? std::int64_t{-1}
                         : static_cast<std::int64_t>(countCodePoints(text.substr(0, byte))));
}

Value indexOf(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "ssi"))
        return wrongKinds();
    const std::string_view text = arguments[0].asText();
    const std::string_view what = arguments[1].asText();
    if (!payFor(workspace, text) || !workspace.spend(findCost(text, what)))
        return tooCostly();
    const auto from = byteOfCodePoint(text, count > 2 ? arguments[2].asInt() : 0);
    return from ? placeOf(text, text.find(what, *from)) : noSuchPlace();
}

Value lastIndexOf(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "ssi"))
        return wrongKinds();
    const std::string_view text = arguments[0].asText();
    const std::string_view what = arguments[1].asText();
    if (!payFor(workspace, text) || !workspace.spend(findCost(text, what)))
        return tooCostly();
    const auto from = count > 2 ? byteOfCodePoint(text, arguments[2].asInt())
                                : std::optional(std::string_view::npos);
    return from ? placeOf(text, text.rfind(what, *from)) : noSuchPlace();
}

Value join(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "ls"))
        return wrongKinds();
    const std::string_view separator = count > 1 ? arguments[1].asText() : "";
    TextBuilder builder(workspace);
    for (std::size_t i = 0; i < arguments[0].size(); ++i) {
        const Value item = arguments[0].item(i);
        if (item.kind() != Kind::String)
            return wrongKinds();
        if (!workspace.spend(1))
            return tooCostly();
        if ((i > 0 && !builder.add(separator)) || !builder.add(item.asText()))
            break;
    }
    return builder.done();
}

// Letters of ASCII only; every other byte stays as it is.
Value mapAscii(Workspace &workspace, const Value &text, char first, char last, int change)
{
    if (text.kind() != Kind::String)
        return wrongKinds();
    std::string changed(text.asText());
    for (char &c : changed) {
        if (c >= first && c <= last)
            c = static_cast<char>(c + change);
    }
    return workspace.text(changed);
}

Value lowerAscii(Workspace &workspace, const Value *arguments, std::size_t)
{
    return mapAscii(workspace, arguments[0], 'A', 'Z', 'a' - 'A');
}

Value upperAscii(Workspace &workspace, const Value *arguments, std::size_t)
{
    return mapAscii(workspace, arguments[0], 'a', 'z', 'A' - 'a');
}

// Where the next `what` starts; an empty one is between all code points.
std::size_t nextMatch(std::string_view text, std::string_view what, std::size_t from, bool isFirst)
{
    if (!what.empty())
        return text.find(what, from);
    if (isFirst)
        return 0;
    return from < text.size() ? from + lengthOfCodePoint(text[from]) : std::string_view::npos;
}

Value replace(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "sssi"))
        return wrongKinds();
    const std::string_view text = arguments[0].asText();
    const std::string_view what = arguments[1].asText();
    const std::string_view by = arguments[2].asText();
    std::int64_t left = count > 3 ? arguments[3].asInt() : -1;
    if (!workspace.spend(findCost(text, what)))
        return tooCostly();
    TextBuilder builder(workspace);
    std::size_t from = 0;
    for (bool isFirst = true; left != 0; --left, isFirst = false) {
        const std::size_t found = nextMatch(text, what, from, isFirst);
        if (found == std::string_view::npos || !workspace.spend(1))
            break;
        if (!builder.add(text.substr(from, found - from)) || !builder.add(by))
            break;
        from = found + what.size();
    }
    builder.add(text.substr(from));
    return workspace.isSpent() ? tooCostly() : builder.done();
}

Value split(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "ssi"))
        return wrongKinds();
    std::string_view text = arguments[0].asText();
    const std::string_view separator = arguments[1].asText();
    const std::int64_t limit = count > 2 ? arguments[2].asInt() : -1;
    std::vector<Value> parts;
    if (limit == 0)
        return workspace.list(parts);
    if (!workspace.spend(findCost(text, separator)))
        return tooCostly();
    while (limit < 0 || static_cast<std::int64_t>(parts.size()) + 1 < limit) {
        if (!workspace.spend(1))
            return tooCostly();
        const std::size_t length = separator.empty() && !text.empty()
                                       ? lengthOfCodePoint(text.front())
                                       : text.find(separator);
        if (length == std::string_view::npos || (separator.empty() && length >= text.size()))
            break;
        parts.push_back(Value::of(text.substr(0, length)));
        text.remove_prefix(length + separator.size());
    }
    if (!separator.empty() || !text.empty())
        parts.push_back(Value::of(text));
    return workspace.list(parts);
}

Value substring(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "sii"))
        return wrongKinds();
    const std::string_view text = arguments[0].asText();
    if (!payFor(workspace, text))
        return tooCostly();
    const auto begin = byteOfCodePoint(text, arguments[1].asInt());
    const auto end =
        count > 2 ? byteOfCodePoint(text, arguments[2].asInt()) : std::optional(text.size());
    if (!begin || !end || *begin > *end)
        return noSuchPlace();
    return Value::of(text.substr(*begin, *end - *begin));
}

// Unicode's White_Space.
bool isSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

Value trim(Workspace &workspace, const Value *arguments, std::size_t)
{
    if (arguments[0].kind() != Kind::String)
        return wrongKinds();
    std::string_view text = arguments[0].asText();
    if (!payFor(workspace, text))
        return tooCostly();
    while (!text.empty() && isSpace(codePointAt(text, 0)))
        text.remove_prefix(lengthOfCodePoint(text.front()));
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
            --last;
        if (!isSpace(codePointAt(text, last)))
            break;
        text = text.substr(0, last);
    }
    return Value::of(text);
}

Value reverse(Workspace &workspace, const Value *arguments, std::size_t)
{
    if (arguments[0].kind() != Kind::String)
        return wrongKinds();
    const std::string_view text = arguments[0].asText();
    std::string reversed(text);
    for (std::size_t byte = 0; byte < text.size();) {
        const std::size_t length = lengthOfCodePoint(text[byte]);
        text.copy(reversed.data() + (text.size() - byte - length), length, byte);
        byte += length;
    }
    return workspace.text(reversed);
}

Value quote(Workspace &workspace, const Value *arguments, std::size_t)
{
    constexpr std::string_view special = "\a\b\f\n\r\t\v\\\"";
    constexpr std::string_view letters = "abfnrtv\\\"";
    if (arguments[0].kind() != Kind::String)
        return wrongKinds();
    std::string quoted = "\"";
    for (const char c : arguments[0].asText()) {
        const std::size_t found = special.find(c);
        if (found == std::string_view::npos) {
            quoted += c;
        } else {
            quoted += '\\';
            quoted += letters[found];
        }
    }
    return workspace.text(quoted + '"');
}

Value format(Workspace &workspace, const Value *arguments, std::size_t count)
{
    if (!areKinds(arguments, count, "sl"))
        return wrongKinds();
    return formatted(arguments[0].asText(), arguments[1], workspace);
}

} // namespace

FunctionRows stringFunctions()
{
    return {
        {"charAt", {".si>s"}, charAt},
        {"indexOf", {".ss>i", ".ssi>i"}, indexOf},
        {"lastIndexOf", {".ss>i", ".ssi>i"}, lastIndexOf},
        {"join", {".L>s", ".Ls>s"}, join},
        {"lowerAscii", {".s>s"}, lowerAscii},
        {"upperAscii", {".s>s"}, upperAscii},
        {"replace", {".sss>s", ".sssi>s"}, replace},
        {"split", {".ss>L", ".ssi>L"}, split},
        {"substring", {".si>s", ".sii>s"}, substring},
        {"trim", {".s>s"}, trim},
        {"reverse", {".s>s"}, reverse},
        {"format", {".sl>s"}, format},
        {"strings.quote", {"s>s"}, quote},
    };
}

} // namespace sidelight::cel
