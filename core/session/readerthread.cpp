#include "core/session/readerthread.h"

#include <utility>

namespace sidelight::session
{

ReaderThread::ReaderThread(store::Profile &profile, const Clock &clock, Post post)
    : m_profile(profile)
    , m_clock(clock)
    , m_post(std::move(post))
{
}

ReaderThread::~ReaderThread()
{
    stop();
}

void ReaderThread::ask(store::SearchQuery query, Done done)
{
    Job job{std::move(query), std::move(done), ++m_newest};
    if (m_profile.isInMemory()) {
        store::SearchQueries queries(m_profile.cache().connection(), m_clock);
        auto page = queries.search(job.query);
        m_post([done = std::move(job.done), page = std::move(page)]() mutable {
            done(std::move(page));
        });
        return;
    }
    if (auto begun = begin(); !begun) {
        m_post([done = std::move(job.done), error = std::move(begun.error())]() mutable {
            done(failure(std::move(error)));
        });
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(job);
    }
    m_wake.notify_one();
}

void ReaderThread::read(Slice slice, ReadDone done)
{
    Reading reading{std::move(slice), std::move(done), ++m_newestReading};
    if (m_profile.isInMemory()) {
        readInMemory(std::move(reading));
        return;
    }
    if (auto begun = begin(); !begun) {
        m_post([told = std::move(reading.done), error = std::move(begun.error())]() mutable {
            told(failure(std::move(error)));
        });
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_reading = std::move(reading);
    }
    m_wake.notify_one();
}

// Slice by slice between what else the engine has to do.
void ReaderThread::readInMemory(Reading reading)
{
    m_post([this, reading = std::move(reading)]() mutable {
        if (reading.number != m_newestReading)
            return;
        if (readSlice(m_profile.cache().queries(), reading))
            readInMemory(std::move(reading));
    });
}

bool ReaderThread::readSlice(store::CacheQueries &queries, Reading &reading)
{
    auto more = reading.slice(queries);
    if (more && *more)
        return true;
    store::Result<void> result;
    if (!more)
        result = failure(std::move(more.error()));
    m_post([this, number = reading.number, done = std::move(reading.done),
            result = std::move(result)]() mutable {
        if (number == m_newestReading)
            done(std::move(result));
    });
    return false;
}

store::Result<void> ReaderThread::begin()
{
    if (m_thread.joinable())
        return {};
    // Opened here: the profile belongs to the engine thread. Used over there only.
    auto reader = m_profile.reader();
    if (!reader)
        return failure(std::move(reader.error()));
    m_stopping = false;
    m_thread =
        std::thread([this, opened = std::move(*reader)]() mutable { run(std::move(opened)); });
    return {};
}

void ReaderThread::run(store::CacheReader reader)
{
    std::unique_lock lock(m_mutex);
    m_reader = &reader;
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || m_next || m_reading; });
        if (m_stopping)
            break;
        // Somebody waits for a search.
        if (m_next) {
            Job job = *std::exchange(m_next, std::nullopt);
            lock.unlock();
            search(reader, std::move(job));
            lock.lock();
            continue;
        }
        Reading reading = *std::exchange(m_reading, std::nullopt);
        lock.unlock();
        const bool more = readSlice(reader.queries(), reading);
        lock.lock();
        if (more && !m_stopping && !m_reading)
            m_reading = std::move(reading);
    }
    m_reader = nullptr;
}

void ReaderThread::search(store::CacheReader &reader, Job job)
{
    auto page = reader.search(job.query);
    m_post([this, job = std::move(job), page = std::move(page)]() mutable {
        if (job.number == m_newest)
            job.done(std::move(page));
    });
}

void ReaderThread::letGo()
{
    ++m_newest; // what is under way is not told
    ++m_newestReading;
    stop();
}

void ReaderThread::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_next.reset();
        m_reading.reset();
        if (m_reader)
            m_reader->interrupt();
    }
    m_wake.notify_one();
    m_thread.join();
}

} // namespace sidelight::session
