// Keeps the log in shape beside everything else: what is over by its class goes, free space is
// given back, a slice at a time, each asked for when the one before is done; and while nothing can
// be written it tries again, so that a log whose disk has room again is well by itself. Network
// thread.
#pragma once

#include <memory>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

struct LogKeeperCounters {
    std::uint64_t pruned = 0;    // records
    std::uint64_t givenBack = 0; // pages
};

class LogKeeper
{
public:
    static constexpr std::int64_t everyMs = 60'000;

    // All outlive it.
    LogKeeper(LogStore &log, Clock &clock, Logger &logger, LogRetention retention);
    ~LogKeeper();
    LogKeeper(const LogKeeper &) = delete;
    LogKeeper &operator=(const LogKeeper &) = delete;

    // About once a second.
    void tick();
    // The slice under way is the last one.
    void stop() { m_stopped = true; }
    // Whether appends are refused.
    [[nodiscard]] bool isFull() const { return m_log.trouble() == LogErrc::Full; }
    // Why nobody should be sent here, as a code; empty: somebody may.
    [[nodiscard]] std::string_view reason() const;
    [[nodiscard]] const LogKeeperCounters &counters() const { return m_counters; }

private:
    void pruneMore();
    void compactMore();
    void noteTrouble();

    LogStore &m_log;
    Clock &m_clock;
    Logger &m_logger;
    LogRetention m_retention;
    LogKeeperCounters m_counters;
    std::optional<std::int64_t> m_last; // monotonic, when a round ended
    std::string_view m_told;            // the reason
    bool m_busy = false;
    bool m_stopped = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
