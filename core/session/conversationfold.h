// What was said and done in an interaction, put together from its events: lines for the screen, and
// the turns that suggestions are made from. Pure.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/domain/event.h"
#include "core/session/conversationstate.h"
#include "core/suggest/situation/transcript.h"

namespace sidelight::session
{

struct Conversation {
    std::vector<SpokenLine> lines;
    suggest::Transcript transcript;
    std::size_t decisions = 0;     // actions the agent took
    std::size_t customerTurns = 0; // of the customer
    // The action, and the customer's turns when it was turned down last.
    std::map<std::string, std::size_t, std::less<>> dismissed;
};

// `events`: transcript.segment and action.taken of one interaction, in the order they came; the
// same event twice is one. A segment that comes again under its number takes its former place.
[[nodiscard]] Conversation conversationOf(std::span<const EventPtr> events);

} // namespace sidelight::session
