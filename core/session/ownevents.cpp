#include "core/session/ownevents.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/domain/eventtypes.h"
#include "core/domain/limits.h"

namespace sidelight::session
{

namespace
{

// A text of control characters is six times as long in JSON; a note of 40 kB fits as it is.
constexpr std::size_t maxTextInJson = limits::maxEventBytes - 4096;
constexpr std::int64_t longestSnoozeMs = std::int64_t{7} * 24 * 60 * 60 * 1000;

std::size_t lengthInJson(char c)
{
    if (c == '"' || c == '\\' || c == '\n' || c == '\t' || c == '\r' || c == '\b' || c == '\f')
        return 2;
    return static_cast<unsigned char>(c) < 0x20 ? 6 : 1;
}

std::string_view fitting(std::string_view text)
{
    std::size_t length = 0;
    std::size_t end = 0;
    while (end < text.size() && length + lengthInJson(text[end]) <= maxTextInJson)
        length += lengthInJson(text[end++]);
    return truncateUtf8(text, end);
}

boost::json::string_view viewOf(std::string_view text)
{
    return {text.data(), text.size()};
}

// Keys may be 4 KiB each: as many as fit well.
constexpr std::size_t maxEvidenceBytes = 32 * 1024;
constexpr std::size_t maxRuleBytes = 256;

} // namespace

void OwnEvents::addTeam(boost::json::object &data) const
{
    if (!m_team.empty())
        data["team"] = m_team.value;
    if (m_bundle > 0)
        data["bundleversion"] = m_bundle;
}

boost::json::object OwnEvents::decisionOn(const AlertId &alert, const Reason &why,
                                          const OnCard &on) const
{
    boost::json::object data{{"alert", alert.value}};
    addTeam(data);
    if (!on.card.empty() && on.card != alert)
        data["card"] = on.card.value;
    if (on.stoodMs)
        data["stoodms"] = std::clamp<std::int64_t>(*on.stoodMs, 0, longestSnoozeMs);
    const std::string &rule = ruleKeyOf(why);
    if (rule.empty() || rule.size() > maxRuleBytes || why.evidence.empty())
        return data;
    data["rule"] = rule;
    if (why.version > 0)
        data["ruleversion"] = why.version;
    boost::json::array evidence;
    std::size_t bytes = 0;
    for (const EventKey &key : why.evidence) {
        bytes += key.source.size() + key.id.size();
        if (bytes > maxEvidenceBytes)
            break;
        evidence.push_back(boost::json::object{{"source", key.source}, {"id", key.id}});
    }
    data["evidence"] = std::move(evidence);
    return data;
}

Event OwnEvents::make(std::string_view type, const Occasion &about, boost::json::object data)
{
    Event event;
    event.id = makeUuid(m_random);
    event.source = m_source;
    event.type = std::string(type);
    event.time = m_clock.now();
    if (about.customer)
        event.subject = about.customer->value;
    if (!about.interaction.empty())
        event.extensions["correlationid"] = about.interaction.value;
    data["agent"] = m_agent.value;
    event.data = std::move(data);
    return event;
}

std::vector<Event> OwnEvents::saved(const SaveDraft &command, std::string_view text,
                                    const Occasion &about, std::optional<Timestamp> followUp)
{
    const bool isWrapUp = command.kind == "wrapup";
    std::vector<Event> events;
    do {
        const std::string_view part = fitting(text);
        text.remove_prefix(part.size());
        boost::json::object data;
        data["text"] = viewOf(part);
        if (isWrapUp && !command.outcome.empty())
            data["outcome"] = command.outcome;
        if (isWrapUp && followUp)
            data["followup"] = formatRfc3339(*followUp);
        events.push_back(
            make(isWrapUp ? types::wrapupSaved : types::noteSaved, about, std::move(data)));
    } while (!text.empty());
    return events;
}

Event OwnEvents::promised(const Promise &promise, const Occasion &about)
{
    boost::json::object data{{"commitment", makeUuid(m_random)},
                             {"title", viewOf(fitting(promise.title))},
                             {"status", "open"},
                             {"owner", m_agent.value}};
    if (promise.due)
        data["due"] = formatRfc3339(*promise.due);
    return make(types::commitmentUpdated, about, std::move(data));
}

Event OwnEvents::acknowledged(const AlertId &alert, const Occasion &about, const Reason &why,
                              const OnCard &on)
{
    return make(types::alertAcknowledged, about, decisionOn(alert, why, on));
}

Event OwnEvents::snoozed(const AlertId &alert, std::int64_t forMs, const Occasion &about,
                         const Reason &why, const OnCard &on)
{
    const Timestamp until{m_clock.now().ms + std::clamp<std::int64_t>(forMs, 0, longestSnoozeMs)};
    boost::json::object data = decisionOn(alert, why, on);
    data["until"] = formatRfc3339(until);
    return make(types::alertSnoozed, about, std::move(data));
}

Event OwnEvents::muted(const AlertId &alert, const Occasion &about, const Reason &why,
                       const OnCard &on)
{
    return make(types::alertMuted, about, decisionOn(alert, why, on));
}

Event OwnEvents::taken(const TakeAction &command, const TakenContext &context,
                       const Occasion &about)
{
    boost::json::object data{{"suggestion", command.suggestion.value}, {"result", command.result}};
    if (!context.action.empty())
        data["action"] = context.action;
    if (!context.place.empty())
        data["place"] = context.place;
    addTeam(data);
    if (!context.team.empty())
        data["team"] = context.team.value;
    if (context.priority)
        data["priority"] = *context.priority;
    if (!command.reason.empty())
        data["reason"] = viewOf(fitting(command.reason));
    return make(types::actionTaken, about, std::move(data));
}

Event OwnEvents::opened(const SuggestionId &suggestion, const std::string &action,
                        const Occasion &about)
{
    boost::json::object data{{"suggestion", suggestion.value}};
    if (!action.empty())
        data["action"] = action;
    addTeam(data);
    return make(types::suggestionOpened, about, std::move(data));
}

Event OwnEvents::shown(const ShownSuggestions::Seen &seen)
{
    boost::json::object data{{"suggestion", seen.id.value}, {"place", seen.place}};
    if (!seen.action.empty())
        data["action"] = seen.action;
    if (!seen.where.empty())
        data["where"] = seen.where;
    addTeam(data);
    return make(types::suggestionShown, {seen.interaction, std::nullopt}, std::move(data));
}

Event OwnEvents::shown(const ShownAlerts::Seen &seen)
{
    boost::json::object data{{"alert", seen.id.value}, {"severity", viewOf(nameOf(seen.severity))}};
    if (!seen.rule.empty() && seen.rule.size() <= maxRuleBytes) {
        data["rule"] = seen.rule;
        if (seen.version > 0)
            data["ruleversion"] = seen.version;
    }
    addTeam(data);
    return make(types::alertShown, {seen.interaction, std::nullopt}, std::move(data));
}

// Without a subject: whose it is, is what these two are about.
Event OwnEvents::confirmed(const CustomerKey &customer, const Occasion &about)
{
    return make(types::matchConfirmed, {about.interaction, std::nullopt},
                {{"customer", customer.value}});
}

Event OwnEvents::unlinked(const CustomerKey &customer, const Occasion &about)
{
    return make(types::matchUnlinked, {about.interaction, std::nullopt},
                {{"customer", customer.value}});
}

Event OwnEvents::revealed(const std::string &field, const Occasion &about)
{
    boost::json::object data{{"field", field}};
    if (!m_team.empty())
        data["team"] = m_team.value;
    return make(types::customerRevealed, about, std::move(data));
}

Event OwnEvents::lookedUp(const Occasion &about)
{
    boost::json::object data;
    if (!m_team.empty())
        data["team"] = m_team.value;
    return make(types::customerLookedUp, {InteractionId{}, about.customer}, std::move(data));
}

Event OwnEvents::lookedUp(const Identity &identity)
{
    const boost::json::object one{{"kind", viewOf(nameOf(identity.kind))},
                                  {"value", identity.value}};
    boost::json::object data{{"identities", boost::json::array{one}}};
    if (!m_team.empty())
        data["team"] = m_team.value;
    return make(types::customerLookedUp, {}, std::move(data));
}

Event OwnEvents::erasedDone(const std::string &receipt, std::int64_t rows, std::int64_t drafts)
{
    boost::json::object data{{"rows", rows}, {"drafts", drafts}};
    if (!receipt.empty())
        data["receipt"] = receipt;
    return make(types::customerErasedDone, {}, std::move(data));
}

Event OwnEvents::configured(const ConfigReport &report)
{
    boost::json::object data{
        {"team", report.team.value}, {"version", report.version}, {"agent", m_agent.value}};
    if (!report.code.empty()) {
        data["code"] = report.code;
        data["reason"] = viewOf(fitting(report.reason));
    }
    return make(report.code.empty() ? types::configApplied : types::configRefused, {},
                std::move(data));
}

WaitingKind waitingKindOf(std::string_view type)
{
    if (type == types::noteSaved)
        return WaitingKind::Note;
    return type == types::wrapupSaved ? WaitingKind::WrapUp : WaitingKind::Decision;
}

} // namespace sidelight::session
