// What the session tells the screen: immutable values, made on the engine thread, read on the GUI
// thread. No words for people in here (view-models make those), no JSON, nothing that still needs a
// disk.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/domain/alert.h"
#include "core/domain/casework.h"
#include "core/domain/interaction.h"
#include "core/domain/masks.h"
#include "core/domain/panelcards.h"
#include "core/domain/paneltheme.h"
#include "core/domain/suggestion.h"
#include "core/domain/touchpoint.h"
#include "core/session/configstatus.h"
#include "core/session/conversationstate.h"
#include "core/session/erasurenotice.h"
#include "core/session/guidestate.h"
#include "core/session/historystate.h"
#include "core/session/journeystate.h"
#include "core/session/knowledgestate.h"
#include "core/session/leftout.h"
#include "core/session/panelsettings.h"
#include "core/session/popanswer.h"
#include "core/session/tabrow.h"
#include "core/session/waitingstate.h"
#include "core/session/whyrecord.h"
#include "core/session/workstate.h"

namespace sidelight::session
{

enum class LinkPhase {
    Starting,   // nothing tried yet: what is shown is as of `asOf`
    CatchingUp, // connected, replaying
    Live,
    Offline, // since `since`; goes on trying
    Refused, // the hub does not want us (problem says why); does not go on trying
};

struct LinkStatus {
    LinkPhase phase = LinkPhase::Starting;
    std::optional<Timestamp> asOf;  // of the newest committed event or heartbeat
    std::optional<Timestamp> since; // of the current phase
    std::int64_t done = 0;          // events caught up, of `total`; 0 of 0 when unknown
    std::int64_t total = 0;
    std::string problem; // a machine code, empty when all is well
    bool operator==(const LinkStatus &) const = default;
};

// How the local store is doing; each but Fine is shown as a banner.
enum class StoreCondition {
    Fine,
    MemoryOnly,    // no key store, no passphrase: nothing is kept on disk
    Rebuilt,       // the cache was damaged, set aside, and is being filled again from the hub
    OutboxDamaged, // rows of the outbox could not be read; `lost` counts them
    DiskFull,
    ReadOnly,
    Locked, // key missing or wrong: nothing can be read, nothing is deleted
};

struct StoreStatus {
    StoreCondition condition = StoreCondition::Fine;
    std::int64_t lost = 0;
    bool operator==(const StoreStatus &) const = default;
};

enum class MatchState {
    Loading,  // the cache is being read
    Matched,  // one confirmed customer
    CardOnly, // matched, the profile is not here yet: the card of the offer
    Choose,   // several candidates
    Nobody,   // no candidate
};

// "Here to": the job of this interaction and the path to us.
struct HereTo {
    std::string reason;
    std::vector<SelfServiceStep> path;
    std::optional<std::int64_t> waitMs;
    std::string transferredFrom;
    std::string handover;
    int contactsInWeek = 0; // interactions in the 7 days to now, this one included
    bool operator==(const HereTo &) const = default;
};

struct CustomerState {
    InteractionId interaction;
    MatchState match = MatchState::Loading;
    std::optional<CustomerProfile> profile; // of Matched
    std::optional<CustomerCard> card;
    std::vector<Candidate> candidates;
    std::vector<Case> openCases;
    std::vector<Commitment> openCommitments;
    HereTo hereTo;
    std::optional<Timestamp> asOf; // of the newest event known of this customer's stream
    bool live = false;             // the customer's own stream is followed and caught up
    bool operator==(const CustomerState &) const = default;
};

struct AlertRow {
    Alert alert;
    bool acknowledged = false;
    std::optional<Timestamp> snoozedUntil; // there while it is away; the session brings it back
    int repeats = 1;                       // how often it was raised, alike ones included
    std::vector<AlertId> also;             // others that this card stands for
    bool byRule = false;                   // raised here by a rule: its whole record can be asked
    bool team = false;                     // about the team, not the customer in front
    bool operator==(const AlertRow &) const = default;
};

// How an interaction's view was left: restored when the tab comes back.
struct ViewPlace {
    InteractionId interaction;
    HistoryFilter filter;
    double scroll = 0; // of the panel, in pixels of 1x
    bool operator==(const ViewPlace &) const = default;
};

// Everything that changed by one commit; absent parts did not change.
struct Delta {
    std::optional<LinkStatus> link;
    std::optional<StoreStatus> store;
    std::optional<std::vector<TabRow>> tabs;       // in the order of offer
    std::optional<InteractionId> focus;            // the tab in front; empty id = none
    std::optional<CustomerState> customer;         // of the tab in front, as everything below
    std::optional<std::vector<AlertRow>> alerts;   // see AlertsProjection for the order
    std::optional<std::vector<AlertId>> announced; // of these, new since we are up to date
    std::optional<int> alertBudget;                // how many may be visible
    std::optional<WhyRecord> why;
    std::optional<NearMisses> nearMisses;
    std::optional<ConfigStatus> config;
    std::optional<Masks> masks;
    std::optional<PanelTheme> theme;                    // the team's
    std::optional<CardArrangement> cards;               // of the tab in front
    std::optional<std::vector<Suggestion>> suggestions; // best first, at most three
    std::optional<std::vector<LeftOutRow>> leftOut;     // what is not suggested, and why
    std::optional<HistoryDelta> history;
    std::optional<JourneyState> journey;
    std::optional<ConversationState> conversation;
    std::optional<std::vector<WaitingRow>> waiting; // in order of writing, of all interactions
    std::vector<DraftState> drafts;                 // both kinds with the focus
    std::optional<WrapUpForm> wrapUp;
    std::optional<WrapUpFacts> wrapUpFacts;
    std::optional<GuideRun> guide;
    std::optional<SearchResult> search;
    std::optional<ViewPlace> place;
    std::optional<std::vector<ArticleRow>> articles; // that fit, at most three
    std::optional<ArticleText> article;
    std::optional<EvidenceRows> evidence;
    std::optional<PanelSettings> settings;
    std::vector<PopAnswer> pops;         // what became of a host's wishes
    std::optional<ErasureNotice> erased; // or revoked; one notice each time
};

using DeltaPtr = std::shared_ptr<const Delta>;

} // namespace sidelight::session
