// Why an alert stands, and why one does not: plain values for the panel, and as JSON for
// sidelightctl. They hold data of customers: shown when asked, never logged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/timestamp.h"
#include "core/cel/program.h"
#include "core/domain/ids.h"
#include "core/domain/ruleevidence.h"

namespace sidelight::rules
{

struct BoundEvent {
    EventKey key;
    std::string selection; // the rule's name for it
    std::string type;
    std::string title; // data.title or data.kind; may be empty
    Timestamp time;
};

struct Leaf {
    RuleClause of;
    std::string text; // its source
    cel::Program::Leaf::Outcome outcome = cel::Program::Leaf::Outcome::NotReached;
    std::vector<cel::Program::Operand> operands;
    std::string sentence; // of an error
};

struct Window {
    std::int64_t timespanMs = 0;
    Timestamp from; // the first bound event
    Timestamp to;   // the last one, or the deadline
};

struct Explanation {
    AlertId id;
    std::string rule;
    std::int64_t version = 1;
    std::string name;
    std::string description;
    std::string owner;
    std::string type; // "temporal"
    Window window;
    std::vector<BoundEvent> events; // oldest first
    std::vector<Leaf> leaves;
    std::vector<RuleMeasure> measures; // counts and sums, minutes and kilometres apart
    std::vector<RuleRemark> wouldChange;
    std::size_t firings = 1;
    bool dropsFlagged = false;
};

struct NearMiss {
    enum class Missing { Selection, Threshold, Where, Window, Deadline, Scope, Budget, Ended };
    std::string rule;
    std::int64_t version = 1;
    std::string name;
    Missing missing = Missing::Selection;
    RuleRemark remark;              // what it would have taken
    double closeness = 0;           // 0 to 1, for sorting only
    std::vector<BoundEvent> events; // what is there
    std::vector<Leaf> leaves;
    std::vector<RuleMeasure> measures;
};
[[nodiscard]] std::string_view nameOf(NearMiss::Missing missing); // "threshold"

[[nodiscard]] boost::json::object toJson(const Explanation &explanation);
[[nodiscard]] boost::json::object toJson(const NearMiss &nearMiss);

} // namespace sidelight::rules
