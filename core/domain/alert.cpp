#include "core/domain/alert.h"

#include <algorithm>

#include "core/domain/eventtypes.h"

namespace sidelight
{

namespace
{

constexpr std::size_t maxEvidence = 64;

std::vector<EventKey> readEvidence(const boost::json::object &about)
{
    std::vector<EventKey> evidence;
    const boost::json::array *list = arrayMember(about, "evidence");
    if (!list)
        return evidence;
    for (const boost::json::value &entry : *list) {
        const boost::json::object *object = entry.if_object();
        if (!object || evidence.size() == maxEvidence)
            continue;
        evidence.push_back({textOrEmpty(*object, "source"), textOrEmpty(*object, "id")});
    }
    return evidence;
}

} // namespace

Severity severityOf(std::string_view name)
{
    if (name == "critical")
        return Severity::Critical;
    return name == "warning" ? Severity::Warning : Severity::Info;
}

std::string_view nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return "critical";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        break;
    }
    return "info";
}

Reason readReason(const boost::json::object &data)
{
    const boost::json::object *why = objectMember(data, "why");
    if (!why)
        return {};
    return {textOrEmpty(*why, "text"),  textOrEmpty(*why, "rule"),
            textOrEmpty(*why, "owner"), integerMember(*why, "version").value_or(0),
            readEvidence(*why),         textOrEmpty(*why, "id")};
}

std::optional<Alert> readAlert(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::alertRaised || !data)
        return std::nullopt;
    Alert alert;
    alert.id = AlertId{textOrEmpty(*data, "alert")};
    alert.title = textOrEmpty(*data, "title");
    if (alert.id.empty() || alert.title.empty())
        return std::nullopt;
    alert.severity = severityOf(textMember(*data, "severity").value_or(""));
    alert.detail = textOrEmpty(*data, "detail");
    if (event.subject)
        alert.customer = CustomerKey{*event.subject};
    if (const auto id = event.correlationId())
        alert.interaction = InteractionId{std::string(*id)};
    alert.why = readReason(*data);
    alert.raised = event.time;
    alert.expires = event.expiryTime();
    return alert;
}

std::optional<AlertDecision> readAlertDecision(const Event &event)
{
    const bool snoozed = event.type == types::alertSnoozed;
    const bool muted = event.type == types::alertMuted;
    const boost::json::object *data = event.dataObject();
    if (!data || !(snoozed || muted || event.type == types::alertAcknowledged))
        return std::nullopt;
    AlertDecision decision;
    decision.key = {event.source, event.id};
    decision.kind = snoozed ? AlertDecision::Kind::Snoozed
                    : muted ? AlertDecision::Kind::Muted
                            : AlertDecision::Kind::Acknowledged;
    decision.alert = AlertId{textOrEmpty(*data, "alert")};
    if (decision.alert.empty())
        return std::nullopt;
    decision.rule = textOrEmpty(*data, "rule");
    decision.evidence = readEvidence(*data);
    if (const auto id = event.correlationId())
        decision.interaction = InteractionId{std::string(*id)};
    decision.made = event.time.value_or(Timestamp{});
    if (snoozed)
        decision.until = timeMember(*data, "until").value_or(decision.made);
    return decision;
}

const std::string &ruleKeyOf(const Reason &reason)
{
    return reason.id.empty() ? reason.rule : reason.id;
}

bool shareEvidence(const std::vector<EventKey> &a, const std::vector<EventKey> &b)
{
    return std::any_of(a.begin(), a.end(), [&b](const EventKey &key) {
        return std::find(b.begin(), b.end(), key) != b.end();
    });
}

std::optional<AlertId> readAlertId(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    const bool about = event.type == types::alertCleared ||
                       event.type == types::alertAcknowledged ||
                       event.type == types::alertSnoozed || event.type == types::alertMuted;
    if (!about || !data)
        return std::nullopt;
    AlertId id{textOrEmpty(*data, "alert")};
    return id.empty() ? std::nullopt : std::optional(std::move(id));
}

} // namespace sidelight
