#include <algorithm>
#include <array>
#include <cstdio>

#include "core/rules/ruleindex.h"
#include "core/rules/rulereader.h"

namespace sidelight::rules
{

std::string_view nameOf(CorrelationType type)
{
    static constexpr std::array<std::string_view, 8> names{
        "single",    "event_count", "value_count",      "value_sum",
        "value_avg", "temporal",    "temporal_ordered", "absence"};
    return names[static_cast<std::size_t>(type)];
}

bool Comparison::holds(double value) const
{
    switch (op) {
    case Operator::GreaterEqual:
        return value >= limit;
    case Operator::Greater:
        return value > limit;
    case Operator::LessEqual:
        return value <= limit;
    case Operator::Less:
        return value < limit;
    case Operator::Equal:
        return value == limit;
    case Operator::NotEqual:
        return value != limit;
    }
    return false;
}

struct RuleSet::Parts {
    std::vector<Rule> rules;
    std::vector<std::unique_ptr<const Vocabulary>> vocabularies;
    RuleIndex index;
    RuleLimits limits;
};

RuleSet::RuleSet(std::unique_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{
}

RuleSet::~RuleSet() = default;

std::size_t RuleSet::size() const
{
    return m_parts->rules.size();
}

const Rule &RuleSet::rule(std::size_t index) const
{
    return m_parts->rules[index];
}

std::optional<std::size_t> RuleSet::find(std::string_view id) const
{
    for (std::size_t i = 0; i < size(); ++i) {
        if (rule(i).id == id)
            return i;
    }
    return std::nullopt;
}

std::int64_t RuleSet::longestWindowMs() const
{
    std::int64_t longest = 0;
    for (const Rule &rule : m_parts->rules)
        longest = std::max(longest, rule.correlate.timespanMs);
    return longest;
}

bool RuleSet::mayConcern(Site site, std::string_view type, std::string_view json) const
{
    return m_parts->index.mayConcern(site, type, json);
}

const RuleIndex &RuleSet::index() const
{
    return m_parts->index;
}

const RuleLimits &RuleSet::limits() const
{
    return m_parts->limits;
}

const std::vector<std::unique_ptr<const Vocabulary>> &RuleSet::vocabularies() const
{
    return m_parts->vocabularies;
}

namespace
{

using PlaceOf = ByText<std::size_t>;

// An alert may feed one further rule: not the alert of a rule that is fed itself, nor its own.
void checkChain(Reading &reading, const std::vector<Rule> &rules, const PlaceOf &places,
                std::size_t place)
{
    for (const Selection &selection : rules[place].select) {
        if (!selection.rule)
            continue;
        const std::string pointer =
            pointerTo(pointerTo('/' + std::to_string(place) + "/select", selection.name), "alert");
        const auto feeder = places.find(*selection.rule);
        if (feeder == places.end()) {
            reading.problems.add(pointer, "There is no rule of this id.");
            continue;
        }
        const Rule &other = rules[feeder->second];
        const bool isFed = std::any_of(other.select.begin(), other.select.end(),
                                       [](const Selection &from) { return from.rule.has_value(); });
        if (isFed)
            reading.problems.add(pointer, "That rule takes an alert itself; an alert feeds one "
                                          "further rule and no more.");
        else if (other.site != rules[place].site)
            reading.problems.add(pointer, "That rule runs elsewhere; both are to run at the same "
                                          "place.");
    }
}

} // namespace

Result<std::shared_ptr<const RuleSet>, std::vector<Problem>>
readRules(const boost::json::array &rules, const RuleLimits &limits)
{
    Reading reading(limits);
    if (rules.size() > limits.rules) {
        reading.problems.add("", "A set has at most " + std::to_string(limits.rules) + " rules.");
        return failure(reading.problems.take());
    }
    std::vector<Rule> read;
    PlaceOf places;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const std::string pointer = '/' + std::to_string(i);
        const auto *object = rules[i].if_object();
        if (!object) {
            reading.problems.add(pointer, "This is to be an object.");
            continue;
        }
        read.push_back(readRule(reading, *object, pointer));
        if (!read.back().id.empty() && !places.try_emplace(read.back().id, i).second)
            reading.problems.add(pointer + "/id", "Another rule has this id.");
    }
    for (std::size_t i = 0; i < read.size() && read.size() == rules.size(); ++i)
        checkChain(reading, read, places, i);
    if (!reading.problems.empty())
        return failure(reading.problems.take());
    RuleIndex index(read);
    std::unique_ptr<const RuleSet::Parts> parts(new RuleSet::Parts{
        std::move(read), std::move(reading.environments), std::move(index), limits});
    return std::make_shared<const RuleSet>(std::move(parts));
}

} // namespace sidelight::rules
