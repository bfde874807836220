#include "hub/log/logqueries.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/sqlite/transaction.h"
#include "hub/log/schema.h"
#include "hub/log/storednumber.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

// Columns: offset, prev, fence, flags, body.
RecordPtr recordOf(const sqlite::Statement &row, const StreamId &stream)
{
    auto record = std::make_shared<Record>();
    record->stream = stream;
    record->offset = Offset{unsignedOf(row.integer(0))};
    record->prev = Offset{unsignedOf(row.integer(1))};
    record->fence = std::string(row.text(2));
    record->tombstone = (row.integer(3) & recordflags::tombstone) != 0;
    if (record->tombstone)
        record->tombstoneFence = tombstoneFence(record->offset);
    record->body = std::make_shared<const std::string>(row.text(4));
    return record;
}

struct StreamRow {
    std::int64_t id = 0;
    Offset first;
    Offset top;
};

sqlite::Result<std::optional<StreamRow>> findName(sqlite::Connection &db, const std::string &name)
{
    auto query = db.prepare("SELECT id, first, top FROM streams WHERE name = ?1");
    if (!query)
        return failure(query.error());
    query->bind(1, name);
    auto row = query->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::optional<StreamRow>();
    return std::optional<StreamRow>(StreamRow{query->integer(0),
                                              Offset{unsignedOf(query->integer(1))},
                                              Offset{unsignedOf(query->integer(2))}});
}

sqlite::Result<std::optional<StreamRow>> findStream(sqlite::Connection &db, const StreamId &stream)
{
    auto found = findName(db, stream.toString());
    const bool mayHide =
        stream.kind == StreamKind::Customer || stream.kind == StreamKind::Unmatched;
    if (!found || *found || !mayHide)
        return found;
    // One that was erased has its places still, under another name.
    auto secret = readSecret(db);
    if (!secret)
        return failure(secret.error());
    return findName(db, hiddenNameOf(*secret, stream));
}

sqlite::Result<void> takeSlots(sqlite::Connection &db, const StreamRow &found,
                               const StreamId &stream, std::map<Offset, RecordPtr> &chosen)
{
    auto query = db.prepare(
        "SELECT offset, prev, fence, flags, body FROM records WHERE offset IN"
        " (SELECT max(offset) FROM records WHERE stream = ?1 AND slot IS NOT NULL GROUP BY slot)"
        " AND (flags & 4) = 0 ORDER BY offset DESC LIMIT 500");
    if (!query)
        return failure(query.error());
    query->bind(1, found.id);
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return {};
        RecordPtr record = recordOf(*query, stream);
        chosen.emplace(record->offset, std::move(record));
    }
}

// False when older ones that were asked for had to be left out.
sqlite::Result<bool> takeNewest(sqlite::Connection &db, const StreamRow &found,
                                const SnapshotRequest &request, std::map<Offset, RecordPtr> &chosen)
{
    auto query = db.prepare("SELECT offset, prev, fence, flags, body, at FROM records"
                            " WHERE stream = ?1 ORDER BY offset DESC LIMIT ?2");
    if (!query)
        return failure(query.error());
    query->bind(1, found.id);
    query->bind(2, static_cast<std::int64_t>(request.maxRecords + 1));
    std::size_t bytes = 0;
    for (std::size_t count = 0;; ++count) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row || (count >= request.newest && query->integer(5) < request.since.ms))
            return true;
        bytes += query->text(4).size();
        if (count >= request.maxRecords || (count > 0 && bytes > request.maxBytes))
            return false;
        RecordPtr record = recordOf(*query, request.stream);
        chosen.emplace(record->offset, std::move(record));
    }
}

} // namespace

sqlite::Result<std::optional<Appended>> findKnown(sqlite::Connection &db, const KnownKey &key,
                                                  std::uint64_t digest, Timestamp since)
{
    using Answer = std::optional<Appended>;
    auto query = db.prepare("SELECT event, records, digest, at FROM known WHERE key = ?1");
    if (!query)
        return failure(query.error());
    query->bindBlob(1, key);
    auto row = query->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return Answer();
    Appended known;
    if (query->isNull(3)) {
        known.outcome = Appended::Outcome::Erased;
        return Answer(std::move(known));
    }
    if (query->integer(3) < since.ms)
        return Answer();
    known.outcome = Appended::Outcome::Duplicate;
    known.differs = unsignedOf(query->integer(2)) != digest;
    auto places = db.prepare("SELECT r.offset, r.prev, s.name FROM records r"
                             " JOIN streams s ON s.id = r.stream"
                             " WHERE r.offset >= ?1 AND r.offset < ?1 + ?2 AND r.event = ?1"
                             " ORDER BY r.offset");
    if (!places)
        return failure(places.error());
    places->bind(1, query->integer(0));
    places->bind(2, query->integer(1));
    for (;;) {
        auto more = places->step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return Answer(std::move(known));
        if (auto stream = StreamId::parse(places->text(2)))
            known.places.push_back({*std::move(stream), Offset{unsignedOf(places->integer(0))},
                                    Offset{unsignedOf(places->integer(1))}});
    }
}

sqlite::Result<ReadAnswer> readRecords(sqlite::Connection &db, const ReadRequest &request)
{
    ReadAnswer answer;
    answer.end = true;
    auto found = findStream(db, request.stream);
    if (!found)
        return failure(found.error());
    if (!*found)
        return answer;
    const bool rising = request.direction == Direction::OldestFirst;
    auto query = rising ? db.prepare("SELECT offset, prev, fence, flags, body FROM records"
                                     " WHERE stream = ?1 AND offset > ?2 ORDER BY offset LIMIT ?3")
                        : db.prepare("SELECT offset, prev, fence, flags, body FROM records"
                                     " WHERE stream = ?1 AND offset < ?2"
                                     " ORDER BY offset DESC LIMIT ?3");
    if (!query)
        return failure(query.error());
    const bool fromTop = !rising && request.from.none();
    query->bind(1, (*found)->id);
    query->bind(2, fromTop ? std::numeric_limits<std::int64_t>::max()
                           : signedOf(std::min(request.from.value, std::uint64_t{1} << 62)));
    query->bind(3, static_cast<std::int64_t>(request.maxRecords + 1));
    std::size_t bytes = 0;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return answer;
        bytes += query->text(4).size();
        if (!answer.records.empty() &&
            (answer.records.size() >= request.maxRecords || bytes > request.maxBytes)) {
            answer.end = false;
            return answer;
        }
        answer.records.push_back(recordOf(*query, request.stream));
    }
}

sqlite::Result<Head> readHead(sqlite::Connection &db, const StreamId &stream, Offset at)
{
    auto picture = sqlite::Transaction::beginRead(db);
    if (!picture)
        return failure(picture.error());
    Head head;
    auto epoch = readEpoch(db);
    if (!epoch)
        return failure(epoch.error());
    head.epoch = std::move(*epoch);
    auto found = findStream(db, stream);
    if (!found)
        return failure(found.error());
    if (!*found)
        return head;
    head.first = (*found)->first;
    head.top = (*found)->top;
    if (at.none() || at > head.top)
        return head;
    auto query = db.prepare("SELECT offset, prev, fence, flags, body FROM records"
                            " WHERE offset = ?1 AND stream = ?2");
    if (!query)
        return failure(query.error());
    query->bind(1, signedOf(at.value));
    query->bind(2, (*found)->id);
    auto row = query->step();
    if (!row)
        return failure(row.error());
    if (*row)
        head.at = recordOf(*query, stream);
    return head;
}

sqlite::Result<SnapshotAnswer> readSnapshot(sqlite::Connection &db, const SnapshotRequest &request)
{
    auto picture = sqlite::Transaction::beginRead(db);
    if (!picture)
        return failure(picture.error());
    SnapshotAnswer answer;
    auto epoch = readEpoch(db);
    if (!epoch)
        return failure(epoch.error());
    answer.epoch = std::move(*epoch);
    auto found = findStream(db, request.stream);
    if (!found)
        return failure(found.error());
    if (!*found)
        return answer;
    answer.top = (*found)->top;
    std::map<Offset, RecordPtr> chosen;
    if (auto slots = takeSlots(db, **found, request.stream, chosen); !slots)
        return failure(slots.error());
    auto complete = takeNewest(db, **found, request, chosen);
    if (!complete)
        return failure(complete.error());
    answer.complete = *complete;
    for (auto &[offset, record] : chosen)
        answer.records.push_back(std::move(record));
    return answer;
}

sqlite::Result<std::vector<RecordPtr>> readFormativeRecords(sqlite::Connection &db, Offset after,
                                                            std::size_t maxRecords)
{
    auto query = db.prepare("SELECT r.offset, r.prev, r.fence, r.flags, r.body, s.name"
                            " FROM records r JOIN streams s ON s.id = r.stream"
                            " WHERE r.offset > ?1 AND (r.flags & 2) != 0"
                            " ORDER BY r.offset LIMIT ?2");
    if (!query)
        return failure(query.error());
    query->bind(1, signedOf(after.value));
    query->bind(2, static_cast<std::int64_t>(maxRecords));
    std::vector<RecordPtr> records;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return records;
        if (auto stream = StreamId::parse(query->text(5)))
            records.push_back(recordOf(*query, *stream));
    }
}

namespace
{

// Times rise with offsets, so the first record of that age is found without reading the others.
sqlite::Result<std::int64_t> firstSince(sqlite::Connection &db, Timestamp since)
{
    auto top = db.integer("SELECT ifnull(max(offset), 0) FROM records");
    if (!top)
        return failure(top.error());
    std::int64_t low = 0; // everything up to here is older
    std::int64_t high = *top + 1;
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        auto query =
            db.prepare("SELECT at FROM records WHERE offset >= ?1 ORDER BY offset LIMIT 1");
        if (!query)
            return failure(query.error());
        auto row = query->bind(1, middle).step();
        if (!row)
            return failure(row.error());
        if (*row && query->integer(0) < since.ms)
            low = middle;
        else
            high = middle;
    }
    return high;
}

} // namespace

sqlite::Result<std::vector<RecordPtr>> readRecordsSince(sqlite::Connection &db, Timestamp since,
                                                        Offset after, std::size_t maxRecords)
{
    std::int64_t from = signedOf(after.value) + 1;
    if (after.none()) {
        auto first = firstSince(db, since);
        if (!first)
            return failure(first.error());
        from = *first;
    }
    auto query = db.prepare("SELECT r.offset, r.prev, r.fence, r.flags, r.body, s.name"
                            " FROM records r JOIN streams s ON s.id = r.stream"
                            " WHERE r.offset >= ?1 AND r.event = r.offset AND (r.flags & 1) = 0"
                            " AND r.at >= ?2 ORDER BY r.offset LIMIT ?3");
    if (!query)
        return failure(query.error());
    query->bind(1, from).bind(2, since.ms).bind(3, static_cast<std::int64_t>(maxRecords));
    std::vector<RecordPtr> records;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return records;
        if (auto stream = StreamId::parse(query->text(5)))
            records.push_back(recordOf(*query, *stream));
    }
}

sqlite::Result<std::uint64_t> readDevice(sqlite::Connection &db, std::string_view device)
{
    auto query = db.prepare("SELECT highest FROM devices WHERE device = ?1");
    if (!query)
        return failure(query.error());
    query->bind(1, device);
    auto row = query->step();
    if (!row)
        return failure(row.error());
    return *row ? unsignedOf(query->integer(0)) : std::uint64_t{0};
}

sqlite::Result<std::vector<std::uint8_t>> readSecret(sqlite::Connection &db)
{
    auto query = db.prepare("SELECT value FROM meta WHERE name = 'secret'");
    if (!query)
        return failure(query.error());
    auto row = query->step();
    if (!row)
        return failure(row.error());
    const auto bytes = *row ? query->blob(0) : std::span<const std::uint8_t>();
    return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
}

sqlite::Result<Epoch> readEpoch(sqlite::Connection &db)
{
    auto text = db.text("SELECT value FROM meta WHERE name = 'epoch'");
    if (!text)
        return failure(text.error());
    return Epoch(std::move(*text));
}

LogError logErrorOf(const sqlite::Error &error)
{
    switch (error.code) {
    case sqlite::ErrorCode::Full:
        return {LogErrc::Full, error.detail};
    case sqlite::ErrorCode::Corrupt:
        return {LogErrc::Damaged, error.detail};
    case sqlite::ErrorCode::NotADatabase:
    case sqlite::ErrorCode::BadKeyspec:
        return {LogErrc::WrongKey, error.detail};
    case sqlite::ErrorCode::NewerSchema:
        return {LogErrc::NewerSchema, error.detail};
    default:
        return {LogErrc::Io, error.detail};
    }
}

} // namespace sidelight::hub
