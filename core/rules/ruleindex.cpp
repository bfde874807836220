#include "core/rules/ruleindex.h"

#include <algorithm>

namespace sidelight::rules
{

RuleIndex::RuleIndex(const std::vector<Rule> &rules)
    : m_takers(rules.size())
{
    for (std::uint32_t r = 0; r < rules.size(); ++r) {
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

} // namespace sidelight::rules
