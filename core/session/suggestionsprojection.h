// What is suggested to do next, and what was decided about it before: what the cache, the rules and
// the agent's own events say, for somebody else to choose from. Pure.
#pragma once

#include <span>
#include <vector>

#include "core/domain/event.h"
#include "core/session/alertsprojection.h"
#include "core/store/records.h"
#include "core/suggest/arbitration/circumstances.h"
#include "core/suggest/arbitration/contender.h"

namespace sidelight::session
{

class SuggestionsProjection
{
public:
    // What rules suggest with their alerts. They have no title: the action says what it is.
    [[nodiscard]] static std::vector<suggest::Contender>
    ofRules(const std::vector<RaisedAlert> &raised);
    // What other engines offered and did not withdraw, but for another interaction than this.
    static void addOffered(std::vector<suggest::Contender> &to,
                           const std::vector<store::StandingEntry> &standing,
                           const InteractionId &interaction, Timestamp now);
    // What is foreseen from the conversation. Their `likely` is calibrated.
    static void addForeseen(std::vector<suggest::Contender> &to,
                            const std::vector<Suggestion> &foreseen);
    // `taken`: of the owner's suggestions, from the cache; `own`: the agent's decisions that have
    // not come back from the hub. In the order they were made.
    [[nodiscard]] static std::vector<suggest::Decision>
    decisions(std::span<const store::StoredEvent> taken, std::span<const EventPtr> own,
              const InteractionId &interaction);
};

} // namespace sidelight::session
