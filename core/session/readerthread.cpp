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
    if (!m_thread.joinable()) {
        // Opened here: the profile belongs to the engine thread. Used over there only.
        auto reader = m_profile.reader();
        if (!reader) {
            m_post([done = std::move(job.done), error = std::move(reader.error())]() mutable {
                done(failure(std::move(error)));
            });
            return;
        }
        m_stopping = false;
        m_thread =
            std::thread([this, opened = std::move(*reader)]() mutable { run(std::move(opened)); });
    }
    {
        const std::lock_guard lock(m_mutex);
        m_next = std::move(job);
    }
    m_wake.notify_one();
}

void ReaderThread::run(store::CacheReader reader)
{
    std::unique_lock lock(m_mutex);
    m_reader = &reader;
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || m_next; });
        if (m_stopping)
            break;
        Job job = *std::exchange(m_next, std::nullopt);
        lock.unlock();
        auto page = reader.search(job.query);
        m_post([this, job = std::move(job), page = std::move(page)]() mutable {
            if (job.number == m_newest)
                job.done(std::move(page));
        });
        lock.lock();
    }
    m_reader = nullptr;
}

void ReaderThread::letGo()
{
    ++m_newest; // what is under way is not told
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
        if (m_reader)
            m_reader->interrupt();
    }
    m_wake.notify_one();
    m_thread.join();
}

} // namespace sidelight::session
