// The agent's own work on an interaction, as the session tells it to the screen: the wrap-up form
// beside its summary, and what a summary can be drafted from. Immutable values; no words for
// people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/casework.h"
#include "core/domain/worklayout.h"

namespace sidelight::session
{

struct Promise {
    std::string title;            // may be empty while it is typed; then it is not saved
    std::optional<Timestamp> due; // none: nobody said when
    bool operator==(const Promise &) const = default;
};

// Kept as the summary is: survives a kill, a restart and the other tabs.
struct WrapUpForm {
    static constexpr std::size_t maxPromises = 10;

    InteractionId interaction;
    bool open = false;
    std::string outcome;           // id of a disposition
    std::vector<Promise> promises; // what we promise to do later
    bool drafted = false;          // the summary began as a drafted one
    bool declined = false;         // the agent wants no drafted one
    bool operator==(const WrapUpForm &) const = default;
};

// What happened in an interaction, in the order it happened.
struct WrapUpFacts {
    struct Action {
        std::string title;  // as it was offered; empty for a rule's
        std::string action; // "verify-otp"
        std::string result; // the last: accepted, completed, failed
        std::string reason; // of a failure
        bool operator==(const Action &) const = default;
    };
    InteractionId interaction;
    std::string reason; // what the customer is here for
    std::vector<Action> actions;
    std::vector<std::string> alerts; // titles of those acknowledged
    std::vector<std::string> notes;
    std::vector<Case> cases; // that its events name
    int events = 0;          // all of these
    std::vector<Disposition> dispositions;
    bool operator==(const WrapUpFacts &) const = default;
};

} // namespace sidelight::session
