#include "core/session/historyprojection.h"

#include <algorithm>
#include <utility>

#include "core/session/historykinds.h"
#include "core/session/historyrows.h"

namespace sidelight::session
{

namespace
{

HistoryCounts countsOf(const store::HistoryCounts &counts, const HistoryFilter &filter)
{
    HistoryCounts told;
    for (const auto &[place, number] : counts.lines) {
        told.all += number.all;
        told.open += number.open;
        told.byChannel[place.first] += number.all;
        if (!filter.channel || *filter.channel == place.first)
            told.byKind[kindOf(place.second)] += number.all;
    }
    return told;
}

std::optional<store::EntryKind> entryKindOf(const HistoryFilter &filter)
{
    return filter.kind ? std::optional(entryKindOf(*filter.kind)) : std::nullopt;
}

} // namespace

void HistoryProjection::show(const InteractionId &interaction, const StreamId &owner,
                             const HistoryFilter &filter)
{
    const bool sameOwner = m_showing && owner == m_owner;
    m_interaction = interaction;
    m_owner = owner;
    m_filter = filter;
    forgetTold();
    m_limit = step;
    m_top.reset();
    m_wanted.reset();
    m_above = 0;
    m_showing = true;
    m_reset = true;
    m_cacheExhausted = false;
    if (!sameOwner) {
        m_loading = false;
        m_countsStale = true;
    }
}

void HistoryProjection::forgetTold()
{
    m_rows.clear();
    m_waiting.clear();
    m_places.clear();
    m_onlyNewLines = false;
}

void HistoryProjection::clear()
{
    m_showing = false;
    forgetTold();
}

void HistoryProjection::moveTo(std::int64_t line)
{
    m_wanted = line;
    m_aboveHolds = false;
    m_limit = 2 * around;
    m_onlyNewLines = false;
    m_toldChange = true;
}

void HistoryProjection::linesWent(Timestamp newest)
{
    m_countsStale = true;
    if (!m_cacheExhausted && !m_places.empty() && newest.ms < m_places.begin()->first)
        return;
    m_onlyNewLines = false;
    m_aboveHolds = false;
}

void HistoryProjection::setLoading(bool loading)
{
    m_toldChange = m_toldChange || loading != m_loading;
    m_onlyNewLines = false; // what was loaded may lie anywhere
    m_aboveHolds = false;
    m_loading = loading;
}

bool HistoryProjection::passes(const HistoryRow &row) const
{
    return (!m_filter.channel || *m_filter.channel == row.channel) &&
           (!m_filter.kind || *m_filter.kind == row.kind) && (!m_filter.openOnly || row.caseOpen);
}

store::HistoryQuery HistoryProjection::query() const
{
    store::HistoryQuery query;
    query.owner = m_owner;
    query.channel = m_filter.channel;
    query.kind = entryKindOf(m_filter);
    query.openCasesOnly = m_filter.openOnly;
    query.limit = m_limit + 1; // one more tells whether there is more
    if (m_top)
        query.before = store::HistoryCursor{Timestamp{m_top->first}, m_top->second + 1};
    return query;
}

// Where the window begins, and how many lines are above.
store::Result<void> HistoryProjection::place(store::CacheQueries &queries)
{
    constexpr auto half = static_cast<std::int64_t>(around);
    if (const auto line = std::exchange(m_wanted, std::nullopt)) {
        if (*line <= half) {
            m_top.reset();
        } else {
            auto top = queries.placeAt(query(), *line - half);
            if (!top)
                return failure(std::move(top.error()));
            if (*top) { // beyond the last line: as it was
                m_top = Place{(*top)->time.ms, (*top)->row};
                m_above = *line - half;
                m_aboveHolds = true;
            }
        }
    }
    if (!m_top) {
        m_above = 0;
    } else if (!m_aboveHolds) {
        auto above = queries.linesAbove(query());
        if (!above)
            return failure(std::move(above.error()));
        m_above = *above;
        m_aboveHolds = true;
    }
    return {};
}

store::Result<void> HistoryProjection::readWhole(store::CacheQueries &queries, HistoryDelta &delta)
{
    if (auto placed = place(queries); !placed)
        return placed;
    auto entries = queries.history(query());
    if (!entries)
        return failure(std::move(entries.error()));
    auto stream = queries.stream(m_owner);
    if (!stream)
        return failure(std::move(stream.error()));
    const bool moreInCache = entries->size() > m_limit;
    if (moreInCache)
        entries->pop_back();
    m_cacheExhausted = !moreInCache;
    // Without a filter the hub may have older ones; a filter looks at what is here.
    const bool hubMayHaveMore = *stream && (*stream)->position && !(*stream)->whole;
    m_moreBefore = moreInCache || hubMayHaveMore;

    std::map<std::int64_t, HistoryRow> now;
    m_places.clear();
    for (const store::HistoryEntry &entry : *entries) {
        // A body never changes under its row; only whether its case is open does.
        auto known = m_rows.extract(entry.event.row);
        HistoryRow row = known.empty() ? historyRowOf(entry, m_self) : std::move(known.mapped());
        if (known.empty() || row.caseOpen != entry.caseOpen) {
            row.caseOpen = entry.caseOpen;
            delta.upserts.push_back(row);
        }
        m_places.emplace(row.time.ms, row.row);
        now.emplace(row.row, std::move(row));
    }
    for (const auto &[row, was] : m_rows)
        delta.removed.push_back(row);
    m_rows = std::move(now);
    return {};
}

// Lines were added and nothing else happened: what is told stays, but for the oldest, which make
// room.
store::Result<void> HistoryProjection::readNewLines(store::CacheQueries &queries,
                                                    HistoryDelta &delta)
{
    store::HistoryQuery arrived = query();
    arrived.arrivedAfter = m_lastRow;
    arrived.before.reset();
    auto entries = queries.history(arrived);
    if (!entries)
        return failure(std::move(entries.error()));
    if (m_top && entries->size() > m_limit) { // so many that those of the window may not be there
        m_aboveHolds = false;
        return readWhole(queries, delta);
    }
    for (const store::HistoryEntry &entry : *entries) {
        const Place place{entry.event.time.ms, entry.event.row};
        if (m_top && place > *m_top) {
            ++m_above;
            continue;
        }
        const bool full = m_places.size() >= m_limit;
        if ((full || !m_cacheExhausted) && !m_places.empty() && place < *m_places.begin()) {
            m_cacheExhausted = false; // below the window, where there are others
            continue;
        }
        HistoryRow row = historyRowOf(entry, m_self);
        delta.upserts.push_back(row);
        m_places.insert(place);
        m_rows.emplace(row.row, std::move(row));
        if (full) {
            delta.removed.push_back(m_places.begin()->second);
            m_rows.erase(m_places.begin()->second);
            m_places.erase(m_places.begin());
            m_cacheExhausted = false;
        }
    }
    m_moreBefore = m_moreBefore || !m_cacheExhausted;
    return {};
}

void HistoryProjection::takeWaiting(std::span<const HistoryRow> waiting, HistoryDelta &delta)
{
    std::map<std::int64_t, HistoryRow> now;
    for (const HistoryRow &row : waiting) {
        if (!passes(row) || m_top)
            continue;
        auto known = m_waiting.extract(row.row);
        if (known.empty() || known.mapped() != row)
            delta.upserts.push_back(row);
        now.emplace(row.row, row);
    }
    for (const auto &[row, was] : m_waiting)
        delta.removed.push_back(row);
    m_waiting = std::move(now);
}

// As the counts say, which may be a moment old.
std::int64_t HistoryProjection::below() const
{
    if (m_cacheExhausted)
        return 0;
    const store::HistoryLines lines = m_counts.of(m_filter.channel, entryKindOf(m_filter));
    const std::int64_t all = m_filter.openOnly ? lines.open : lines.all;
    return std::max<std::int64_t>(1, all - m_above - static_cast<std::int64_t>(m_rows.size()));
}

store::Result<void> HistoryProjection::readCounts(store::CacheQueries &queries)
{
    auto counts = queries.counts(m_owner, m_countsStale ? 0 : m_lastRow);
    if (!counts)
        return failure(std::move(counts.error()));
    if (std::exchange(m_countsStale, false)) {
        m_counts = std::move(*counts);
        return {};
    }
    m_counts.add(*counts);
    return {};
}

store::Result<std::optional<HistoryDelta>>
HistoryProjection::read(store::CacheQueries &queries, std::span<const HistoryRow> waiting,
                        bool readCounts)
{
    if (!m_showing)
        return std::nullopt;
    HistoryDelta delta;
    delta.interaction = m_interaction;
    const bool hadMoreBefore = m_moreBefore;
    const std::int64_t hadAbove = m_above;
    const store::HistoryCounts counted = m_counts;
    if (auto done = m_onlyNewLines ? readNewLines(queries, delta) : readWhole(queries, delta);
        !done)
        return failure(std::move(done.error()));
    if (!m_countsStale || readCounts) {
        if (auto done = this->readCounts(queries); !done)
            return failure(std::move(done.error()));
    }
    auto last = queries.lastRow();
    if (!last)
        return failure(std::move(last.error()));
    takeWaiting(waiting, delta);
    m_lastRow = *last;
    m_onlyNewLines = true;
    delta.reset = std::exchange(m_reset, false);
    const bool changed = delta.reset || std::exchange(m_toldChange, false) ||
                         m_moreBefore != hadMoreBefore || m_above != hadAbove ||
                         m_counts != counted;
    if (!changed && delta.upserts.empty() && delta.removed.empty())
        return std::nullopt;
    delta.counts = countsOf(m_counts, m_filter);
    delta.filter = m_filter;
    delta.above = m_above;
    delta.below = below();
    delta.moreBefore = m_moreBefore;
    delta.loading = m_loading;
    return delta;
}

} // namespace sidelight::session
