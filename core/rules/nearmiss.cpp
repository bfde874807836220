// What a group that shows no alert comes close to.
#include <algorithm>
#include <cmath>

#include "core/rules/bindingsearch.h"
#include "core/rules/correlator.h"
#include "core/rules/explainer.h"
#include "core/rules/measures.h"

namespace sidelight::rules
{

namespace
{

using Missing = NearMiss::Missing;
using Kind = RuleRemark::Kind;

std::size_t firstFit(const Match &match)
{
    std::size_t selection = 0;
    while (!match.fits(selection))
        ++selection;
    return selection;
}

// How near a value is to what a comparison asks, 0 to 1.
double nearness(const Comparison &comparison, double value)
{
    if (comparison.holds(value))
        return 1;
    const double larger = std::max({std::fabs(value), std::fabs(comparison.limit), 1e-9});
    return std::max(0.0, 1 - std::fabs(value - comparison.limit) / larger);
}

} // namespace

NearMiss Explainer::begin(Missing missing, Kind kind) const
{
    NearMiss miss;
    miss.rule = m_rule.id;
    miss.version = m_rule.version;
    miss.name = m_rule.name;
    miss.missing = missing;
    miss.remark.kind = kind;
    return miss;
}

void Explainer::fill(NearMiss &miss, const std::vector<Firing::Bound> &binding) const
{
    for (const Firing::Bound &entry : binding)
        miss.events.push_back(bound(*entry.match, entry.selection));
}

std::optional<NearMiss> Explainer::nearMiss(std::int64_t now) const
{
    if (m_group.matches().empty())
        return std::nullopt;
    if (!m_group.episodes.empty())
        return unseen(now);
    switch (m_rule.correlate.type) {
    case CorrelationType::Single:
        return missedSingle();
    case CorrelationType::EventCount:
    case CorrelationType::ValueCount:
    case CorrelationType::ValueSum:
    case CorrelationType::ValueAvg:
        return missedCount();
    case CorrelationType::Temporal:
    case CorrelationType::TemporalOrdered:
        return missedTemporal();
    case CorrelationType::Absence:
        return pendingAbsence(now);
    }
    return std::nullopt;
}

// It fired, and yet nothing is shown.
std::optional<NearMiss> Explainer::unseen(std::int64_t now) const
{
    const Episode &latest = m_group.episodes.back();
    const Match *shown = shownAnchor(latest, now);
    NearMiss miss =
        shown ? begin(Missing::Scope, Kind::OutOfScope) : begin(Missing::Ended, Kind::HeldBefore);
    const Match &anchor = shown ? *shown : *latest.anchors.back();
    fill(miss, boundBy(anchor));
    if (shown) {
        miss.closeness = 0.99;
        addScope(miss.leaves);
    } else {
        miss.remark.from = Timestamp{anchor.firing->at};
        miss.remark.to = Timestamp{anchor.firing->until};
        miss.closeness = 0.9;
    }
    return miss;
}

std::optional<NearMiss> Explainer::missedSingle() const
{
    const Match &newest = *m_group.matches().back();
    NearMiss miss = begin(Missing::Where, Kind::ConditionFails);
    const std::vector<Firing::Bound> binding{{&newest, firstFit(newest)}};
    fill(miss, binding);
    addWhere(miss.leaves, binding);
    miss.closeness = 0.5;
    return miss;
}

std::optional<NearMiss> Explainer::missedCount() const
{
    const Correlation &correlate = m_rule.correlate;
    const Matches &matches = m_group.matches();
    std::optional<NearMiss> best;
    std::size_t first = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        while (plus(matches[first]->time, correlate.timespanMs) < matches[i]->time)
            ++first;
        if (!matches[i]->isCounted)
            continue;
        const Tally tally = tallyOf(correlate.type, matches, first, i);
        double closeness = 1;
        const Comparison *worst = nullptr;
        for (const Comparison &comparison : correlate.condition) {
            if (!worst || nearness(comparison, tally.value) < closeness)
                worst = &comparison;
            closeness = std::min(closeness, nearness(comparison, tally.value));
        }
        const bool isTooFew = tally.count < correlate.minEvents;
        if (isTooFew)
            closeness = std::min(closeness, static_cast<double>(tally.count) /
                                                static_cast<double>(correlate.minEvents));
        if (best && best->closeness > closeness)
            continue;
        const bool isCount = worst->op == Comparison::Operator::GreaterEqual &&
                             correlate.type == CorrelationType::EventCount;
        best = begin(Missing::Threshold, isTooFew || isCount ? Kind::TooFew : Kind::WrongNumber);
        best->closeness = closeness;
        best->remark.spanMs = correlate.timespanMs;
        best->remark.number = isTooFew ? static_cast<double>(tally.count) : tally.value;
        best->remark.wanted = isTooFew ? static_cast<double>(correlate.minEvents) : worst->limit;
        best->remark.tests = {worst->asked()};
        best->measures.push_back({countedBy(correlate.type),
                                  tally.value,
                                  RuleMeasure::Unit::None,
                                  {},
                                  best->remark.tests});
        for (std::size_t k = tally.first; k <= i; ++k) {
            if (matches[k]->isCounted)
                best->events.push_back(bound(*matches[k], firstFit(*matches[k])));
        }
    }
    return best;
}

std::optional<NearMiss> Explainer::missedTemporal() const
{
    if (auto miss = missedSelections())
        return miss;
    const Matches &matches = m_group.matches();
    RuleFrame &frame = m_evaluator.frame(m_group.rule);
    frame.unbindAll();
    frame.surround(m_surroundings);
    for (std::size_t i = matches.size(); i-- > 0;) {
        BindingSearch search(m_rule, matches, frame, m_rules.limits().cel.steps);
        const Verdict verdict = search.complete(i);
        if (verdict == Verdict::OverBudget) {
            NearMiss miss = begin(Missing::Budget, Kind::TooCostly);
            miss.closeness = 0.5;
            frame.unbindAll();
            return miss;
        }
        if (!search.refused())
            continue;
        frame.unbindAll();
        NearMiss miss = begin(Missing::Where, Kind::TogetherFails);
        std::vector<Firing::Bound> binding;
        for (std::size_t s = 0; s < search.refused()->size(); ++s)
            binding.push_back({matches[(*search.refused())[s]].get(), s});
        std::sort(binding.begin(), binding.end(), [](const auto &left, const auto &right) {
            return isBefore(*left.match, *right.match);
        });
        fill(miss, binding);
        addWhere(miss.leaves, binding);
        measure(binding, miss.measures);
        miss.closeness = 0.8;
        return miss;
    }
    frame.unbindAll();
    return missedWindow();
}

std::optional<NearMiss> Explainer::missedSelections() const
{
    std::vector<const Match *> newest(m_rule.select.size(), nullptr);
    for (const auto &match : m_group.matches()) {
        for (std::size_t s = 0; s < newest.size(); ++s) {
            if (match->fits(s))
                newest[s] = match.get();
        }
    }
    NearMiss miss = begin(Missing::Selection, Kind::EventMissing);
    std::size_t there = 0;
    for (std::size_t s = 0; s < newest.size(); ++s) {
        if (newest[s]) {
            ++there;
            miss.events.push_back(bound(*newest[s], s));
        } else {
            miss.remark.names.push_back(m_rule.select[s].name);
        }
    }
    if (there == newest.size())
        return std::nullopt;
    std::sort(
        miss.events.begin(), miss.events.end(),
        [](const BoundEvent &left, const BoundEvent &right) { return left.time < right.time; });
    miss.remark.number = static_cast<double>(there);
    miss.remark.wanted = static_cast<double>(newest.size());
    miss.closeness = static_cast<double>(there) / static_cast<double>(newest.size() + 1);
    return miss;
}

// All selections have events, but never within the window, or not in the order asked for.
std::optional<NearMiss> Explainer::missedWindow() const
{
    const Matches &matches = m_group.matches();
    std::vector<const Match *> newest(m_rule.select.size(), nullptr);
    std::vector<const Match *> tightest;
    std::int64_t shortest = never;
    for (const auto &match : matches) {
        for (std::size_t s = 0; s < newest.size(); ++s) {
            if (match->fits(s))
                newest[s] = match.get();
        }
        std::int64_t oldest = never;
        for (const Match *each : newest)
            oldest = each ? std::min(oldest, each->time) : always;
        if (oldest != always && match->time - oldest < shortest) {
            shortest = match->time - oldest;
            tightest = newest;
        }
        if (oldest == always)
            continue;
    }
    if (tightest.empty())
        return std::nullopt;
    const std::int64_t span = m_rule.correlate.timespanMs;
    NearMiss miss = begin(Missing::Window, shortest <= span ? Kind::WrongOrder : Kind::TooFarApart);
    std::vector<Firing::Bound> binding;
    for (std::size_t s = 0; s < tightest.size(); ++s)
        binding.push_back({tightest[s], s});
    std::sort(binding.begin(), binding.end(), [](const auto &left, const auto &right) {
        return isBefore(*left.match, *right.match);
    });
    fill(miss, binding);
    measure(binding, miss.measures);
    if (shortest <= span) {
        miss.closeness = 0.6;
    } else {
        miss.remark.spanMs = shortest;
        miss.remark.mostMs = span;
        miss.closeness = 0.7 * static_cast<double>(span) / static_cast<double>(shortest);
    }
    return miss;
}

std::optional<NearMiss> Explainer::pendingAbsence(std::int64_t now) const
{
    for (auto place = m_group.matches().rbegin(); place != m_group.matches().rend(); ++place) {
        const Match &trigger = **place;
        if (!trigger.firing || trigger.firing->since < now)
            continue;
        NearMiss miss = begin(Missing::Deadline, Kind::Awaited);
        const std::vector<Firing::Bound> binding{{&trigger, m_rule.correlate.trigger}};
        fill(miss, binding);
        const std::int64_t left = trigger.firing->since - now;
        miss.remark.names = {m_rule.select[m_rule.correlate.expect].name};
        miss.remark.to = Timestamp{trigger.firing->since};
        miss.measures.push_back(minutes(RuleMeasure::Kind::TimeLeft, left));
        const auto whole =
            static_cast<double>(std::max<std::int64_t>(trigger.firing->since - trigger.time, 1));
        miss.closeness = std::clamp(1 - static_cast<double>(left) / whole, 0.0, 0.95);
        return miss;
    }
    return std::nullopt;
}

} // namespace sidelight::rules
