#include "core/rules/bindingsearch.h"

#include <algorithm>

namespace sidelight::rules
{

BindingSearch::BindingSearch(const Rule &rule, const std::vector<std::unique_ptr<Match>> &matches,
                             RuleFrame &frame, std::size_t steps)
    : m_rule(rule)
    , m_matches(matches)
    , m_frame(frame)
    , m_steps(steps)
    , m_searchOrder(rule.correlate.order)
    , m_rank(rule.select.size())
    , m_bound(rule.select.size(), none)
{
    for (std::size_t i = 0; i < m_searchOrder.size(); ++i)
        m_rank[m_searchOrder[i]] = i;
    if (rule.correlate.type == CorrelationType::TemporalOrdered)
        std::reverse(m_searchOrder.begin(), m_searchOrder.end());
}

Verdict BindingSearch::complete(std::size_t anchor)
{
    m_anchor = anchor;
    for (const std::size_t selection : m_searchOrder) {
        if (!m_matches[anchor]->fits(selection))
            continue;
        std::fill(m_bound.begin(), m_bound.end(), none);
        m_bound[selection] = anchor;
        m_mostBound = std::max<std::size_t>(m_mostBound, 1);
        const Verdict verdict = bindNext(0, 1);
        if (verdict != Verdict::Fails)
            return verdict;
    }
    return Verdict::Fails;
}

Verdict BindingSearch::bindNext(std::size_t depth, std::size_t boundCount)
{
    while (depth < m_searchOrder.size() && m_bound[m_searchOrder[depth]] != none)
        ++depth;
    if (depth == m_searchOrder.size())
        return judge();
    const std::size_t selection = m_searchOrder[depth];
    const std::int64_t anchorTime = m_matches[m_anchor]->time;
    for (std::size_t i = m_anchor; i-- > 0;) {
        const Match &match = *m_matches[i];
        if (plus(match.time, m_rule.correlate.timespanMs) < anchorTime)
            break;
        if (!match.fits(selection) || isUsed(i) || !isInOrder(selection, i))
            continue;
        if (m_steps <= 1)
            return Verdict::OverBudget;
        --m_steps;
        m_bound[selection] = i;
        m_mostBound = std::max(m_mostBound, boundCount + 1);
        const Verdict verdict = bindNext(depth + 1, boundCount + 1);
        if (verdict != Verdict::Fails)
            return verdict;
        m_bound[selection] = none;
    }
    return Verdict::Fails;
}

Verdict BindingSearch::judge()
{
    if (!m_rule.correlate.where)
        return Verdict::Holds;
    for (std::size_t s = 0; s < m_bound.size(); ++s)
        m_frame.bind(s, *m_matches[m_bound[s]]->event);
    const Verdict verdict = m_frame.where(m_steps);
    if (verdict == Verdict::Fails && !m_refused)
        m_refused = m_bound;
    return verdict;
}

bool BindingSearch::isInOrder(std::size_t selection, std::size_t match) const
{
    if (m_rule.correlate.type != CorrelationType::TemporalOrdered)
        return true;
    const std::int64_t time = m_matches[match]->time;
    for (std::size_t other = 0; other < m_bound.size(); ++other) {
        if (m_bound[other] == none)
            continue;
        const std::int64_t otherTime = m_matches[m_bound[other]]->time;
        const bool isLater = m_rank[other] > m_rank[selection];
        if (isLater ? otherTime < time : otherTime > time)
            return false;
    }
    return true;
}

bool BindingSearch::isUsed(std::size_t match) const
{
    return std::find(m_bound.begin(), m_bound.end(), match) != m_bound.end();
}

} // namespace sidelight::rules
