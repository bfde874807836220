// Suggested actions, from rules or from engines elsewhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/alert.h"
#include "core/domain/guide.h"

namespace sidelight
{

// One of the things in the conversation that spoke for a suggestion; the panel puts it in words.
struct SpokenFor {
    enum class Kind {
        Habit,        // how often it happens at all
        Task,         // shown: the task
        Words,        // shown, shownToo: words of what the customer said last
        EarlierWords, // shown: a word the customer said before
        LastAction,   // shown: the action done last
        DoneBefore,   // shown: an action done before
        AgentWords,   // shown: a word of the agent's
        LookUp,       // shown: what a look-up answered, "Message = Unavailable"
        Match,    // shown: a field of the answer that what the customer said does or does not fit
        Progress, // shown: a list that is being gone through
        Step, // shown: what the policy says calls for it, as somebody would say it; may be empty
    };
    Kind kind = Kind::Habit;
    std::string shown;
    std::string shownToo;
    double weight = 0; // above 0, heavier counts more
    bool operator==(const SpokenFor &) const = default;
};

// What became of an action so far, the older the less it counts.
struct Track {
    double taken = 0;      // so often begun …
    double of = 0;         // … of so many outcomes that say something
    bool isHere = false;   // in this channel and queue; otherwise everywhere
    bool withTeam = false; // others' outcomes are among them
    bool operator==(const Track &) const = default;
};

// Of a guide that is under way.
struct NextStep {
    std::string guide;  // its title; may be empty
    std::string action; // the guide's
    bool asks = false;  // taking it opens the guide: an answer or a field is wanted
    bool operator==(const NextStep &) const = default;
};

struct Suggestion {
    SuggestionId id;
    std::string title;  // "Verify by one-time code"
    std::string detail; // "4 of 5 cases like this start here"
    std::string action; // what the host is asked to do, "verify-otp"
    std::string verb;   // the button: "Start", "Block…"
    // Priority = likely × value × urgent × weight (DESIGN.md, "Suggestions"); each at least 0, 1 if
    // left out.
    double likely = 1;
    double value = 1;
    double urgent = 1;
    double weight = 1;
    std::optional<CustomerKey> customer;
    std::optional<InteractionId> interaction;
    Reason why;
    // The steps of doing it, when the publisher gives them; a guide of the configuration stands in.
    Guide guide;
    std::optional<Timestamp> offered;
    std::optional<Timestamp> expires;
    // Of those foreseen from the conversation, heaviest first.
    std::vector<SpokenFor> spokenFor;
    // At least nine in ten of such suggestions were right.
    bool isSure = false;
    // Added where it is chosen among others.
    Track track;
    double learned = 1;         // of the weight: what the track record makes of it
    std::vector<Reason> others; // of further sources of the same action
    bool isCritical = false;
    bool isExplored = false;          // shown to learn about it, not for its priority
    std::optional<NextStep> nextStep; // it is one
    std::optional<EventKey> article;  // it is to be read
    [[nodiscard]] double priority() const { return likely * value * urgent * weight; }
    bool operator==(const Suggestion &) const = default;
};

// Of a suggestion.offered with data.suggestion and data.title; nothing for any other event.
[[nodiscard]] std::optional<Suggestion> readSuggestion(const Event &event);

// Of a step of a guide, or of an article: no action by itself.
[[nodiscard]] bool isPartOfWork(const SuggestionId &suggestion);

// The data.suggestion of suggestion.withdrawn, shown, opened and action.taken.
[[nodiscard]] std::optional<SuggestionId> readSuggestionId(const Event &event);

} // namespace sidelight
