#include "core/store/cachequeries.h"

#include <algorithm>
#include <limits>

#include "core/sqlite/check.h"
#include "core/store/historysql.h"
#include "core/store/rowreading.h"

namespace sidelight::store
{

namespace
{

template<class Row, class Read>
Result<std::vector<Row>> allRows(sqlite::Statement &statement, Read read)
{
    std::vector<Row> rows;
    for (;;) {
        auto row = statement.step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return rows;
        rows.push_back(read(statement));
    }
}

template<class Row, class Read>
Result<std::optional<Row>> oneRow(sqlite::Statement &statement, Read read)
{
    auto row = statement.step();
    SIDELIGHT_STORE_CHECK(row);
    if (!*row)
        return std::optional<Row>();
    return std::optional<Row>(read(statement));
}

StoredEvent eventFrom(const sqlite::Statement &s)
{
    return readEvent(s, 0);
}

// As parameters 1 to 4.
void bindFilters(sqlite::Statement &select, std::int64_t owner, const HistoryQuery &query)
{
    const auto number = [](const auto &value) {
        return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
    };
    select.bind(1, owner).bind(2, number(query.channel)).bind(3, number(query.kind));
    select.bind(4, std::int64_t{query.openCasesOnly ? 1 : 0});
}

InteractionEntry interactionFrom(const sqlite::Statement &s)
{
    InteractionEntry entry;
    entry.id = InteractionId{std::string(s.text(0))};
    entry.agent = AgentId{std::string(s.text(1))};
    entry.phase = static_cast<InteractionPhase>(s.integer(2));
    entry.owner = StreamId::parse(s.text(3));
    return entry;
}

} // namespace

Result<std::int64_t> CacheQueries::idOf(const StreamId &stream)
{
    auto select = m_connection.prepare("SELECT id FROM stream WHERE name=?1");
    SIDELIGHT_STORE_CHECK(select);
    const std::string name = stream.toString();
    auto found = select->bind(1, name).step();
    SIDELIGHT_STORE_CHECK(found);
    return *found ? select->integer(0) : 0;
}

Result<std::vector<std::pair<StreamId, Position>>> CacheQueries::positions()
{
    auto select = m_connection.prepare(
        "SELECT s.name, t.text, s.offset, s.fence FROM stream s JOIN term t ON t.id=s.epoch "
        "ORDER BY s.id");
    SIDELIGHT_STORE_CHECK(select);
    std::vector<std::pair<StreamId, Position>> all;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return all;
        auto stream = StreamId::parse(select->text(0));
        if (!stream)
            return failure(Error(ErrorCode::Damaged, "a stream without a valid name"));
        all.emplace_back(std::move(*stream),
                         Position{Epoch{std::string(select->text(1))},
                                  Offset{static_cast<std::uint64_t>(select->integer(2))},
                                  std::string(select->text(3))});
    }
}

Result<std::optional<StreamState>> CacheQueries::stream(const StreamId &stream)
{
    auto select = m_connection.prepare(
        "SELECT t.text, s.offset, s.fence, s.aside, s.whole, "
        "(SELECT min(n.offset) FROM entry n WHERE n.stream=s.id AND n.epoch=s.epoch), "
        "(SELECT e.time FROM event e WHERE e.owner=s.id AND e.listed=1 ORDER BY e.time DESC LIMIT "
        "1) "
        "FROM stream s LEFT JOIN term t ON t.id=s.epoch WHERE s.name=?1");
    SIDELIGHT_STORE_CHECK(select);
    const std::string name = stream.toString();
    select->bind(1, name);
    return oneRow<StreamState>(*select, [](const sqlite::Statement &s) {
        StreamState state;
        if (!s.isNull(0))
            state.position =
                Position{Epoch{std::string(s.text(0))},
                         Offset{static_cast<std::uint64_t>(s.integer(1))}, std::string(s.text(2))};
        state.aside = s.integer(3) != 0;
        state.whole = s.integer(4) != 0;
        if (!s.isNull(5))
            state.oldest = Offset{static_cast<std::uint64_t>(s.integer(5))};
        if (!s.isNull(6))
            state.newest = Timestamp{s.integer(6)};
        return state;
    });
}

Result<std::optional<Timestamp>> CacheQueries::heard(const StreamId &stream)
{
    auto select = m_connection.prepare(
        "SELECT ifnull(s.heard, (SELECT e.time FROM event e WHERE e.owner=s.id AND e.listed=1 "
        "ORDER BY e.time DESC LIMIT 1)) FROM stream s WHERE s.name=?1");
    SIDELIGHT_STORE_CHECK(select);
    const std::string name = stream.toString();
    auto found = select->bind(1, name).step();
    SIDELIGHT_STORE_CHECK(found);
    if (!*found || select->isNull(0))
        return std::optional<Timestamp>();
    return std::optional(Timestamp{select->integer(0)});
}

Result<std::optional<StoredEvent>> CacheQueries::profile(const CustomerKey &customer)
{
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_EVENT_COLUMNS
        " FROM stream s JOIN event e ON e.row=s.profile" SIDELIGHT_EVENT_JOINS "WHERE s.name=?1");
    SIDELIGHT_STORE_CHECK(select);
    const std::string name = streamOf(customer).toString();
    select->bind(1, name);
    return oneRow<StoredEvent>(*select, eventFrom);
}

Result<std::vector<HistoryEntry>> CacheQueries::history(const HistoryQuery &query)
{
    // Filters look at the index only, up to the row that is shown.
    constexpr sqlite::Sql older =
        "SELECT " SIDELIGHT_ENTRY_COLUMNS " FROM event e" SIDELIGHT_ENTRY_JOINS
        "WHERE e.owner=?1 AND e.listed=1 AND (e.time, e.row)<(?2, ?3) "
        "AND (?4 IS NULL OR e.channel=?4) AND (?5 IS NULL OR e.kind=?5) "
        "AND (?6=0 OR e.matter IN (SELECT id FROM standing WHERE owner=?1 AND kind=0 AND open=1)) "
        "ORDER BY e.time DESC, e.row DESC LIMIT ?7";
    constexpr sqlite::Sql newer =
        "SELECT " SIDELIGHT_ENTRY_COLUMNS " FROM event e" SIDELIGHT_ENTRY_JOINS
        "WHERE e.owner=?1 AND e.listed=1 AND (e.time, e.row)>(?2, ?3) "
        "AND (?4 IS NULL OR e.channel=?4) AND (?5 IS NULL OR e.kind=?5) "
        "AND (?6=0 OR e.matter IN (SELECT id FROM standing WHERE owner=?1 AND kind=0 AND open=1)) "
        "ORDER BY e.time, e.row LIMIT ?7";
    // The few rows that have just come, whatever their time: by row, not by the owner's index.
    constexpr sqlite::Sql arrived =
        "SELECT " SIDELIGHT_ENTRY_COLUMNS " FROM event e" SIDELIGHT_ENTRY_JOINS
        "WHERE e.row>?8 AND +e.owner=?1 AND e.listed=1 AND (e.time, e.row)<(?2, ?3) "
        "AND (?4 IS NULL OR e.channel=?4) AND (?5 IS NULL OR e.kind=?5) "
        "AND (?6=0 OR e.matter IN (SELECT id FROM standing WHERE owner=?1 AND kind=0 AND open=1)) "
        "ORDER BY e.time DESC, e.row DESC LIMIT ?7";
    auto owner = idOf(query.owner);
    SIDELIGHT_CHECK(owner);
    const HistoryCursor all{Timestamp{std::numeric_limits<std::int64_t>::max()},
                            std::numeric_limits<std::int64_t>::max()};
    const bool forward = query.after.has_value();
    const HistoryCursor cursor = forward ? *query.after : query.before.value_or(all);
    const bool byRow = !forward && query.arrivedAfter > 0;
    auto select = m_connection.prepare(byRow ? arrived : forward ? newer : older);
    SIDELIGHT_STORE_CHECK(select);
    const auto number = [](const auto &value) {
        return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
    };
    select->bind(1, *owner).bind(2, cursor.time.ms).bind(3, cursor.row);
    select->bind(4, number(query.channel)).bind(5, number(query.kind));
    select->bind(6, std::int64_t{query.openCasesOnly ? 1 : 0});
    select->bind(7, static_cast<std::int64_t>(query.limit));
    if (byRow)
        select->bind(8, query.arrivedAfter);
    return allRows<HistoryEntry>(*select, readEntry);
}

Result<std::optional<HistoryCursor>> CacheQueries::placeAt(const HistoryQuery &query,
                                                           std::int64_t line)
{
    auto owner = idOf(query.owner);
    SIDELIGHT_CHECK(owner);
    auto select = m_connection.prepare(SIDELIGHT_PLACE_AT);
    SIDELIGHT_STORE_CHECK(select);
    bindFilters(*select, *owner, query);
    select->bind(5, std::max<std::int64_t>(0, line));
    return oneRow<HistoryCursor>(*select, [](const sqlite::Statement &s) {
        return HistoryCursor{Timestamp{s.integer(0)}, s.integer(1)};
    });
}

Result<std::int64_t> CacheQueries::linesAbove(const HistoryQuery &query)
{
    if (!query.before)
        return std::int64_t{0};
    auto owner = idOf(query.owner);
    SIDELIGHT_CHECK(owner);
    auto select = m_connection.prepare(SIDELIGHT_LINES_ABOVE);
    SIDELIGHT_STORE_CHECK(select);
    bindFilters(*select, *owner, query);
    select->bind(5, query.before->time.ms).bind(6, query.before->row);
    auto row = select->step();
    SIDELIGHT_STORE_CHECK(row);
    return select->integer(0);
}

Result<std::int64_t> CacheQueries::linesFrom(const StreamId &owner, const HistoryCursor &place)
{
    auto id = idOf(owner);
    SIDELIGHT_CHECK(id);
    auto select = m_connection.prepare(
        "SELECT count(*) FROM event WHERE owner=?1 AND listed=1 AND (time, row)>=(?2, ?3)");
    SIDELIGHT_STORE_CHECK(select);
    auto row = select->bind(1, *id).bind(2, place.time.ms).bind(3, place.row).step();
    SIDELIGHT_STORE_CHECK(row);
    return select->integer(0);
}

Result<std::int64_t> CacheQueries::lastRow()
{
    auto row = m_connection.integer("SELECT ifnull(max(row), 0) FROM event");
    SIDELIGHT_STORE_CHECK(row);
    return *row;
}

Result<HistoryCounts> CacheQueries::counts(const StreamId &owner, std::int64_t arrivedAfter)
{
    constexpr sqlite::Sql all = SIDELIGHT_COUNTS;
    constexpr sqlite::Sql arrived =
        "SELECT channel, kind, count(*), total(matter IN (SELECT id FROM standing WHERE owner=?1 "
        "AND kind=0 AND open=1)) FROM event WHERE row>?2 AND +owner=?1 AND listed=1 "
        "GROUP BY channel, kind";
    auto id = idOf(owner);
    SIDELIGHT_CHECK(id);
    auto select = m_connection.prepare(arrivedAfter > 0 ? arrived : all);
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, *id);
    if (arrivedAfter > 0)
        select->bind(2, arrivedAfter);
    HistoryCounts counts;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return counts;
        counts.lines[{static_cast<Channel>(select->integer(0)),
                      static_cast<EntryKind>(select->integer(1))}] = {select->integer(2),
                                                                      select->integer(3)};
    }
}

Result<std::vector<StandingEntry>> CacheQueries::standing(const StreamId &owner, bool openOnly)
{
    auto id = idOf(owner);
    SIDELIGHT_CHECK(id);
    auto select = m_connection.prepare(
        "SELECT t.kind, t.name, t.open, t.repeats, " SIDELIGHT_EVENT_COLUMNS
        ", d.row, d.id, dsource.text, dtype.text, d.time, d.body FROM standing t "
        "LEFT JOIN event e ON e.row=t.event" SIDELIGHT_EVENT_JOINS
        "LEFT JOIN event d ON d.row=t.decision LEFT JOIN term dsource ON dsource.id=d.source "
        "LEFT JOIN term dtype ON dtype.id=d.type "
        "WHERE t.owner=?1 AND t.kind<>4 AND (t.open=1 OR ?2=0) ORDER BY e.row DESC");
    static_assert(static_cast<int>(StandingKind::Article) == 4);
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, *id).bind(2, std::int64_t{openOnly ? 1 : 0});
    return allRows<StandingEntry>(*select, [](const sqlite::Statement &s) {
        StandingEntry entry;
        entry.kind = static_cast<StandingKind>(s.integer(0));
        entry.name = s.text(1);
        entry.open = s.integer(2) != 0;
        entry.repeats = static_cast<int>(s.integer(3));
        if (!s.isNull(4))
            entry.event = readEvent(s, 4);
        if (!s.isNull(10))
            entry.decision = readEvent(s, 10);
        return entry;
    });
}

Result<std::vector<StoredEvent>> CacheQueries::decisions(const StreamId &owner)
{
    auto id = idOf(owner);
    SIDELIGHT_CHECK(id);
    auto select =
        m_connection.prepare("SELECT " SIDELIGHT_EVENT_COLUMNS
                             " FROM decision d JOIN event e ON e.row=d.event" SIDELIGHT_EVENT_JOINS
                             "WHERE d.owner=?1 ORDER BY d.generation, d.offset, e.row");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, *id);
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::vector<StoredEvent>> CacheQueries::actionsTaken(const StreamId &owner)
{
    auto id = idOf(owner);
    SIDELIGHT_CHECK(id);
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_EVENT_COLUMNS
        " FROM standing t JOIN event e ON e.row=t.decision" SIDELIGHT_EVENT_JOINS
        "WHERE t.owner=?1 AND t.kind=?2 ORDER BY e.row");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, *id).bind(2, static_cast<std::int64_t>(StandingKind::Suggestion));
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::vector<StoredEvent>>
CacheQueries::eventsFrom(const StreamId &owner, const HistoryCursor &place, std::size_t limit)
{
    auto id = idOf(owner);
    SIDELIGHT_CHECK(id);
    // One range of event_history for each value of `listed`: two sorted runs, merged by SQLite.
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_EVENT_COLUMNS " FROM (SELECT row AS r, time AS t FROM event WHERE "
        "owner=?1 AND listed=1 AND (time, row)>(?2, ?3) UNION ALL SELECT row, time FROM event "
        "WHERE owner=?1 AND listed=0 AND (time, row)>(?2, ?3) ORDER BY 2, 1 LIMIT ?4) "
        "JOIN event e ON e.row=r" SIDELIGHT_EVENT_JOINS "ORDER BY e.time, e.row");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, *id).bind(2, place.time.ms).bind(3, place.row);
    select->bind(4, static_cast<std::int64_t>(limit));
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::vector<StoredEvent>> CacheQueries::articles(std::size_t limit)
{
    auto select =
        m_connection.prepare("SELECT " SIDELIGHT_EVENT_COLUMNS
                             " FROM standing t JOIN event e ON e.row=t.event" SIDELIGHT_EVENT_JOINS
                             "WHERE t.kind=4 AND t.open=1 ORDER BY e.row DESC LIMIT ?1");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, static_cast<std::int64_t>(limit));
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::vector<InteractionEntry>> CacheQueries::interactionsOf(const AgentId &agent)
{
    auto select =
        m_connection.prepare("SELECT i.name, i.agent, i.phase, s.name FROM interaction i LEFT JOIN "
                             "stream s ON s.id=i.owner "
                             "WHERE i.agent=?1 AND i.closed=0 AND i.phase>=0 ORDER BY i.id");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, agent.value);
    return allRows<InteractionEntry>(*select, interactionFrom);
}

Result<std::optional<InteractionEntry>> CacheQueries::interaction(const InteractionId &id)
{
    auto select = m_connection.prepare("SELECT i.name, i.agent, i.phase, s.name FROM interaction i "
                                       "LEFT JOIN stream s ON s.id=i.owner "
                                       "WHERE i.name=?1 AND i.phase>=0");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, id.value);
    return oneRow<InteractionEntry>(*select, interactionFrom);
}

Result<std::vector<StoredEvent>> CacheQueries::eventsOf(const InteractionId &id)
{
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_EVENT_COLUMNS " FROM interaction i JOIN event e ON "
        "e.interaction=i.id AND e.kind=1" SIDELIGHT_EVENT_JOINS "WHERE i.name=?1 ORDER BY e.row");
    static_assert(static_cast<int>(EntryKind::Interaction) == 1);
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, id.value);
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::vector<StoredEvent>> CacheQueries::matchesOf(const InteractionId &id)
{
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_EVENT_COLUMNS " FROM interaction i JOIN event e ON "
        "e.interaction=i.id" SIDELIGHT_EVENT_JOINS
        "WHERE i.name=?1 AND type.text IN ('sidelight.match.confirmed', "
        "'sidelight.match.unlinked') ORDER BY e.row");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, id.value);
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::vector<StoredEvent>> CacheQueries::happenedIn(const InteractionId &id,
                                                          std::span<const std::string_view> types,
                                                          std::size_t limit)
{
    auto select = m_connection.prepare(
        "SELECT * FROM (SELECT " SIDELIGHT_EVENT_COLUMNS " FROM interaction i JOIN event e ON "
        "e.interaction=i.id" SIDELIGHT_EVENT_JOINS
        "WHERE i.name=?1 AND type.text IN (?3, ?4, ?5, ?6) ORDER BY e.row DESC LIMIT ?2) "
        "ORDER BY 1");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, id.value).bind(2, static_cast<std::int64_t>(limit));
    for (std::size_t i = 0; i < std::min<std::size_t>(types.size(), 4); ++i)
        select->bind(static_cast<int>(i) + 3, types[i]);
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::int64_t> CacheQueries::interactionsSince(const StreamId &owner, Timestamp since)
{
    auto id = idOf(owner);
    SIDELIGHT_CHECK(id);
    auto select = m_connection.prepare(
        "SELECT count(DISTINCT interaction) FROM event WHERE owner=?1 AND listed=1 AND time>=?2 "
        "AND kind=1");
    SIDELIGHT_STORE_CHECK(select);
    auto row = select->bind(1, *id).bind(2, since.ms).step();
    SIDELIGHT_STORE_CHECK(row);
    return select->integer(0);
}

Result<std::optional<std::string>> CacheQueries::viewPlace(const AgentId &agent,
                                                           const InteractionId &interaction)
{
    auto select =
        m_connection.prepare("SELECT state FROM view_place WHERE agent=?1 AND interaction=?2");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, agent.value).bind(2, interaction.value);
    return oneRow<std::string>(*select,
                               [](const sqlite::Statement &s) { return std::string(s.text(0)); });
}

Result<std::optional<std::string>> CacheQueries::kept(std::string_view name)
{
    auto select = m_connection.prepare("SELECT text FROM kept WHERE name=?1");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, name);
    return oneRow<std::string>(*select,
                               [](const sqlite::Statement &s) { return std::string(s.text(0)); });
}

Result<std::optional<StoredEvent>> CacheQueries::event(const EventKey &key)
{
    auto select =
        m_connection.prepare("SELECT " SIDELIGHT_EVENT_COLUMNS " FROM event e" SIDELIGHT_EVENT_JOINS
                             "WHERE e.id=?1 AND e.source=(SELECT id FROM term WHERE text=?2)");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, key.id).bind(2, key.source);
    return oneRow<StoredEvent>(*select, eventFrom);
}

Result<std::optional<HistoryEntry>> CacheQueries::entry(std::int64_t row)
{
    auto select = m_connection.prepare("SELECT " SIDELIGHT_ENTRY_COLUMNS
                                       " FROM event e" SIDELIGHT_ENTRY_JOINS "WHERE e.row=?1");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, row);
    return oneRow<HistoryEntry>(*select, readEntry);
}

Result<std::vector<StoredEvent>> CacheQueries::eventsAfter(std::int64_t row, std::size_t limit)
{
    auto select =
        m_connection.prepare("SELECT " SIDELIGHT_EVENT_COLUMNS " FROM event e" SIDELIGHT_EVENT_JOINS
                             "WHERE e.row>?1 ORDER BY e.row LIMIT ?2");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, row).bind(2, static_cast<std::int64_t>(limit));
    return allRows<StoredEvent>(*select, eventFrom);
}

Result<std::int64_t> CacheQueries::eventCount()
{
    auto count = m_connection.integer("SELECT count(*) FROM event");
    SIDELIGHT_STORE_CHECK(count);
    return *count;
}

} // namespace sidelight::store
