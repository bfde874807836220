// The hub's log, behind a gate: while it is closed nothing is changed, what would change something
// waits, and reading goes on. What still waits when the gate goes has no answer, as with any log
// that goes. Executor's thread.
#pragma once

#include <deque>
#include <memory>

#include "hub/log/logstore.h"

namespace sidelight::hub
{

class LogGate final : public LogStore
{
public:
    LogGate(std::unique_ptr<LogStore> log, Executor &executor)
        : m_log(std::move(log))
        , m_executor(executor)
    {
    }
    ~LogGate() override { *m_alive = false; }
    LogGate(const LogGate &) = delete;
    LogGate &operator=(const LogGate &) = delete;

    // `quiet`: everything that was begun before is done. Posted.
    void close(std::function<void()> quiet);
    void open();
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    // Records whose time is over stay: positions are counted while a log is moved.
    void keepAll(bool on) { m_keepsAll = on; }

    [[nodiscard]] Epoch epoch() const override { return m_log->epoch(); }
    [[nodiscard]] Digest markKey(std::string_view whose) const override
    {
        return m_log->markKey(whose);
    }
    void watch(LogWatcher *watcher) override { m_log->watch(watcher); }
    void append(std::vector<NewEvent> events, Done<std::vector<Appended>> done) override;
    void find(std::vector<KnownQuery> queries,
              Done<std::vector<std::optional<Appended>>> done) override
    {
        m_log->find(std::move(queries), std::move(done));
    }
    void read(ReadRequest request, Done<ReadAnswer> done) override
    {
        m_log->read(std::move(request), std::move(done));
    }
    void head(StreamId stream, Offset at, Done<Head> done) override
    {
        m_log->head(std::move(stream), at, std::move(done));
    }
    void snapshot(SnapshotRequest request, Done<SnapshotAnswer> done) override
    {
        m_log->snapshot(std::move(request), std::move(done));
    }
    void readFormative(Offset after, std::size_t maxRecords,
                       Done<std::vector<RecordPtr>> done) override
    {
        m_log->readFormative(after, maxRecords, std::move(done));
    }
    void readSince(Timestamp since, Offset after, std::size_t maxRecords,
                   Done<std::vector<RecordPtr>> done) override
    {
        m_log->readSince(since, after, maxRecords, std::move(done));
    }
    void deviceSequence(std::string device, Done<std::uint64_t> done) override
    {
        m_log->deviceSequence(std::move(device), std::move(done));
    }
    void addFollower(CustomerKey customer, AgentId agent) override;
    void erase(StreamId stream, Done<Erased> done) override;
    void prune(LogRetention retention, Done<Pruned> done) override;
    void compact(Done<Compacted> done) override;
    [[nodiscard]] std::optional<LogErrc> trouble() const override { return m_log->trouble(); }
    [[nodiscard]] bool isAway() const override { return m_log->isAway(); }
    void truncateAfter(Offset offset, Done<Epoch> done) override;

private:
    // Counts the call until it is answered.
    template<class T>
    Done<T> counted(Done<T> done);
    void waits(std::function<void()> call) { m_waiting.push_back(std::move(call)); }
    void tellQuiet();

    std::unique_ptr<LogStore> m_log;
    Executor &m_executor;
    bool m_isClosed = false;
    bool m_keepsAll = false;
    std::size_t m_open = 0; // calls without an answer
    std::deque<std::function<void()>> m_waiting;
    std::function<void()> m_quiet;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
