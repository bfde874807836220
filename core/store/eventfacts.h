// What the cache has to know of an event: pure, views into the event, no allocation.
#pragma once

#include <optional>
#include <string_view>

#include "core/domain/event.h"
#include "core/store/records.h"

namespace sidelight::store
{

// What an event says about a case, commitment, alert or suggestion.
struct StandingFact {
    enum class Role {
        Defines, // says what it is; open or not
        Decides, // what somebody decided about it
        Closes   // it is over
    };
    StandingKind kind = StandingKind::Case;
    Role role = Role::Defines;
    std::string_view name;
    bool open = false;
};

struct EventFacts {
    EntryKind kind = EntryKind::Other;
    bool listed = true; // a line of the history
    bool isProfile = false;
    Channel channel = Channel::Other;
    std::string_view title;
    std::string_view detail;
    std::string_view caseId;
    std::string_view interaction; // correlationid, when it may name one
    std::optional<InteractionPhase> phase;
    std::string_view agent; // of interaction events
    std::optional<StandingFact> standing;
};

[[nodiscard]] EventFacts factsOf(const Event &event);

} // namespace sidelight::store
