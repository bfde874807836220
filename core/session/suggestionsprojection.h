// What to do next: the best three suggestions that are open, not expired and not decided. Pure.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/domain/event.h"
#include "core/session/alertsprojection.h"
#include "core/session/panelstate.h"
#include "core/store/records.h"

namespace sidelight::session
{

class SuggestionsProjection
{
public:
    static constexpr std::size_t shown = 3;
    struct View {
        std::vector<Suggestion> best; // best first
        std::optional<Timestamp> changes;
    };
    // What rules suggest with their alerts, `decided` (ids of suggestions) left out. They have no
    // title: the action says what it is.
    [[nodiscard]] static std::vector<Suggestion> ofRules(const std::vector<RaisedAlert> &raised,
                                                         const std::set<std::string> &decided);
    // `made`: by rules and from the conversation, of one action the first. `own`: the agent's
    // decisions that have not come back from the hub.
    [[nodiscard]] static View read(const std::vector<store::StandingEntry> &standing,
                                   std::vector<Suggestion> made, std::span<const EventPtr> own,
                                   const InteractionId &interaction, Timestamp now);
};

} // namespace sidelight::session
