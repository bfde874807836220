// The half of CacheStore that deletes: retention and erasure.
#include <algorithm>

#include "core/sqlite/check.h"
#include "core/store/cachestate.h"

namespace sidelight::store
{

namespace
{

Result<std::vector<std::int64_t>> rowsOf(sqlite::Statement &statement)
{
    std::vector<std::int64_t> rows;
    for (;;) {
        auto row = statement.step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return rows;
        rows.push_back(statement.integer(0));
    }
}

} // namespace

Result<CacheStore::Trimmed> CacheStore::trim(const TrimBounds &bounds, const TrimSlice &slice)
{
    const std::int64_t from = m_state->trimmedTo;
    std::int64_t to = from + slice.looked;
    auto done = inTransaction([&]() -> Result<Trimmed> {
        std::vector<std::int64_t> rows;
        Trimmed trimmed;
        {
            auto select = m_state->connection.prepare(
                "SELECT row, time FROM event e WHERE row>?2 AND row<=?3 AND (time<?1 OR (time<?4 "
                "AND "
                "EXISTS (SELECT 1 FROM interaction o WHERE o.id=e.interaction AND o.phase=2 AND "
                "(o.closed=1 OR o.agent<>?5)))) "
                "AND NOT EXISTS (SELECT 1 FROM stream s WHERE s.id=e.owner AND s.profile=e.row) "
                "AND NOT EXISTS (SELECT 1 FROM standing t WHERE t.owner=e.owner AND t.open=1 AND "
                "(t.event=e.row OR t.decision=e.row)) "
                "AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.id=e.interaction AND "
                "i.phase<2 AND "
                "i.phase>=0 AND i.closed=0) ORDER BY row LIMIT ?6");
            SIDELIGHT_STORE_CHECK(select);
            select->bind(1, bounds.before.ms)
                .bind(2, from)
                .bind(3, to)
                .bind(4, bounds.endedBefore.ms)
                .bind(5, bounds.agent.value)
                .bind(6, slice.deleted);
            for (;;) {
                auto row = select->step();
                SIDELIGHT_STORE_CHECK(row);
                if (!*row)
                    break;
                rows.push_back(select->integer(0));
                trimmed.newest = std::max(trimmed.newest, Timestamp{select->integer(1)});
            }
            if (static_cast<std::int64_t>(rows.size()) == slice.deleted && !rows.empty())
                to = rows.back();
        }
        for (const std::int64_t row : rows) {
            auto gap =
                m_state->connection.prepare("UPDATE stream SET whole=0 WHERE whole=1 AND id IN "
                                            "(SELECT stream FROM entry WHERE event=?1)");
            SIDELIGHT_STORE_CHECK(gap);
            SIDELIGHT_STORE_CHECK(gap->bind(1, row).run());
            auto line =
                m_state->connection.prepare("UPDATE interaction SET listed=NULL WHERE id="
                                            "(SELECT interaction FROM event WHERE row=?1) AND "
                                            "listed=?1");
            SIDELIGHT_STORE_CHECK(line);
            SIDELIGHT_STORE_CHECK(line->bind(1, row).run());
            auto closed = m_state->connection.prepare(
                "UPDATE standing SET event=nullif(event, ?1), decision=nullif(decision, ?1) WHERE "
                "owner=(SELECT owner FROM event WHERE row=?1) AND (event=?1 OR decision=?1)");
            SIDELIGHT_STORE_CHECK(closed);
            SIDELIGHT_STORE_CHECK(closed->bind(1, row).run());
            auto decided = m_state->connection.prepare(
                "DELETE FROM decision WHERE owner=(SELECT owner FROM event WHERE row=?1) AND "
                "event=?1");
            SIDELIGHT_STORE_CHECK(decided);
            SIDELIGHT_STORE_CHECK(decided->bind(1, row).run());
            SIDELIGHT_STORE_CHECK(m_state->writer.events().remove(row));
        }
        auto places = m_state->connection.prepare("DELETE FROM view_place WHERE changed<?1");
        SIDELIGHT_STORE_CHECK(places);
        SIDELIGHT_STORE_CHECK(places->bind(1, bounds.before.ms / 1000).run());
        auto last = m_state->connection.integer("SELECT ifnull(max(row), 0) FROM event");
        SIDELIGHT_STORE_CHECK(last);
        trimmed.events = static_cast<std::int64_t>(rows.size());
        trimmed.more = *last > to;
        return trimmed;
    });
    if (done)
        m_state->trimmedTo = done->more ? to : 0;
    return done;
}

Result<std::vector<CustomerKey>> CacheStore::quietCustomers(Timestamp before, std::size_t limit)
{
    auto select = m_state->connection.prepare(
        "SELECT substr(s.name, 10) FROM stream s WHERE s.name LIKE 'customer/%' AND s.aside=0 "
        "AND EXISTS (SELECT 1 FROM event e WHERE e.owner=s.id) "
        "AND NOT EXISTS (SELECT 1 FROM event e WHERE e.owner=s.id AND e.time>=?1) "
        "AND NOT EXISTS (SELECT 1 FROM standing t WHERE t.owner=s.id AND t.open=1) "
        "AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.owner=s.id AND i.phase<2 AND "
        "i.phase>=0 AND i.closed=0) ORDER BY s.id LIMIT ?2");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, before.ms).bind(2, static_cast<std::int64_t>(limit));
    std::vector<CustomerKey> customers;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return customers;
        customers.push_back(CustomerKey{std::string(select->text(0))});
    }
}

Result<std::vector<CustomerKey>> CacheStore::everybody()
{
    auto select = m_state->connection.prepare(
        "WITH apart(body) AS (SELECT e.body FROM event e JOIN stream s ON s.id=e.owner "
        "WHERE (s.name LIKE 'agent/%' OR s.name LIKE 'unmatched/%') AND json_valid(e.body)) "
        "SELECT substr(name, 10) FROM stream WHERE name LIKE 'customer/%' "
        "UNION SELECT gone FROM merged UNION SELECT kept FROM merged "
        "UNION SELECT json_extract(body, '$.subject') FROM apart "
        "UNION SELECT json_extract(body, '$.data.customer') FROM apart "
        "UNION SELECT CASE WHEN c.type='object' THEN json_extract(c.value, '$.customer') END "
        "FROM apart, json_each(apart.body, '$.data.candidates') c");
    SIDELIGHT_STORE_CHECK(select);
    std::vector<CustomerKey> customers;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return customers;
        if (!select->isNull(0))
            customers.emplace_back(std::string(select->text(0)));
    }
}

Result<ErasedCounts> CacheStore::eraseCustomer(const CustomerKey &customer)
{
    auto counts = inTransaction([&]() { return eraseRows(customer); });
    if (!counts)
        return counts;
    m_state->writer.forget();
    // The WAL still holds pages as they were before.
    SIDELIGHT_CHECK(checkpoint());
    return counts;
}

Result<ErasedCounts> CacheStore::eraseRows(const CustomerKey &customer)
{
    ErasedCounts counts;
    const StreamId stream = streamOf(customer);
    auto row = m_state->writer.streams().find(stream);
    SIDELIGHT_STORE_CHECK(row);
    const std::int64_t owner = *row ? (*row)->id : 0;
    {
        auto places = m_state->connection.prepare("DELETE FROM view_place WHERE interaction IN "
                                                  "(SELECT name FROM interaction WHERE owner=?1)");
        SIDELIGHT_STORE_CHECK(places);
        SIDELIGHT_STORE_CHECK(places->bind(1, owner).run());
        counts.places = m_state->connection.changes();
    }
    std::vector<std::int64_t> events;
    {
        // Also offers and unmatched events that name the customer as a candidate, and events of the
        // customer's interactions that never said whose they were.
        auto select = m_state->connection.prepare(
            "SELECT row FROM event WHERE owner=?1 "
            "UNION SELECT event FROM entry WHERE stream=?1 "
            "UNION SELECT n.event FROM merged g JOIN stream s ON s.name='customer/' || g.gone "
            "JOIN entry n ON n.stream=s.id WHERE g.kept=?2 "
            "UNION SELECT e.row FROM interaction i JOIN event e ON e.interaction=i.id WHERE "
            "i.owner=?1 "
            "UNION SELECT e.row FROM event e JOIN stream s ON s.id=e.owner WHERE "
            "(s.name LIKE 'agent/%' OR s.name LIKE 'unmatched/%') AND instr(e.body, "
            "json_quote(?2))>0");
        SIDELIGHT_STORE_CHECK(select);
        auto found = rowsOf(select->bind(1, owner).bind(2, customer.value));
        SIDELIGHT_CHECK(found);
        events = std::move(*found);
    }
    for (const std::int64_t event : events)
        SIDELIGHT_STORE_CHECK(m_state->writer.events().remove(event));
    counts.events = static_cast<std::int64_t>(events.size());
    SIDELIGHT_STORE_CHECK(m_state->writer.identities().removeCallersOf(owner));
    SIDELIGHT_STORE_CHECK(m_state->writer.identities().removeAllOf(owner));
    {
        // The keys of those who became this customer are this customer's too.
        auto streams = m_state->connection.prepare(
            "DELETE FROM stream WHERE name IN (SELECT 'customer/' || gone FROM merged WHERE "
            "kept=?1)");
        SIDELIGHT_STORE_CHECK(streams);
        SIDELIGHT_STORE_CHECK(streams->bind(1, customer.value).run());
    }
    SIDELIGHT_STORE_CHECK(m_state->writer.merges().forgetThoseOf(customer.value));
    SIDELIGHT_STORE_CHECK(m_state->writer.interactions().disown(owner));
    SIDELIGHT_STORE_CHECK(m_state->writer.standing().removeAllOf(owner));
    SIDELIGHT_STORE_CHECK(m_state->writer.streams().remove(stream));
    return counts;
}

} // namespace sidelight::store
