// What is shown, and what is not, with the reasons.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/suggest/arbitration/contender.h"
#include "core/suggest/learning/propensities.h"

namespace sidelight::suggest
{

// priority = likely × value × urgent × weight; value and weight hold the supervisor's levers, and
// weight what was learned.
struct Parts {
    double likely = 1;
    double value = 1;
    double urgent = 1;
    double weight = 1;
    double lever = 1;   // of the weight: the supervisor's
    double learned = 1; // of the weight: the outcomes'
    [[nodiscard]] double priority() const { return likely * value * urgent * weight; }
    bool operator==(const Parts &) const = default;
};

struct Choice {
    Suggestion suggestion;        // its factors are those of `parts`
    std::vector<Because> because; // the one that speaks most first
    Kind kind = Kind::Action;
    Parts parts;
    bool isCritical = false;
    bool isExplored = false; // here to learn about it, not for its priority
    Estimate estimate;
};

enum class Cause {
    Expired,
    TurnedOff, // a weight of 0
    NoConsent, // detail: its purpose
    WrongChannel,
    WrongRole,
    ConditionFails,   // detail: the conditions that do not hold
    ConditionUnknown, // detail: what could not be decided
    UnderWay,         // begun, or done
    Dismissed,
    Declined,
    TooUnlikely,
    Surer,     // one is so sure that it stands alone
    Outranked, // three others come before
};

struct LeftOut {
    std::string key; // keyOf()
    std::string title;
    Source source = Source::Engine;
    Cause cause = Cause::Outranked;
    std::string detail;
    std::optional<Timestamp> until; // when time may change it
};

struct Verdict {
    std::vector<Choice> shown; // best first, at most three
    bool isStrong = false;     // the first is enough: at least nine in ten of such are right
    std::vector<LeftOut> leftOut;
    std::optional<Timestamp> changes; // when time alone changes something
};

} // namespace sidelight::suggest
