#include "core/rules/requiredmembers.h"

#include <algorithm>
#include <array>

#include "core/rules/conjuncts.h"

namespace sidelight::rules
{

namespace
{

constexpr std::array<std::string_view, 6> comparisons{"==", "!=", "<=", ">=", "<", ">"};

// One part of a condition that costs next to nothing.
struct CheapPart {
    RequiredMember member;
    bool isHas = false; // false, not an error, where the member is missing
};

struct Path {
    std::string name; // of the first member
    bool isDeep = false;
};

// `data.a` or `data.a.b`, and `text` is what follows; nothing for anything else.
std::optional<Path> takePath(std::string_view &text)
{
    constexpr std::string_view before = "data.";
    if (!text.starts_with(before))
        return std::nullopt;
    text.remove_prefix(before.size());
    const std::size_t length = nameLength(text);
    if (length == 0)
        return std::nullopt;
    Path path{std::string(text.substr(0, length)), false};
    text.remove_prefix(length);
    while (text.starts_with('.')) {
        const std::size_t next = nameLength(text.substr(1));
        if (next == 0)
            return std::nullopt;
        text.remove_prefix(1 + next);
        path.isDeep = true;
    }
    text = withoutSpace(text);
    return path;
}

bool isQuoted(std::string_view text)
{
    return text.size() >= 2 && (text.front() == '\'' || text.front() == '"') &&
           text.find(text.front(), 1) == text.size() - 1;
}

bool isPlainWord(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    });
}

std::optional<CheapPart> hasPartOf(std::string_view part)
{
    if (!part.starts_with("has(") || !part.ends_with(')'))
        return std::nullopt;
    std::string_view inner = withoutSpace(part.substr(4, part.size() - 5));
    auto path = takePath(inner);
    if (!path || !inner.empty())
        return std::nullopt;
    return CheapPart{{std::move(path->name), std::nullopt}, !path->isDeep};
}

std::optional<CheapPart> cheapPartOf(std::string_view part)
{
    if (auto has = hasPartOf(part))
        return has;
    auto path = takePath(part);
    if (!path)
        return std::nullopt;
    CheapPart found{{std::move(path->name), std::nullopt}, false};
    if (part.empty())
        return found;
    const auto *const comparison =
        std::find_if(comparisons.begin(), comparisons.end(),
                     [part](std::string_view each) { return part.starts_with(each); });
    if (comparison == comparisons.end())
        return std::nullopt;
    const std::string_view other = withoutSpace(part.substr(comparison->size()));
    if (!isQuoted(other) && !isPlainWord(other))
        return std::nullopt;
    if (isQuoted(other) && *comparison == "==" && !path->isDeep)
        found.member.text = other.substr(1, other.size() - 2);
    return found;
}

RequiredMembers neededFor(std::string_view way)
{
    const std::vector<std::string_view> parts = conjunctsOf(way);
    std::vector<CheapPart> cheap;
    for (const std::string_view part : parts) {
        auto found = cheapPartOf(part);
        if (!found)
            break;
        cheap.push_back(std::move(*found));
    }
    // A part that is an error does not keep those behind it from being looked at.
    const bool isCheapThroughout = cheap.size() == parts.size();
    RequiredMembers members;
    for (CheapPart &part : cheap) {
        if (part.isHas || isCheapThroughout)
            members.push_back(std::move(part.member));
    }
    return members;
}

} // namespace

std::vector<RequiredMembers> requiredMembersOf(std::string_view condition)
{
    std::vector<RequiredMembers> ways;
    for (const std::string_view way : disjunctsOf(condition))
        ways.push_back(neededFor(way));
    return ways;
}

} // namespace sidelight::rules
