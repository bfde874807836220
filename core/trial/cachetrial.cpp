#include "core/trial/cachetrial.h"

#include <algorithm>
#include <utility>

#include "core/wire/compactevent.h"

namespace sidelight::trial
{

namespace
{

constexpr std::int64_t sliceMs = 40;

std::int64_t longestWindowOf(const std::shared_ptr<const rules::RuleSet> &rules)
{
    return rules ? rules->longestWindowMs() : 0;
}

// Null: it is of no use.
EventPtr eventOf(const store::EventScan::Row &row, rules::EventSieve &sieve)
{
    using Finding = rules::EventSieve::Finding;
    const Finding found = sieve.look(row.type(), row.body());
    if (found == Finding::NoUse)
        return nullptr;
    wire::Result<Event> event = wire::decodeCompactEvent(row.body());
    if (!event)
        return nullptr;
    if (!event->time)
        event->time = row.time(); // as everywhere in the panel: when it came
    if (found == Finding::Unknown && !sieve.fits(*event))
        return nullptr;
    return std::make_shared<const Event>(std::move(*event));
}

} // namespace

CacheTrial::CacheTrial(std::vector<store::EventScan *> connections,
                       std::shared_ptr<const rules::RuleSet> draft,
                       std::shared_ptr<const rules::RuleSet> inForce,
                       const rules::Trial::Settings &settings, const Clock &clock)
    : m_connections(std::move(connections))
    , m_clock(clock)
    , m_earliest{settings.from.ms - std::max(longestWindowOf(draft), longestWindowOf(inForce))}
    , m_until(settings.until)
    , m_stops(settings.stops)
    , m_trial(std::move(draft), std::move(inForce), settings)
{
    for (std::size_t i = 0; i < m_connections.size(); ++i)
        m_sieves.push_back(m_trial.sieve());
}

rules::EventSieve &CacheTrial::sieveOf(const store::EventScan &connection) const
{
    const auto place = std::find(m_connections.begin(), m_connections.end(), &connection);
    return *m_sieves[static_cast<std::size_t>(place - m_connections.begin())];
}

store::Result<Batch> CacheTrial::read(store::EventScan &connection, std::int64_t after,
                                      std::int64_t last) const
{
    Batch batch;
    rules::EventSieve &sieve = sieveOf(connection);
    const auto look = [&](const store::EventScan::Row &row) {
        const Timestamp time = row.time();
        if (time < m_earliest)
            return !m_trial.isStopped();
        if (EventPtr event = eventOf(row, sieve)) {
            batch.events.push_back({row.row(), std::exchange(batch.after, {}), std::move(event)});
        } else {
            ++batch.after.events;
            if (time <= m_until)
                batch.after.newest = std::max(batch.after.newest, time);
        }
        return !m_trial.isStopped();
    };
    if (auto done = connection.read(after, last, look); !done)
        return failure(std::move(done.error()));
    return batch;
}

// What comes in from now on is not of the past.
store::Result<void> CacheTrial::begin()
{
    auto rows = m_connections.front()->range();
    if (!rows)
        return failure(std::move(rows.error()));
    m_rows = *rows;
    m_row = std::max<std::int64_t>(m_rows.first - 1, 0);
    m_ahead = std::make_unique<ReadAhead>(
        m_connections, m_rows,
        [this](store::EventScan &connection, std::int64_t after, std::int64_t last) {
            return read(connection, after, last);
        },
        m_stops);
    return {};
}

store::Result<bool> CacheTrial::goOn()
{
    const std::int64_t end = m_clock.monotonicMs() + sliceMs;
    if (!m_ahead) {
        if (auto begun = begin(); !begun)
            return failure(std::move(begun.error()));
    }
    if (isBatchDone() && !m_ahead->isAtEnd()) {
        auto batch = m_ahead->next();
        if (!batch)
            return true; // stopped
        if (!*batch)
            return failure(std::move(batch->error()));
        m_batch = *std::move(*batch);
        m_next = 0;
    }
    takeUntil(end);
    return !isBatchDone() || !m_ahead->isAtEnd();
}

void CacheTrial::takeUntil(std::int64_t end)
{
    while (!isBatchDone()) {
        if (m_trial.isStopped())
            return;
        const Batch::Taken &one = m_batch.events[m_next++];
        pass(one.before);
        m_row = one.row;
        m_trial.take(one.event);
        if (!isBatchDone() && m_clock.monotonicMs() >= end)
            return;
    }
    pass(std::exchange(m_batch.after, {}));
    m_row = std::max(m_row, m_batch.lastRow);
}

void CacheTrial::pass(const Batch::Passed &passed)
{
    if (passed.events > 0)
        m_trial.pass(passed.events, passed.newest);
}

CacheTrial::Progress CacheTrial::progress() const
{
    if (m_rows.last == 0)
        return {0, 0, m_trial.alertsSoFar()};
    const std::int64_t before = m_rows.first - 1;
    return {m_row - before, m_rows.last - before, m_trial.alertsSoFar()};
}

} // namespace sidelight::trial
