// How long the log has not been to be had. A hub without it gives its panels nothing new, and they
// cannot tell.
#pragma once

#include <cstdint>
#include <optional>

namespace sidelight::hub
{

class AwayWatch
{
public:
    static constexpr std::int64_t patienceMs = 10'000;

    // Whether it has lasted so long that panels are better off elsewhere. `now`: monotonic.
    [[nodiscard]] bool isLong(bool isAway, std::int64_t now)
    {
        m_since = isAway ? m_since.value_or(now) : std::optional<std::int64_t>();
        return m_since && now - *m_since >= patienceMs;
    }

private:
    std::optional<std::int64_t> m_since;
};

} // namespace sidelight::hub
