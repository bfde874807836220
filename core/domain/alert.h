// Alerts and what the agent decided about them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/ids.h"

namespace sidelight
{

enum class Severity { Info, Warning, Critical };

[[nodiscard]] Severity
severityOf(std::string_view name); // "info", "warning", "critical"; else Info

[[nodiscard]] std::string_view nameOf(Severity severity); // the same, back

// Whoever raised it says why; shown only if asked.
struct Reason {
    std::string text;  // "Two locations within 38 min"
    std::string rule;  // "Impossible travel"
    std::string owner; // "Risk team"
    std::int64_t version = 0;
    std::vector<EventKey> evidence; // at most 64
    std::string id = {};            // of the rule, "fraud.impossible-travel"; may be empty
    bool operator==(const Reason &) const = default;
};

// Of data.why, with the members text, rule, id, owner, version, evidence[{source,id}].
[[nodiscard]] Reason readReason(const boost::json::object &data);

struct Alert {
    AlertId id;
    Severity severity = Severity::Info;
    std::string title;
    std::string detail;
    std::optional<CustomerKey> customer;
    std::optional<InteractionId> interaction; // when it is about this interaction alone
    Reason why;
    std::optional<Timestamp> raised;
    std::optional<Timestamp> expires;
    bool operator==(const Alert &) const = default;
};

// Of an alert.raised with data.alert and data.title; nothing for any other event.
[[nodiscard]] std::optional<Alert> readAlert(const Event &event);

// What an agent decided about an alert. It names the rule and the events as well: an alert that a
// late event or a new version of the rule gives another id is still the one that was decided about.
struct AlertDecision {
    enum class Kind { Acknowledged, Snoozed, Muted };
    EventKey key; // of the decision itself
    Kind kind = Kind::Acknowledged;
    AlertId alert;
    std::string rule;               // empty: about the id alone
    std::vector<EventKey> evidence; // at most 64
    InteractionId interaction;      // where it was decided; a muted one is muted there alone
    Timestamp made;
    Timestamp until; // of Snoozed
    bool operator==(const AlertDecision &) const = default;
};

// Of alert.acknowledged, alert.snoozed and alert.muted; nothing for any other event.
[[nodiscard]] std::optional<AlertDecision> readAlertDecision(const Event &event);

// What tells the rule from others: its id, else its name, else nothing.
[[nodiscard]] const std::string &ruleKeyOf(const Reason &reason);
[[nodiscard]] bool shareEvidence(const std::vector<EventKey> &a, const std::vector<EventKey> &b);

// The data.alert of alert.cleared, acknowledged, snoozed and muted.
[[nodiscard]] std::optional<AlertId> readAlertId(const Event &event);

} // namespace sidelight
