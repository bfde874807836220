#include "core/rules/trial/eventsieve.h"

#include <algorithm>

#include <boost/json/monotonic_resource.hpp>

#include "core/cel/membersread.h"
#include "core/domain/eventtypes.h"
#include "core/domain/limits.h"
#include "core/json/compact.h"

namespace sidelight::rules
{

namespace
{

constexpr std::size_t mostMembers = 64;

bool readsSurroundings(const RuleSet &rules)
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules.rule(i).scope || rules.rule(i).readsSurroundings)
            return true;
    }
    return false;
}

// The bit of a name, which is added when it is new; nothing when there is no room.
std::optional<std::uint64_t> bitOf(std::string_view name, std::vector<std::string> &names)
{
    const auto known = std::find(names.begin(), names.end(), name);
    const auto place = static_cast<std::size_t>(known - names.begin());
    if (place == mostMembers)
        return std::nullopt;
    if (known == names.end())
        names.emplace_back(name);
    return std::uint64_t{1} << place;
}

} // namespace

bool isInteraction(std::string_view type)
{
    return type.starts_with("sidelight.interaction.");
}

EventSieve::EventSieve(std::vector<std::shared_ptr<const RuleSet>> sets, Site site)
    : m_sets(std::move(sets))
{
    for (std::size_t set = 0; set < m_sets.size(); ++set) {
        const RuleSet &rules = *m_sets[set];
        m_evaluators.push_back(std::make_unique<Evaluator>(m_sets[set]));
        m_readsSurroundings = m_readsSurroundings || readsSurroundings(rules);
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const Rule &rule = rules.rule(i);
            if (rule.isOff || rule.site != site)
                continue;
            for (const Selection &selection : rule.select) {
                if (!selection.rule)
                    add(set, selection);
            }
        }
    }
}

bool EventSieve::isKnown(const OfType &type, std::size_t set, const Selection &selection) const
{
    return std::any_of(
        type.conditions.begin(), type.conditions.end(), [&](const Condition &condition) {
            return condition.selection->when->source() == selection.when->source() &&
                   m_sets[condition.set]->limits().cel.steps == m_sets[set]->limits().cel.steps;
        });
}

void EventSieve::add(std::size_t set, const Selection &selection)
{
    OfType &type = m_types[selection.eventType];
    if (!selection.when)
        type.isAlways = true;
    if (type.isAlways || isKnown(type, set, selection))
        return;
    const std::size_t place = type.conditions.size();
    for (const RequiredMembers &way : neededBy(selection))
        type.needs.add(way, place);
    type.conditions.push_back({set, &selection, membersOf(type, selection)});
}

std::optional<std::uint64_t> EventSieve::membersOf(OfType &type, const Selection &selection)
{
    const auto read = cel::membersRead(selection.when->source(), "data");
    if (selection.readsEvent || !read)
        return std::nullopt;
    std::uint64_t members = 0;
    for (const std::string &name : *read) {
        const auto bit = bitOf(name, type.names);
        if (!bit)
            return std::nullopt;
        members |= *bit;
    }
    return members;
}

EventSieve::Finding EventSieve::look(std::string_view type, std::string_view json)
{
    if (isInteraction(type) || (m_readsSurroundings && type == types::customerUpdated))
        return Finding::Use;
    const auto found = m_types.find(type);
    if (found == m_types.end())
        return Finding::NoUse;
    if (found->second.isAlways)
        return Finding::Use;
    const DataGlance glance(json);
    return glance.isCertain() ? judge(found->second, glance) : Finding::Unknown;
}

EventSieve::Finding EventSieve::judge(const OfType &type, const DataGlance &glance)
{
    m_candidates.clear();
    type.needs.eachThatMayFit(
        glance, [&](std::size_t place) { m_candidates.push_back(&type.conditions[place]); });
    if (m_candidates.empty())
        return Finding::NoUse;
    std::uint64_t members = 0;
    for (const Condition *condition : m_candidates) {
        if (!condition->members)
            return Finding::Unknown;
        members |= *condition->members;
    }
    if (!glance.isObject())
        return Finding::Unknown;
    writeData(type, glance, members);
    boost::json::monotonic_resource memory(m_room.data(), m_room.size());
    const auto data =
        json::parseWithin(memory, m_text, limits::maxEventBytes, limits::maxJsonDepth);
    if (!data)
        return Finding::Unknown;
    const bool fits =
        std::any_of(m_candidates.begin(), m_candidates.end(), [&](const Condition *condition) {
            return m_evaluators[condition->set]->fits(*condition->selection, *data) !=
                   Verdict::Fails;
        });
    return fits ? Finding::Use : Finding::NoUse;
}

void EventSieve::writeData(const OfType &type, const DataGlance &glance, std::uint64_t members)
{
    m_text = '{';
    for (const DataGlance::Member &member : glance.members()) {
        const auto known = std::find(type.names.begin(), type.names.end(), member.name);
        if (known == type.names.end() || (members >> (known - type.names.begin()) & 1U) == 0)
            continue;
        if (m_text.size() > 1)
            m_text += ',';
        m_text += '"';
        m_text += member.name;
        m_text += "\":";
        m_text += member.value;
    }
    m_text += '}';
}

bool EventSieve::fits(const Event &event)
{
    const auto found = m_types.find(std::string_view(event.type));
    if (found == m_types.end())
        return false;
    const auto &conditions = found->second.conditions;
    return found->second.isAlways ||
           std::any_of(conditions.begin(), conditions.end(), [&](const Condition &condition) {
               return m_evaluators[condition.set]->fits(*condition.selection, event) !=
                      Verdict::Fails;
           });
}

} // namespace sidelight::rules
