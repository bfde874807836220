// Which alerts stood on the screen for long enough to have been seen, and since when. Each card
// counts once an interaction; what is counted beyond the budget is on no screen. Engine thread.
#pragma once

#include <span>
#include <string>

#include "core/session/panelstate.h"
#include "core/session/sightings.h"

namespace sidelight::session
{

class ShownAlerts
{
public:
    struct Seen {
        AlertId id;
        InteractionId interaction;
        std::string rule; // may be empty
        std::int64_t version = 0;
        Severity severity = Severity::Info;
        bool operator==(const Seen &) const = default;
    };

private:
    using Key = std::pair<InteractionId, AlertId>;
    using All = Sightings<Key, Seen>;

public:
    // Those that want attention among the first `visible` rows, from now on.
    void show(const InteractionId &interaction, std::span<const AlertRow> rows, std::size_t visible,
              std::int64_t nowMs);
    void showNothing(std::int64_t nowMs) { m_all.show({}, nowMs); }
    // Somebody decided about it: it was seen. How long it had stood, on this panel's monotonic
    // clock; nothing for what did not stand.
    [[nodiscard]] std::optional<std::int64_t> decided(const InteractionId &interaction,
                                                      const AlertId &alert, std::int64_t nowMs);
    void putOff(const InteractionId &interaction, const AlertId &alert, std::int64_t nowMs)
    {
        m_all.putOff({interaction, alert}, nowMs);
    }
    // The interaction left the panel.
    void forget(const InteractionId &interaction)
    {
        m_all.forget([&interaction](const Key &key) { return key.first == interaction; });
    }

    [[nodiscard]] std::vector<Seen> take(std::int64_t nowMs, bool now)
    {
        return m_all.take(nowMs, now);
    }
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const
    {
        return m_all.nextDeadlineMs();
    }

private:
    All m_all;
};

} // namespace sidelight::session
