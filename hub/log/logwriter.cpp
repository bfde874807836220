#include "hub/log/logwriter.h"

#include "hub/log/schema.h"
#include "hub/log/storednumber.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{
// Streams remembered between appends: their number and top cost two look-ups otherwise.
constexpr std::size_t maxStreamStates = 50'000;
} // namespace

LogWriter::LogWriter(sqlite::Connection &db, Clock &clock, std::vector<std::uint8_t> secret,
                     std::int64_t duplicateWindowMs)
    : m_db(db)
    , m_clock(clock)
    , m_secret(std::move(secret))
    , m_windowMs(duplicateWindowMs)
{
}

sqlite::Result<void> LogWriter::prepare()
{
    if (m_prepared)
        return {};
    auto last = m_db.integer("SELECT max(ifnull((SELECT max(offset) FROM records), 0),"
                             " ifnull((SELECT value FROM meta WHERE name = 'highest'), 0))");
    if (!last)
        return failure(last.error());
    m_last = unsignedOf(*last);
    m_prepared = true;
    return {};
}

void LogWriter::forget()
{
    m_streams.clear();
    m_prepared = false;
}

sqlite::Result<LogWriter::StreamState *> LogWriter::streamState(const StreamId &stream)
{
    if (const auto found = m_streams.find(stream); found != m_streams.end())
        return &found->second;
    if (m_streams.size() >= maxStreamStates)
        m_streams.clear();
    const std::string name = stream.toString();
    // Whose events were erased begins anew at the end of what holds their places.
    auto reveal = m_db.prepare("UPDATE streams SET name = ?1 WHERE name = ?2");
    if (!reveal)
        return failure(reveal.error());
    const std::string hidden = hiddenNameOf(m_secret, stream);
    reveal->bind(1, name).bind(2, hidden);
    if (auto done = reveal->run(); !done)
        return failure(done.error());
    auto query = m_db.prepare("SELECT id, top FROM streams WHERE name = ?1");
    if (!query)
        return failure(query.error());
    query->bind(1, name);
    auto row = query->step();
    if (!row)
        return failure(row.error());
    if (*row) {
        const StreamState state{query->integer(0), unsignedOf(query->integer(1))};
        return &m_streams.emplace(stream, state).first->second;
    }
    auto insertion = m_db.prepare("INSERT INTO streams(name, first, top) VALUES(?1, ?2, 0)");
    if (!insertion)
        return failure(insertion.error());
    insertion->bind(1, name);
    insertion->bind(2, signedOf(m_last + 1));
    if (auto done = insertion->run(); !done)
        return failure(done.error());
    return &m_streams.emplace(stream, StreamState{m_db.lastInsertRowId(), 0}).first->second;
}

sqlite::Result<bool> LogWriter::isErased(const std::vector<StreamId> &streams)
{
    for (const StreamId &stream : streams) {
        auto query = m_db.prepare("SELECT 1 FROM streams WHERE name = ?1");
        if (!query)
            return failure(query.error());
        const std::string hidden = hiddenNameOf(m_secret, stream);
        query->bind(1, hidden);
        auto row = query->step();
        if (!row || *row)
            return row;
    }
    return false;
}

sqlite::Result<bool> LogWriter::takeSequence(const DeviceSequence &device)
{
    auto update = m_db.prepare("INSERT INTO devices(device, highest) VALUES(?1, ?2)"
                               " ON CONFLICT(device) DO UPDATE SET highest = excluded.highest"
                               " WHERE excluded.highest > highest");
    if (!update)
        return failure(update.error());
    update->bind(1, device.device);
    update->bind(2, signedOf(device.value));
    if (auto done = update->run(); !done)
        return failure(done.error());
    return m_db.changes() > 0;
}

sqlite::Result<RecordPtr> LogWriter::insert(const NewEvent &event, const StreamId &stream,
                                            const KnownKey &key, std::uint64_t first)
{
    auto state = streamState(stream);
    if (!state)
        return failure(state.error());
    auto record = std::make_shared<Record>();
    record->stream = stream;
    record->offset = Offset{++m_last};
    record->prev = Offset{(*state)->top};
    record->fence = fenceOf(event.key.source, event.key.id);
    record->body = event.body;

    std::int64_t flags = 0;
    if (event.formative && record->offset.value == first)
        flags |= recordflags::formative;
    if (event.settled)
        flags |= recordflags::settled;
    auto insertion = m_db.prepare(
        "INSERT INTO records(offset, stream, prev, event, key, fence, at, flags, slot, body,"
        " class) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!insertion)
        return failure(insertion.error());
    insertion->bind(1, signedOf(record->offset.value));
    insertion->bind(2, (*state)->id);
    insertion->bind(3, signedOf(record->prev.value));
    insertion->bind(4, signedOf(first));
    insertion->bindBlob(5, key);
    insertion->bind(6, record->fence);
    insertion->bind(7, m_clock.now().ms);
    insertion->bind(8, flags);
    if (event.slot.empty())
        insertion->bindNull(9);
    else
        insertion->bind(9, event.slot);
    insertion->bind(10, *event.body);
    insertion->bind(11, static_cast<std::int64_t>(event.kept));
    if (auto done = insertion->run(); !done)
        return failure(done.error());

    auto update = m_db.prepare("UPDATE streams SET top = ?1 WHERE id = ?2");
    if (!update)
        return failure(update.error());
    update->bind(1, signedOf(record->offset.value));
    update->bind(2, (*state)->id);
    if (auto done = update->run(); !done)
        return failure(done.error());
    (*state)->top = record->offset.value;
    return RecordPtr(std::move(record));
}

sqlite::Result<Appended> LogWriter::append(const NewEvent &event, std::vector<RecordPtr> &fresh)
{
    const KnownKey key = knownKeyOf(m_secret, event.key);
    std::uint64_t first = m_last + 1;
    auto known = findKnown(m_db, key, event.digest,
                           Timestamp{event.copy ? 0 : m_clock.now().ms - m_windowMs});
    if (!known)
        return failure(known.error());
    if (*known) {
        if (!event.copy || (*known)->outcome == Appended::Outcome::Erased)
            return **std::move(known);
        if (!(*known)->places.empty())
            first = (*known)->places.front().offset.value;
    }
    Appended answer;
    if (event.device) {
        auto erased = isErased(event.streams);
        if (!erased)
            return failure(erased.error());
        if (*erased) {
            answer.outcome = Appended::Outcome::Erased;
            return answer;
        }
        auto taken = takeSequence(*event.device);
        if (!taken)
            return failure(taken.error());
        if (!*taken) {
            answer.outcome = Appended::Outcome::SequenceUsed;
            return answer;
        }
    }
    for (const StreamId &stream : event.streams) {
        auto record = insert(event, stream, key, first);
        if (!record)
            return failure(record.error());
        answer.places.push_back({stream, (*record)->offset, (*record)->prev});
        fresh.push_back(std::move(*record));
    }
    if (event.copy)
        return answer;
    auto remember = m_db.prepare(
        "INSERT INTO known(key, event, records, digest, at) VALUES(?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT(key) DO UPDATE SET event = excluded.event, records = excluded.records,"
        " digest = excluded.digest, at = excluded.at");
    if (!remember)
        return failure(remember.error());
    remember->bindBlob(1, key);
    remember->bind(2, signedOf(first));
    remember->bind(3, static_cast<std::int64_t>(event.streams.size()));
    remember->bind(4, signedOf(event.digest));
    remember->bind(5, m_clock.now().ms);
    if (auto done = remember->run(); !done)
        return failure(done.error());
    return answer;
}

sqlite::Result<Epoch> LogWriter::truncateAfter(Offset offset, Random &random)
{
    struct Step {
        sqlite::Sql sql;
    };
    static constexpr Step steps[] = {
        {"DELETE FROM known WHERE event > ?1"},
        {"DELETE FROM records WHERE offset > ?1"},
    };
    for (const Step &step : steps) {
        auto statement = m_db.prepare(step.sql);
        if (!statement)
            return failure(statement.error());
        statement->bind(1, signedOf(offset.value));
        if (auto done = statement->run(); !done)
            return failure(done.error());
    }
    // A panel that lost its place sends again what the log lacks, under its old numbers.
    if (auto done = m_db.execute(
            "DELETE FROM devices;"
            "DELETE FROM meta WHERE name = 'highest';"
            "DELETE FROM streams WHERE id NOT IN (SELECT stream FROM records);"
            "UPDATE streams SET top = (SELECT max(offset) FROM records WHERE stream = streams.id)");
        !done)
        return failure(done.error());
    const Epoch epoch(makeUuid(random));
    auto update = m_db.prepare("UPDATE meta SET value = ?1 WHERE name = 'epoch'");
    if (!update)
        return failure(update.error());
    update->bind(1, epoch.value);
    if (auto done = update->run(); !done)
        return failure(done.error());
    forget();
    return epoch;
}

sqlite::Result<void> LogWriter::addFollower(const CustomerKey &customer, const AgentId &agent)
{
    auto insertion =
        m_db.prepare("INSERT OR IGNORE INTO followers(customer, agent) VALUES(?1, ?2)");
    if (!insertion)
        return failure(insertion.error());
    const std::string hidden = hiddenNameOf(m_secret, streamOf(customer));
    insertion->bind(1, hidden);
    insertion->bind(2, agent.value);
    return insertion->run();
}

sqlite::Result<bool> LogWriter::dropOldKnown()
{
    constexpr std::int64_t slice = 200;
    auto statement = m_db.prepare("DELETE FROM known WHERE key IN"
                                  " (SELECT key FROM known WHERE at < ?1 LIMIT ?2)");
    if (!statement)
        return failure(statement.error());
    statement->bind(1, m_clock.now().ms - m_windowMs);
    statement->bind(2, slice);
    if (auto done = statement->run(); !done)
        return failure(done.error());
    return m_db.changes() == slice;
}

} // namespace sidelight::hub
