// Suggested actions, from rules or from engines elsewhere.
#pragma once

#include <optional>
#include <string>

#include "core/domain/alert.h"
#include "core/domain/guide.h"

namespace sidelight
{

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
    [[nodiscard]] double priority() const { return likely * value * urgent * weight; }
    bool operator==(const Suggestion &) const = default;
};

// Of a suggestion.offered with data.suggestion and data.title; nothing for any other event.
[[nodiscard]] std::optional<Suggestion> readSuggestion(const Event &event);

// The data.suggestion of suggestion.withdrawn, shown, opened and action.taken.
[[nodiscard]] std::optional<SuggestionId> readSuggestionId(const Event &event);

} // namespace sidelight
