#include "core/session/historyprojection.h"

#include <algorithm>
#include <utility>

#include "core/session/historyrows.h"

namespace sidelight::session
{

namespace
{

HistoryCounts countsOf(const store::HistoryCounts &counts)
{
    return {counts.all, counts.open, counts.byChannel};
}

} // namespace

void HistoryProjection::show(const InteractionId &interaction, const StreamId &owner,
                             const HistoryFilter &filter)
{
    const bool sameOwner = m_showing && owner == m_owner;
    m_interaction = interaction;
    m_owner = owner;
    m_filter = filter;
    m_rows.clear();
    m_limit = step;
    m_showing = true;
    m_reset = true;
    m_cacheExhausted = false;
    if (!sameOwner) {
        m_loading = false;
        m_countsStale = true;
    }
}

void HistoryProjection::clear()
{
    m_showing = false;
    m_rows.clear();
}

void HistoryProjection::growTo(std::size_t lines)
{
    constexpr std::size_t below = 20;
    m_limit = std::max(m_limit, lines + below);
    m_toldChange = true; // whoever asked hears of it also when all was there
}

void HistoryProjection::setLoading(bool loading)
{
    m_toldChange = m_toldChange || loading != m_loading;
    m_loading = loading;
}

bool HistoryProjection::passes(const HistoryRow &row) const
{
    return (!m_filter.channel || *m_filter.channel == row.channel) &&
           (!m_filter.openOnly || row.caseOpen);
}

store::Result<std::optional<HistoryDelta>>
HistoryProjection::read(store::CacheQueries &queries, std::span<const HistoryRow> waiting,
                        bool readCounts)
{
    if (!m_showing)
        return std::nullopt;
    store::HistoryQuery query;
    query.owner = m_owner;
    query.channel = m_filter.channel;
    query.openCasesOnly = m_filter.openOnly;
    query.limit = m_limit + 1; // one more tells whether there is more
    auto entries = queries.history(query);
    if (!entries)
        return failure(std::move(entries.error()));
    auto stream = queries.stream(m_owner);
    if (!stream)
        return failure(std::move(stream.error()));

    HistoryDelta delta;
    delta.interaction = m_interaction;
    delta.reset = std::exchange(m_reset, false);
    const bool moreInCache = entries->size() > m_limit;
    if (moreInCache)
        entries->pop_back();
    m_cacheExhausted = !moreInCache;
    // Without a filter the hub may have older ones; a filter looks at what is here.
    const bool hubMayHaveMore = *stream && (*stream)->position && !(*stream)->whole;
    const bool moreBefore = moreInCache || hubMayHaveMore;
    bool changed = delta.reset || moreBefore != m_moreBefore || std::exchange(m_toldChange, false);
    m_moreBefore = moreBefore;

    std::map<std::int64_t, HistoryRow> now;
    for (const store::HistoryEntry &entry : *entries) {
        // A body never changes under its row; only whether its case is open does.
        auto known = m_rows.extract(entry.event.row);
        HistoryRow row = known.empty() ? historyRowOf(entry, m_self) : std::move(known.mapped());
        if (known.empty() || row.caseOpen != entry.caseOpen) {
            row.caseOpen = entry.caseOpen;
            delta.upserts.push_back(row);
        }
        now.emplace(row.row, std::move(row));
    }
    for (const HistoryRow &row : waiting) {
        if (!passes(row))
            continue;
        auto known = m_rows.extract(row.row);
        if (known.empty() || known.mapped() != row)
            delta.upserts.push_back(row);
        now.emplace(row.row, row);
    }
    for (const auto &[row, was] : m_rows)
        delta.removed.push_back(row);
    m_rows = std::move(now);

    if (m_countsStale && readCounts) {
        auto counts = queries.counts(m_owner);
        if (!counts)
            return failure(std::move(counts.error()));
        m_countsStale = false;
        HistoryCounts fresh = countsOf(*counts);
        changed = changed || fresh != m_counts;
        m_counts = std::move(fresh);
    }
    if (!changed && delta.upserts.empty() && delta.removed.empty())
        return std::nullopt;
    delta.counts = m_counts;
    delta.filter = m_filter;
    delta.moreBefore = m_moreBefore;
    delta.loading = m_loading;
    return delta;
}

} // namespace sidelight::session
