#include "core/session/suggestiondesk.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"
#include "core/wire/json.h"

namespace sidelight::session
{

namespace
{

constexpr std::string_view outcomesKept = "suggestion-outcomes";
constexpr std::string_view priorsKept = "suggestion-priors";
constexpr std::size_t mostKeptBytes = std::size_t{256} * 1024;
constexpr std::int64_t keepAfterMs = 2000;
constexpr std::size_t mostRemembered = 10'000;

// Evenly from [0, 1), the same for an interaction whoever asks.
double chanceOf(const InteractionId &interaction)
{
    const Digest digest = sha256({"exploring", interaction.value});
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8U | digest[i];
    return number / 4294967296.0;
}

std::string placeOf(const TabsProjection::Tab &tab)
{
    return suggest::placeOf(tab.interaction.channel, tab.interaction.queue);
}

LeftOutRow rowOf(suggest::LeftOut left)
{
    // In the same order.
    static_assert(static_cast<int>(LeftOutRow::Cause::Outranked) ==
                  static_cast<int>(suggest::Cause::Outranked));
    static_assert(static_cast<int>(LeftOutRow::Cause::Declined) ==
                  static_cast<int>(suggest::Cause::Declined));
    LeftOutRow row;
    if (!left.key.starts_with("id:"))
        row.action = std::move(left.key);
    row.title = std::move(left.title);
    row.cause = static_cast<LeftOutRow::Cause>(left.cause);
    row.detail = std::move(left.detail);
    return row;
}

Suggestion suggestionOf(suggest::Choice choice)
{
    Suggestion suggestion = std::move(choice.suggestion);
    const suggest::Estimate &estimate = choice.estimate;
    suggestion.track = {estimate.taken, estimate.of, estimate.isHere, estimate.withTeam};
    suggestion.learned = choice.parts.learned;
    suggestion.isCritical = choice.isCritical;
    suggestion.isExplored = choice.isExplored;
    for (const suggest::Because &because : choice.because) {
        if (because.why != Reason{} && because.why != suggestion.why)
            suggestion.others.push_back(because.why);
    }
    return suggestion;
}

bool readInto(suggest::Counts &counts, std::string_view text)
{
    const wire::Result<boost::json::value> value = wire::parseJson(text);
    return value && value->is_object() && counts.read(value->get_object());
}

} // namespace

SuggestionDesk::SuggestionDesk(Sources sources)
    : m_from(sources)
{
}

// What cannot be read is as if nothing had been counted: the team's counts have it too.
void SuggestionDesk::load()
{
    store::CacheQueries &queries = m_from.profile.cache().queries();
    if (const auto kept = queries.kept(outcomesKept); kept && *kept)
        (void)readInto(m_learned.own(), **kept);
    suggest::Counts team(m_learned.settings().halfLifeDays);
    if (const auto kept = queries.kept(priorsKept); kept && *kept && readInto(team, **kept))
        m_learned.useTeam(std::move(team));
}

void SuggestionDesk::use(std::shared_ptr<const suggest::Levers> levers)
{
    m_levers = std::move(levers);
    m_learned.configure(m_levers->learning);
}

suggest::Circumstances SuggestionDesk::circumstances(const TabsProjection::Tab &tab,
                                                     const std::optional<CustomerProfile> &profile,
                                                     std::vector<suggest::Decision> decided) const
{
    suggest::Circumstances now;
    now.now = m_from.clock.now();
    now.channel = tab.interaction.channel;
    now.place = placeOf(tab);
    now.chance = chanceOf(tab.interaction.id);
    now.decided = std::move(decided);
    if (profile)
        now.consents = profile->consents;
    for (const TeamId &team : m_from.settings.teams)
        now.roles.push_back(team.value);
    if (const auto before = m_before.find(tab.interaction.id); before != m_before.end())
        now.before = before->second;
    const auto customer = TabsProjection::customerOf(tab);
    if (!m_levers->asksForMore() || !customer)
        return now;
    const rules::Surroundings around = m_from.rules.around(*customer);
    now.customer = around.customer;
    now.interaction = around.interaction;
    now.agent = around.agent;
    const boost::json::array *skills =
        around.interaction ? arrayMember(*around.interaction, "skills") : nullptr;
    for (const boost::json::value &skill : skills ? *skills : boost::json::array()) {
        if (const boost::json::string *name = skill.if_string())
            now.roles.emplace_back(name->data(), name->size());
    }
    return now;
}

SuggestionDesk::Choice SuggestionDesk::choose(const TabsProjection::Tab &tab,
                                              const std::optional<CustomerProfile> &profile,
                                              std::vector<suggest::Contender> contenders,
                                              std::vector<suggest::Decision> decided)
{
    for (suggest::Contender &contender : contenders) {
        const Suggestion &suggestion = contender.suggestion;
        if (!suggestion.guide.steps.empty() || m_layout->guideFor(suggestion.action))
            contender.kind = suggest::Kind::Guide;
    }
    const suggest::Circumstances now = circumstances(tab, profile, std::move(decided));
    suggest::Verdict verdict = suggest::arbitrate(std::move(contenders), now, *m_levers, m_learned);
    Choice choice;
    choice.changes = verdict.changes;
    std::vector<std::string> before;
    for (suggest::Choice &one : verdict.shown) {
        before.push_back(suggest::keyOf(one.suggestion));
        choice.best.push_back(suggestionOf(std::move(one)));
    }
    for (Suggestion &one : choice.best)
        one.isSure = verdict.isStrong && &one == &choice.best.front();
    for (suggest::LeftOut &one : verdict.leftOut)
        choice.leftOut.push_back(rowOf(std::move(one)));
    if (m_before.size() > mostRemembered)
        m_before.clear();
    m_before[tab.interaction.id] = std::move(before);
    m_shown.show(tab.interaction.id, now.place, choice.best, m_from.clock.monotonicMs());
    return choice;
}

TakenContext SuggestionDesk::contextOf(const std::string &action, const Suggestion *suggestion,
                                       const TabsProjection::Tab *tab) const
{
    TakenContext context;
    context.action = action;
    if (suggestion)
        context.priority = suggestion->priority();
    if (tab)
        context.place = placeOf(*tab);
    if (!m_from.settings.teams.empty())
        context.team = m_from.settings.teams.front();
    return context;
}

void SuggestionDesk::count(const std::string &action, const std::string &place,
                           suggest::Outcome outcome)
{
    m_learned.own().add(action, place, outcome, m_from.clock.now());
    if (!m_keepAtMs)
        m_keepAtMs = m_from.clock.monotonicMs() + keepAfterMs;
}

void SuggestionDesk::forget(const InteractionId &interaction)
{
    m_before.erase(interaction);
    m_shown.forget(interaction);
}

void SuggestionDesk::showNothing()
{
    m_shown.showNothing(m_from.clock.monotonicMs());
}

std::vector<ShownSuggestions::Seen> SuggestionDesk::takeSeen(bool now)
{
    std::vector<ShownSuggestions::Seen> seen = m_shown.take(m_from.clock.monotonicMs(), now);
    for (const ShownSuggestions::Seen &one : seen) {
        if (!one.action.empty())
            count(one.action, one.where, suggest::Outcome::Shown);
    }
    return seen;
}

std::optional<std::int64_t> SuggestionDesk::nextDeadlineMs() const
{
    std::optional<std::int64_t> least = m_shown.nextDeadlineMs();
    if (m_keepAtMs)
        least = std::min(least.value_or(*m_keepAtMs), *m_keepAtMs);
    return least;
}

void SuggestionDesk::took(const TakenContext &context, std::string_view result,
                          std::string_view reason)
{
    const auto outcome = suggest::outcomeOf(result, reason);
    if (outcome && !context.action.empty())
        count(context.action, context.place, *outcome);
}

void SuggestionDesk::tookBack(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::actionTaken || !data)
        return;
    const auto outcome =
        suggest::outcomeOf(textOrEmpty(*data, "result"), textOrEmpty(*data, "reason"));
    if (outcome)
        m_learned.own().remove(textOrEmpty(*data, "action"), textOrEmpty(*data, "place"), *outcome,
                               event.time.value_or(m_from.clock.now()));
    if (!m_keepAtMs)
        m_keepAtMs = m_from.clock.monotonicMs() + keepAfterMs;
}

void SuggestionDesk::opened(const Suggestion &suggestion, const TabsProjection::Tab *tab)
{
    m_shown.touch(suggestion.id);
    if (tab && !suggestion.action.empty())
        count(suggestion.action, placeOf(*tab), suggest::Outcome::Opened);
}

void SuggestionDesk::ended(std::string_view disposition, std::span<const EventPtr> own)
{
    const auto outcome = suggest::outcomeOfEnd(disposition);
    if (!outcome)
        return;
    std::set<std::pair<std::string, std::string>> begun;
    for (const EventPtr &event : own) {
        const boost::json::object *data = event->dataObject();
        if (event->type == types::actionTaken && data && textOrEmpty(*data, "result") == "accepted")
            begun.emplace(textOrEmpty(*data, "action"), textOrEmpty(*data, "place"));
    }
    for (const auto &[action, place] : begun)
        count(action, place, *outcome);
}

suggest::Estimate SuggestionDesk::helped(const std::string &action,
                                         const TabsProjection::Tab &tab) const
{
    return m_learned.helped(action, placeOf(tab), m_from.clock.now());
}

bool SuggestionDesk::takePriors(const Event &event)
{
    const boost::json::object *data = event.dataObject();
    if (event.type != types::suggestionPriors || !data)
        return false;
    // Of the team that the agent's own decisions count for, as the hub tells them.
    const auto &teams = m_from.settings.teams;
    const bool isOurs = !teams.empty() && textOrEmpty(*data, "team") == teams.front().value &&
                        event.source.starts_with("/hub/");
    const bool isOlder = m_priorsAt && event.time && *event.time < *m_priorsAt;
    if (!isOurs || isOlder)
        return false;
    suggest::Counts counts(m_learned.settings().halfLifeDays);
    if (!counts.read(*data))
        return false;
    m_priorsAt = event.time;
    m_learned.useTeam(std::move(counts));
    if (!m_keepAtMs)
        m_keepAtMs = m_from.clock.monotonicMs() + keepAfterMs;
    return true;
}

store::Result<void> SuggestionDesk::keep(bool now)
{
    if (!m_keepAtMs || (!now && m_from.clock.monotonicMs() < *m_keepAtMs))
        return {};
    m_keepAtMs.reset();
    store::CacheStore &cache = m_from.profile.cache();
    auto kept =
        cache.keep(outcomesKept, boost::json::serialize(m_learned.own().toJson(mostKeptBytes)));
    if (!kept)
        return kept;
    return cache.keep(priorsKept, boost::json::serialize(m_learned.team().toJson(mostKeptBytes)));
}

} // namespace sidelight::session
