// When to try again (PROTOCOL.md, "Reconnect"): first U(0, 5 s), then 0.5 s + full jitter that
// doubles from 1 s to 30 s; the hub's own wish (retryafterms, goaway) counts more.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/random.h"

namespace sidelight::link
{

struct ReconnectDelays { // milliseconds
    std::int64_t first = 5000;
    std::int64_t fixed = 500;
    std::int64_t base = 1000;
    std::int64_t cap = 30000;
    // For tests: never any wait.
    [[nodiscard]] static ReconnectDelays zero() { return {0, 0, 0, 0}; }
};

class ReconnectPolicy
{
public:
    ReconnectPolicy(ReconnectDelays delays, Random &random)
        : m_delays(delays)
        , m_random(random)
    {
    }

    // The hub asked for a pause of min to max before the next try; counts once.
    void pause(std::int64_t minMs, std::int64_t maxMs);
    // The hub sent us away for no fault of ours (42xx): the next try is at once, unless the one
    // before was so too and never got as far as a welcome.
    void atOnce();
    void welcomed();
    // Milliseconds to the next try; each call counts as one.
    [[nodiscard]] std::int64_t next();

private:
    [[nodiscard]] std::int64_t upTo(std::int64_t ms);

    struct Pause {
        std::int64_t min = 0;
        std::int64_t max = 0;
    };
    ReconnectDelays m_delays;
    Random &m_random;
    int m_tries = 0;
    bool m_atOnce = false;
    bool m_hurried = false; // since the last welcome
    std::optional<Pause> m_pause;
};

} // namespace sidelight::link
