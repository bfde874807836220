// What the agent does, as the session hears it. Values, posted from the GUI thread to the engine
// thread; the answer is a Delta. A command about an interaction that is gone does nothing.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "core/session/panelstate.h"

namespace sidelight::session
{

// The drafts come back under the same `turn`. A text of that turn is what was typed before they
// had come: it belongs behind what was there when the turn was heard of.
struct FocusInteraction {
    InteractionId interaction;
    std::uint64_t turn = 0; // rising
};
// Every change of a text; kept on disk at most half a second later.
struct ChangeDraft {
    InteractionId interaction;
    std::string kind;
    std::string text;
    std::uint64_t turn = 0; // 0: the whole text
};
// The draft becomes an outbox row (note.saved or wrapup.saved) in one transaction.
struct SaveDraft {
    InteractionId interaction;
    std::string kind;
    std::string outcome; // disposition, of a wrap-up
};
// The form beside the summary, whole.
struct ChangeWrapUp {
    WrapUpForm form;
};
struct AskWrapUp { // answered by Delta::wrapUpFacts
    InteractionId interaction;
};
struct ChangeFilter {
    InteractionId interaction;
    HistoryFilter filter;
};
struct ChangeScroll {
    InteractionId interaction;
    double scroll = 0;
};
struct ShowLines { // the window stands around that line, counted from the newest
    InteractionId interaction;
    std::int64_t line = 0;
};
struct LoadOlder {
    InteractionId interaction;
};
struct AcknowledgeAlert {
    InteractionId interaction;
    AlertId alert;
};
struct SnoozeAlert {
    InteractionId interaction;
    AlertId alert;
    std::int64_t forMs = 0;
};
struct MuteAlert { // not for this interaction
    InteractionId interaction;
    AlertId alert;
};
struct ExplainAlert { // answered by Delta::why
    InteractionId interaction;
    AlertId alert;
};
struct AskNearMisses { // answered by Delta::nearMisses
    InteractionId interaction;
};
// The history goes back as far as the newest of them; they themselves come by Delta::evidence.
struct ShowEvents {
    InteractionId interaction;
    std::vector<EventKey> events;
};
struct ZoomJourney { // 7, 30 or 365; remembered for the agent, as the next
    int days = 30;
};
struct ShowJourney { // unfolded, or folded away
    bool shown = true;
};
struct TakeAction {
    InteractionId interaction;
    SuggestionId suggestion;
    std::string result; // accepted, dismissed, completed, failed
    std::string reason; // of a dismissal
};
// A step of the guide is done, or not after all.
struct MarkStep {
    InteractionId interaction;
    std::size_t step = 0;
    bool done = true;
};
struct ChooseBranch { // the agent says which way a step leads
    InteractionId interaction;
    std::size_t step = 0;
    std::size_t branch = 0;
};
struct TypeField { // of a guide; empty: what the context says holds again
    InteractionId interaction;
    std::string field;
    std::string text;
};
struct RenewGuide { // the steps that the configuration has by now
    InteractionId interaction;
};
struct OpenGuide { // or leave it, to be gone on with
    InteractionId interaction;
    bool open = true;
};
struct EndGuide {
    InteractionId interaction;
    std::string result; // completed, failed
    std::string reason; // of a failure
};
struct OpenSuggestion { // its why was asked for
    InteractionId interaction;
    SuggestionId suggestion;
};
struct ConfirmMatch {
    InteractionId interaction;
    CustomerKey customer;
};
struct UnlinkMatch {
    InteractionId interaction;
};
struct RevealField { // a masked value was shown: audited
    InteractionId interaction;
    std::string field;
};
struct LookUpCustomer { // open a customer without an interaction: audited
    CustomerKey customer;
};
// What a host asks for; each answered by Delta::pops under its own number, at once or when it is
// known. Nothing of it writes to a profile; looking up is audited first, as LookUpCustomer.
struct OpenInteraction { // in front, also when it comes within a minute
    std::uint64_t request = 0;
    InteractionId interaction;
};
struct PopCustomer { // the tab that has this customer, else a look-up
    std::uint64_t request = 0;
    CustomerKey customer;
};
struct PopIdentity { // whose the hub says it is; candidates of the cache until then
    std::uint64_t request = 0;
    Identity identity;
};
struct CloseInteraction { // the tab, after the end
    InteractionId interaction;
};
struct Search {
    InteractionId interaction;
    std::string query; // empty closes the search
};
struct OpenArticle { // answered by Delta::article
    EventKey article;
};
// Whether it helped, or what was said is taken back. It counts, and goes to the hub, when the
// article is left.
struct RateArticle {
    InteractionId interaction;
    std::string article; // its id
    std::optional<bool> helped;
};
struct LeaveArticle { // it is not being read any more
    InteractionId interaction;
};
struct ChangeSettings {
    PanelSettings settings;
};
struct ArrangeCards { // as configured now, not at the next turn to an interaction
};
struct RetryWaiting {
    std::uint64_t sequence = 0;
};
struct WithdrawWaiting {
    std::uint64_t sequence = 0;
};
struct GoOnline {
}; // try the hub now
struct GoOffline {
}; // work from the cache only

using Command = std::variant<
    FocusInteraction, ChangeDraft, SaveDraft, ChangeWrapUp, AskWrapUp, ChangeFilter, ChangeScroll,
    ShowLines, LoadOlder, MarkStep, ChooseBranch, TypeField, RenewGuide, OpenGuide, EndGuide,
    AcknowledgeAlert, SnoozeAlert, MuteAlert, ExplainAlert, AskNearMisses, ShowEvents, ZoomJourney,
    ShowJourney, TakeAction, OpenSuggestion, ConfirmMatch, UnlinkMatch, RevealField, LookUpCustomer,
    OpenInteraction, PopCustomer, PopIdentity, CloseInteraction, Search, OpenArticle, RateArticle,
    LeaveArticle, ChangeSettings, ArrangeCards, RetryWaiting, WithdrawWaiting, GoOnline, GoOffline>;

} // namespace sidelight::session
