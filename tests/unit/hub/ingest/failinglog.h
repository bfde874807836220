// A log in memory that can be told not to be written, or not to be read.
#pragma once

#include "hub/log/memorylog.h"

namespace sidelight::hub
{

class FailingLog final : public LogStore
{
public:
    FailingLog(Executor &executor, Clock &clock, Random &random)
        : m_executor(executor)
        , m_log(executor, clock, random, 1'000'000)
    {
    }

    int appendsThatFail = 0;
    int recallsThatFail = 0;
    int headsThatFail = 0;
    LogErrc why = LogErrc::Io;
    bool away = false;

    [[nodiscard]] Epoch epoch() const override { return m_log.epoch(); }
    void watch(LogWatcher *watcher) override { m_log.watch(watcher); }
    void append(std::vector<NewEvent> events, Done<std::vector<Appended>> done) override
    {
        if (!fails(appendsThatFail, done))
            m_log.append(std::move(events), std::move(done));
    }
    void find(std::vector<KnownQuery> queries,
              Done<std::vector<std::optional<Appended>>> done) override
    {
        m_log.find(std::move(queries), std::move(done));
    }
    void read(ReadRequest request, Done<ReadAnswer> done) override
    {
        m_log.read(std::move(request), std::move(done));
    }
    void head(StreamId stream, Offset at, Done<Head> done) override
    {
        if (!fails(headsThatFail, done))
            m_log.head(std::move(stream), at, std::move(done));
    }
    void snapshot(SnapshotRequest request, Done<SnapshotAnswer> done) override
    {
        m_log.snapshot(std::move(request), std::move(done));
    }
    void readFormative(Offset after, std::size_t maxRecords,
                       Done<std::vector<RecordPtr>> done) override
    {
        if (!fails(recallsThatFail, done))
            m_log.readFormative(after, maxRecords, std::move(done));
    }
    void readSince(Timestamp since, Offset after, std::size_t maxRecords,
                   Done<std::vector<RecordPtr>> done) override
    {
        m_log.readSince(since, after, maxRecords, std::move(done));
    }
    void deviceSequence(std::string device, Done<std::uint64_t> done) override
    {
        m_log.deviceSequence(std::move(device), std::move(done));
    }
    void addFollower(CustomerKey customer, AgentId agent) override
    {
        m_log.addFollower(std::move(customer), std::move(agent));
    }
    [[nodiscard]] Digest markKey(std::string_view whose) const override
    {
        return m_log.markKey(whose);
    }
    void erase(StreamId stream, Done<Erased> done) override
    {
        m_log.erase(std::move(stream), std::move(done));
    }
    void prune(LogRetention retention, Done<Pruned> done) override
    {
        m_log.prune(retention, std::move(done));
    }
    void compact(Done<Compacted> done) override { m_log.compact(std::move(done)); }
    [[nodiscard]] bool isAway() const override { return away; }
    void truncateAfter(Offset offset, Done<Epoch> done) override
    {
        m_log.truncateAfter(offset, std::move(done));
    }

private:
    template<class T>
    bool fails(int &left, const Done<T> &done)
    {
        if (left == 0)
            return false;
        --left;
        m_executor.post([done, why = why] { done(failure(LogError{why, "told to"})); });
        return true;
    }

    Executor &m_executor;
    MemoryLog m_log;
};

} // namespace sidelight::hub
