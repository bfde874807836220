// The `now` to give an engine where the date may be set wrongly: absences must neither fire because
// a clock jumped ahead nor be missed because it jumped back. Pure; one thread.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/base/timestamp.h"

namespace sidelight::rules
{

// Goes on with the monotonic clock. A wall clock at most a minute off is followed (it is being set
// right); one that is further ahead is believed only as far as the time of an event that came live
// says the same (a computer that slept); one that is further behind is not.
class SteadyNow
{
public:
    SteadyNow(Timestamp wall, std::int64_t monotonicMs)
        : m_now(wall)
        , m_monotonicMs(monotonicMs)
    {
    }

    // The time of an event that has just happened, as its publisher says.
    void witness(Timestamp event) { m_witness = std::max(m_witness, event); }

    [[nodiscard]] Timestamp read(Timestamp wall, std::int64_t monotonicMs)
    {
        m_now.ms += monotonicMs - m_monotonicMs;
        m_monotonicMs = monotonicMs;
        const std::int64_t ahead = wall.ms - m_now.ms;
        if (ahead >= -tolerance && ahead <= tolerance)
            m_now = wall;
        else if (ahead > tolerance)
            m_now = std::max(m_now, std::min(wall, m_witness));
        return m_now;
    }

private:
    static constexpr std::int64_t tolerance = 60'000;
    Timestamp m_now;
    std::int64_t m_monotonicMs;
    Timestamp m_witness;
};

} // namespace sidelight::rules
