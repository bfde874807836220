// A file that is filled from a log in an engine. It keeps the numbers that the engine gave, so a
// record's place is the same in both.
#include "core/sqlite/check.h"
#include "core/sqlite/transaction.h"
#include "hub/log/logqueries.h"
#include "hub/log/schema.h"
#include "hub/log/storednumber.h"
#include "hub/log/tombstone.h"
#include "hub/migration/logfile.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxStreamsInMemory = 50'000;

std::string fenceHex(std::uint64_t fence)
{
    constexpr std::string_view digits = "0123456789abcdef";
    constexpr std::size_t length = 16;
    std::string text(length, '0');
    for (std::size_t i = 0; i < length; ++i)
        text[length - 1 - i] = digits[(fence >> (4 * i)) & 15];
    return text;
}

template<class Change>
LogResult<void> allOrNone(sqlite::Connection &db, Change change)
{
    auto transaction = sqlite::Transaction::begin(db);
    if (!transaction)
        return failure(logErrorOf(transaction.error()));
    if (auto done = change(); !done)
        return failure(logErrorOf(done.error()));
    if (auto done = transaction->commit(); !done)
        return failure(logErrorOf(done.error()));
    return {};
}

} // namespace

sqlite::Result<LogFile::Stream *> LogFile::streamOf(const CarriedRecord &record)
{
    auto found = m_streams.find(record.token);
    if (found == m_streams.end()) {
        if (m_streams.size() >= maxStreamsInMemory)
            m_streams.clear();
        auto query = m_db.prepare("SELECT s.id, s.top, s.name FROM moving_streams m"
                                  " JOIN streams s ON s.id = m.stream WHERE m.token = ?1");
        if (!query)
            return failure(query.error());
        auto row = query->bind(1, record.token).step();
        if (!row)
            return failure(row.error());
        Stream stream;
        if (*row)
            stream = {query->integer(0), query->integer(1), query->text(2) != record.token};
        found = m_streams.emplace(record.token, stream).first;
    }
    Stream &stream = found->second;
    const std::string &name = record.stream.empty() ? record.token : record.stream;
    if (stream.id == 0) {
        auto insertion = m_db.prepare("INSERT INTO streams(name, first, top) VALUES(?1, ?2, 0)");
        if (!insertion)
            return failure(insertion.error());
        insertion->bind(1, name).bind(2, signedOf(record.offset.value));
        SIDELIGHT_CHECK(insertion->run());
        stream = {m_db.lastInsertRowId(), 0, !record.stream.empty()};
        auto naming = m_db.prepare("INSERT INTO moving_streams(token, stream) VALUES(?1, ?2)");
        if (!naming)
            return failure(naming.error());
        SIDELIGHT_CHECK(naming->bind(1, record.token).bind(2, stream.id).run());
    } else if (!stream.isNamed && !record.stream.empty()) {
        auto reveal = m_db.prepare("UPDATE streams SET name = ?1 WHERE id = ?2");
        if (!reveal)
            return failure(reveal.error());
        SIDELIGHT_CHECK(reveal->bind(1, name).bind(2, stream.id).run());
        stream.isNamed = true;
    }
    return &stream;
}

sqlite::Result<void> LogFile::insert(const CarriedRecord &record)
{
    auto stream = streamOf(record);
    if (!stream)
        return failure(stream.error());
    const std::int64_t offset = signedOf(record.offset.value);
    const std::int64_t flags = record.tombstone ? recordflags::tombstone
                                                : (record.formative ? recordflags::formative : 0) |
                                                      (record.settled ? recordflags::settled : 0);
    const std::string fence = fenceHex(record.fence);
    const std::string body = record.tombstone ? tombstoneBody(record.offset) : *record.body;
    auto insertion = m_db.prepare(
        "INSERT INTO records(offset, stream, prev, event, key, fence, at, flags, slot, body,"
        " class) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    if (!insertion)
        return failure(insertion.error());
    insertion->bind(1, offset).bind(2, (*stream)->id).bind(3, (*stream)->top);
    // A copy whose event's first record is no more belongs to none that is there.
    const bool isAlone = record.copy && record.first == record.offset;
    insertion->bind(4, isAlone ? -offset : signedOf(record.first.value))
        .bindBlob(5, record.key)
        .bind(6, fence);
    insertion->bind(7, record.at.ms).bind(8, flags);
    if (record.slot.empty())
        insertion->bindNull(9);
    else
        insertion->bind(9, record.slot);
    insertion->bind(10, body).bind(11, static_cast<std::int64_t>(record.kept));
    SIDELIGHT_CHECK(insertion->run());
    auto update = m_db.prepare("UPDATE streams SET top = ?1 WHERE id = ?2");
    if (!update)
        return failure(update.error());
    SIDELIGHT_CHECK(update->bind(1, offset).bind(2, (*stream)->id).run());
    (*stream)->top = offset;
    return record.tombstone ? eraseForEver(record.key, offset) : remember(record);
}

sqlite::Result<void> LogFile::remember(const CarriedRecord &record)
{
    if (record.copy || !record.digest)
        return {};
    const std::int64_t offset = signedOf(record.offset.value);
    if (!record.isFirst()) {
        auto more = m_db.prepare("UPDATE known SET records = ?2 - event + 1 WHERE key = ?1"
                                 " AND event = ?3 AND at IS NOT NULL");
        if (!more)
            return failure(more.error());
        return more->bindBlob(1, record.key)
            .bind(2, offset)
            .bind(3, signedOf(record.first.value))
            .run();
    }
    auto known =
        m_db.prepare("INSERT INTO known(key, event, records, digest, at) VALUES(?1, ?2, 1, ?3, ?4)"
                     " ON CONFLICT(key) DO UPDATE SET event = excluded.event, records = 1,"
                     " digest = excluded.digest, at = excluded.at");
    if (!known)
        return failure(known.error());
    known->bindBlob(1, record.key).bind(2, offset);
    return known->bind(3, signedOf(*record.digest)).bind(4, record.at.ms).run();
}

sqlite::Result<void> LogFile::eraseForEver(const KnownKey &key, std::int64_t event)
{
    auto known =
        m_db.prepare("INSERT INTO known(key, event, records, digest, at) VALUES(?1, ?2, 0, 0, NULL)"
                     " ON CONFLICT(key) DO UPDATE SET at = NULL, records = 0, digest = 0");
    if (!known)
        return failure(known.error());
    return known->bindBlob(1, key).bind(2, event).run();
}

LogResult<void> LogFile::write(const std::vector<CarriedRecord> &records)
{
    auto written = allOrNone(m_db, [&]() -> sqlite::Result<void> {
        for (const CarriedRecord &record : records)
            SIDELIGHT_CHECK(insert(record));
        return {};
    });
    if (!written)
        m_streams.clear();
    return written;
}

LogResult<void> LogFile::bury(const std::vector<Offset> &offsets)
{
    return allOrNone(m_db, [&]() -> sqlite::Result<void> {
        for (const Offset offset : offsets) {
            const std::int64_t at = signedOf(offset.value);
            auto query = m_db.prepare("SELECT key FROM records WHERE offset = ?1");
            if (!query)
                return failure(query.error());
            auto row = query->bind(1, at).step();
            if (!row)
                return failure(row.error());
            if (!*row)
                continue; // not carried yet
            KnownKey key{};
            std::copy_n(query->blob(0).begin(), key.size(), key.begin());
            SIDELIGHT_CHECK(eraseForEver(key, at));
            auto update = m_db.prepare("UPDATE records SET body = ?1, slot = NULL, flags = 1"
                                       " WHERE offset = ?2");
            if (!update)
                return failure(update.error());
            const std::string body = tombstoneBody(offset);
            SIDELIGHT_CHECK(update->bind(1, body).bind(2, at).run());
        }
        return {};
    });
}

sqlite::Result<void> LogFile::replaceFacts(const SideFacts &facts)
{
    SIDELIGHT_CHECK(m_db.execute("DELETE FROM followers; DELETE FROM devices"));
    for (const auto &[token, agent] : facts.follows) {
        auto insertion = m_db.prepare("INSERT INTO followers(customer, agent) VALUES(?1, ?2)");
        if (!insertion)
            return failure(insertion.error());
        SIDELIGHT_CHECK(insertion->bind(1, token).bind(2, agent.value).run());
    }
    for (const DeviceSequence &device : facts.devices) {
        auto insertion = m_db.prepare("INSERT INTO devices(device, highest) VALUES(?1, ?2)");
        if (!insertion)
            return failure(insertion.error());
        SIDELIGHT_CHECK(insertion->bind(1, device.device).bind(2, signedOf(device.value)).run());
    }
    for (const KnownKey &key : facts.erased)
        SIDELIGHT_CHECK(eraseForEver(key, 0));
    return {};
}

LogResult<void> LogFile::writeFacts(const SideFacts &facts)
{
    return allOrNone(m_db, [&] { return replaceFacts(facts); });
}

LogResult<void> LogFile::settle()
{
    const auto busy = m_db.integer("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return failure(logErrorOf(busy.error()));
    if (*busy != 0)
        return failure(LogError{LogErrc::Io, "somebody reads the file"});
    return {};
}

} // namespace sidelight::hub
