#include "core/rules/ruleindex.h"

#include <algorithm>
#include <optional>

namespace sidelight::rules
{

namespace
{

constexpr std::string_view blank = " \t\r\n";

// The text after `"name" :` at `at`, as it stands in the JSON; nothing when no text follows.
// `isCertain` becomes false when it has escapes.
std::optional<std::string_view> textAfter(std::string_view json, std::size_t at, bool &isCertain)
{
    at = json.find_first_not_of(blank, at);
    if (at == std::string_view::npos || json[at] != ':')
        return std::nullopt;
    at = json.find_first_not_of(blank, at + 1);
    if (at == std::string_view::npos || json[at] != '"')
        return std::nullopt;
    const std::size_t end = json.find_first_of("\"\\", at + 1);
    if (end == std::string_view::npos)
        return std::nullopt;
    isCertain = isCertain && json[end] == '"';
    return json.substr(at + 1, end - at - 1);
}

} // namespace

RuleIndex::RuleIndex(const std::vector<Rule> &rules)
    : m_takers(rules.size())
{
    for (std::uint32_t r = 0; r < rules.size(); ++r) {
        if (rules[r].isOff)
            continue;
        for (std::uint32_t s = 0; s < rules[r].select.size(); ++s) {
            const Selection &selection = rules[r].select[s];
            if (!selection.rule) {
                insert(rules[r], selection, {r, s});
                continue;
            }
            const auto feeder = std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) {
                return rule.id == *selection.rule;
            });
            if (feeder != rules.end())
                m_takers[static_cast<std::size_t>(feeder - rules.begin())].push_back({r, s});
        }
    }
}

void RuleIndex::insert(const Rule &rule, const Selection &selection, const Entry &entry)
{
    OfType &type = m_types[rule.site == Site::Panel ? 0 : 1][selection.eventType];
    if (!selection.required) {
        type.always.push_back(entry);
        return;
    }
    auto members =
        std::find_if(type.byMember.begin(), type.byMember.end(), [&](const ByMember &entries) {
            return entries.member == selection.required->member;
        });
    if (members == type.byMember.end())
        members = type.byMember.insert(members, ByMember{selection.required->member, {}});
    members->byText[selection.required->value].push_back(entry);
}

bool RuleIndex::mayConcern(Site site, std::string_view type, std::string_view json) const
{
    const auto &types = m_types[site == Site::Panel ? 0 : 1];
    const auto found = types.find(type);
    if (found == types.end())
        return false;
    // Escapes could write the names and texts looked for in another way.
    if (!found->second.always.empty() || json.find("\\u") != std::string_view::npos)
        return true;
    for (const ByMember &members : found->second.byMember) {
        const std::string name = '"' + members.member + '"';
        for (std::size_t at = json.find(name); at != std::string_view::npos;
             at = json.find(name, at + name.size())) {
            bool isCertain = true;
            const auto text = textAfter(json, at + name.size(), isCertain);
            if (!isCertain || (text && members.byText.find(*text) != members.byText.end()))
                return true;
        }
    }
    return false;
}

} // namespace sidelight::rules
