// Where completions run: the hub's one network thread. Injected, so that tests run it by hand.
#pragma once

#include <deque>
#include <functional>
#include <utility>

namespace sidelight::hub
{

class Executor
{
public:
    virtual ~Executor() = default;
    // Runs `work` later on the executor's thread, in the order of posting. Any thread.
    virtual void post(std::function<void()> work) = 0;
};

// A job that is done goes back to whoever asked for it: what its callbacks hold on to (a
// connection, say) belongs to the executor's thread and is let go of there, too.
template<class Jobs>
void letGoOn(Executor &executor, Jobs jobs)
{
    executor.post([jobs = std::move(jobs)] {});
}

// For tests: runs when told. One thread.
class ManualExecutor final : public Executor
{
public:
    void post(std::function<void()> work) override { m_work.push_back(std::move(work)); }
    // Until nothing is left.
    void run()
    {
        while (!m_work.empty()) {
            auto next = std::move(m_work.front());
            m_work.pop_front();
            next();
        }
    }

private:
    std::deque<std::function<void()>> m_work;
};

} // namespace sidelight::hub
