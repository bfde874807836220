// When snoozes end: counted on the monotonic clock from the moment a snooze is first seen, so that
// whoever sets the date neither brings an alert back nor keeps it away. Engine thread.
#pragma once

#include <map>

#include "core/base/clock.h"
#include "core/domain/alert.h"

namespace sidelight::session
{

class SnoozeTimers
{
public:
    explicit SnoozeTimers(const Clock &clock)
        : m_clock(clock)
    {
    }

    // Monotonic milliseconds left, at most what the agent chose; 0 or less: it is over.
    [[nodiscard]] std::int64_t leftMs(const AlertDecision &snooze);

private:
    const Clock &m_clock;
    std::map<EventKey, std::int64_t> m_ends; // by the decision, monotonic
};

} // namespace sidelight::session
