#include "hub/migration/logfile.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "core/sqlite/check.h"
#include "core/sqlite/keyedopen.h"
#include "core/sqlite/transaction.h"
#include "hub/log/logqueries.h"
#include "hub/log/schema.h"
#include "hub/log/storednumber.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

// Beyond what any hub reads: older ones refuse such a file, too.
constexpr std::int64_t closedVersion = 1'000'000;
constexpr int fileBusyMs = 30'000;            // others write small pieces
constexpr std::size_t maxRemembered = 50'000; // streams

sqlite::OpenOptions optionsOf(sqlite::Access access)
{
    sqlite::OpenOptions options;
    options.access = access;
    options.checkIntegrity = false; // whoever serves from it does that
    options.busyTimeoutMs = fileBusyMs;
    return options;
}

LogResult<sqlite::Connection> opened(const sqlite::Library &library, const keys::Keyspec &key,
                                     const std::string &path, sqlite::Access access)
{
    const keys::SecretBytes hex = key.hex();
    auto db = sqlite::openKeyed(library, path, hex.text(), optionsOf(access));
    if (!db)
        return failure(logErrorOf(db.error()));
    return *std::move(db);
}

sqlite::Result<std::string> metaText(sqlite::Connection &db, std::string_view name)
{
    auto query = db.prepare("SELECT value FROM meta WHERE name = ?1");
    if (!query)
        return failure(query.error());
    auto row = query->bind(1, name).step();
    if (!row)
        return failure(row.error());
    return *row ? std::string(query->text(0)) : std::string();
}

sqlite::Result<void> putMeta(sqlite::Connection &db, std::string_view name, std::string_view value)
{
    auto put = db.prepare("INSERT INTO meta(name, value) VALUES(?1, ?2)"
                          " ON CONFLICT(name) DO UPDATE SET value = excluded.value");
    if (!put)
        return failure(put.error());
    return put->bind(1, name).bind(2, value).run();
}

sqlite::Result<void> makeTarget(sqlite::Connection &db, const std::string &move,
                                const std::vector<std::uint8_t> &secret, Random &random)
{
    SIDELIGHT_CHECK(db.execute("PRAGMA auto_vacuum=INCREMENTAL"));
    SIDELIGHT_CHECK(sqlite::migrate(db, logMigrations));
    auto transaction = sqlite::Transaction::begin(db);
    if (!transaction)
        return failure(transaction.error());
    SIDELIGHT_CHECK(putMeta(db, "epoch", makeUuid(random)));
    SIDELIGHT_CHECK(putMeta(db, "filling", move));
    auto put = db.prepare("INSERT INTO meta(name, value) VALUES('secret', ?1)");
    if (!put)
        return failure(put.error());
    SIDELIGHT_CHECK(put->bindBlob(1, secret).run());
    // The streams by what names them while they move.
    SIDELIGHT_CHECK(db.execute("CREATE TABLE moving_streams(token TEXT PRIMARY KEY,"
                               " stream INTEGER NOT NULL) WITHOUT ROWID;"
                               "PRAGMA user_version=1000000"));
    return transaction->commit();
}

template<class T>
LogResult<T> logResult(sqlite::Result<T> result)
{
    if (!result)
        return failure(logErrorOf(result.error()));
    if constexpr (std::is_void_v<T>)
        return {};
    else
        return *std::move(result);
}

// Changes inside one transaction.
template<class Change>
LogResult<void> changed(sqlite::Connection &db, Change change)
{
    auto transaction = sqlite::Transaction::begin(db);
    if (!transaction)
        return failure(logErrorOf(transaction.error()));
    if (auto done = change(); !done)
        return failure(logErrorOf(done.error()));
    return logResult(transaction->commit());
}

KnownKey keyIn(std::span<const std::uint8_t> blob)
{
    KnownKey key{};
    std::copy_n(blob.begin(), std::min(blob.size(), key.size()), key.begin());
    return key;
}

} // namespace

LogResult<FileStanding> LogFile::standing(const sqlite::Library &library, const keys::Keyspec &key,
                                          const std::string &path)
{
    FileStanding standing;
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        return standing;
    auto db = opened(library, key, path, sqlite::Access::ReadOnly);
    if (!db)
        return failure(db.error());
    standing.kind = FileStanding::Kind::Ready;
    const auto version = sqlite::schemaVersion(*db);
    if (!version)
        return failure(logErrorOf(version.error()));
    // One that was begun and killed before it said anything is no log of anybody.
    const auto epoch = *version == 0 ? sqlite::Result<std::string>() : metaText(*db, "epoch");
    if (!epoch)
        return failure(logErrorOf(epoch.error()));
    if (epoch->empty())
        return FileStanding{};
    if (*version != closedVersion)
        return standing;
    const auto filling = metaText(*db, "filling");
    const auto left = metaText(*db, "moved");
    if (!filling || !left)
        return failure(LogError{LogErrc::Damaged, "the file does not say what it is"});
    standing.kind = filling->empty() ? FileStanding::Kind::Left : FileStanding::Kind::Filling;
    standing.says = filling->empty() ? *left : *filling;
    return standing;
}

LogResult<std::unique_ptr<LogFile>> LogFile::openSource(const sqlite::Library &library,
                                                        const keys::Keyspec &key,
                                                        const std::string &path)
{
    auto db = opened(library, key, path, sqlite::Access::ReadWrite);
    if (!db)
        return failure(db.error());
    auto secret = readSecret(*db);
    if (!secret)
        return failure(logErrorOf(secret.error()));
    return std::unique_ptr<LogFile>(new LogFile(*std::move(db), *std::move(secret)));
}

LogResult<std::unique_ptr<LogFile>>
LogFile::openTarget(const sqlite::Library &library, const keys::Keyspec &key,
                    const std::string &path, const std::string &move,
                    const std::vector<std::uint8_t> &secret, Random &random)
{
    const auto there = standing(library, key, path);
    using Kind = FileStanding::Kind;
    const bool isOurs = there && (there->kind == Kind::Missing ||
                                  (there->kind == Kind::Filling && there->says == move));
    if (!there)
        return failure(there.error());
    if (!isOurs)
        return failure(LogError{LogErrc::Conflict, "there is a log.db already"});
    auto db = opened(library, key, path, sqlite::Access::ReadWriteCreate);
    if (!db)
        return failure(db.error());
    if (there->kind == Kind::Missing) {
        if (auto made = makeTarget(*db, move, secret, random); !made)
            return failure(logErrorOf(made.error()));
    }
    // What a power cut takes of the end is copied again; settle() waits for the disk. The keys of
    // events are everywhere in their index: it is kept in memory, 64 MB of it.
    if (auto set = db->execute("PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=10000;"
                               "PRAGMA cache_size=-65536");
        !set)
        return failure(logErrorOf(set.error()));
    return std::unique_ptr<LogFile>(new LogFile(*std::move(db), secret));
}

LogResult<void> LogFile::takeIntoUse(const sqlite::Library &library, const keys::Keyspec &key,
                                     const std::string &path, const std::string &move)
{
    const auto there = standing(library, key, path);
    if (!there)
        return failure(there.error());
    if (there->kind == FileStanding::Kind::Ready)
        return {};
    if (there->kind != FileStanding::Kind::Filling || there->says != move)
        return failure(LogError{LogErrc::Conflict, "the file is of another move"});
    auto db = opened(library, key, path, sqlite::Access::ReadWrite);
    if (!db)
        return failure(db.error());
    return changed(*db, [&db] {
        return db->execute("DROP TABLE moving_streams; DELETE FROM meta WHERE name = 'filling';"
                           "PRAGMA user_version=2");
    });
}

sqlite::Result<void> LogFile::readEvent(CarriedRecord &record, std::int64_t event,
                                        std::int64_t known, std::int64_t count)
{
    const auto offset = signedOf(record.offset.value);
    const bool isOfKnown = known != 0 && offset >= known && offset < known + count;
    record.first = Offset{unsignedOf(event)};
    record.copy = !isOfKnown && offset != event;
    if (record.copy || offset == event)
        return {};
    // What is left of an event whose first record is over begins none.
    auto query = m_db.prepare("SELECT 1 FROM records WHERE offset = ?1");
    if (!query)
        return failure(query.error());
    auto row = query->bind(1, event).step();
    if (!row)
        return failure(row.error());
    record.copy = !*row;
    return {};
}

LogResult<std::vector<CarriedRecord>> LogFile::page(Offset after, std::size_t most)
{
    // One picture: what is erased meanwhile is either there or a tombstone.
    auto picture = sqlite::Transaction::beginRead(m_db);
    if (!picture)
        return failure(logErrorOf(picture.error()));
    auto query =
        m_db.prepare("SELECT r.offset, s.name, r.event, r.key, r.fence, r.at, r.flags, r.slot,"
                     " r.class, r.body, k.event, k.records, k.digest FROM records r"
                     " JOIN streams s ON s.id = r.stream"
                     " LEFT JOIN known k ON k.key = r.key AND k.at IS NOT NULL"
                     " WHERE r.offset > ?1 ORDER BY r.offset LIMIT ?2");
    if (!query)
        return failure(logErrorOf(query.error()));
    query->bind(1, signedOf(after.value)).bind(2, static_cast<std::int64_t>(most));
    std::vector<CarriedRecord> records;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(logErrorOf(row.error()));
        if (!*row)
            return records;
        CarriedRecord record;
        record.offset = Offset{unsignedOf(query->integer(0))};
        record.first = record.offset;
        const std::string name(query->text(1));
        if (m_tokens.size() >= maxRemembered)
            m_tokens.clear();
        std::string &token = m_tokens[name];
        const auto stream = StreamId::parse(name);
        if (token.empty())
            token = stream ? hiddenNameOf(m_secret, *stream) : name;
        record.token = token;
        if (stream)
            record.stream = name;
        record.key = keyIn(query->blob(3));
        record.fence = std::strtoull(std::string(query->text(4)).c_str(), nullptr, 16);
        record.at = Timestamp{query->integer(5)};
        const std::int64_t flags = query->integer(6);
        record.tombstone = (flags & recordflags::tombstone) != 0;
        if (!record.tombstone) {
            record.slot = query->text(7);
            record.settled = (flags & recordflags::settled) != 0;
            record.formative = (flags & recordflags::formative) != 0;
            record.kept = static_cast<KeepClass>(query->integer(8));
            record.body = std::make_shared<const std::string>(query->text(9));
            const std::int64_t known = query->isNull(10) ? 0 : query->integer(10);
            if (auto read = readEvent(record, query->integer(2), known, query->integer(11)); !read)
                return failure(logErrorOf(read.error()));
            if (known != 0 && !record.copy)
                record.digest = unsignedOf(query->integer(12));
        }
        records.push_back(std::move(record));
    }
}

LogResult<Offset> LogFile::end()
{
    auto end = m_db.integer("SELECT ifnull(max(offset), 0) FROM records");
    if (!end)
        return failure(logErrorOf(end.error()));
    return Offset{unsignedOf(*end)};
}

LogResult<std::uint64_t> LogFile::count()
{
    auto count = m_db.integer("SELECT count(*) FROM records");
    if (!count)
        return failure(logErrorOf(count.error()));
    return unsignedOf(*count);
}

LogResult<Offset> LogFile::offsetOf(std::uint64_t number)
{
    if (number == 0)
        return Offset{};
    auto query = m_db.prepare("SELECT offset FROM records ORDER BY offset LIMIT 1 OFFSET ?1");
    if (!query)
        return failure(logErrorOf(query.error()));
    auto row = query->bind(1, signedOf(number - 1)).step();
    if (!row)
        return failure(logErrorOf(row.error()));
    return *row ? Offset{unsignedOf(query->integer(0))} : Offset{};
}

sqlite::Result<void> LogFile::readFollows(SideFacts &facts)
{
    auto query = m_db.prepare("SELECT customer, agent FROM followers ORDER BY customer, agent");
    if (!query)
        return failure(query.error());
    for (;;) {
        auto row = query->step();
        if (!row || !*row)
            return row ? sqlite::Result<void>() : failure(row.error());
        facts.follows.emplace_back(std::string(query->text(0)),
                                   AgentId(std::string(query->text(1))));
    }
}

LogResult<SideFacts> LogFile::sideFacts()
{
    SideFacts facts;
    if (auto read = readFollows(facts); !read)
        return failure(logErrorOf(read.error()));
    auto devices = m_db.prepare("SELECT device, highest FROM devices ORDER BY device");
    auto erased = m_db.prepare("SELECT key FROM known WHERE at IS NULL ORDER BY key");
    if (!devices || !erased)
        return failure(logErrorOf(devices ? erased.error() : devices.error()));
    for (;;) {
        auto row = devices->step();
        if (!row)
            return failure(logErrorOf(row.error()));
        if (!*row)
            break;
        facts.devices.push_back({std::string(devices->text(0)), unsignedOf(devices->integer(1))});
    }
    for (;;) {
        auto row = erased->step();
        if (!row)
            return failure(logErrorOf(row.error()));
        if (!*row)
            return facts;
        facts.erased.push_back(keyIn(erased->blob(0)));
    }
}

LogResult<void> LogFile::noteBuried()
{
    return changed(m_db, [this] {
        return m_db.execute(
            "CREATE TABLE IF NOT EXISTS moving_buried(key BLOB PRIMARY KEY) WITHOUT ROWID;"
            "CREATE TRIGGER IF NOT EXISTS moving_note AFTER UPDATE OF flags ON records"
            " WHEN (new.flags & 1) != 0 AND (old.flags & 1) = 0"
            " BEGIN INSERT OR IGNORE INTO moving_buried(key) VALUES(new.key); END");
    });
}

LogResult<std::vector<KnownKey>> LogFile::buried(std::size_t most)
{
    auto query = m_db.prepare("SELECT key FROM moving_buried LIMIT ?1");
    if (!query)
        return failure(logErrorOf(query.error()));
    query->bind(1, static_cast<std::int64_t>(most));
    std::vector<KnownKey> events;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(logErrorOf(row.error()));
        if (!*row)
            return events;
        events.push_back(keyIn(query->blob(0)));
    }
}

LogResult<void> LogFile::forgetBuried(const std::vector<KnownKey> &events)
{
    return changed(m_db, [&]() -> sqlite::Result<void> {
        for (const KnownKey &key : events) {
            auto removal = m_db.prepare("DELETE FROM moving_buried WHERE key = ?1");
            if (!removal)
                return failure(removal.error());
            SIDELIGHT_CHECK(removal->bindBlob(1, key).run());
        }
        return {};
    });
}

LogResult<void> LogFile::stopNoting()
{
    m_db.forgetStatements();
    return changed(m_db, [this] {
        return m_db.execute("DROP TRIGGER IF EXISTS moving_note;"
                            "DROP TABLE IF EXISTS moving_buried");
    });
}

LogResult<void> LogFile::leave(const std::string &to)
{
    m_db.forgetStatements();
    return changed(m_db, [&]() -> sqlite::Result<void> {
        SIDELIGHT_CHECK(putMeta(m_db, "moved", to));
        return m_db.execute("DROP TRIGGER IF EXISTS moving_note;"
                            "DROP TABLE IF EXISTS moving_buried;"
                            "PRAGMA user_version=1000000");
    });
}

} // namespace sidelight::hub
