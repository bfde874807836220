#include "core/rules/requiredtext.h"

#include "core/rules/conjuncts.h"

namespace sidelight::rules
{

namespace
{

std::optional<RequiredText> equalityOf(std::string_view part)
{
    constexpr std::string_view before = "data.";
    if (part.substr(0, before.size()) != before)
        return std::nullopt;
    part.remove_prefix(before.size());
    const std::size_t length = nameLength(part);
    const std::string_view member = part.substr(0, length);
    part = withoutSpace(part.substr(length));
    if (member.empty() || part.substr(0, 2) != "==")
        return std::nullopt;
    part = withoutSpace(part.substr(2));
    if (part.size() < 2 || (part.front() != '\'' && part.front() != '"') ||
        part.find(part.front(), 1) != part.size() - 1)
        return std::nullopt;
    return RequiredText{std::string(member), std::string(part.substr(1, part.size() - 2)), false};
}

} // namespace

std::optional<RequiredText> requiredTextOf(std::string_view condition)
{
    const std::vector<std::string_view> parts = conjunctsOf(condition);
    for (const std::string_view part : parts) {
        if (auto found = equalityOf(part)) {
            found->isWhole = parts.size() == 1;
            return found;
        }
    }
    return std::nullopt;
}

} // namespace sidelight::rules
