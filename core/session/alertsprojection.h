// The alerts of the tab in front: those that were raised elsewhere and those of the rules here, as
// one list. What says the same (the same id, or the same rule over shared events) is one card; what
// the same rule says again about other events is counted. Muted ones are gone for this interaction,
// expired ones for good; snoozed ones come back by themselves. Pure but for the timers.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/domain/event.h"
#include "core/session/panelstate.h"
#include "core/session/snoozetimers.h"
#include "core/store/records.h"

namespace sidelight::session
{

// Before anybody decided about it.
struct RaisedAlert {
    Alert alert;
    int repeats = 1;
    bool byRule = false;
    bool team = false;
    std::vector<AlertId> before; // ids it had: what was decided about them is decided about it
    std::vector<std::string> suggests; // actions, the rule's order
};

class AlertsProjection
{
public:
    // The open alerts among what stands.
    static void addStanding(std::vector<RaisedAlert> &raised,
                            std::span<const store::StandingEntry> standing, bool team);

    struct View {
        // Those that want attention first, critical before the rest, the newest of equals first;
        // then the acknowledged, then the snoozed.
        std::vector<AlertRow> rows;
        // Milliseconds until time alone changes it (an expiry, the end of a snooze).
        std::optional<std::int64_t> changesInMs;
    };
    // `decisions`: in the order they were made.
    [[nodiscard]] static View read(std::vector<RaisedAlert> raised,
                                   std::span<const AlertDecision> decisions,
                                   const InteractionId &interaction, Timestamp now,
                                   SnoozeTimers &timers);
};

} // namespace sidelight::session
