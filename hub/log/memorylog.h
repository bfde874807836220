// The log in memory: for unit tests and trials. Gone with the process. One thread, the executor's.
#pragma once

#include <map>
#include <set>
#include <unordered_map>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "hub/log/logstore.h"

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
    struct Stored {
        RecordPtr record;
        EventKey key;
        std::string slot;
        bool settled = false;
        bool formative = false; // only on the first record of an event
        bool isFirst = false;   // of its event
        Timestamp at;
        KeepClass kept = KeepClass::Other;
    };
    struct Known {
        std::vector<Offset> first;  // of the first time
        std::vector<Offset> copies; // of later ones
        std::uint64_t digest = 0;
        bool erased = false;
        Timestamp at;
    };
    template<class T>
    void answer(const Done<T> &done, T value);
    [[nodiscard]] std::optional<Appended> known(const EventKey &key, std::uint64_t digest) const;
    [[nodiscard]] bool isErased(const StreamId &stream) const;
    Appended appendOne(NewEvent event, std::vector<RecordPtr> &fresh);
    [[nodiscard]] bool stays(Offset offset, const Stored &stored) const;
    void bury(Offset offset, Erased &erased);

    Executor &m_executor;
    Clock &m_clock;
    Random &m_random;
    std::int64_t m_windowMs;
    Epoch m_epoch;
    std::array<std::uint8_t, 32> m_secret{};
    LogWatcher *m_watcher = nullptr;
    std::uint64_t m_last = 0;
    std::map<Offset, Stored> m_records;
    std::unordered_map<StreamId, std::vector<Offset>> m_streams;
    std::map<EventKey, Known> m_known;
    std::map<std::string, std::uint64_t> m_devices;
    std::map<CustomerKey, std::set<AgentId>> m_followers;
    // Answers that are still on their way must not outlive the log.
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
