// What the engine says stands, and how that changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/timestamp.h"
#include "core/domain/alert.h"
#include "core/domain/ids.h"

namespace sidelight::rules
{

struct RuleAlert {
    // 32 hex digits: hash of the rule's id, the group and the earliest event it was ever bound to.
    AlertId id;
    // The ids it would have with any other of its events as the earliest: what it was called, or
    // will be, when a late event or a limit changes the earliest one. A decision of the agent about
    // any of these is a decision about this alert. Contains `id`, sorted.
    std::vector<AlertId> aliases;
    std::string rule;
    std::int64_t version = 1;
    std::string name;
    std::string owner;
    Severity severity = Severity::Info;
    std::string title;
    std::string detail;
    std::vector<std::string> suggest;
    std::optional<CustomerKey> customer;
    std::optional<InteractionId> interaction; // when the rule groups by correlationid
    std::vector<EventKey> bound;              // of the latest firing, oldest first
    std::size_t firings = 1;                  // how many repeats were merged into it
    Timestamp at;                             // event time that completed the latest firing
    Timestamp firstBound;                     // over all its firings
    Timestamp lastBound;
    std::optional<Timestamp> resolvesAt; // resolve, or the earliest expirytime of what it binds
    bool dropsFlagged = false; // older matches had to be dropped: it may be more than this
    bool operator==(const RuleAlert &) const = default;
};

struct Change {
    enum class Kind { Raised, Updated, Resolved };
    Kind kind = Kind::Raised;
    RuleAlert alert;
    std::optional<AlertId> replaces; // Updated: the overlapping alert whose state it inherits
    bool operator==(const Change &) const = default;
};

// Of the same rule and group, with an event in common: one is the other, seen with more or less.
[[nodiscard]] bool overlap(const RuleAlert &left, const RuleAlert &right);

// What turns the one list into the other. An alert that stands in both with the same content is no
// change; one that overlaps an earlier one updates it, whatever the version of its rule, and an
// earlier one that was merged into another is an Updated that replaces it. Sorted by alert.
// For a change of rules: the standing() of the former engine, then that of the new one.
[[nodiscard]] std::vector<Change> changesBetween(const std::vector<RuleAlert> &before,
                                                 const std::vector<RuleAlert> &after);

[[nodiscard]] std::string_view nameOf(Change::Kind kind); // "raised"
// Holds data of the customer, as the alert does.
[[nodiscard]] boost::json::object toJson(const RuleAlert &alert);

} // namespace sidelight::rules
