// What became of a host's wish to see something; a value, as all that the session tells.
#pragma once

#include <cstdint>

#include "core/domain/ids.h"

namespace sidelight::session
{

enum class PopOutcome {
    Shown,   // in front
    Behind,  // open, but not in front: the agent is typing
    Waiting, // not here yet, or the hub is being asked; another answer follows
    Choose,  // in front, and the agent is asked who it is; another answer may follow
    Nobody,  // nobody is known by that
    Refused, // the hub does not let this agent see it
    Expired, // the interaction did not come
    Invalid, // no key, no identity, no interaction
    Failed,  // the store could not keep what has to be kept first
};

struct PopAnswer {
    std::uint64_t request = 0; // as in the command
    PopOutcome outcome = PopOutcome::Waiting;
    InteractionId interaction; // the tab; empty when there is none
    bool operator==(const PopAnswer &) const = default;
};

} // namespace sidelight::session
