#include "hub/insights/teaminsights.h"

#include <algorithm>
#include <optional>

#include "core/domain/eventtypes.h"
#include "hub/route/routing.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t mostPanels = 200'000;
constexpr std::string_view further = "\xE2\x80\xA6"; // "…"

constexpr std::size_t mostBundles = 1000;
constexpr std::size_t mostTimedRules = 2000;

constexpr std::array counted{
    types::suggestionShown,    types::suggestionOpened,   types::actionTaken,
    types::alertShown,         types::alertAcknowledged,  types::alertSnoozed,
    types::alertMuted,         types::interactionOffered, types::interactionStarted,
    types::interactionUpdated, types::interactionEnded,   types::configApplied,
    types::configRefused};

bool isOfInteraction(std::string_view type)
{
    return type == types::interactionOffered || type == types::interactionStarted ||
           type == types::interactionUpdated || type == types::interactionEnded;
}

std::optional<Became> becameOf(const Event &event, const boost::json::object &data)
{
    static constexpr std::array<std::pair<std::string_view, Became>, 6> byType{
        {{types::suggestionShown, Became::Shown},
         {types::alertShown, Became::Shown},
         {types::suggestionOpened, Became::Opened},
         {types::alertAcknowledged, Became::Acknowledged},
         {types::alertSnoozed, Became::Snoozed},
         {types::alertMuted, Became::Muted}}};
    for (const auto &[type, became] : byType) {
        if (event.type == type)
            return became;
    }
    static constexpr std::array results{Became::Accepted, Became::Dismissed, Became::Completed,
                                        Became::Failed};
    const std::string result = textOrEmpty(data, "result");
    for (const Became became : results) {
        if (event.type == types::actionTaken && result == nameOf(became))
            return became;
    }
    return std::nullopt;
}

std::string dayOf(Timestamp at)
{
    return formatRfc3339(at).substr(0, 10);
}

} // namespace

std::string_view nameOf(Became became)
{
    static constexpr std::array<std::string_view, becameCount> names{
        "shown",  "opened",       "accepted", "dismissed", "completed",
        "failed", "acknowledged", "snoozed",  "muted"};
    return names[static_cast<std::size_t>(became)];
}

TeamInsights::TeamInsights(TeamId team, TeamId otherwise, Timestamp from)
    : m_team(std::move(team))
    , m_otherwise(std::move(otherwise))
    , m_from(from)
    , m_work(from)
{
}

bool TeamInsights::mayCount(std::string_view body)
{
    return std::any_of(counted.begin(), counted.end(), [body](std::string_view type) {
        return body.find(type) != std::string_view::npos;
    });
}

void TeamInsights::take(const Event &event, Timestamp at)
{
    at = event.time.value_or(at);
    if (isOfInteraction(event.type))
        return takeInteraction(event, at);
    const boost::json::object *data = event.dataObject();
    if (!data)
        return;
    const std::string named = textOrEmpty(*data, "team");
    if ((StreamId::isValidName(named) ? TeamId(named) : m_otherwise) != m_team)
        return;
    if (event.type == types::configApplied || event.type == types::configRefused)
        return countPanel(event);
    if (at < m_from)
        return;
    m_work.isOfTeam(AgentId(textOrEmpty(*data, "agent")), at);
    count(event, at);
}

// Of whatever team: whose an interaction is, its agent's own panel says.
void TeamInsights::takeInteraction(const Event &event, Timestamp at)
{
    const auto interaction = interactionOf(event);
    if (!interaction)
        return;
    const bool isEnd = event.type == types::interactionEnded;
    if (const boost::json::object *data = event.dataObject(); data && !isEnd)
        m_work.began(*interaction, AgentId(textOrEmpty(*data, "agent")), at);
    m_work.went(*interaction, at, isEnd);
    const auto customer = customerOf(event);
    if (!customer)
        return;
    if (event.type == types::interactionOffered)
        m_contacts.begun(*interaction, *customer, at);
    else if (isEnd)
        m_contacts.ended(*interaction, *customer, at);
}

TeamInsights::Numbers *TeamInsights::row(Key key)
{
    const auto found = m_rows.find(key);
    if (found != m_rows.end())
        return &found->second;
    if (m_rows.size() == mostRows || key.name.size() > mostNameBytes) {
        m_isCut = true;
        return nullptr;
    }
    return &m_rows[std::move(key)];
}

void TeamInsights::count(const Event &event, Timestamp at)
{
    const boost::json::object &data = *event.dataObject();
    const auto became = becameOf(event, data);
    if (!became)
        return;
    const bool isAlert = event.type.starts_with("sidelight.alert.");
    // What was decided on the card of another alert counts there.
    const std::string card = isAlert ? textOrEmpty(data, "card") : std::string();
    if (!card.empty() && card != textOrEmpty(data, "alert"))
        return;
    const std::string name = textOrEmpty(data, isAlert ? "rule" : "action");
    const std::int64_t version = std::max<std::int64_t>(
        integerMember(data, isAlert ? "ruleversion" : "bundleversion").value_or(0), 0);
    if (isAlert)
        countAlert(*became, {name, version}, data);
    Numbers *numbers =
        name.empty() ? nullptr : row({dayOf(at), isAlert ? "rule" : "action", name, version});
    if (!numbers)
        return;
    ++numbers->counts[static_cast<std::size_t>(*became)];
    if (*became == Became::Dismissed || *became == Became::Failed) {
        std::string reason = textOrEmpty(data, "reason");
        const bool fits = reason.size() <= mostNameBytes && (numbers->reasons.contains(reason) ||
                                                             numbers->reasons.size() < mostReasons);
        if (!reason.empty())
            ++numbers->reasons[fits ? std::move(reason) : std::string(further)];
    }
    if (!isAlert)
        countSuggestion(*became, name, event);
}

void TeamInsights::countAlert(Became became, const RuleKey &rule, const boost::json::object &data)
{
    if (became == Became::Shown)
        ++m_alertsShown;
    const auto stood = integerMember(data, "stoodms");
    const bool isDealtWith = became == Became::Acknowledged || became == Became::Muted;
    if (!isDealtWith || !stood || *stood < 0)
        return;
    m_waits.add(*stood);
    if (rule.first.empty() || rule.first.size() > mostNameBytes)
        return;
    if (!m_waitsByRule.contains(rule) && m_waitsByRule.size() == mostTimedRules)
        m_isCut = true;
    else
        m_waitsByRule[rule].add(*stood);
}

void TeamInsights::countSuggestion(Became became, const std::string &name, const Event &event)
{
    const auto bundle = integerMember(*event.dataObject(), "bundleversion");
    const bool isAccepted = became == Became::Accepted;
    if (bundle && *bundle > 0 && (isAccepted || became == Became::Shown)) {
        if (!m_byBundle.contains(*bundle) && m_byBundle.size() == mostBundles) {
            m_isCut = true;
        } else {
            Taken &taken = m_byBundle[*bundle];
            ++(isAccepted ? taken.accepted : taken.shown);
        }
    }
    const auto interaction = interactionOf(event);
    if (!interaction)
        return;
    if (isAccepted)
        m_contacts.taken(*interaction, name);
    else
        m_contacts.shown(*interaction, name);
}

// What it said last counts.
void TeamInsights::countPanel(const Event &event)
{
    if (!m_panels.contains(event.source) && m_panels.size() == mostPanels) {
        m_isCut = true;
        return;
    }
    const bool isApplied = event.type == types::configApplied;
    m_panels[event.source] =
        isApplied ? integerMember(*event.dataObject(), "version").value_or(0) : 0;
}

std::int64_t TeamInsights::versionOf(const std::string &source) const
{
    const auto found = m_panels.find(source);
    return found == m_panels.end() ? 0 : found->second;
}

TeamInsights::Panels TeamInsights::panels() const
{
    Panels panels;
    for (const auto &[source, version] : m_panels) {
        if (version > 0)
            ++panels.byVersion[version];
        else
            ++panels.refused;
    }
    return panels;
}

} // namespace sidelight::hub
