// Reads of the cache on whatever connection it is given: the engine's own (CacheStore::queries) or
// the reader thread's (CacheReader). Each call is short; search takes a time limit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/ids.h"
#include "core/sqlite/connection.h"
#include "core/store/articlequeries.h"
#include "core/store/error.h"
#include "core/store/records.h"

namespace sidelight::store
{

class CacheQueries
{
public:
    explicit CacheQueries(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // ---- for the link
    // Every stream with a position.
    [[nodiscard]] Result<std::vector<std::pair<StreamId, Position>>> positions();
    // Nothing when the cache never heard of the stream.
    [[nodiscard]] Result<std::optional<StreamState>> stream(const StreamId &stream);

    // Of saveHeard; without one, the time of the owner's newest event; nothing without that.
    [[nodiscard]] Result<std::optional<Timestamp>> heard(const StreamId &stream);

    // ---- for a screen pop; nothing (or no rows) for a customer the cache does not know
    [[nodiscard]] Result<std::optional<StoredEvent>> profile(const CustomerKey &customer);
    [[nodiscard]] Result<std::vector<HistoryEntry>> history(const HistoryQuery &query);
    // The line of that number under the query's filters, counted from the newest, 0 first; nothing
    // when there are fewer. Limit and cursors of the query do not matter.
    [[nodiscard]] Result<std::optional<HistoryCursor>> placeAt(const HistoryQuery &query,
                                                               std::int64_t line);
    // How many lines the query's `before` and filters leave out as newer.
    [[nodiscard]] Result<std::int64_t> linesAbove(const HistoryQuery &query);
    // How many lines of the history are at that place or above it.
    [[nodiscard]] Result<std::int64_t> linesFrom(const StreamId &owner, const HistoryCursor &place);
    // Of the owner's lines; with `arrivedAfter`, of those with a row above it only.
    [[nodiscard]] Result<HistoryCounts> counts(const StreamId &owner,
                                               std::int64_t arrivedAfter = 0);
    // The row of what came last, of any owner; 0 when there is nothing.
    [[nodiscard]] Result<std::int64_t> lastRow();
    // Open ones only, or all, articles apart; newest first.
    [[nodiscard]] Result<std::vector<StandingEntry>> standing(const StreamId &owner, bool openOnly);

    // What was decided about the owner's alerts and still counts, in the order it was said.
    [[nodiscard]] Result<std::vector<StoredEvent>> decisions(const StreamId &owner);
    // Of each suggestion of the owner's the last action.taken, in the order they came.
    [[nodiscard]] Result<std::vector<StoredEvent>> actionsTaken(const StreamId &owner);
    // The owner's events of all kinds above that place, oldest first by (time, row).
    [[nodiscard]] Result<std::vector<StoredEvent>>
    eventsFrom(const StreamId &owner, const HistoryCursor &place, std::size_t limit);

    // Those that fit best.
    [[nodiscard]] Result<std::vector<ArticleHit>> findArticles(const ArticleQuery &query)
    {
        return ArticleQueries(m_connection).find(query);
    }
    // Articles of the knowledge base as they stand, the newest first.
    [[nodiscard]] Result<std::vector<StoredEvent>> articles(std::size_t limit);

    // ---- interactions
    // The agent's, whose tab is not closed, in the order they came.
    [[nodiscard]] Result<std::vector<InteractionEntry>> interactionsOf(const AgentId &agent);
    [[nodiscard]] Result<std::optional<InteractionEntry>> interaction(const InteractionId &id);
    // Its interaction.* events in the order they came, to be folded.
    [[nodiscard]] Result<std::vector<StoredEvent>> eventsOf(const InteractionId &id);
    // Events of these types, at most four, that name it, in the order they came; the newest
    // `limit`.
    [[nodiscard]] Result<std::vector<StoredEvent>>
    happenedIn(const InteractionId &id, std::span<const std::string_view> types, std::size_t limit);
    // What was decided about whose it is (match.confirmed, match.unlinked), in the order it came.
    [[nodiscard]] Result<std::vector<StoredEvent>> matchesOf(const InteractionId &id);
    // Different interactions of the owner's listed since then.
    [[nodiscard]] Result<std::int64_t> interactionsSince(const StreamId &owner, Timestamp since);
    // Of saveViewPlace; nothing when there is none.
    [[nodiscard]] Result<std::optional<std::string>> viewPlace(const AgentId &agent,
                                                               const InteractionId &interaction);
    // Of keep(); nothing when there is none.
    [[nodiscard]] Result<std::optional<std::string>> kept(std::string_view name);

    // ---- single events
    [[nodiscard]] Result<std::optional<StoredEvent>> event(const EventKey &key);
    [[nodiscard]] Result<std::optional<HistoryEntry>> entry(std::int64_t row);
    // All rows after this one, in order of arrival: for dumps.
    [[nodiscard]] Result<std::vector<StoredEvent>> eventsAfter(std::int64_t row, std::size_t limit);
    [[nodiscard]] Result<std::int64_t> eventCount();

private:
    // 0: unknown stream.
    [[nodiscard]] Result<std::int64_t> idOf(const StreamId &stream);

    sqlite::Connection &m_connection;
};

} // namespace sidelight::store
