// The history on the screen, and what a search found in it. Values, as panelstate.h says.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/channel.h"
#include "core/domain/ids.h"
#include "core/domain/touchpoint.h"
#include "core/session/knowledgestate.h"

namespace sidelight::session
{

enum class HistoryKind { Touchpoint, Interaction, Note, WrapUp, Case, Commitment, Alert, Other };

struct HistoryRow {
    std::int64_t row = 0; // stable while the cache lives; larger = came later
    EventKey key;
    HistoryKind kind = HistoryKind::Other;
    std::string type; // the event's own
    Timestamp time;
    Channel channel = Channel::Other;
    std::string title; // as it came; may be empty (the view-model then phrases the kind)
    std::string detail;
    std::string icon;
    std::optional<Amount> amount;
    Outcome outcome = Outcome::None;
    CaseId caseId;
    bool caseOpen = false;
    std::string agent;
    bool own = false; // of the agent of this panel
    std::optional<std::int64_t> durationMs;
    bool waiting = false; // still in the outbox: written here, not yet at the hub
    bool operator==(const HistoryRow &) const = default;
};

struct HistoryFilter {
    std::optional<Channel> channel;
    std::optional<HistoryKind> kind;
    bool openOnly = false;
    bool operator==(const HistoryFilter &) const = default;
};

struct HistoryCounts {
    std::int64_t all = 0;
    std::int64_t open = 0; // entries of open cases
    std::map<Channel, std::int64_t> byChannel;
    std::map<HistoryKind, std::int64_t> byKind; // of the channel that is filtered by, if any
    bool operator==(const HistoryCounts &) const = default;
};

// A change of the window of history that is on the screen; newest first by (time, row).
struct HistoryDelta {
    InteractionId interaction;
    bool reset = false; // forget the rows before
    std::vector<HistoryRow> upserts;
    std::vector<std::int64_t> removed;
    HistoryCounts counts;
    HistoryFilter filter;
    std::int64_t above = 0;  // lines newer than the window,
    std::int64_t below = 0;  // and older ones of the cache; each a ShowLines away
    bool moreBefore = false; // older ones can be asked for (cache or hub)
    bool loading = false;
};

struct SearchHit {
    HistoryRow row;
    // Byte ranges of the title and detail that matched.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> titleMarks;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> detailMarks;
};

struct SearchResult {
    InteractionId interaction;
    std::string query;
    std::vector<SearchHit> hits; // of the history of whoever is in front
    bool more = false;           // of these
    std::vector<FoundCustomer> customers;
    std::vector<FoundArticle> articles;
};

// Events that were asked for, wherever in the history they are.
struct EvidenceRows {
    InteractionId interaction;
    std::vector<HistoryRow> rows;
    int missing = 0; // not among what this laptop has
};

} // namespace sidelight::session
