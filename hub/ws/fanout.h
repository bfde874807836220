// What has just been appended, kept for a moment and told to those who follow, so that live
// delivery asks the log nothing. Streams that nobody follows are not kept; of all together, so much
// and no more, the oldest go first. Network thread.
#pragma once

#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

#include <boost/container/deque.hpp>

#include "core/base/clock.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

// A record with its frame, which is the same for all who follow.
struct TailRecord {
    RecordPtr record;
    std::shared_ptr<const std::string> frame;
    std::int64_t atMs = 0; // monotonic; 0: nobody asked
    // What it takes, all in all.
    [[nodiscard]] std::size_t bytes() const;
};

class TailListener
{
public:
    virtual ~TailListener() = default;
    virtual void streamGrew(const StreamId &stream, Offset top) = 0;
    virtual void epochChanged() = 0;
};

// The newest records of one stream, without holes.
class StreamTail
{
public:
    // The record after `offset`, when it is still here: its prev is `offset`.
    [[nodiscard]] const TailRecord *after(Offset offset) const;

private:
    friend class Fanout;
    void dropOldest();

    boost::container::deque<TailRecord> m_records;
    std::size_t m_bytes = 0;
    std::vector<TailListener *> m_listeners;
};

class Fanout final : public LogWatcher
{
public:
    // `clock`: notes when records came, for the figures.
    explicit Fanout(LogStore &log, const Clock *clock = nullptr);
    ~Fanout() override;

    // Until unfollow(); a listener follows a stream once.
    [[nodiscard]] std::shared_ptr<const StreamTail> follow(const StreamId &stream,
                                                           TailListener *listener);
    void unfollow(const StreamId &stream, TailListener *listener);
    // After an erasure: what is kept of these streams is no longer what the log says.
    void forget(const std::vector<StreamId> &streams);

    void recordsAppended(const std::vector<RecordPtr> &records) override;
    void epochChanged(const Epoch &epoch) override;

private:
    // Where the oldest of all records is: the front of its tail, unless that is gone or was cut.
    struct Kept {
        std::weak_ptr<StreamTail> tail;
        Offset offset;
        std::size_t bytes = 0;
    };
    void keep(const std::shared_ptr<StreamTail> &tail, const RecordPtr &record, std::int64_t nowMs);

    LogStore &m_log;
    const Clock *m_clock;
    std::deque<Kept> m_kept; // in the order in which they came
    std::size_t m_keptBytes = 0;
    std::unordered_map<StreamId, std::shared_ptr<StreamTail>> m_tails;
};

} // namespace sidelight::hub
