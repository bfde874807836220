// The executor of the thread that moves a log: what is posted runs while that thread waits for
// something. post(): any thread. The rest: that thread.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

#include "hub/log/executor.h"
#include "hub/log/record.h"

namespace sidelight::hub
{

class MoveExecutor final : public Executor
{
public:
    void post(std::function<void()> work) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_work.push_back(std::move(work));
        }
        m_filled.notify_all();
    }
    // Whoever waits stops waiting. Any thread.
    void stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_filled.notify_all();
    }
    [[nodiscard]] bool isStopped() const { return m_stopped; }

    // False: stopped, or not in time.
    template<class Holds>
    bool runUntil(Holds holds, std::chrono::milliseconds patience)
    {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (!holds()) {
            std::unique_lock lock(m_mutex);
            const bool filled =
                m_filled.wait_until(lock, until, [this] { return m_stopped || !m_work.empty(); });
            if (m_stopped || !filled)
                return false;
            auto next = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            next();
        }
        return true;
    }

    // Asks a log whose executor is `theirs`, and waits for its answer.
    template<class T, class Ask>
    LogResult<T> ask(Executor &theirs, Ask ask, std::chrono::milliseconds patience)
    {
        const auto box = std::make_shared<std::optional<LogResult<T>>>();
        theirs.post([ask = std::move(ask), box, this] {
            ask([box, this](LogResult<T> answer) {
                post([box, answer = std::move(answer)]() mutable { *box = std::move(answer); });
            });
        });
        if (!runUntil([&box] { return box->has_value(); }, patience))
            return failure(LogError{LogErrc::Io, "the log does not answer"});
        return **std::move(box);
    }

private:
    std::mutex m_mutex; // guards the queue
    std::condition_variable m_filled;
    std::deque<std::function<void()>> m_work;
    std::atomic<bool> m_stopped = false;
};

} // namespace sidelight::hub
