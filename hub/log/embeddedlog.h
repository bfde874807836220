// The log of a hub on one machine: one SQLCipher file (WAL, synchronous=FULL). A writer thread
// commits what came in while it committed before (group commit), one write and one fsync a commit,
// and completions are posted only after it. Two reader threads with connections of their own answer
// long and short questions, so that a replay delays no append. Public functions: the executor's
// thread.
#pragma once

#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/keys/keyspec.h"
#include "core/sqlite/library.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

struct EmbeddedLogOptions {
    std::string path; // of the database file; its directory exists
    std::int64_t duplicateWindowMs = std::int64_t{7} * 24 * 3600 * 1000;
    // The file was put back from a copy: positions that panels hold are void.
    bool restored = false;
    // How long each commit took, in microseconds; called on the writer's thread. May be empty.
    std::function<void(std::int64_t)> committed = {};
    std::string vfs; // tests: a file system underneath
};

class EmbeddedLog final : public LogStore
{
public:
    // Opens or creates; takes as long as checking the file (~2 ms a megabyte).
    [[nodiscard]] static LogResult<std::unique_ptr<EmbeddedLog>>
    open(const sqlite::Library &library, const keys::Keyspec &key, Executor &executor, Clock &clock,
         Random &random, const EmbeddedLogOptions &options);
    // Commits what is queued, then closes the file.
    ~EmbeddedLog() override;

    [[nodiscard]] Epoch epoch() const override;
    [[nodiscard]] Digest markKey(std::string_view whose) const override;
    void watch(LogWatcher *watcher) override;
    void append(std::vector<NewEvent> events, Done<std::vector<Appended>> done) override;
    void find(std::vector<KnownQuery> queries,
              Done<std::vector<std::optional<Appended>>> done) override;
    void read(ReadRequest request, Done<ReadAnswer> done) override;
    void head(StreamId stream, Offset at, Done<Head> done) override;
    void snapshot(SnapshotRequest request, Done<SnapshotAnswer> done) override;
    void readFormative(Offset after, std::size_t maxRecords,
                       Done<std::vector<RecordPtr>> done) override;
    void readSince(Timestamp since, Offset after, std::size_t maxRecords,
                   Done<std::vector<RecordPtr>> done) override;
    void deviceSequence(std::string device, Done<std::uint64_t> done) override;
    void addFollower(CustomerKey customer, AgentId agent) override;
    void erase(StreamId stream, Done<Erased> done) override;
    void prune(LogRetention retention, Done<Pruned> done) override;
    void compact(Done<Compacted> done) override;
    [[nodiscard]] std::optional<LogErrc> trouble() const override;
    void truncateAfter(Offset offset, Done<Epoch> done) override;

private:
    class Threads;
    explicit EmbeddedLog(std::unique_ptr<Threads> threads);
    std::unique_ptr<Threads> m_threads;
};

} // namespace sidelight::hub
