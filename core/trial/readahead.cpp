#include "core/trial/readahead.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/trial/background.h"

namespace sidelight::trial
{

namespace
{

constexpr std::int64_t rowsOfBatch = 1000;
constexpr std::int64_t aheadOfEach = 3; // batches
constexpr std::chrono::milliseconds lookAtStopEvery{10};

std::int64_t batchesOf(const store::EventScan::Range &rows)
{
    return rows.last == 0 ? 0 : (rows.last - rows.first) / rowsOfBatch + 1;
}

} // namespace

ReadAhead::ReadAhead(std::vector<store::EventScan *> connections,
                     const store::EventScan::Range &rows, Read read, Stops stops)
    : m_connections(std::move(connections))
    , m_rows(rows)
    , m_read(std::move(read))
    , m_stops(std::move(stops))
    , m_batches(batchesOf(rows))
{
    if (m_connections.size() < 2)
        return;
    for (store::EventScan *connection : m_connections)
        m_threads.emplace_back([this, connection] { work(*connection); });
}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wanted.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

store::Result<Batch> ReadAhead::read(store::EventScan &connection, std::int64_t batch) const
{
    const std::int64_t after = m_rows.first - 1 + batch * rowsOfBatch;
    const std::int64_t last = std::min(after + rowsOfBatch, m_rows.last);
    auto made = m_read(connection, after, last);
    if (made)
        made->lastRow = last;
    return made;
}

// What nobody reads or has read yet, of those that may be read by now.
std::optional<std::int64_t> ReadAhead::nextToRead() const
{
    const auto ahead = static_cast<std::int64_t>(m_connections.size()) * aheadOfEach;
    const std::int64_t end = std::min(m_next + ahead, m_batches);
    for (std::int64_t batch = m_next; batch < end; ++batch) {
        if (!m_ready.contains(batch))
            return batch;
    }
    return std::nullopt;
}

void ReadAhead::work(store::EventScan &connection)
{
    workInBackground();
    std::unique_lock lock(m_mutex);
    for (;;) {
        std::optional<std::int64_t> batch;
        m_wanted.wait(lock, [&] { return m_ends || (batch = nextToRead()); });
        if (m_ends)
            return;
        auto &place = m_ready[*batch];
        lock.unlock();
        auto made = read(connection, *batch);
        lock.lock();
        place.emplace(std::move(made));
        m_came.notify_one();
    }
}

std::optional<store::Result<Batch>> ReadAhead::next()
{
    if (isStopped())
        return std::nullopt;
    if (m_threads.empty()) {
        auto made = read(*m_connections.front(), m_next);
        m_next += made ? 1 : 0;
        return made;
    }
    std::unique_lock lock(m_mutex);
    const auto isThere = [this] {
        const auto found = m_ready.find(m_next);
        return found != m_ready.end() && found->second;
    };
    while (!m_came.wait_for(lock, lookAtStopEvery, isThere)) {
        if (isStopped())
            return std::nullopt;
    }
    auto made = *std::move(m_ready.extract(m_next).mapped());
    m_next += made ? 1 : 0;
    lock.unlock();
    m_wanted.notify_all();
    return made;
}

} // namespace sidelight::trial
