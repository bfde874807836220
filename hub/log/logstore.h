// The hub's log behind one interface: memory, embedded, NATS JetStream. Every backend passes
// the same conformance test (tests/unit/hub/log).
//
// Calls come from the executor's thread; answers are posted to it. Each call is answered exactly
// once, unless the log is destroyed first: then it is not answered at all.
#pragma once

#include <functional>
#include <vector>

#include "core/base/sha256.h"
#include "core/base/timestamp.h"
#include "hub/log/executor.h"
#include "hub/log/record.h"
#include "hub/log/retention.h"

namespace sidelight::hub
{

enum class Direction { OldestFirst, NewestFirst };

struct ReadRequest {
    StreamId stream;
    Direction direction = Direction::OldestFirst;
    Offset from; // exclusive; none = from the start, or from the top
    std::size_t maxRecords = 500;
    std::size_t maxBytes = 1024 * 1024; // of bodies; at least one record is given
};

struct ReadAnswer {
    std::vector<RecordPtr> records; // in the direction asked for
    bool end = false;               // nothing beyond them
};

struct SnapshotRequest {
    StreamId stream;
    std::size_t newest = 200;      // at least as many records
    Timestamp since;               // and all appended since then,
    std::size_t maxRecords = 2000; // but never more than this
    std::size_t maxBytes = std::size_t{4} * 1024 * 1024;
};

struct SnapshotAnswer {
    Epoch epoch;
    Offset top;
    std::vector<RecordPtr> records; // rising: unsettled slots, then the newest
    bool complete = true;           // false: older ones than `since` asks for were cut
};

struct Erased {
    std::uint64_t records = 0;
    std::vector<StreamId> streams;  // where records were replaced
    std::vector<AgentId> followers; // who ever followed the customer
};

struct Pruned {
    std::uint64_t records = 0;
    bool more = false; // ask again: there may be more that is over
};

inline constexpr std::size_t pruneSlice = 500; // records
inline constexpr std::size_t compactPages = 256;

struct Compacted {
    std::uint64_t pages = 0; // given back to the file system
    bool more = false;
};

// Of an engine that other hubs write to, too: a record of theirs.
struct OthersRecord {
    RecordPtr record;
    bool formative = false; // index and ledger are made of such
    bool isFirst = false;   // of its event: further ones are copies
};

class LogWatcher
{
public:
    virtual ~LogWatcher() = default;
    // Durable records in the order of their offsets.
    virtual void recordsAppended(const std::vector<RecordPtr> &records) = 0;
    // The log is another one now; positions are void.
    virtual void epochChanged(const Epoch &epoch) = 0;
};

class LogStore
{
public:
    template<class T>
    using Done = std::function<void(LogResult<T>)>;

    virtual ~LogStore() = default;

    [[nodiscard]] virtual Epoch epoch() const = 0;
    // The key of the marks (core/domain/customermark.h) that one reader understands: an agent,
    // "agent/<id>", or a list of the hub's. As long as the log lives; secret.
    [[nodiscard]] virtual Digest markKey(std::string_view whose) const = 0;
    // At most one; null to stop. Told before the append is answered.
    virtual void watch(LogWatcher *watcher) = 0;

    // One answer for each event, in order, all durable. The batch is written whole or, on an
    // error, not at all.
    virtual void append(std::vector<NewEvent> events, Done<std::vector<Appended>> done) = 0;
    // What append() would say of events that the log already has; nothing for the others.
    virtual void find(std::vector<KnownQuery> queries,
                      Done<std::vector<std::optional<Appended>>> done) = 0;

    virtual void read(ReadRequest request, Done<ReadAnswer> done) = 0;
    virtual void head(StreamId stream, Offset at, Done<Head> done) = 0;
    virtual void snapshot(SnapshotRequest request, Done<SnapshotAnswer> done) = 0;
    // Formative records oldest first, above `after`, each event once.
    virtual void readFormative(Offset after, std::size_t maxRecords,
                               Done<std::vector<RecordPtr>> done) = 0;

    // All records appended since then, oldest first, above `after`, each event once, no tombstones:
    // for what is derived from the log at start.
    virtual void readSince(Timestamp since, Offset after, std::size_t maxRecords,
                           Done<std::vector<RecordPtr>> done) = 0;

    // The highest number the device has used; 0 = none.
    virtual void deviceSequence(std::string device, Done<std::uint64_t> done) = 0;

    // Who ever followed a customer, for its erasure.
    virtual void addFollower(CustomerKey customer, AgentId agent) = 0;

    // Replaces the records of a stream, and their copies in other streams, by tombstones: offset,
    // prev and fence stay, (source, id) is recognised for ever. So goes what names the customer in
    // the streams of agents and of nobody yet. Followers are named, and forgotten. Not one moment:
    // appends go on meanwhile, and what comes for the stream before it is done goes too.
    virtual void erase(StreamId stream, Done<Erased> done) = 0;
    // One slice of what is over by its class; see LogPruner for what stays whatever its age. Who
    // resumes at a record that went finds none there (Head::at).
    virtual void prune(LogRetention retention, Done<Pruned> done) = 0;
    // One slice of giving free space back. An answer without an error also says that the log can
    // be written.
    virtual void compact(Done<Compacted> done) = 0;
    // Why nothing can be appended at the moment, by the last try; nothing when all is well.
    [[nodiscard]] virtual std::optional<LogErrc> trouble() const { return std::nullopt; }
    // Whoever keeps the log is not to be had, and has not been for some seconds: it makes no sense
    // to append, or to send anybody here.
    [[nodiscard]] virtual bool isAway() const { return false; }
    // Drops everything above the offset and begins a new epoch.
    virtual void truncateAfter(Offset offset, Done<Epoch> done) = 0;
};

} // namespace sidelight::hub
