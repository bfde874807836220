#include "core/rules/conjuncts.h"

#include <optional>
#include <string>

namespace sidelight::rules
{

namespace
{

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Outside of brackets and texts; nothing when one of `refused` stands there, or when the texts are
// of a kind that is not looked into.
std::optional<std::vector<std::string_view>>
splitAt(std::string_view separator, std::string_view refused, std::string_view source)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '\\' || (c == '/' && source.substr(i, 2) == "//"))
            return std::nullopt;
        if (quote != 0) {
            if (c == quote)
                quote = 0;
            continue;
        }
        if (c == '"' || c == '\'') {
            if (source.substr(i, 3) == std::string(3, c))
                return std::nullopt;
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        } else if (depth == 0 && refused.find(c) != std::string_view::npos) {
            return std::nullopt;
        } else if (depth == 0 && source.substr(i, 2) == separator) {
            parts.push_back(withoutSpace(source.substr(start, i - start)));
            start = ++i + 1;
        }
    }
    parts.push_back(withoutSpace(source.substr(start)));
    return parts;
}

} // namespace

std::string_view withoutSpace(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> conjunctsOf(std::string_view condition)
{
    auto parts = splitAt("&&", "|?", condition);
    return parts ? *std::move(parts) : std::vector<std::string_view>();
}

std::vector<std::string_view> disjunctsOf(std::string_view condition)
{
    auto parts = splitAt("||", "?", condition);
    return parts ? *std::move(parts) : std::vector{condition};
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

} // namespace sidelight::rules
