// The audit on a thread of its own: what is noted is on disk when it is answered, and what came
// while the disk was busy goes there together (group commit). Goes through the chain at start and
// when asked, a slice at a time, so that nothing else waits for it. Public functions and answers:
// the executor's thread. Not answered at all once it is destroyed.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "core/base/clock.h"
#include "hub/audit/auditstore.h"
#include "hub/log/executor.h"
#include "hub/log/jobqueue.h"

namespace sidelight::hub
{

class AuditLog
{
public:
    static constexpr std::size_t slice = 2000;

    // All outlive it.
    AuditLog(AuditStore store, Executor &executor, const Clock &clock);
    // What is noted by then is on disk.
    ~AuditLog();
    AuditLog(const AuditLog &) = delete;
    AuditLog &operator=(const AuditLog &) = delete;

    // The error names the step, no value.
    using Noted = std::function<void(Result<void, std::string>)>;
    // All of the deeds or none.
    void note(std::vector<audit::Deed> deeds, Noted done);
    using Read = std::function<void(Result<AuditPage, std::string>)>;
    void read(AuditQuery query, Read done);
    // The whole chain, from its oldest record.
    using Checked = std::function<void(Result<AuditState, std::string>)>;
    void check(Checked done);

private:
    struct Job {
        std::vector<audit::Deed> deeds;
        Noted noted;                // of the deeds
        std::function<void()> work; // anything else; empty for deeds
    };

    void run(std::span<const Job> jobs);
    void noteAll(std::span<const Job> jobs);
    [[nodiscard]] Result<void, std::string> append(const std::vector<audit::Deed> &deeds);
    void goOn(Checked done);
    template<class Value, class Done>
    void answer(Done done, Value value);

    AuditStore m_store; // the thread's
    Executor &m_executor;
    const Clock &m_clock;
    JobQueue<Job> m_jobs;
    std::atomic<bool> m_isEnding = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // the executor's thread
    std::thread m_thread;
};

} // namespace sidelight::hub
