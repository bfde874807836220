#include "hub/migration/loggate.h"

#include <utility>

namespace sidelight::hub
{

template<class T>
LogStore::Done<T> LogGate::counted(Done<T> done)
{
    ++m_open;
    return [this, alive = m_alive, done = std::move(done)](LogResult<T> answer) {
        if (*alive)
            --m_open;
        if (done)
            done(std::move(answer));
        if (*alive)
            tellQuiet();
    };
}

void LogGate::tellQuiet()
{
    if (m_open == 0 && m_quiet)
        m_executor.post(std::exchange(m_quiet, nullptr));
}

// Who follows is answered to nobody: a call that comes after it in the log's own queue is.
void LogGate::close(std::function<void()> quiet)
{
    m_quiet = std::move(quiet);
    m_log->compact(counted<Compacted>([](const auto &) {}));
    m_isClosed = true;
}

void LogGate::open()
{
    m_isClosed = false;
    m_quiet = nullptr;
    for (const auto &call : std::exchange(m_waiting, {}))
        call();
}

void LogGate::append(std::vector<NewEvent> events, Done<std::vector<Appended>> done)
{
    if (m_isClosed)
        return waits([=, this] { append(events, done); });
    m_log->append(std::move(events), counted(std::move(done)));
}

void LogGate::addFollower(CustomerKey customer, AgentId agent)
{
    if (m_isClosed)
        return waits([=, this] { addFollower(customer, agent); });
    m_log->addFollower(std::move(customer), std::move(agent));
}

void LogGate::erase(StreamId stream, Done<Erased> done)
{
    if (m_isClosed)
        return waits([=, this] { erase(stream, done); });
    m_log->erase(std::move(stream), counted(std::move(done)));
}

void LogGate::prune(LogRetention retention, Done<Pruned> done)
{
    if (m_isClosed || m_keepsAll)
        return m_executor.post([done = std::move(done)] { done(Pruned{}); });
    m_log->prune(std::move(retention), counted(std::move(done)));
}

void LogGate::compact(Done<Compacted> done)
{
    if (m_isClosed)
        return m_executor.post([done = std::move(done)] { done(Compacted{}); });
    m_log->compact(counted(std::move(done)));
}

void LogGate::truncateAfter(Offset offset, Done<Epoch> done)
{
    if (m_isClosed)
        return waits([=, this] { truncateAfter(offset, done); });
    m_log->truncateAfter(offset, counted(std::move(done)));
}

} // namespace sidelight::hub
