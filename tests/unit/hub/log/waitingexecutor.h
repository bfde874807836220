// Runs completions on the test's own thread and waits for those that come from other threads.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

#include "hub/log/executor.h"

namespace sidelight::hub
{

class WaitingExecutor final : public Executor
{
public:
    void post(std::function<void()> work) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_work.push_back(std::move(work));
        }
        m_filled.notify_one();
    }

    // Runs work until the condition holds; false after thirty seconds. Some conditions take eight
    // by timers of their own, and the machine may stand still meanwhile.
    template<class Condition>
    bool runUntil(Condition holds)
    {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!holds()) {
            std::function<void()> next;
            {
                std::unique_lock lock(m_mutex);
                if (!m_filled.wait_until(lock, deadline, [this] { return !m_work.empty(); }))
                    return false;
                next = std::move(m_work.front());
                m_work.pop_front();
            }
            next();
        }
        return true;
    }

private:
    std::mutex m_mutex; // the log's threads post
    std::condition_variable m_filled;
    std::deque<std::function<void()>> m_work;
};

} // namespace sidelight::hub
