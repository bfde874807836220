// Why: the record behind an alert, or of a rule that did not fire. Values, as all that the session
// tells; shown only when asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/ids.h"
#include "core/domain/ruleevidence.h"

namespace sidelight::session
{

struct WhyEvent {
    EventKey key;
    std::string selection; // the rule's name for it; may be empty
    std::string type;
    std::string title; // may be empty
    std::optional<Timestamp> time;
    bool operator==(const WhyEvent &) const = default;
};

// One condition of the rule: its text, what came of it, and the values it was about.
struct WhyLeaf {
    enum class Outcome { Holds, Fails, Undecided, NotReached };
    RuleClause of;
    std::string text;
    Outcome outcome = Outcome::NotReached;
    std::vector<std::pair<std::string, std::string>> operands; // text, value
    std::string sentence;                                      // of one that cannot be decided
    bool operator==(const WhyLeaf &) const = default;
};

struct WhyRecord {
    InteractionId interaction;
    AlertId alert; // empty: of a near miss
    std::string rule;
    std::int64_t version = 0;
    std::string name;
    std::string owner;
    std::string description;
    std::optional<RuleRemark> missing; // of a near miss: what it would have taken
    std::optional<std::int64_t> windowMs;
    std::vector<WhyEvent> events; // oldest first
    std::vector<WhyLeaf> leaves;
    std::vector<RuleMeasure> measures;
    std::vector<RuleRemark> wouldChange;
    bool partial = false; // more happened than the rule keeps
    bool operator==(const WhyRecord &) const = default;
};

// Rules that nearly fired for the customer in front, nearest first.
struct NearMisses {
    InteractionId interaction;
    std::vector<WhyRecord> records;
    bool operator==(const NearMisses &) const = default;
};

} // namespace sidelight::session
