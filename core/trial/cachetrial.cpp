#include "core/trial/cachetrial.h"

#include <algorithm>

#include "core/wire/cloudevents.h"

namespace sidelight::trial
{

namespace
{

constexpr std::size_t sliceEvents = 2000;

std::int64_t longestWindowOf(const std::shared_ptr<const rules::RuleSet> &rules)
{
    return rules ? rules->longestWindowMs() : 0;
}

} // namespace

CacheTrial::CacheTrial(store::CacheQueries &queries, std::shared_ptr<const rules::RuleSet> draft,
                       std::shared_ptr<const rules::RuleSet> inForce,
                       const rules::Trial::Settings &settings)
    : m_queries(queries)
    , m_earliest{settings.from.ms - std::max(longestWindowOf(draft), longestWindowOf(inForce))}
    , m_trial(std::move(draft), std::move(inForce), settings)
{
}

store::Result<bool> CacheTrial::goOn()
{
    if (m_lastRow == 0) {
        const auto last = m_queries.lastRow();
        if (!last)
            return failure(last.error());
        m_lastRow = *last;
    }
    const auto slice = m_queries.eventsAfter(m_row, sliceEvents);
    if (!slice)
        return failure(slice.error());
    for (const store::StoredEvent &stored : *slice) {
        m_row = stored.row;
        if (stored.row > m_lastRow)
            return false; // came since
        if (stored.time < m_earliest || !m_trial.isOfUse(stored.type, stored.body))
            continue;
        wire::Result<Event> event = wire::decodeEvent(stored.body);
        if (!event)
            continue;
        if (!event->time)
            event->time = stored.time; // as everywhere in the panel: when it came
        m_trial.take(std::make_shared<const Event>(std::move(*event)));
    }
    return slice->size() == sliceEvents;
}

CacheTrial::Progress CacheTrial::progress() const
{
    return {std::min(m_row, m_lastRow), m_lastRow, m_trial.alertsSoFar()};
}

} // namespace sidelight::trial
