// The hub's word that customers are gone from here, and what the engine remembers of it.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/eventtypes.h"
#include "core/domain/ids.h"

namespace sidelight::session
{

// Erased, taken away from this agent, or given back.
[[nodiscard]] inline bool saysGone(const Event &event)
{
    return event.type == types::customerErased || event.type == types::accessRevoked ||
           event.type == types::accessRestored;
}

struct WipeOrders {
    std::vector<std::uint8_t> markKey; // of the hub, for this agent; empty before the welcome
    std::set<EventKey> done;           // carried out, and said so
    bool givenBack = false;            // streams may be followed that were refused
};

} // namespace sidelight::session
