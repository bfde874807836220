// A rule as a form has it. Texts that are empty are not in the JSON.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/rules/form/condition.h"
#include "core/rules/rule.h"

namespace sidelight::rules
{

struct EventForm {
    std::string name;     // what conditions and texts call it: "card"
    bool ofAlert = false; // `type` is the id of a rule whose alerts it takes
    std::string type;
    Condition when;
    bool shared = false;
    bool operator==(const EventForm &) const = default;
};

// By Comparison::Operator, as a document writes them.
inline constexpr std::array<std::string_view, 6> operatorNames{"gte", "gt", "lte",
                                                               "lt",  "eq", "neq"};

struct Threshold {
    Comparison::Operator op = Comparison::Operator::GreaterEqual;
    double limit = 1;
    bool operator==(const Threshold &) const = default;
};

struct RuleForm {
    std::string id;
    std::int64_t version = 1;
    std::string name;
    std::string description;
    std::string owner;
    std::string severity; // "info", "warning", "critical"; empty is "info"
    std::string at;       // "panel", "hub"; empty is "panel"
    bool off = false;
    std::string scope; // CEL
    std::vector<EventForm> events;

    CorrelationType type = CorrelationType::Single;
    std::optional<std::vector<std::string>> groupBy; // nothing: the customer
    std::string timespan;                            // "2h"; not of Single
    std::vector<Threshold> thresholds;               // of the types that count
    std::string field;                               // CEL; of value_*
    std::optional<std::int64_t> minEvents;           // of the types that count
    std::vector<std::string> order;                  // of temporal*; empty: that of the events
    std::string trigger;                             // of Absence; empty: "trigger"
    std::string expect;                              // of Absence; empty: "expect"
    std::string from;                                // CEL; of Absence
    Condition where;

    std::string alert;
    std::string detail;
    std::vector<std::string> suggest;
    std::string suppress; // "30m"
    std::string resolve;
    bool operator==(const RuleForm &) const = default;
};

// Which of the fields of `correlate` a type has.
[[nodiscard]] bool countsEvents(CorrelationType type); // thresholds, minEvents
[[nodiscard]] bool readsField(CorrelationType type);
[[nodiscard]] bool isTemporal(CorrelationType type);

// Nothing when the JSON has a member of another shape than a form can show (a number for a name):
// then the rule is a text. Members that nobody knows do not matter: writeForm() keeps them.
[[nodiscard]] std::optional<RuleForm> readForm(const boost::json::object &rule);

// The rule with what the form says otherwise than it did; all else, and the order of its members,
// stays. What another type has no use for is taken out when the type changes.
[[nodiscard]] boost::json::object writeForm(const RuleForm &form, const boost::json::object &rule);

// One to begin from: it can be read by readRules() once it has an event's type and a title.
[[nodiscard]] RuleForm emptyForm(CorrelationType type);

} // namespace sidelight::rules
