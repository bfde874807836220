#include "core/trial/cachetrial.h"

#include <algorithm>
#include <future>
#include <utility>

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

store::Result<CacheTrial::Batch> CacheTrial::prepare(std::int64_t after) const
{
    const auto stored = m_queries.eventsAfter(after, readEvents);
    if (!stored)
        return failure(stored.error());
    Batch batch;
    batch.lastRow = after;
    batch.isLast = stored->size() < readEvents;
    batch.events.reserve(stored->size());
    for (const store::StoredEvent &one : *stored) {
        if (one.row > m_lastRow) { // came since
            batch.isLast = true;
            break;
        }
        batch.lastRow = one.row;
        batch.events.push_back(prepared(one));
    }
    return batch;
}

CacheTrial::Prepared CacheTrial::prepared(const store::StoredEvent &stored) const
{
    Prepared one;
    one.row = stored.row;
    if (stored.time < m_earliest)
        return one;
    one.isPassed = !m_trial.isOfUse(stored.type, stored.body);
    if (one.isPassed)
        return one;
    if (wire::Result<Event> event = wire::decodeEvent(stored.body)) {
        if (!event->time)
            event->time = stored.time; // as everywhere in the panel: when it came
        one.event = std::make_shared<const Event>(std::move(*event));
    }
    return one;
}

store::Result<bool> CacheTrial::goOn()
{
    const std::int64_t end = m_clock.monotonicMs() + sliceMs;
    if (m_lastRow == 0) {
        const auto last = m_queries.lastRow();
        if (!last)
            return failure(last.error());
        m_lastRow = *last;
    }
    if (m_next == m_batch.events.size()) {
        auto batch = m_following ? *std::exchange(m_following, {}) : prepare(m_batch.lastRow);
        if (!batch)
            return failure(batch.error());
        m_batch = *std::move(batch);
        m_next = 0;
    }
    // While a batch is tried, the one behind it is read; never beyond the slice.
    std::future<store::Result<Batch>> ahead;
    if (!m_batch.isLast && !m_following) {
        ahead = std::async(std::launch::async | std::launch::deferred,
                           [this, after = m_batch.lastRow] { return prepare(after); });
    }
    takeUntil(end);
    if (ahead.valid())
        m_following = ahead.get();
    return m_next < m_batch.events.size() || !m_batch.isLast;
}

void CacheTrial::takeUntil(std::int64_t end)
{
    while (m_next < m_batch.events.size()) {
        const Prepared &one = m_batch.events[m_next++];
        m_row = one.row;
        if (one.event)
            m_trial.take(one.event);
        else if (one.isPassed)
            m_trial.pass();
        if (m_next % lookAtClockEvery == 0 && (m_trial.isStopped() || m_clock.monotonicMs() >= end))
            return;
    }
}

CacheTrial::Progress CacheTrial::progress() const
{
    return {std::min(m_row, m_lastRow), m_lastRow, m_trial.alertsSoFar()};
}

} // namespace sidelight::trial
