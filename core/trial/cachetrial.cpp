#include "core/trial/cachetrial.h"

#include <algorithm>

#include "core/wire/cloudevents.h"

namespace sidelight::trial
{

namespace
{

constexpr std::size_t readEvents = 2000;
constexpr std::int64_t sliceMs = 40;
constexpr std::size_t lookAtClockEvery = 8; // events

std::int64_t longestWindowOf(const std::shared_ptr<const rules::RuleSet> &rules)
{
    return rules ? rules->longestWindowMs() : 0;
}

} // namespace

CacheTrial::CacheTrial(store::CacheQueries &queries, std::shared_ptr<const rules::RuleSet> draft,
                       std::shared_ptr<const rules::RuleSet> inForce,
                       const rules::Trial::Settings &settings, const Clock &clock)
    : m_queries(queries)
    , m_clock(clock)
    , m_earliest{settings.from.ms - std::max(longestWindowOf(draft), longestWindowOf(inForce))}
    , m_trial(std::move(draft), std::move(inForce), settings)
{
}

store::Result<void> CacheTrial::read()
{
    if (m_lastRow == 0) {
        const auto last = m_queries.lastRow();
        if (!last)
            return failure(last.error());
        m_lastRow = *last;
    }
    auto events = m_queries.eventsAfter(m_row, readEvents);
    if (!events)
        return failure(events.error());
    m_read = *std::move(events);
    m_next = 0;
    m_isReadToTheEnd = m_read.size() < readEvents;
    return {};
}

store::Result<bool> CacheTrial::goOn()
{
    const std::int64_t end = m_clock.monotonicMs() + sliceMs;
    if (m_next == m_read.size()) {
        if (const auto done = read(); !done)
            return failure(done.error());
    }
    while (m_next < m_read.size()) {
        const store::StoredEvent &stored = m_read[m_next++];
        m_row = stored.row;
        if (stored.row > m_lastRow)
            return false; // came since
        take(stored);
        if (m_next % lookAtClockEvery == 0 && (m_trial.isStopped() || m_clock.monotonicMs() >= end))
            return true;
    }
    return !m_isReadToTheEnd;
}

void CacheTrial::take(const store::StoredEvent &stored)
{
    if (stored.time < m_earliest || !m_trial.isOfUse(stored.type, stored.body))
        return;
    wire::Result<Event> event = wire::decodeEvent(stored.body);
    if (!event)
        return;
    if (!event->time)
        event->time = stored.time; // as everywhere in the panel: when it came
    m_trial.take(std::make_shared<const Event>(std::move(*event)));
}

CacheTrial::Progress CacheTrial::progress() const
{
    return {std::min(m_row, m_lastRow), m_lastRow, m_trial.alertsSoFar()};
}

} // namespace sidelight::trial
