#include "hub/log/logkeeper.h"

namespace sidelight::hub
{

LogKeeper::LogKeeper(LogStore &log, Clock &clock, Logger &logger, LogRetention retention)
    : m_log(log)
    , m_clock(clock)
    , m_logger(logger)
    , m_retention(retention)
{
}

LogKeeper::~LogKeeper()
{
    *m_alive = false;
}

std::string_view LogKeeper::reason() const
{
    const auto trouble = m_log.trouble();
    if (!trouble)
        return m_log.isAway() ? "log_failed" : "";
    switch (*trouble) {
    case LogErrc::Full:
        return "log_full";
    case LogErrc::WrongKey:
        return "log_of_another_key";
    case LogErrc::NewerSchema:
        return "log_newer";
    case LogErrc::BeingRead:
        return "log_is_read";
    default:
        return "log_failed";
    }
}

void LogKeeper::noteTrouble()
{
    const std::string_view now = reason();
    if (now == m_told)
        return;
    if (now.empty())
        m_logger.write(LogLevel::Info, "log_well_again");
    else
        m_logger.write(LogLevel::Error, now);
    m_told = now;
}

void LogKeeper::tick()
{
    noteTrouble();
    if (m_busy || m_stopped)
        return;
    if (m_log.trouble()) {
        m_busy = true;
        return compactMore();
    }
    if (m_last && m_clock.monotonicMs() - *m_last < everyMs)
        return;
    m_busy = true;
    pruneMore();
}

void LogKeeper::pruneMore()
{
    m_log.prune(m_retention, [this, alive = m_alive](LogResult<Pruned> pruned) {
        if (!*alive)
            return;
        if (pruned)
            m_counters.pruned += pruned->records;
        if (pruned && pruned->more && !m_stopped)
            return pruneMore();
        compactMore();
    });
}

void LogKeeper::compactMore()
{
    if (m_stopped) {
        m_busy = false;
        return;
    }
    m_log.compact([this, alive = m_alive](LogResult<Compacted> compacted) {
        if (!*alive)
            return;
        if (compacted)
            m_counters.givenBack += compacted->pages;
        if (compacted && compacted->more && !m_stopped)
            return compactMore();
        m_busy = false;
        m_last = m_clock.monotonicMs();
        noteTrouble();
    });
}

} // namespace sidelight::hub
