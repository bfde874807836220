#include "core/rules/requiredtext.h"

#include <vector>

namespace sidelight::rules
{

namespace
{

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

// The parts between && outside of brackets and texts; none when something at the top may hold
// without all of them (|| or ?:), or when the texts are of a kind that is not looked into.
std::vector<std::string_view> conjuncts(std::string_view source)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '\\' || (c == '/' && source.substr(i, 2) == "//"))
            return {};
        if (quote != 0) {
            if (c == quote)
                quote = 0;
            continue;
        }
        if (c == '"' || c == '\'') {
            if (source.substr(i, 3) == std::string(3, c))
                return {};
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        } else if (depth == 0 && (c == '|' || c == '?')) {
            return {};
        } else if (depth == 0 && source.substr(i, 2) == "&&") {
            parts.push_back(trimmed(source.substr(start, i - start)));
            start = ++i + 1;
        }
    }
    parts.push_back(trimmed(source.substr(start)));
    return parts;
}

std::size_t nameLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size()) {
        const char c = text[length];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (!letter && !(length > 0 && c >= '0' && c <= '9'))
            break;
        ++length;
    }
    return length;
}

std::optional<RequiredText> equalityOf(std::string_view part)
{
    constexpr std::string_view before = "data.";
    if (part.substr(0, before.size()) != before)
        return std::nullopt;
    part.remove_prefix(before.size());
    const std::size_t length = nameLength(part);
    const std::string_view member = part.substr(0, length);
    part = trimmed(part.substr(length));
    if (member.empty() || part.substr(0, 2) != "==")
        return std::nullopt;
    part = trimmed(part.substr(2));
    if (part.size() < 2 || (part.front() != '\'' && part.front() != '"') ||
        part.find(part.front(), 1) != part.size() - 1)
        return std::nullopt;
    return RequiredText{std::string(member), std::string(part.substr(1, part.size() - 2)), false};
}

} // namespace

std::optional<RequiredText> requiredTextOf(std::string_view condition)
{
    const std::vector<std::string_view> parts = conjuncts(condition);
    for (const std::string_view part : parts) {
        if (auto found = equalityOf(part)) {
            found->isWhole = parts.size() == 1;
            return found;
        }
    }
    return std::nullopt;
}

} // namespace sidelight::rules
