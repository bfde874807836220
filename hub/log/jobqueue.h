// Hands work from one thread to another.
#pragma once

#include <condition_variable>
#include <mutex>
#include <vector>

namespace sidelight::hub
{

template<class Job>
class JobQueue
{
public:
    void push(Job job)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back(std::move(job));
        }
        m_filled.notify_one();
    }
    // After it, take() gives what is left and then nothing.
    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_one();
    }
    // Waits for work and takes all of it; empty only when the queue is closed.
    [[nodiscard]] std::vector<Job> take()
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
        return std::exchange(m_jobs, {});
    }

private:
    std::mutex m_mutex; // guards the two below: the only state two threads share
    std::condition_variable m_filled;
    std::vector<Job> m_jobs;
    bool m_closed = false;
};

} // namespace sidelight::hub
