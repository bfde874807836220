// One of the agent's tabs; a value, as all that the session tells.
#pragma once

#include <optional>
#include <string>

#include "core/domain/interaction.h"

namespace sidelight::session
{

struct TabRow {
    InteractionId id;
    Channel channel = Channel::Other;
    InteractionPhase phase = InteractionPhase::Offered;
    std::string name;     // of the customer, empty while nobody is matched
    std::string identity; // the caller's number or address as it came, for when the name is empty
    IdentityKind identityKind = IdentityKind::Other;
    std::optional<Timestamp> since; // started, else offered
    std::optional<Timestamp> ended;
    int unread = 0;        // events since the tab was last in front
    bool lookedUp = false; // a customer opened without an interaction
    bool operator==(const TabRow &) const = default;
};

} // namespace sidelight::session
