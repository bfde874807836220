#include "core/session/ruledesk.h"

#include <algorithm>
#include <limits>

#include <boost/json/serialize.hpp>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

constexpr std::size_t sliceEvents = 128;
constexpr std::int64_t sliceMs = 4;
constexpr std::int64_t keepHeardEveryMs = 60'000;
constexpr std::int64_t longestSleepMs = 3'600'000;

const store::HistoryCursor beginning{Timestamp{std::numeric_limits<std::int64_t>::min()},
                                     std::numeric_limits<std::int64_t>::min()};

// Events that were matched by a number, or written under a key that was merged since, are the
// customer's all the same: the rules see whose they are.
EventPtr under(const CustomerKey &customer, Event event)
{
    event.subject = customer.value;
    return std::make_shared<const Event>(std::move(event));
}

Alert alertOf(const rules::RuleAlert &raised, const rules::RuleSet &rules)
{
    Alert alert;
    alert.id = raised.id;
    alert.severity = raised.severity;
    alert.title = raised.title;
    alert.detail = raised.detail;
    alert.customer = raised.customer;
    alert.interaction = raised.interaction;
    alert.raised = raised.at;
    alert.expires = raised.resolvesAt;
    const auto rule = rules.find(raised.rule);
    alert.why = {rule ? rules.rule(*rule).description : std::string(),
                 raised.name,
                 raised.owner,
                 raised.version,
                 raised.bound,
                 raised.rule};
    return alert;
}

// What an interaction's events have said, the later over the earlier.
std::shared_ptr<const boost::json::object> membersOf(store::CacheQueries &queries,
                                                     const Interaction &interaction)
{
    boost::json::object members;
    if (const auto events = queries.eventsOf(interaction.id)) {
        for (const store::StoredEvent &stored : *events) {
            const wire::Result<Event> event = wire::decodeEvent(stored.body);
            const boost::json::object *data = event ? event->dataObject() : nullptr;
            if (!data)
                continue;
            for (const auto &[name, value] : *data)
                members[name] = value;
        }
    }
    members["id"] = interaction.id.value;
    const bool active = interaction.phase == InteractionPhase::Active;
    members["phase"] = active                                           ? "active"
                       : interaction.phase == InteractionPhase::Offered ? "offered"
                                                                        : "ended";
    return std::make_shared<const boost::json::object>(std::move(members));
}

} // namespace

struct RuleDesk::Followed {
    std::unique_ptr<rules::Engine> engine;
    std::vector<StreamId> sources; // still to be gone through: the customer's, then the teams'
    store::HistoryCursor cursor = beginning;
    bool settled = false; // gone through, decided
    bool live = false;
    Timestamp heard; // everything up to here is known, while not live
    std::vector<rules::RuleAlert> standing;
    std::optional<std::string> surroundings; // what the engine was last given
};

RuleDesk::RuleDesk(Parts parts)
    : m_parts(parts)
{
    boost::json::array teams;
    for (const TeamId &team : m_parts.settings.teams)
        teams.push_back(boost::json::string(team.value));
    boost::json::object agent{{"id", m_parts.settings.agent.value}, {"teams", teams}};
    if (!m_parts.settings.teams.empty())
        agent["team"] = m_parts.settings.teams.front().value;
    m_agent = std::make_shared<const boost::json::object>(std::move(agent));
}

RuleDesk::~RuleDesk() = default;

void RuleDesk::use(std::shared_ptr<const rules::RuleSet> rules)
{
    m_rules = std::move(rules);
    startOver();
}

void RuleDesk::follow(const std::set<CustomerKey> &customers)
{
    std::erase_if(m_followed, [&](const auto &entry) { return !customers.contains(entry.first); });
    for (const CustomerKey &customer : customers) {
        auto &one = m_followed[customer];
        if (!one) {
            one = std::make_unique<Followed>();
            begin(customer, *one);
        }
    }
}

void RuleDesk::startOver(const CustomerKey &customer)
{
    if (const auto found = m_followed.find(customer); found != m_followed.end())
        begin(customer, *found->second);
}

void RuleDesk::startOver()
{
    for (auto &[customer, one] : m_followed)
        begin(customer, *one);
}

void RuleDesk::forget(const CustomerKey &customer)
{
    m_changed = m_followed.erase(customer) > 0 || m_changed;
}

// What stood stays on the screen until the history has been gone through.
void RuleDesk::begin(const CustomerKey &customer, Followed &one)
{
    one.settled = false;
    one.cursor = beginning;
    one.surroundings.reset();
    one.engine.reset();
    one.sources.clear();
    if (!m_rules || m_rules->size() == 0) {
        m_changed = m_changed || !one.standing.empty();
        one.standing.clear();
        return;
    }
    one.sources.push_back(streamOf(customer));
    for (const TeamId &team : m_parts.settings.teams)
        one.sources.push_back(streamOf(team));
    store::CacheQueries &queries = m_parts.profile.cache().queries();
    if (!one.live) {
        const auto heard = queries.heard(streamOf(customer));
        one.heard = heard && *heard ? **heard : Timestamp{};
    }
    one.engine =
        std::make_unique<rules::Engine>(m_rules, rules::Site::Panel, believed(one),
                                        [](Timestamp time) { return formatRfc3339(time); });
    surround(customer, one);
}

Timestamp RuleDesk::believed(const Followed &one) const
{
    return one.live ? m_parts.clock.now() : one.heard;
}

rules::Surroundings RuleDesk::around(const TabsProjection::Tab &tab) const
{
    rules::Surroundings around;
    if (const auto customer = TabsProjection::customerOf(tab))
        around = this->around(*customer);
    around.agent = m_agent;
    around.interaction = membersOf(m_parts.profile.cache().queries(), tab.interaction);
    return around;
}

rules::Surroundings RuleDesk::around(const CustomerKey &customer) const
{
    store::CacheQueries &queries = m_parts.profile.cache().queries();
    rules::Surroundings around;
    around.agent = m_agent;
    if (const auto stored = queries.profile(customer); stored && *stored) {
        const wire::Result<Event> event = wire::decodeEvent((*stored)->body);
        if (const boost::json::object *data = event ? event->dataObject() : nullptr)
            around.customer = std::make_shared<const boost::json::object>(*data);
    }
    // The one in front, else the newest that is open.
    const TabsProjection::Tab *open = nullptr;
    for (const TabsProjection::Tab *tab : m_parts.tabs.inOrder()) {
        if (TabsProjection::customerOf(*tab) != customer || tab->lookedUp)
            continue;
        open = tab;
        if (tab->interaction.id == m_parts.tabs.focus())
            break;
    }
    if (open)
        around.interaction = membersOf(queries, open->interaction);
    return around;
}

void RuleDesk::surround(const CustomerKey &customer, Followed &one)
{
    if (!one.engine)
        return;
    rules::Surroundings around = this->around(customer);
    // Deciding anew costs; the same again is nothing new.
    std::string told;
    for (const auto *part : {&around.customer, &around.interaction})
        told += *part ? boost::json::serialize(**part) : std::string("-");
    if (told == one.surroundings)
        return;
    one.surroundings = std::move(told);
    const auto changes = one.engine->surround(customer, around);
    if (one.settled && !changes.empty())
        look(customer, one);
}

void RuleDesk::take(const EventPtr &event, const StreamId &owner)
{
    const bool everybody = owner.kind == StreamKind::Team;
    if (!everybody && owner.kind != StreamKind::Customer)
        return;
    EventPtr timed = event;
    if (!event->time) {
        // As everywhere in the panel: when it came.
        Event copy = *event;
        copy.time = m_parts.clock.now();
        timed = std::make_shared<const Event>(std::move(copy));
    }
    for (auto &[customer, one] : m_followed) {
        if (!one->engine || (!everybody && owner.name != customer.value))
            continue;
        const EventPtr seen =
            everybody || timed->subject == customer.value ? timed : under(customer, *timed);
        if (!one->settled) {
            one->engine->add(seen); // the order of arrival does not matter
            continue;
        }
        const bool about = event->type == types::customerUpdated ||
                           event->type.starts_with("sidelight.interaction.");
        if (about)
            surround(customer, *one);
        if (!one->engine->take(seen).empty())
            look(customer, *one);
    }
}

void RuleDesk::setLive(const CustomerKey &customer, bool live)
{
    const auto found = m_followed.find(customer);
    if (found == m_followed.end() || found->second->live == live)
        return;
    Followed &one = *found->second;
    if (!live)
        one.heard = m_parts.clock.now();
    one.live = live;
    if (one.engine && one.settled && !one.engine->advance(believed(one)).empty())
        look(customer, one);
}

void RuleDesk::tick()
{
    const std::int64_t until = m_parts.clock.monotonicMs() + sliceMs;
    for (auto &[customer, one] : m_followed) {
        while (one->engine && !one->settled) {
            goOn(customer, *one);
            if (m_parts.clock.monotonicMs() >= until)
                return;
        }
        if (!one->engine || !one->live)
            continue;
        const Timestamp now = m_parts.clock.now();
        const auto deadline = one->engine->nextDeadline();
        if (deadline && *deadline <= now && !one->engine->advance(now).empty())
            look(customer, *one);
    }
}

void RuleDesk::goOn(const CustomerKey &customer, Followed &one)
{
    if (one.sources.empty()) {
        surround(customer, one); // a profile may have come meanwhile
        (void)one.engine->settle();
        (void)one.engine->advance(believed(one));
        one.settled = true;
        look(customer, one);
        return;
    }
    const StreamId source = one.sources.front();
    const auto slice =
        m_parts.profile.cache().queries().eventsFrom(source, one.cursor, sliceEvents);
    if (!slice) {
        one.sources.clear(); // a cache that cannot be read is rebuilt, and this begins anew
        return;
    }
    for (const store::StoredEvent &stored : *slice) {
        one.cursor = {stored.time, stored.row};
        wire::Result<Event> event = wire::decodeEvent(stored.body);
        if (!event)
            continue;
        if (!event->time)
            event->time = stored.time; // as everywhere in the panel: when it came
        one.engine->add(source.kind == StreamKind::Customer
                            ? under(customer, std::move(*event))
                            : std::make_shared<const Event>(std::move(*event)));
    }
    if (slice->size() < sliceEvents) {
        one.sources.erase(one.sources.begin());
        one.cursor = beginning;
    }
}

void RuleDesk::look(const CustomerKey &customer, Followed &one)
{
    auto standing = one.engine->standing(customer);
    if (standing == one.standing)
        return;
    one.standing = std::move(standing);
    m_changed = true;
}

std::optional<std::int64_t> RuleDesk::nextDeadlineMs() const
{
    std::optional<std::int64_t> least;
    const std::int64_t now = m_parts.clock.monotonicMs();
    const auto consider = [&least](std::int64_t at) { least = least ? std::min(*least, at) : at; };
    for (const auto &[customer, one] : m_followed) {
        if (!one->engine)
            continue;
        if (!one->settled)
            return now;
        const auto deadline = one->live ? one->engine->nextDeadline() : std::nullopt;
        if (deadline)
            consider(now + std::clamp<std::int64_t>(deadline->ms - m_parts.clock.now().ms, 0,
                                                    longestSleepMs));
        if (one->live)
            consider(m_keptMs + keepHeardEveryMs);
    }
    return least;
}

bool RuleDesk::takeChanged()
{
    return std::exchange(m_changed, false);
}

store::Result<void> RuleDesk::keepHeard(bool now)
{
    if (!now && m_parts.clock.monotonicMs() < m_keptMs + keepHeardEveryMs)
        return {};
    m_keptMs = m_parts.clock.monotonicMs();
    for (const auto &[customer, one] : m_followed) {
        if (!one->live)
            continue;
        auto kept = m_parts.profile.cache().saveHeard(streamOf(customer), m_parts.clock.now());
        if (!kept)
            return kept;
    }
    return {};
}

std::vector<RaisedAlert> RuleDesk::raised(const CustomerKey &customer) const
{
    std::vector<RaisedAlert> all;
    const auto found = m_followed.find(customer);
    if (found == m_followed.end() || !m_rules)
        return all;
    for (const rules::RuleAlert &one : found->second->standing) {
        RaisedAlert raised;
        raised.alert = alertOf(one, *m_rules);
        raised.repeats = static_cast<int>(one.firings);
        raised.byRule = true;
        raised.before = one.aliases;
        raised.suggests = one.suggest;
        all.push_back(std::move(raised));
    }
    return all;
}

std::optional<rules::Explanation> RuleDesk::explain(const CustomerKey &customer,
                                                    const AlertId &alert) const
{
    const auto found = m_followed.find(customer);
    if (found == m_followed.end() || !found->second->engine)
        return std::nullopt;
    return found->second->engine->explain(alert);
}

std::vector<rules::NearMiss> RuleDesk::nearMisses(const CustomerKey &customer) const
{
    const auto found = m_followed.find(customer);
    if (found == m_followed.end() || !found->second->engine || !found->second->settled)
        return {};
    return found->second->engine->nearMisses(customer);
}

} // namespace sidelight::session
