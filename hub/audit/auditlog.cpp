#include "hub/audit/auditlog.h"

namespace sidelight::hub
{

AuditLog::AuditLog(AuditStore store, Executor &executor, const Clock &clock)
    : m_store(std::move(store))
    , m_executor(executor)
    , m_clock(clock)
{
    m_thread = std::thread([this] {
        for (auto jobs = m_jobs.take(); !jobs.empty(); jobs = m_jobs.take()) {
            for (const auto &job : jobs)
                job();
        }
    });
}

AuditLog::~AuditLog()
{
    *m_alive = false;
    m_isEnding = true;
    m_jobs.close();
    m_thread.join();
}

template<class Value, class Done>
void AuditLog::answer(Done done, Value value)
{
    if (!done)
        return;
    m_executor.post([alive = m_alive, done = std::move(done), value = std::move(value)]() mutable {
        if (*alive)
            done(std::move(value));
    });
}

void AuditLog::note(std::vector<audit::Deed> deeds, Noted done)
{
    m_jobs.push([this, deeds = std::move(deeds), done = std::move(done)] {
        const auto noted = m_store.append(deeds, m_clock.now());
        answer(done, noted ? Result<void, std::string>()
                           : Result<void, std::string>(failure(noted.error().detail)));
    });
}

void AuditLog::read(AuditQuery query, Read done)
{
    m_jobs.push([this, query = std::move(query), done = std::move(done)] {
        auto page = m_store.read(query);
        answer(done, page ? Result<AuditPage, std::string>(std::move(*page))
                          : Result<AuditPage, std::string>(failure(page.error().detail)));
    });
}

void AuditLog::check(Checked done)
{
    m_jobs.push([this, done = std::move(done)] {
        m_store.checkAgain();
        goOn(done);
    });
}

// Behind what has come meanwhile.
void AuditLog::goOn(Checked done)
{
    if (m_isEnding)
        return;
    const auto isAll = m_store.check(slice);
    if (!isAll)
        return answer(done, Result<AuditState, std::string>(failure(isAll.error().detail)));
    if (*isAll)
        return answer(done, Result<AuditState, std::string>(m_store.state()));
    m_jobs.push([this, done = std::move(done)] { goOn(done); });
}

} // namespace sidelight::hub
