// The date as the session believes it: what the clock said at the start, plus what has passed. Who
// sets the machine's clock moves no expiry, no snooze and no deadline with it; the hub's date, when
// it is heard, is believed more than ours. Engine thread.
#pragma once

#include "core/base/clock.h"

namespace sidelight::session
{

class SteadyClock final : public Clock
{
public:
    explicit SteadyClock(const Clock &source)
        : m_source(source)
        , m_base(source.now())
        , m_baseMs(source.monotonicMs())
    {
    }

    [[nodiscard]] Timestamp now() const override
    {
        return Timestamp{m_base.ms + m_source.monotonicMs() - m_baseMs};
    }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_source.monotonicMs(); }

    // What the hub's clock says at this moment. True when ours was further off than a message
    // takes.
    bool heard(Timestamp hub);

private:
    const Clock &m_source;
    Timestamp m_base;
    std::int64_t m_baseMs;
};

} // namespace sidelight::session
