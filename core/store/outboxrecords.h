// What the outbox takes and gives back. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/base/timestamp.h"
#include "core/domain/ids.h"
#include "core/domain/stream.h"

namespace sidelight::store
{

// Stored numbers. In flight is no state of its own on disk: after a restart nothing is.
enum class OutboxState { Pending, Accepted, Refused };

struct DraftKey {
    AgentId agent;
    InteractionId interaction;
    std::string kind; // "note", "wrapup", "wrapup.form", "guide"
    auto operator<=>(const DraftKey &) const = default;
};

struct Draft {
    DraftKey key;
    CustomerKey customer; // empty while nobody is matched
    std::string text;
    Timestamp changed;
};

// An event to be sent; `body` is its JSON without hubdevice and hubseq.
struct OutgoingEvent {
    EventKey key; // for life, also when it is sent again
    std::string type;
    CustomerKey customer;
    InteractionId interaction;
    std::string body;
};

struct OutboxRow {
    std::uint64_t sequence = 0; // hubseq
    OutgoingEvent event;
    Timestamp written;
    OutboxState state = OutboxState::Pending;
    bool inFlight = false;            // sent, not answered, since this start
    StreamId stream;                  // from here on: of an accepted one
    Position position;                // without fence
    std::optional<Timestamp> settled; // accepted or refused
    bool returned = false;            // it has come back in its stream
    std::string code;                 // of a refusal: machine code and the hub's sentence
    std::string sentence;
};

// What became of an outbox that could not be read.
struct OutboxLoss {
    std::int64_t recoveredRows = 0;
    std::int64_t recoveredDrafts = 0;
    // Unsent rows and drafts that are known to be lost; `exact` is false when there may be more.
    std::int64_t lost = 0;
    bool exact = true;
    std::string keptAs; // file name of the damaged one, which is never deleted
};

} // namespace sidelight::store
