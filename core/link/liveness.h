// Is the hub still there? Pings at the hub's interval, and counts anything that arrives as a sign
// of life. With the default of 10 s and 10 s a dead peer is known after 20 s.
#pragma once

#include <cstdint>

namespace sidelight::link
{

class Liveness
{
public:
    explicit Liveness(std::int64_t pongDeadlineMs)
        : m_pongDeadlineMs(pongDeadlineMs)
    {
    }

    void start(std::int64_t nowMs, std::int64_t pingIntervalMs);
    void heard(std::int64_t nowMs) { m_heardMs = nowMs; }
    void pinged(std::int64_t nowMs) { m_pingedMs = nowMs; }

    [[nodiscard]] bool pingIsDue(std::int64_t nowMs) const { return nowMs >= nextPingMs(); }
    [[nodiscard]] bool isDead(std::int64_t nowMs) const { return nowMs >= deathMs(); }
    [[nodiscard]] std::int64_t nextDeadlineMs() const;

private:
    [[nodiscard]] std::int64_t nextPingMs() const { return m_pingedMs + m_intervalMs; }
    [[nodiscard]] std::int64_t deathMs() const;

    std::int64_t m_pongDeadlineMs;
    std::int64_t m_intervalMs = 0;
    std::int64_t m_heardMs = 0;
    std::int64_t m_pingedMs = 0;
};

} // namespace sidelight::link
