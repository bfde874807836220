// Time is injected. Timers use the monotonic reading; the wall reading is only ever shown or
// written into events, never used to order anything (order comes from offsets).
#pragma once

#include <cstdint>

#include "core/base/timestamp.h"

namespace sidelight
{

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
    // Milliseconds since an arbitrary start; never goes back, goes on during a change of the date.
    [[nodiscard]] virtual std::int64_t monotonicMs() const = 0;
};

// Thread-safe.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] std::int64_t monotonicMs() const override;
};

// For tests: moves only when told. One thread.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Timestamp start)
        : m_now(start)
    {
    }
    [[nodiscard]] Timestamp now() const override { return m_now; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_monotonicMs; }
    void advanceMs(std::int64_t ms)
    {
        m_now.ms += ms;
        m_monotonicMs += ms;
    }
    // A jump of the date alone, as when somebody sets the clock.
    void setWall(Timestamp wall) { m_now = wall; }

private:
    Timestamp m_now;
    std::int64_t m_monotonicMs = 0;
};

} // namespace sidelight
