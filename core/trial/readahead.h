// The rows of a cache, made ready for a trial by as many threads as there are connections, and
// given out in their order. With one connection there is no thread: rows are read when they are
// asked for. Reads some batches beyond what was taken, so memory is bounded, and holds no lock on
// the cache between two batches. Taken by one thread.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/domain/event.h"
#include "core/store/eventscan.h"

namespace sidelight::trial
{

// Consecutive rows: those that are of use, and of the others how many there were.
struct Batch {
    struct Passed {
        std::uint64_t events = 0;
        Timestamp newest;
    };
    struct Taken {
        std::int64_t row = 0;
        Passed before; // since the one taken before it
        EventPtr event;
    };
    std::vector<Taken> events;
    Passed after; // the last one taken
    std::int64_t lastRow = 0;
};

class ReadAhead
{
public:
    // Makes rows ready; on any of the threads.
    using Read = std::function<store::Result<Batch>(store::EventScan &, std::int64_t after,
                                                    std::int64_t last)>;
    using Stops = std::shared_ptr<const std::atomic<bool>>;

    // At least one connection, each for its own thread; they outlive this. Once `stops` is set,
    // nothing is waited for any more; null: never.
    ReadAhead(std::vector<store::EventScan *> connections, const store::EventScan::Range &rows,
              Read read, Stops stops);
    // Waits for what is under way.
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    [[nodiscard]] bool isAtEnd() const { return m_next == m_batches; }
    // The next batch, waited for; nothing when it is stopped. After an error the same one is read
    // again.
    [[nodiscard]] std::optional<store::Result<Batch>> next();

private:
    [[nodiscard]] store::Result<Batch> read(store::EventScan &connection, std::int64_t batch) const;
    [[nodiscard]] std::optional<std::int64_t> nextToRead() const;
    [[nodiscard]] bool isStopped() const { return m_stops && *m_stops; }
    void work(store::EventScan &connection);

    const std::vector<store::EventScan *> m_connections;
    const store::EventScan::Range m_rows;
    const Read m_read;
    const Stops m_stops;
    std::int64_t m_batches;  // numbered from 0
    std::int64_t m_next = 0; // to be taken; written by the taker alone, under m_mutex

    std::mutex m_mutex; // of what follows
    std::condition_variable m_came;
    std::condition_variable m_wanted;
    std::map<std::int64_t, std::optional<store::Result<Batch>>> m_ready; // nothing: under way
    bool m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace sidelight::trial
