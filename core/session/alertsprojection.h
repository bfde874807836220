// The alerts of the tab in front: open, not expired, not muted here; snoozed ones come back by
// themselves. Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/domain/event.h"
#include "core/session/panelstate.h"
#include "core/store/records.h"

namespace sidelight::session
{

class AlertsProjection
{
public:
    struct View {
        std::vector<AlertRow> rows; // critical first, then newest
        std::optional<Timestamp>
            changes; // when time alone will change it (expiry, end of a snooze)
    };
    // `own`: the agent's decisions that have not come back from the hub, in order.
    [[nodiscard]] static View read(const std::vector<store::StandingEntry> &standing,
                                   std::span<const EventPtr> own, const InteractionId &interaction,
                                   Timestamp now);
};

} // namespace sidelight::session
