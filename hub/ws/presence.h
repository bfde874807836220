// Which panels are open now, which were a while ago, and the version each said it works with. Since
// this hub was started: of before it knows nothing. Network thread; bounded.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/event.h"
#include "hub/auth/authoriser.h"

namespace sidelight::hub
{

class Presence
{
public:
    static constexpr std::int64_t keptMs = std::int64_t{24} * 3600 * 1000; // of what is closed
    static constexpr std::size_t mostClosed = 20'000;

    explicit Presence(const Clock &clock)
        : m_clock(clock)
    {
    }

    void opened(const std::string &device, const Principal &who);
    void closed(const std::string &device);
    // A config.applied tells a version, and whose panel it is.
    void take(const Event &event);

    struct Open {
        std::map<std::int64_t, std::uint64_t> byVersion; // 0: not known
        std::uint64_t closed = 0;
        std::optional<Timestamp> lastSeen; // of the closed, the latest
    };
    // `versionOf`: of a source ("/panel/d1"), where it was not heard here.
    [[nodiscard]] Open of(const TeamId &team,
                          const std::function<std::int64_t(const std::string &)> &versionOf) const;

private:
    struct Panel {
        int connections = 0;
        std::vector<TeamId> teams;
        std::int64_t version = 0;
        Timestamp seen; // of a closed one
    };
    void forgetOld();

    const Clock &m_clock;
    std::map<std::string, Panel> m_panels; // by device
    std::size_t m_closed = 0;
};

} // namespace sidelight::hub
