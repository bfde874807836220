// The window of history on the screen: lines of one owner under one filter, the newest ones until
// another place is looked at, and the agent's own unsent notes among the newest. Compares what the
// cache says now with what was told before, so that a commit costs the lines that changed. Engine
// thread.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "core/session/panelstate.h"
#include "core/store/cachequeries.h"

namespace sidelight::session
{

class HistoryProjection
{
public:
    static constexpr std::size_t step = 100;
    static constexpr std::size_t around = 80; // lines on each side of the one that is looked at

    // `self`: the agent of this panel.
    explicit HistoryProjection(AgentId self)
        : m_self(std::move(self))
    {
    }

    // Another tab in front, or another filter: everything is told anew.
    void show(const InteractionId &interaction, const StreamId &owner, const HistoryFilter &filter);
    void clear();
    // Room for one step more of older lines.
    void grow()
    {
        m_limit += step;
        m_onlyNewLines = false;
        m_aboveHolds = false;
    }
    // The window stands around that line, counted from the newest; whoever asked hears of it also
    // when all was there.
    void moveTo(std::int64_t line);
    void setLoading(bool loading);
    // Something other than new lines: a case opened or closed, a line replaced, rows gone.
    void changed()
    {
        m_onlyNewLines = false;
        m_aboveHolds = false;
        m_countsStale = true;
    }
    // Lines of that time and before went: those on the screen are read anew only where they may be
    // among them.
    void linesWent(Timestamp newest);

    [[nodiscard]] const StreamId &owner() const { return m_owner; }
    [[nodiscard]] const HistoryFilter &filter() const { return m_filter; }
    [[nodiscard]] bool showsSomething() const { return m_showing; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] bool countsAreStale() const { return m_showing && m_countsStale; }
    // The window holds everything the cache has: only the hub can have older ones.
    [[nodiscard]] bool cacheIsExhausted() const { return m_cacheExhausted; }
    // Reading it whole at each commit is too much once it is long.
    [[nodiscard]] bool isCostly() const { return !m_onlyNewLines && m_limit > 2 * step; }

    // What changed since the last time; nothing if nothing did. `waiting`: own notes of this owner,
    // as rows. `readCounts`: stale ones cost a walk over the owner's index.
    [[nodiscard]] store::Result<std::optional<HistoryDelta>>
    read(store::CacheQueries &queries, std::span<const HistoryRow> waiting, bool readCounts);

private:
    using Place = std::pair<std::int64_t, std::int64_t>; // (time, row)

    void forgetTold();
    [[nodiscard]] store::Result<void> place(store::CacheQueries &queries);
    [[nodiscard]] bool passes(const HistoryRow &row) const;
    [[nodiscard]] store::HistoryQuery query() const;
    [[nodiscard]] std::int64_t below() const;
    [[nodiscard]] store::Result<void> readWhole(store::CacheQueries &queries, HistoryDelta &delta);
    [[nodiscard]] store::Result<void> readNewLines(store::CacheQueries &queries,
                                                   HistoryDelta &delta);
    [[nodiscard]] store::Result<void> readCounts(store::CacheQueries &queries);
    void takeWaiting(std::span<const HistoryRow> waiting, HistoryDelta &delta);

    AgentId m_self;
    InteractionId m_interaction;
    StreamId m_owner;
    HistoryFilter m_filter;
    std::map<std::int64_t, HistoryRow> m_rows;    // as told, those of the cache
    std::map<std::int64_t, HistoryRow> m_waiting; // as told, those of the outbox
    std::set<Place> m_places;                     // of m_rows
    store::HistoryCounts m_counts;
    std::int64_t m_lastRow = 0; // what has a higher one has not been looked at
    std::size_t m_limit = step;
    std::optional<Place> m_top;           // the newest place of the window; nothing: whatever comes
    std::int64_t m_above = 0;             // lines newer than that
    std::optional<std::int64_t> m_wanted; // the window is to stand around that line
    bool m_aboveHolds = false; // counting them is a walk over as many places of the index
    bool m_showing = false;
    bool m_reset = false;
    bool m_loading = false;
    bool m_moreBefore = false;
    bool m_toldChange = false; // something besides rows and counts
    bool m_countsStale = false;
    bool m_onlyNewLines = false; // whatever happened since the last reading
    bool m_cacheExhausted = false;
};

} // namespace sidelight::session
