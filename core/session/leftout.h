// What is not suggested, and why: shown only when asked for.
#pragma once

#include <string>

namespace sidelight::session
{

struct LeftOutRow {
    enum class Cause {
        Expired,
        TurnedOff, // by the team's configuration
        NoConsent, // detail: its purpose
        WrongChannel,
        WrongRole,
        ConditionFails,   // detail: the conditions that do not hold, as they are written
        ConditionUnknown, // detail: those that cannot be decided
        UnderWay,
        Dismissed,
        Declined,
        TooUnlikely,
        Surer,     // another is so sure that it stands alone
        Outranked, // others come before
    };
    std::string action; // may be empty
    std::string title;  // may be empty where there is an action
    Cause cause = Cause::Outranked;
    std::string detail;
    bool operator==(const LeftOutRow &) const = default;
};

} // namespace sidelight::session
