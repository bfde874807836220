// What the cache gives back. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/timestamp.h"
#include "core/domain/channel.h"
#include "core/domain/ids.h"
#include "core/domain/interaction.h"
#include "core/domain/stream.h"
#include "core/store/historycounts.h"

namespace sidelight::store
{

// Stored numbers: new ones go to the end.
enum class StandingKind { Case, Commitment, Alert, Suggestion, Article };

// An event as it was cached; `body` is its JSON, to be decoded by who needs more.
struct StoredEvent {
    std::int64_t row = 0; // stable while the cache lives; larger = came later
    EventKey key;
    std::string type;
    Timestamp time;
    std::string body;
};

struct HistoryEntry {
    StoredEvent event;
    EntryKind kind = EntryKind::Other;
    Channel channel = Channel::Other;
    std::string title; // what search looks at; may be empty
    std::string detail;
    CaseId caseId;
    bool caseOpen = false;
    InteractionId interaction;
};

// A place in the order of the history, newest first by (time, row).
struct HistoryCursor {
    Timestamp time;
    std::int64_t row = 0;
};

struct HistoryQuery {
    StreamId owner = {};                 // customer/<key>, or unmatched/<interaction>
    std::optional<Channel> channel = {}; // only this one
    std::optional<EntryKind> kind = {};  // only this one
    bool openCasesOnly = false;
    std::optional<HistoryCursor> before = {}; // older than this (the usual direction)
    std::optional<HistoryCursor> after = {};  // newer than this; of both at most one
    std::int64_t arrivedAfter = 0;            // only rows above this one, backwards only
    std::size_t limit = 50;
};

// A case, commitment, alert or suggestion as it stands.
struct StandingEntry {
    StandingKind kind = StandingKind::Case;
    std::string name; // its id
    bool open = false;
    int repeats = 0;                     // how often it was raised while open
    std::optional<StoredEvent> event;    // the last that says what it is
    std::optional<StoredEvent> decision; // acknowledged, snoozed, muted; action taken
};

// Somebody whom an identity points to, with what speaks for it.
struct IdentityHit {
    CustomerKey customer;
    IdentityKind matchedOn = IdentityKind::Other;
    int sharedBy = 1;                      // how many customers have that identity
    std::optional<Timestamp> lastVerified; // by the profile or by an agent's match
    std::optional<StoredEvent> profile;    // the last customer.updated
};

struct IdentityMatch {
    std::vector<IdentityHit> hits; // at most 16, best evidence first
    // The one customer that all identities which match anybody agree on.
    std::optional<CustomerKey> only;
};

struct InteractionEntry {
    InteractionId id;
    AgentId agent;
    std::optional<StreamId> owner; // customer/<key> when matched
    InteractionPhase phase = InteractionPhase::Offered;
};

struct StreamState {
    std::optional<Position> position; // nothing: never followed, or set aside
    bool aside = false;               // what is shown is as of before a reset
    bool whole = false;               // the hub has nothing older than what is here
    std::optional<Offset> oldest;     // of what is here of the present generation
    std::optional<Timestamp> newest;  // time of the newest event of the stream's owner
};

struct SearchHit {
    HistoryEntry entry;
    // Byte ranges [first, second) of what matched.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> titleMarks;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> detailMarks;
};

struct SearchPage {
    std::vector<SearchHit> hits; // newest first
    bool more = false;           // cut by the limit or by the time
    // What was asked for beside: profiles and articles as they stand.
    std::vector<SearchHit> customers;
    std::vector<SearchHit> articles;
};

// What one event of a batch came to.
struct AppliedEvent {
    std::size_t index = 0; // in the span that was given
    std::int64_t row = 0;
    bool isNew = false; // false: known already, or a further copy
};

} // namespace sidelight::store
