#include "core/rules/explainer.h"

#include <algorithm>
#include <utility>

#include "core/rules/correlator.h"
#include "core/rules/distance.h"
#include "core/rules/measures.h"

namespace sidelight::rules
{

namespace
{

// Leaves of the newest are shown; the others were found by the same conditions.
constexpr std::size_t maxLookedInto = 16;

std::string titleOf(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (!data)
        return {};
    const std::string title = textOrEmpty(*data, "title");
    return title.empty() ? textOrEmpty(*data, "kind") : title;
}

void append(std::vector<Leaf> &leaves, const RuleClause &of,
            std::vector<cel::Program::Leaf> observed)
{
    for (cel::Program::Leaf &leaf : observed)
        leaves.push_back({of, std::move(leaf.text), leaf.outcome, std::move(leaf.operands),
                          std::move(leaf.sentence)});
}

std::vector<NumberTest> testsOf(const std::vector<Comparison> &condition)
{
    std::vector<NumberTest> tests;
    for (const Comparison &comparison : condition)
        tests.push_back(comparison.asked());
    return tests;
}

RuleRemark remark(RuleRemark::Kind kind, std::vector<std::string> names = {})
{
    RuleRemark made;
    made.kind = kind;
    made.names = std::move(names);
    return made;
}

} // namespace

Explainer::Explainer(const RuleSet &rules, Evaluator &evaluator, const Group &group,
                     const Surroundings *surroundings)
    : m_rules(rules)
    , m_rule(rules.rule(group.rule))
    , m_evaluator(evaluator)
    , m_group(group)
    , m_surroundings(surroundings)
{
}

BoundEvent Explainer::bound(const Match &match, std::size_t selection) const
{
    return {{match.event->source, match.event->id},
            m_rule.select[selection].name,
            match.event->type,
            titleOf(*match.event),
            Timestamp{match.time}};
}

void Explainer::addWhen(std::vector<Leaf> &leaves, const Match &match, std::size_t selection) const
{
    const Selection &looked = m_rule.select[selection];
    append(leaves, {RuleClause::Part::When, looked.name},
           m_evaluator.observeWhen(looked, *match.event));
}

void Explainer::addWhere(std::vector<Leaf> &leaves, const std::vector<Firing::Bound> &binding) const
{
    if (!m_rule.correlate.where)
        return;
    RuleFrame &frame = m_evaluator.frame(m_group.rule);
    frame.unbindAll();
    frame.surround(m_surroundings);
    for (const Firing::Bound &entry : binding)
        frame.bind(entry.selection, *entry.match->event);
    append(leaves, {RuleClause::Part::Where}, frame.observe(*m_rule.correlate.where));
    frame.unbindAll();
}

void Explainer::addScope(std::vector<Leaf> &leaves) const
{
    append(leaves, {RuleClause::Part::Scope}, m_evaluator.observeScope(m_rule, m_surroundings));
}

std::vector<Firing::Bound> Explainer::boundBy(const Match &anchor) const
{
    std::vector<Firing::Bound> binding;
    eachBound(m_group, anchor, [&](const Match &match, std::size_t selection) {
        binding.push_back({&match, selection});
    });
    return binding;
}

// Minutes and, where both say where they were, kilometres from one event to the next.
void Explainer::measure(const std::vector<Firing::Bound> &binding,
                        std::vector<RuleMeasure> &measures) const
{
    using Kind = RuleMeasure::Kind;
    for (std::size_t i = 1; i < binding.size(); ++i) {
        const Firing::Bound &before = binding[i - 1];
        const Firing::Bound &after = binding[i];
        const std::vector<std::string> names{m_rule.select[before.selection].name,
                                             m_rule.select[after.selection].name};
        measures.push_back(minutes(Kind::Between, after.match->time - before.match->time, names));
        if (const auto km = kilometresBetween(*before.match->event, *after.match->event))
            measures.push_back({Kind::Between, *km, RuleMeasure::Unit::Kilometres, names});
        if (binding.size() == 2)
            measures.front().mostMs = m_rule.correlate.timespanMs;
    }
    if (binding.size() > 2) {
        measures.push_back(
            minutes(Kind::FirstToLast, binding.back().match->time - binding.front().match->time));
        measures.back().mostMs = m_rule.correlate.timespanMs;
    }
}

Explanation Explainer::explain(const Episode &episode, const AlertBuilder &builder,
                               std::int64_t now) const
{
    const Match *shown = shownAnchor(episode, now);
    const Match &anchor = shown ? *shown : *episode.anchors.back();
    const Firing &firing = *anchor.firing;
    const Correlation &correlate = m_rule.correlate;
    const bool counts = firing.first != nullptr;
    Explanation out;
    out.id = AlertId{builder.aliasOf(m_group, *episode.earliest)};
    out.rule = m_rule.id;
    out.version = m_rule.version;
    out.name = m_rule.name;
    out.description = m_rule.description;
    out.owner = m_rule.owner;
    out.type = nameOf(correlate.type);
    out.firings = episode.anchors.size();
    out.dropsFlagged = m_group.hasDropped();
    const std::vector<Firing::Bound> binding = boundBy(anchor);
    out.window = {correlate.timespanMs, Timestamp{binding.front().match->time},
                  Timestamp{firing.at}};
    for (std::size_t i = 0; i < binding.size(); ++i) {
        out.events.push_back(bound(*binding[i].match, binding[i].selection));
        if (binding.size() - i <= maxLookedInto)
            addWhen(out.leaves, *binding[i].match, binding[i].selection);
    }
    addWhere(out.leaves, counts ? std::vector<Firing::Bound>{binding.back()} : binding);
    addScope(out.leaves);

    if (counts) {
        RuleRemark other = remark(RuleRemark::Kind::OtherNumber);
        other.tests = testsOf(correlate.condition);
        other.spanMs = correlate.timespanMs;
        other.number = firing.value;
        out.measures.push_back(
            {countedBy(correlate.type), firing.value, RuleMeasure::Unit::None, {}, other.tests});
        out.wouldChange.push_back(std::move(other));
    } else if (correlate.type == CorrelationType::Absence) {
        const std::string &expected = m_rule.select[correlate.expect].name;
        out.measures.push_back(
            minutes(RuleMeasure::Kind::TimeFor, firing.at - anchor.time, {expected}));
        out.wouldChange.push_back(remark(RuleRemark::Kind::InTime, {expected}));
        out.wouldChange.back().to = Timestamp{firing.at};
    } else if (binding.size() > 1) {
        measure(binding, out.measures);
        out.wouldChange.push_back(remark(RuleRemark::Kind::FartherApart));
        out.wouldChange.back().spanMs = correlate.timespanMs;
    }
    for (const Leaf &leaf : out.leaves) {
        if (leaf.of.part != RuleClause::Part::Where ||
            leaf.outcome != cel::Program::Leaf::Outcome::True)
            continue;
        out.wouldChange.push_back(remark(RuleRemark::Kind::Otherwise, {leaf.text}));
        if (!leaf.operands.empty())
            out.wouldChange.back().names.push_back(leaf.operands.front().value);
    }
    return out;
}

} // namespace sidelight::rules
