// What a trial found: values. Names customers, as alerts do; never their data.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/rules/engine.h"

namespace sidelight::rules
{

// An alert that would have been raised.
struct TrialAlert {
    enum class Where {
        Both,
        Added,    // by the draft alone
        Vanished, // by what is in force alone
    };
    AlertId id;
    Where where = Where::Both;
    std::optional<CustomerKey> customer;
    Timestamp at;
    std::string title;
    std::vector<EventKey> bound;    // the events behind it, oldest first
    std::optional<Explanation> why; // nothing when too much has happened since to tell
};

// One rule of the draft or of what is in force; the draft's words where it is in both.
struct RuleTrial {
    std::string rule;
    std::string name;
    Severity severity = Severity::Info;
    bool inDraft = true;
    std::uint64_t alerts = 0; // of the draft
    bool isCut = false;      // it fired so often that it was not followed further: at least so many
    std::uint64_t added = 0; // of these, those that what is in force does not raise
    std::uint64_t vanished = 0;
    std::uint64_t customers = 0;       // whom the draft's alerts are about
    std::vector<std::uint32_t> perDay; // of the draft, from the first day of the trial on (UTC)
    std::vector<TrialAlert> examples;  // the first ones of each kind, in the order they came
    std::vector<std::string> busiest;  // customers with the most alerts of the draft, first
};

// More than this in one trial is no alert any more: people are warned before it is published.
inline constexpr std::uint64_t floodAlerts = 10'000;
[[nodiscard]] inline bool isFlood(const RuleTrial &rule)
{
    return rule.alerts >= floodAlerts;
}

struct TrialReport {
    Timestamp from; // both included
    Timestamp until;
    std::uint64_t events = 0; // that were looked at, however briefly
    std::uint64_t withoutTime = 0;
    std::uint64_t interactions = 0;
    double agentHours = 0; // of these, the time agents were in them
    std::uint64_t alerts = 0;
    std::uint64_t added = 0;
    std::uint64_t vanished = 0;
    bool isCut = false; // there were more alerts than are kept apart, or than one rule is followed
                        // for: counts of added, vanished and customers are of the first ones
    std::vector<RuleTrial> rules;  // most alerts first, then by id
    std::vector<Trouble> troubles; // of the draft

    [[nodiscard]] double days() const; // at least one
    [[nodiscard]] double alertsPerDay() const { return static_cast<double>(alerts) / days(); }
    // Nothing where there was no interaction, or no hour.
    [[nodiscard]] std::optional<double> alertsPerThousandInteractions() const;
    [[nodiscard]] std::optional<double> alertsPerAgentHour() const;
};

[[nodiscard]] std::string_view nameOf(TrialAlert::Where where);
[[nodiscard]] boost::json::object toJson(const TrialReport &report);

} // namespace sidelight::rules
