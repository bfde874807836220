// What an event says about where it belongs. Pure.
#pragma once

#include <optional>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/identity.h"
#include "core/domain/ids.h"

namespace sidelight::hub
{

// data.identities; else those of the vendor's extension attributes `identity` and `identitytype`
// (Webex JDS; older ones: `person`).
[[nodiscard]] std::vector<Identity> identitiesOf(const Event &event);
// correlationid, when it may name a stream.
[[nodiscard]] std::optional<InteractionId> interactionOf(const Event &event);
// subject, when it may name a stream.
[[nodiscard]] std::optional<CustomerKey> customerOf(const Event &event);
// data.team; for types that live in teams `otherwise` when it is left out.
[[nodiscard]] std::optional<TeamId> teamOf(const Event &event, const TeamId &otherwise);
// The slot of the snapshot it fills, and whether it settles it; see NewEvent.
struct Slot {
    std::string name;
    bool settled = false;
};
inline constexpr std::string_view profileSlot = "profile";
[[nodiscard]] Slot slotOf(const Event &event);
// Index and ledger are built from it.
[[nodiscard]] bool isFormative(const Event &event);

} // namespace sidelight::hub
