#include "core/rules/ruleindex.h"

#include <algorithm>

namespace sidelight::rules
{

std::vector<RequiredMembers> neededBy(const Selection &selection)
{
    if (!selection.when)
        return {{}};
    auto ways = requiredMembersOf(selection.when->source());
    if (selection.required) {
        for (RequiredMembers &way : ways)
            way.push_back({selection.required->member, selection.required->value});
    }
    return ways;
}

void TypeNeeds::add(const RequiredMembers &members, std::size_t of)
{
    Alternative alternative;
    alternative.of = of;
    for (const RequiredMember &member : members) {
        const std::size_t place = placeOf(member.name);
        if (place == mostNames)
            continue; // the alternative is taken for more than it is
        alternative.members |= std::uint64_t{1} << place;
        if (member.text)
            alternative.texts.emplace_back(place, '"' + *member.text + '"');
    }
    m_isOpen = m_isOpen || alternative.members == 0;
    m_alternatives.push_back(std::move(alternative));
}

std::size_t TypeNeeds::placeOf(std::string_view name)
{
    const auto known = std::find(m_names.begin(), m_names.end(), name);
    const auto place = static_cast<std::size_t>(known - m_names.begin());
    if (known == m_names.end() && place < mostNames) {
        m_names.emplace_back(name);
        m_sizes |= std::uint64_t{1} << (name.size() % mostNames);
    }
    return place;
}

TypeNeeds::Present TypeNeeds::presentIn(const DataGlance &glance) const
{
    Present present;
    for (const DataGlance::Member &member : glance.members()) {
        if ((m_sizes >> (member.name.size() % mostNames) & 1U) == 0)
            continue;
        const auto known = std::find(m_names.begin(), m_names.end(), member.name);
        if (known == m_names.end())
            continue;
        const auto place = static_cast<std::size_t>(known - m_names.begin());
        const std::uint64_t bit = std::uint64_t{1} << place;
        present.members |= bit;
        present.values[place] = member.value;
        if (member.value.find('\\') != std::string_view::npos)
            present.escaped |= bit;
    }
    return present;
}

bool TypeNeeds::isMet(const Alternative &alternative, const Present &present)
{
    const auto is = [&](const auto &text) {
        return present.values[text.first] == text.second ||
               (present.escaped >> text.first & 1U) != 0;
    };
    return (present.members & alternative.members) == alternative.members &&
           std::all_of(alternative.texts.begin(), alternative.texts.end(), is);
}

bool TypeNeeds::mayFit(const DataGlance &glance) const
{
    if (m_isOpen || !glance.isCertain())
        return true;
    const Present present = presentIn(glance);
    return std::any_of(m_alternatives.begin(), m_alternatives.end(),
                       [&](const Alternative &each) { return isMet(each, present); });
}

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
    for (const RequiredMembers &way : neededBy(selection))
        type.needs.add(way);
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

const TypeNeeds *RuleIndex::needsOf(Site site, std::string_view type) const
{
    const auto &types = m_types[site == Site::Panel ? 0 : 1];
    const auto found = types.find(type);
    return found == types.end() ? nullptr : &found->second.needs;
}

bool RuleIndex::mayConcern(Site site, std::string_view type, std::string_view json) const
{
    const TypeNeeds *needs = needsOf(site, type);
    return needs && (needs->isOpen() || needs->mayFit(DataGlance(json)));
}

} // namespace sidelight::rules
