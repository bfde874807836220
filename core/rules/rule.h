// A rule as read from its JSON (DESIGN.md §7): checked against the limits, its CEL compiled.
//
// {"id","version","name","description","owner","scope","severity","at","off",
//  "select": {"<name>": {"type": "<event type>" | "alert": "<rule id>", "when": CEL, "shared":
//  bool}}, "correlate":
//  {"type","group-by","timespan","where","condition","order","trigger","expect","from"}, "then":
//  {"alert","detail","suggest"}, "suppress", "resolve"}
//
// What the CEL texts may name:
//   when    `event`, `data` (of one event)
//   field   as when (condition.field of value_count, value_sum, value_avg)
//   from    the trigger's name: the time from which an absence counts
//   where   the selections by name (id, source, type, subject, time, data, correlationid …),
//           `customer`, `interaction`, `agent`
//   scope   `customer`, `interaction`, `agent`
//   alert, detail  as where, and `count`, `value` of the types that count
// None of them may name `now`: what correlates is the events' own time, so that a jump of the clock
// changes nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/array.hpp>

#include "core/base/result.h"
#include "core/cel/program.h"
#include "core/cel/template.h"
#include "core/domain/alert.h"
#include "core/domain/problem.h"
#include "core/domain/ruleremark.h"
#include "core/rules/requiredtext.h"
#include "core/rules/rulelimits.h"

namespace sidelight::rules
{

enum class CorrelationType {
    Single,
    EventCount,
    ValueCount, // distinct values
    ValueSum,
    ValueAvg,
    Temporal,
    TemporalOrdered,
    Absence,
};
[[nodiscard]] std::string_view nameOf(CorrelationType type); // "event_count"

// Which engine runs it: every panel, or the hub for groups that are no customer.
enum class Site { Panel, Hub };

struct Selection {
    std::string name;
    std::string eventType;           // of an alert's selection: sidelight.alert.raised
    std::optional<std::string> rule; // the rule whose alerts it takes instead of events
    std::optional<cel::Program> when;
    std::optional<RequiredText> required;
    bool readsEvent = false;    // `when` or `field` name more than `data`
    bool isShared = false;      // without a group of its own: every group of the rule sees it
    std::size_t vocabulary = 0; // of `when` and `field`: index into RuleSet::vocabularies()
};

struct Comparison {
    using Operator = NumberTest::Operator;
    Operator op = Operator::GreaterEqual;
    double limit = 0;
    [[nodiscard]] bool holds(double value) const;
    [[nodiscard]] NumberTest asked() const { return {op, limit}; }
};

struct Correlation {
    CorrelationType type = CorrelationType::Single;
    // Each a path: "subject", "source", "correlationid", "data.case". Empty: one group.
    std::vector<std::vector<std::string>> groupBy;
    std::int64_t timespanMs = 0;
    std::optional<cel::Program> where;
    std::vector<Comparison> condition;              // all of them; the types that count
    std::vector<std::optional<cel::Program>> field; // by selection; value_*
    std::size_t minEvents = 1;                      // fewer are no sum or average yet
    std::vector<std::size_t> order; // selections: temporal_ordered, and where the search begins
    std::size_t trigger = 0;        // absence
    std::size_t expect = 0;         // absence
    std::optional<cel::Program> from;
};

struct Rule {
    std::string id;
    std::int64_t version = 1;
    std::string name;
    std::string description;
    std::string owner;
    Severity severity = Severity::Info;
    Site site = Site::Panel;
    bool isOff = false; // it is read and judged, and never fires
    std::optional<cel::Program> scope;
    std::vector<Selection> select; // 1 to RuleLimits::selections, in the order of the document
    Correlation correlate;
    cel::Template title;
    std::optional<cel::Template> detail;
    std::vector<std::string> suggest;
    std::int64_t suppressMs = 0;
    std::int64_t resolveMs = 0;
    std::size_t vocabulary = 0;     // of where, from and the texts: index into vocabularies()
    bool groupsByCustomer = false;  // `subject` is in group-by
    bool readsSurroundings = false; // `where` or the texts name customer, interaction or agent
};

class RuleIndex;
struct Vocabulary;

// Immutable, shareable between threads; engines keep it alive.
class RuleSet
{
public:
    struct Parts;
    explicit RuleSet(std::unique_ptr<const Parts> parts);
    ~RuleSet();
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] const Rule &rule(std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    // How far back an event can matter to a new one.
    [[nodiscard]] std::int64_t longestWindowMs() const;

    // False when no selection can fit an event of this type with this JSON text: a replay then need
    // not read it.
    [[nodiscard]] bool mayConcern(Site site, std::string_view type, std::string_view json) const;

    // For the engine. The first vocabulary is that of scopes.
    [[nodiscard]] const RuleIndex &index() const;
    [[nodiscard]] const std::vector<std::unique_ptr<const Vocabulary>> &vocabularies() const;
    [[nodiscard]] const RuleLimits &limits() const;

private:
    std::unique_ptr<const Parts> m_parts;
};

// All or nothing: with any problem there is no set, and the caller keeps the last good one. At most
// 100 problems are reported. Never throws.
[[nodiscard]] Result<std::shared_ptr<const RuleSet>, std::vector<Problem>>
readRules(const boost::json::array &rules, const RuleLimits &limits = {});

} // namespace sidelight::rules
