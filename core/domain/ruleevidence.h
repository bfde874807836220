// What a rule looked at and measured: values, which whoever shows them puts into words (the panel
// into the agent's, sidelightctl into English).
#pragma once

#include <string>
#include <vector>

#include "core/domain/ruleremark.h"

namespace sidelight
{

// Which part of a rule a condition belongs to.
struct RuleClause {
    enum class Part {
        When,  // of the events of one selection
        Where, // between the events
        Scope  // of the agent and the interaction
    };
    Part part = Part::When;
    std::string selection = {}; // the rule's name; for When only
    bool operator==(const RuleClause &) const = default;
};

// A number behind a decision, and what the rule asks of it.
struct RuleMeasure {
    enum class Kind {
        Events,          // counted in the window
        DifferentValues, // counted in the window
        Sum,             // over the window
        Average,         // over the window
        Between,         // from an event of names[0] to one of names[1]
        FirstToLast,     // of the events
        TimeFor,         // there was for names[0]
        TimeLeft
    };
    enum class Unit { None, Minutes, Kilometres };
    Kind kind = Kind::Events;
    double value = 0;
    Unit unit = Unit::None;
    std::vector<std::string> names = {};
    // What is asked: tests, or a time of at most mostMs; neither: nothing.
    std::vector<NumberTest> tests = {};
    std::int64_t mostMs = 0;
    bool operator==(const RuleMeasure &) const = default;
};

} // namespace sidelight
