#include "core/rules/correlator.h"

#include <algorithm>
#include <string_view>

#include "core/rules/bindingsearch.h"

namespace sidelight::rules
{

namespace
{

Firing &firingOf(Match &match)
{
    if (!match.firing)
        match.firing = std::make_unique<Firing>();
    *match.firing = Firing();
    return *match.firing;
}

std::size_t firstSelectionOf(const Match &match)
{
    std::size_t selection = 0;
    while (!match.fits(selection))
        ++selection;
    return selection;
}

bool meets(const Correlation &correlate, const Tally &tally)
{
    return tally.count >= correlate.minEvents &&
           std::all_of(correlate.condition.begin(), correlate.condition.end(),
                       [&](const Comparison &comparison) { return comparison.holds(tally.value); });
}

} // namespace

Tally tallyOf(CorrelationType type, const std::vector<std::unique_ptr<Match>> &matches,
              std::size_t first, std::size_t last)
{
    Tally tally;
    tally.first = last;
    std::vector<std::string_view> values;
    double sum = 0;
    for (std::size_t i = last + 1; i-- > first;) {
        const Match &match = *matches[i];
        if (!match.isCounted)
            continue;
        ++tally.count;
        tally.first = i;
        // Always added from the newest back: sums of doubles depend on the order.
        sum += match.number;
        if (type == CorrelationType::ValueCount)
            values.push_back(*match.distinct);
    }
    if (type == CorrelationType::EventCount) {
        tally.value = static_cast<double>(tally.count);
    } else if (type == CorrelationType::ValueCount) {
        std::sort(values.begin(), values.end());
        tally.value =
            static_cast<double>(std::unique(values.begin(), values.end()) - values.begin());
    } else {
        const bool isAverage = type == CorrelationType::ValueAvg && tally.count > 0;
        tally.value = isAverage ? sum / static_cast<double>(tally.count) : sum;
    }
    return tally;
}

void Correlator::refresh(Group &group, const Surroundings *surroundings)
{
    const Rule &rule = m_rules.rule(group.rule);
    const Matches &matches = group.matches();
    RuleFrame &frame = m_evaluator.frame(group.rule);
    frame.unbindAll();
    frame.surround(surroundings);
    switch (rule.correlate.type) {
    case CorrelationType::Single:
        refreshSingle(rule, matches, frame);
        break;
    case CorrelationType::EventCount:
    case CorrelationType::ValueCount:
    case CorrelationType::ValueSum:
    case CorrelationType::ValueAvg:
        refreshCounts(rule, matches, frame);
        break;
    case CorrelationType::Temporal:
    case CorrelationType::TemporalOrdered:
        refreshTemporal(rule, matches, frame);
        break;
    case CorrelationType::Absence:
        refreshAbsence(rule, matches, frame);
        break;
    }
    frame.unbindAll();
    for (const auto &match : matches)
        match->isStale = false;
}

bool Correlator::isCounted(const Rule &rule, Match &match, RuleFrame &frame)
{
    const std::size_t selection = firstSelectionOf(match);
    if (!rule.correlate.field.empty() && !m_evaluator.readField(rule, selection, match))
        return false;
    frame.bind(selection, *match.event);
    std::size_t steps = budget();
    const Verdict verdict = frame.where(steps);
    frame.unbind(selection);
    if (verdict == Verdict::OverBudget)
        ++m_overBudget;
    return verdict == Verdict::Holds;
}

void Correlator::refreshSingle(const Rule &rule, const Matches &matches, RuleFrame &frame)
{
    for (const auto &match : matches) {
        if (isStopped())
            return;
        if (!match->isStale)
            continue;
        const std::size_t selection = firstSelectionOf(*match);
        frame.bind(selection, *match->event);
        std::size_t steps = budget();
        const Verdict verdict = frame.where(steps);
        frame.unbind(selection);
        if (verdict != Verdict::Holds) {
            m_overBudget += verdict == Verdict::OverBudget ? 1 : 0;
            match->firing.reset();
            continue;
        }
        Firing &firing = firingOf(*match);
        firing.at = match->time;
        firing.until = std::min(plus(match->time, rule.resolveMs), match->expiry);
        firing.bound.push_back({match.get(), selection});
    }
}

void Correlator::refreshCounts(const Rule &rule, const Matches &matches, RuleFrame &frame)
{
    const Correlation &correlate = rule.correlate;
    for (const auto &match : matches) {
        if (isStopped())
            return;
        if (match->isStale)
            match->isCounted = isCounted(rule, *match, frame);
    }
    std::size_t first = 0;
    for (std::size_t i = 0; i < matches.size() && !isStopped(); ++i) {
        Match &anchor = *matches[i];
        while (plus(matches[first]->time, correlate.timespanMs) < anchor.time)
            ++first;
        if (!anchor.isStale)
            continue;
        const Tally tally = anchor.isCounted ? tallyOf(correlate.type, matches, first, i) : Tally();
        if (!anchor.isCounted || !meets(correlate, tally)) {
            anchor.firing.reset();
            continue;
        }
        Firing &firing = firingOf(anchor);
        firing.at = anchor.time;
        firing.until = plus(anchor.time, rule.resolveMs);
        for (std::size_t k = tally.first; k <= i; ++k) {
            if (matches[k]->isCounted)
                firing.until = std::min(firing.until, matches[k]->expiry);
        }
        firing.value = tally.value;
        firing.count = tally.count;
        firing.first = matches[tally.first].get();
    }
}

bool Correlator::answers(const Rule &rule, const Match &trigger, const Match &expected,
                         RuleFrame &frame, std::size_t &steps)
{
    if (!rule.correlate.where)
        return true;
    frame.bind(rule.correlate.trigger, *trigger.event);
    frame.bind(rule.correlate.expect, *expected.event);
    return frame.where(steps) == Verdict::Holds;
}

void Correlator::refreshAbsence(const Rule &rule, const Matches &matches, RuleFrame &frame)
{
    const Correlation &correlate = rule.correlate;
    for (std::size_t i = 0; i < matches.size() && !isStopped(); ++i) {
        Match &trigger = *matches[i];
        if (!trigger.isStale)
            continue;
        trigger.firing.reset();
        trigger.answer = nullptr;
        if (!trigger.fits(correlate.trigger))
            continue;
        std::size_t steps = budget();
        if (trigger.deadline == always) {
            frame.bind(correlate.trigger, *trigger.event);
            const auto from = correlate.from ? frame.from(steps) : std::optional(trigger.time);
            trigger.deadline =
                from ? std::max(plus(*from, correlate.timespanMs), trigger.time) : never;
        }
        if (trigger.deadline == never)
            continue;
        // Times count here, not the order of everything: an answer of the same millisecond is one.
        std::size_t k = i;
        while (k > 0 && matches[k - 1]->time == trigger.time)
            --k;
        for (; k < matches.size() && !trigger.answer && steps > 0; ++k) {
            const Match &expected = *matches[k];
            if (k != i && expected.fits(correlate.expect) &&
                answers(rule, trigger, expected, frame, steps))
                trigger.answer = &expected;
        }
        if (steps == 0) {
            ++m_overBudget;
            trigger.answer = nullptr;
            continue;
        }
        if (trigger.answer && trigger.answer->time <= trigger.deadline)
            continue;
        Firing &firing = firingOf(trigger);
        firing.at = trigger.deadline;
        firing.since = trigger.deadline;
        firing.until = std::min(plus(firing.at, rule.resolveMs), trigger.expiry);
        if (trigger.answer)
            firing.until = std::min(firing.until, trigger.answer->time);
        firing.bound.push_back({&trigger, correlate.trigger});
    }
}

void Correlator::refreshTemporal(const Rule &rule, const Matches &matches, RuleFrame &frame)
{
    for (std::size_t i = 0; i < matches.size() && !isStopped(); ++i) {
        Match &anchor = *matches[i];
        if (!anchor.isStale)
            continue;
        BindingSearch search(rule, matches, frame, budget());
        const Verdict verdict = search.complete(i);
        if (verdict != Verdict::Holds) {
            m_overBudget += verdict == Verdict::OverBudget ? 1 : 0;
            anchor.firing.reset();
            continue;
        }
        Firing &firing = firingOf(anchor);
        firing.at = anchor.time;
        firing.until = plus(anchor.time, rule.resolveMs);
        for (std::size_t s = 0; s < rule.select.size(); ++s) {
            const Match &bound = *matches[search.bound()[s]];
            firing.bound.push_back({&bound, s});
            firing.until = std::min(firing.until, bound.expiry);
        }
        firing.count = firing.bound.size();
    }
}

} // namespace sidelight::rules
