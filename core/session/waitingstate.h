// What the agent wrote and the hub does not have yet. Immutable values; no words for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/timestamp.h"
#include "core/domain/ids.h"

namespace sidelight::session
{

enum class WaitingKind { Note, WrapUp, Decision };
enum class WaitingState { Pending, InFlight, Refused };

struct WaitingRow {
    std::uint64_t sequence = 0;
    WaitingKind kind = WaitingKind::Decision;
    WaitingState state = WaitingState::Pending;
    InteractionId interaction;
    std::string type;   // of the event
    std::string about;  // what it says: the title of a promise, the name of an action
    std::string result; // of an action
    Timestamp written;
    std::string problem;  // machine code of a refusal
    std::string sentence; // the hub's sentence of a refusal
    bool operator==(const WaitingRow &) const = default;
};

// What was typed and is not sent.
struct DraftState {
    InteractionId interaction;
    std::string kind; // "note", "wrapup"
    std::string text;
    std::optional<Timestamp> kept; // when it was last committed to disk
    std::uint64_t turn = 0;        // told for this FocusInteraction, as it was then
    bool operator==(const DraftState &) const = default;
};

} // namespace sidelight::session
