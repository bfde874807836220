// What there is to say about a rule that fired, or nearly did: values, which whoever shows them
// puts into words (the panel into the agent's, sidelightctl into English).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/timestamp.h"

namespace sidelight
{

// What a rule asks of a number.
struct NumberTest {
    enum class Operator { GreaterEqual, Greater, LessEqual, Less, Equal, NotEqual };
    Operator op = Operator::GreaterEqual;
    double limit = 0;
    bool operator==(const NumberTest &) const = default;
};

struct RuleRemark {
    // Beside each, the members that count for it.
    enum class Kind {
        // Why it shows nothing.
        OutOfScope,     // holds, but not for this agent or interaction
        HeldBefore,     // from, to
        ConditionFails, // the event is there, the condition between rule and event does not hold
        TogetherFails,  // all events are there in time, the condition between them does not hold
        TooFew,         // number of wanted events within spanMs
        WrongNumber,    // number within spanMs; tests
        EventMissing,   // number of wanted events are there; none is any of names
        WrongOrder,     // in time, but in another order, or one would have to stand for two
        TooFarApart,    // spanMs; mostMs
        Awaited,        // names[0] has not come; to
        TooCostly,      // the search was stopped
        // What would have changed it.
        OtherNumber,  // tests within spanMs; number
        InTime,       // an event of names[0] until to
        FartherApart, // more than spanMs between the first and the last
        Otherwise // names[0], a condition, had not held; names[1], where there is one, is its value
    };
    Kind kind = Kind::OutOfScope;
    std::vector<std::string> names = {};
    double number = 0;
    double wanted = 0;
    std::vector<NumberTest> tests = {};
    std::int64_t spanMs = 0;
    std::int64_t mostMs = 0;
    Timestamp from = {};
    Timestamp to = {};
    bool operator==(const RuleRemark &) const = default;
};

} // namespace sidelight
