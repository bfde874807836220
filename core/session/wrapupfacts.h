// What happened in an interaction, put together from its events for whoever drafts a summary. Pure.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "core/domain/event.h"
#include "core/session/workstate.h"

namespace sidelight::session
{

// What events name but do not say: titles, empty where nobody knows.
struct TitleBook {
    std::function<std::string(const AlertId &)> alert;
    std::function<std::string(const SuggestionId &)> suggestion;
};

// `events`: of the interaction, in the order they happened; the same event twice is one. Reason
// and dispositions are the caller's to fill in.
[[nodiscard]] WrapUpFacts wrapUpFactsOf(const InteractionId &interaction,
                                        std::span<const EventPtr> events, const TitleBook &titles);

} // namespace sidelight::session
