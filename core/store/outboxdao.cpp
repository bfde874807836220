#include "core/store/outboxdao.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

namespace
{

#define SIDELIGHT_OUTBOX_COLUMNS                                                                   \
    "sequence, source, id, type, customer, interaction, body, written, state, stream, epoch, "     \
    "offset, settled, returned, code, sentence"

// Of one customer, by whom it is kept under and by what it says.
#define SIDELIGHT_OUTBOX_ABOUT                                                                     \
    "customer=?1 OR CASE WHEN json_valid(body) THEN ?1 IN (json_extract(body, '$.subject'), "      \
    "json_extract(body, '$.data.customer')) ELSE 0 END"

OutboxRow read(const sqlite::Statement &s)
{
    OutboxRow row;
    row.sequence = static_cast<std::uint64_t>(s.integer(0));
    row.event.key.source = s.text(1);
    row.event.key.id = s.text(2);
    row.event.type = s.text(3);
    row.event.customer = CustomerKey{std::string(s.text(4))};
    row.event.interaction = InteractionId{std::string(s.text(5))};
    row.event.body = s.text(6);
    row.written = Timestamp{s.integer(7)};
    row.state = static_cast<OutboxState>(s.integer(8));
    row.stream = StreamId::parse(s.text(9)).value_or(StreamId());
    row.position.epoch = Epoch{std::string(s.text(10))};
    row.position.offset = Offset{static_cast<std::uint64_t>(s.integer(11))};
    if (!s.isNull(12))
        row.settled = Timestamp{s.integer(12)};
    row.returned = s.integer(13) != 0;
    row.code = s.text(14);
    row.sentence = s.text(15);
    return row;
}

sqlite::Result<std::vector<OutboxRow>> readAll(sqlite::Statement &select)
{
    std::vector<OutboxRow> rows;
    for (;;) {
        auto row = select.step();
        SIDELIGHT_CHECK(row);
        if (!*row)
            return rows;
        rows.push_back(read(select));
    }
}

} // namespace

sqlite::Result<std::optional<std::string>> OutboxDao::device()
{
    auto select = m_connection.prepare("SELECT id FROM device");
    SIDELIGHT_CHECK(select);
    auto row = select->step();
    SIDELIGHT_CHECK(row);
    return *row ? std::optional(std::string(select->text(0))) : std::nullopt;
}

sqlite::Result<void> OutboxDao::setDevice(const std::string &id, std::int64_t last)
{
    auto upsert = m_connection.prepare(
        "INSERT INTO device(only, id, last) VALUES(1, ?1, ?2) ON CONFLICT(only) DO UPDATE SET "
        "id=excluded.id, last=excluded.last");
    SIDELIGHT_CHECK(upsert);
    return upsert->bind(1, id).bind(2, last).run();
}

sqlite::Result<std::int64_t> OutboxDao::lastSequence()
{
    return m_connection.integer("SELECT last FROM device");
}

sqlite::Result<std::int64_t> OutboxDao::nextSequence()
{
    return m_connection.integer("UPDATE device SET last=last+1 RETURNING last");
}

sqlite::Result<void> OutboxDao::insert(const OutboxRow &row)
{
    auto insert = m_connection.prepare("INSERT INTO outbox(" SIDELIGHT_OUTBOX_COLUMNS
                                       ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                                       "?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)");
    SIDELIGHT_CHECK(insert);
    const std::string stream = row.stream.name.empty() ? std::string() : row.stream.toString();
    insert->bind(1, static_cast<std::int64_t>(row.sequence)).bind(2, row.event.key.source);
    insert->bind(3, row.event.key.id).bind(4, row.event.type).bind(5, row.event.customer.value);
    insert->bind(6, row.event.interaction.value).bind(7, row.event.body).bind(8, row.written.ms);
    insert->bind(9, static_cast<std::int64_t>(row.state)).bind(10, stream);
    insert->bind(11, row.position.epoch.value);
    insert->bind(12, static_cast<std::int64_t>(row.position.offset.value));
    insert->bind(13, row.settled ? std::optional(row.settled->ms) : std::nullopt);
    insert->bind(14, std::int64_t{row.returned ? 1 : 0}).bind(15, row.code).bind(16, row.sentence);
    return insert->run();
}

sqlite::Result<std::optional<OutboxRow>> OutboxDao::find(std::int64_t sequence)
{
    auto select =
        m_connection.prepare("SELECT " SIDELIGHT_OUTBOX_COLUMNS " FROM outbox WHERE sequence=?1");
    SIDELIGHT_CHECK(select);
    auto row = select->bind(1, sequence).step();
    SIDELIGHT_CHECK(row);
    return *row ? std::optional(read(*select)) : std::nullopt;
}

sqlite::Result<void> OutboxDao::requeue(std::int64_t sequence, std::int64_t next)
{
    auto update = m_connection.prepare(
        "UPDATE outbox SET sequence=?2, state=0, stream='', epoch='', offset=0, settled=NULL, "
        "returned=0, code='', sentence='' WHERE sequence=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, sequence).bind(2, next).run();
}

sqlite::Result<void> OutboxDao::accept(std::int64_t sequence, const StreamId &stream,
                                       const Epoch &epoch, std::int64_t offset, Timestamp now)
{
    auto update = m_connection.prepare("UPDATE outbox SET state=1, stream=?2, epoch=?3, offset=?4, "
                                       "settled=?5, code='', sentence='' "
                                       "WHERE sequence=?1");
    SIDELIGHT_CHECK(update);
    const std::string name = stream.name.empty() ? std::string() : stream.toString();
    update->bind(1, sequence).bind(2, name).bind(3, epoch.value).bind(4, offset).bind(5, now.ms);
    return update->run();
}

sqlite::Result<void> OutboxDao::refuse(std::int64_t sequence, std::string_view code,
                                       std::string_view sentence, Timestamp now)
{
    auto update = m_connection.prepare(
        "UPDATE outbox SET state=2, code=?2, sentence=?3, settled=?4 WHERE sequence=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, sequence).bind(2, code).bind(3, sentence).bind(4, now.ms).run();
}

sqlite::Result<void> OutboxDao::markReturned(const EventKey &key)
{
    auto update = m_connection.prepare(
        "UPDATE outbox SET returned=1 WHERE id=?1 AND source=?2 AND returned=0");
    SIDELIGHT_CHECK(update);
    return update->bind(1, key.id).bind(2, key.source).run();
}

sqlite::Result<void> OutboxDao::remove(std::int64_t sequence)
{
    auto erase = m_connection.prepare("DELETE FROM outbox WHERE sequence=?1");
    SIDELIGHT_CHECK(erase);
    return erase->bind(1, sequence).run();
}

sqlite::Result<std::vector<OutboxRow>> OutboxDao::pending(std::int64_t after, std::size_t limit)
{
    auto select = m_connection.prepare("SELECT " SIDELIGHT_OUTBOX_COLUMNS
                                       " FROM outbox WHERE state=0 AND sequence>?1 "
                                       "ORDER BY sequence LIMIT ?2");
    SIDELIGHT_CHECK(select);
    select->bind(1, after).bind(2, static_cast<std::int64_t>(limit));
    return readAll(*select);
}

sqlite::Result<std::vector<OutboxRow>> OutboxDao::waiting()
{
    auto select =
        m_connection.prepare("SELECT " SIDELIGHT_OUTBOX_COLUMNS
                             " FROM outbox WHERE state<>1 OR returned=0 ORDER BY sequence");
    SIDELIGHT_CHECK(select);
    return readAll(*select);
}

sqlite::Result<std::vector<OutboxRow>> OutboxDao::acceptedSince(const Epoch &epoch, Timestamp since)
{
    auto select = m_connection.prepare("SELECT " SIDELIGHT_OUTBOX_COLUMNS
                                       " FROM outbox WHERE state=1 AND epoch=?1 AND settled>=?2 "
                                       "ORDER BY sequence");
    SIDELIGHT_CHECK(select);
    select->bind(1, epoch.value).bind(2, since.ms);
    return readAll(*select);
}

sqlite::Result<std::int64_t> OutboxDao::removeAcceptedBefore(Timestamp before)
{
    auto erase = m_connection.prepare("DELETE FROM outbox WHERE state=1 AND settled<?1");
    SIDELIGHT_CHECK(erase);
    SIDELIGHT_CHECK(erase->bind(1, before.ms).run());
    return m_connection.changes();
}

sqlite::Result<std::int64_t> OutboxDao::removeOf(const CustomerKey &customer)
{
    auto erase = m_connection.prepare("DELETE FROM outbox WHERE " SIDELIGHT_OUTBOX_ABOUT);
    SIDELIGHT_CHECK(erase);
    SIDELIGHT_CHECK(erase->bind(1, customer.value).run());
    return m_connection.changes();
}

sqlite::Result<std::int64_t> OutboxDao::removeAcceptedOf(const CustomerKey &customer)
{
    auto erase =
        m_connection.prepare("DELETE FROM outbox WHERE state=1 AND (" SIDELIGHT_OUTBOX_ABOUT ")");
    SIDELIGHT_CHECK(erase);
    SIDELIGHT_CHECK(erase->bind(1, customer.value).run());
    return m_connection.changes();
}

sqlite::Result<std::vector<CustomerKey>> OutboxDao::everybody()
{
    auto select = m_connection.prepare(
        "SELECT customer FROM draft UNION SELECT customer FROM outbox "
        "UNION SELECT json_extract(body, '$.subject') FROM outbox WHERE json_valid(body) "
        "UNION SELECT json_extract(body, '$.data.customer') FROM outbox WHERE json_valid(body)");
    SIDELIGHT_CHECK(select);
    std::vector<CustomerKey> customers;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_CHECK(row);
        if (!*row)
            return customers;
        if (!select->isNull(0) && !select->text(0).empty())
            customers.emplace_back(std::string(select->text(0)));
    }
}

} // namespace sidelight::store
