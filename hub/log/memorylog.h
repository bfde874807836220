// The log in memory: for unit tests and trials. Gone with the process. One thread, the executor's.
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "hub/log/logindex.h"

namespace sidelight::hub
{

class MemoryLog final : public LogStore
{
public:
    // Repeats of (source, id) are recognised for `duplicateWindowMs`; erased ones for ever.
    MemoryLog(Executor &executor, Clock &clock, Random &random, std::int64_t duplicateWindowMs);
    ~MemoryLog() override;

    [[nodiscard]] Digest markKey(std::string_view whose) const override;
    [[nodiscard]] Epoch epoch() const override { return m_epoch; }
    void watch(LogWatcher *watcher) override { m_watcher = watcher; }
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
    void truncateAfter(Offset offset, Done<Epoch> done) override;

private:
    template<class T>
    void answer(const Done<T> &done, T value);
    Appended appendOne(const NewEvent &event, std::vector<RecordPtr> &fresh);
    [[nodiscard]] RecordPtr recordAt(Offset offset, const StreamId *stream = nullptr) const;
    [[nodiscard]] std::vector<RecordPtr> recordsAt(const std::vector<Offset> &offsets,
                                                   const StreamId *stream = nullptr) const;

    Executor &m_executor;
    Clock &m_clock;
    Random &m_random;
    Epoch m_epoch;
    LogIndex m_index;
    LogWatcher *m_watcher = nullptr;
    std::uint64_t m_groups = 0;
    std::map<Offset, Body> m_bodies;
    // Answers that are still on their way must not outlive the log.
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
