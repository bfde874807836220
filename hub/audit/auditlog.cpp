#include "hub/audit/auditlog.h"

#include <algorithm>

namespace sidelight::hub
{

namespace
{

constexpr std::size_t mostTogether = 500; // notes in one transaction

} // namespace

AuditLog::AuditLog(AuditStore store, Executor &executor, const Clock &clock)
    : m_store(std::move(store))
    , m_executor(executor)
    , m_clock(clock)
{
    m_thread = std::thread([this] {
        for (auto jobs = m_jobs.take(); !jobs.empty(); jobs = m_jobs.take())
            run(jobs);
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

void AuditLog::run(std::span<const Job> jobs)
{
    while (!jobs.empty()) {
        std::size_t together = 0;
        while (together < jobs.size() && together < mostTogether && !jobs[together].work)
            ++together;
        if (together > 0)
            noteAll(jobs.first(together));
        else
            jobs.front().work();
        jobs = jobs.subspan(std::max<std::size_t>(together, 1));
    }
}

void AuditLog::noteAll(std::span<const Job> jobs)
{
    std::vector<audit::Deed> deeds;
    for (const Job &job : jobs)
        deeds.insert(deeds.end(), job.deeds.begin(), job.deeds.end());
    const auto all = append(deeds);
    // One that cannot be noted must not take the others with it.
    for (const Job &job : jobs)
        answer(job.noted, all || jobs.size() == 1 ? all : append(job.deeds));
}

Result<void, std::string> AuditLog::append(const std::vector<audit::Deed> &deeds)
{
    const auto noted = m_store.append(deeds, m_clock.now());
    if (!noted)
        return failure(noted.error().detail);
    return {};
}

void AuditLog::note(std::vector<audit::Deed> deeds, Noted done)
{
    m_jobs.push({std::move(deeds), std::move(done), {}});
}

void AuditLog::read(AuditQuery query, Read done)
{
    m_jobs.push({{}, {}, [this, query = std::move(query), done = std::move(done)] {
                     auto page = m_store.read(query);
                     answer(done,
                            page ? Result<AuditPage, std::string>(std::move(*page))
                                 : Result<AuditPage, std::string>(failure(page.error().detail)));
                 }});
}

void AuditLog::check(Checked done)
{
    m_jobs.push({{}, {}, [this, done = std::move(done)] {
                     m_store.checkAgain();
                     goOn(done);
                 }});
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
    m_jobs.push({{}, {}, [this, done = std::move(done)] { goOn(done); }});
}

} // namespace sidelight::hub
