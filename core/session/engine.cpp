#include "core/session/engine.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/store/eventfacts.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

// A short WAL: little to lose to a flipped bit, and erased data does not linger.
constexpr std::int64_t checkpointAfterMs = 5000;

link::LinkSettings linkSettingsOf(const SessionSettings &settings, const DeviceId &device)
{
    link::LinkSettings link;
    link.url = settings.hubUrl;
    link.token = settings.token;
    link.device = device.value;
    link.clientVersion = settings.clientVersion;
    link.delays = settings.reconnect;
    return link;
}

} // namespace

Engine::Engine(SessionSettings settings, EngineSurroundings surroundings, EngineListeners listeners,
               const std::optional<store::Error> &refusal)
    : m_settings(std::move(settings))
    , m_clock(surroundings.clock)
    , m_around{m_clock,          surroundings.random,  surroundings.transport,
               surroundings.log, surroundings.profile, surroundings.search}
    , m_listeners(std::move(listeners))
    , m_tabs(m_settings.agent)
    , m_plan(m_settings.agent, m_settings.teams)
    , m_outbox(m_around.profile,
               [this](const StreamId &stream) { return m_plan.followed().contains(stream); })
    , m_drafts(m_around.profile, m_settings.agent, m_around.clock, m_settings.keepDraftMs)
    , m_work(m_drafts)
    , m_guides({m_drafts, m_rules, m_tabs, m_talk, m_clock})
    , m_places(m_around.profile, m_settings.agent, m_around.clock)
    , m_own(m_around.profile.outbox().device().value, m_settings.agent,
            m_settings.teams.empty() ? TeamId() : m_settings.teams.front(), m_around.clock,
            m_around.random)
    , m_intake(m_around.profile, m_around.clock, m_settings.coalesceMs)
    , m_pops(m_around.clock)
    , m_status(m_around.clock.now())
    , m_rules({m_around.profile, m_tabs, m_settings, m_clock})
    , m_suggestions({m_around.profile, m_rules, m_settings, m_clock})
    , m_articles({m_around.profile, m_suggestions, m_settings})
    , m_shelf(m_around.profile, m_around.clock)
    , m_cards(m_settings.teams)
    , m_screen({m_rules, m_suggestions, m_around.profile, m_tabs, m_outbox, m_drafts, m_work,
                m_guides, m_articles, m_cards, m_places, m_settings, m_around.clock})
    , m_journey({m_around.profile, m_around.search, m_around.clock, m_tabs})
    , m_talk({m_around.profile, m_outbox, m_tabs})
    , m_retention(m_around.profile, m_settings.agent, m_around.clock)
    , m_link(linkSettingsOf(m_settings, m_around.profile.outbox().device()),
             {m_around.clock, m_around.random, m_around.transport, *this, m_outbox, m_around.log})
{
    m_health.opened(m_around.profile.report(), m_around.profile.isInMemory(), refusal);
}

void Engine::start()
{
    check(m_around.profile.outbox().prune());
    check(m_tabs.load(m_around.profile.cache().queries()));
    check(m_drafts.load());
    updateFollowed();
    check(m_outbox.load());
    check(m_outbox.strikeOffCached());
    // What the agent decided counts, whether the hub has heard of it or not.
    for (const EventPtr &decision : m_outbox.decisions())
        m_tabs.applyOwn(*decision);
    updateFollowed();
    std::optional<Timestamp> asOf;
    for (const StreamId &stream : m_plan.followed()) {
        rememberName(stream);
        const auto state = m_around.profile.cache().queries().stream(stream);
        if (state && *state && (*state)->newest && (!asOf || *asOf < *(*state)->newest))
            asOf = (*state)->newest;
    }
    m_status.rememberAsOf(asOf);
    m_journey.load();
    m_suggestions.load();
    sendAnswers(); // of before a kill
    m_screen.showFocus();
    m_screen.mark(ScreenComposer::Link | ScreenComposer::Store | ScreenComposer::Waiting);
    m_screen.tell(panelSettingsOf(m_drafts.state({}, std::string(settingsKind)).text));
    publish(true);
    if (m_settings.startOffline)
        m_status.linkChanged(m_link.state(), {}, m_around.clock.now());
    else
        m_link.start();
    m_started = true;
    m_screen.mark(ScreenComposer::Link | ScreenComposer::Alerts);
    publish(true);
}

// The name of a tab that is not in front comes from the cache too.
void Engine::rememberName(const StreamId &stream)
{
    if (stream.kind != StreamKind::Customer)
        return;
    const CustomerKey customer{stream.name};
    const auto stored = m_around.profile.cache().queries().profile(customer);
    if (!stored || !*stored)
        return;
    const wire::Result<Event> event = wire::decodeEvent((*stored)->body);
    const auto profile = event ? readCustomer(*event) : std::nullopt;
    if (profile && m_tabs.setName(customer, profile->name))
        m_screen.mark(ScreenComposer::Tabs);
}

// ---- errors

void Engine::failed(const store::Error &error)
{
    m_around.log.write(LogLevel::Warning, "store.failed",
                       {{"code", static_cast<std::int64_t>(error.code)}, {"why", error.detail}});
    if (m_health.failed(error))
        m_screen.mark(ScreenComposer::Store);
}

// ---- from the hub to the disk

void Engine::commit()
{
    if (m_intake.empty())
        return;
    auto committed = m_intake.commit();
    if (!committed && committed.error().code == store::ErrorCode::DiskFull &&
        m_around.profile.releaseBallast()) {
        failed(committed.error());
        committed = m_intake.commit();
    }
    if (!committed) {
        failed(committed.error());
        const store::ErrorCode code = committed.error().code;
        if (code == store::ErrorCode::Damaged) {
            rebuildCache();
        } else if (code == store::ErrorCode::WrongEpoch || code == store::ErrorCode::BadPosition) {
            const std::set<StreamId> streams = m_intake.streams();
            m_intake.drop();
            beginAgain(streams);
        }
        return;
    }
    if (m_health.wrote()) {
        m_around.profile.restoreBallast();
        m_screen.mark(ScreenComposer::Store);
    }
    tookIn(*committed);
    publish(false);
    for (const Committed::Place &place : committed->places)
        m_link.committed(place.stream, place.position, place.events, place.bytes);
    if (m_listeners.committed)
        m_listeners.committed(*committed);
}

void Engine::tookIn(const Committed &committed)
{
    m_status.applied(static_cast<std::int64_t>(committed.deliveries.size()), m_around.clock.now());
    m_screen.mark(ScreenComposer::Link);
    if (!m_checkpointMs)
        m_checkpointMs = m_around.clock.monotonicMs() + checkpointAfterMs;
    const auto back = m_outbox.cameBack(committed.deliveries);
    if (check(back) && *back)
        m_screen.mark(ScreenComposer::Waiting | ScreenComposer::History);
    for (const store::AppliedEvent &applied : committed.applied)
        learn(committed.deliveries[applied.index], applied.isNew);
    updateFollowed();
}

StreamId Engine::ownerOf(const Delivery &delivery)
{
    const Event &event = *delivery.event;
    StreamId owner = delivery.stream;
    if (event.subject && StreamId::isValidName(*event.subject))
        owner = {StreamKind::Customer, *event.subject};
    if (owner.kind == StreamKind::Customer) {
        if (auto key = m_around.profile.cache().resolve(CustomerKey{owner.name}); check(key))
            owner.name = std::move(key->value);
    }
    return owner;
}

// Copies too: what waited under a number is the customer's now. The same event twice is one.
void Engine::letRulesSee(const EventPtr &event, const StreamId &owner, bool isNew)
{
    m_rules.take(event, owner);
    const boost::json::object *data = event->dataObject();
    if (!isNew || event->type != types::customerMerged || !data)
        return;
    m_rules.forget(CustomerKey{textOrEmpty(*data, "from")});
    m_rules.startOver(CustomerKey{textOrEmpty(*data, "into")});
}

void Engine::tellRules()
{
    std::set<CustomerKey> customers;
    for (const TabsProjection::Tab *tab : m_tabs.inOrder()) {
        if (auto customer = TabsProjection::customerOf(*tab))
            customers.insert(*customer);
    }
    m_rules.follow(customers);
    const bool open = m_link.state().phase == link::LinkPhase::Open;
    for (const CustomerKey &customer : customers)
        m_rules.setLive(customer, open && m_caughtUp.contains(streamOf(customer)));
    if (m_rules.takeChanged())
        m_screen.mark(ScreenComposer::Alerts | ScreenComposer::Suggestions);
}

void Engine::learn(const Delivery &delivery, bool isNew)
{
    const Event &event = *delivery.event;
    if (isNew && event.type == types::configPublished && m_listeners.configPublished)
        m_listeners.configPublished(
            event.dataObject() ? integerMember(*event.dataObject(), "version") : std::nullopt);
    const StreamId owner = ownerOf(delivery);
    letRulesSee(delivery.event, owner, isNew);
    m_journey.take(event, owner);
    m_talk.take(event);
    const InteractionId focus = m_tabs.focus();
    const TabsProjection::Tab *front = m_tabs.find(focus);
    const std::optional<StreamId> shown =
        front ? std::optional(TabsProjection::streamOf(*front)) : std::nullopt;
    if (m_tabs.apply(event, delivery.stream))
        m_screen.mark(ScreenComposer::Tabs | ScreenComposer::Customer);
    if (event.correlationId())
        tabCame(InteractionId{std::string(*event.correlationId())});
    front = m_tabs.find(m_tabs.focus());
    if (m_tabs.focus() != focus || (front && shown != TabsProjection::streamOf(*front)))
        m_screen.showFocus();
    m_screen.markEvent(event, owner);
    if (!isNew)
        return;
    if (event.type == types::knowledgeUpdated)
        m_screen.mark(ScreenComposer::Knowledge);
    if (m_suggestions.takePriors(event))
        m_screen.mark(ScreenComposer::Suggestions | ScreenComposer::Knowledge);
    if (saysGone(event))
        return customersGone(event, delivery.stream);
    if (event.type == types::customerUpdated)
        rememberName(owner);
    if (!store::factsOf(event).listed)
        return;
    for (const TabsProjection::Tab *tab : m_tabs.inOrder()) {
        // Its own offer is what brought the tab, not news in it.
        const bool itself = event.correlationId() == tab->interaction.id.value &&
                            event.type.starts_with("sidelight.interaction.");
        if (!itself && TabsProjection::streamOf(*tab) == owner &&
            m_tabs.countUnread(tab->interaction.id, 1))
            m_screen.mark(ScreenComposer::Tabs);
    }
}

// The file is set aside and an empty one begun; everything comes from the hub again.
void Engine::rebuildCache()
{
    m_around.search.letGo();
    m_intake.drop();
    if (!check(m_around.profile.rebuildCache()))
        return;
    if (m_health.cacheRebuilt())
        m_screen.mark(ScreenComposer::Store);
    m_rules.startOver();
    m_journey.startOver();
    m_talk.startOver();
    beginAgain(m_plan.followed());
    check(m_shelf.putAgain());
    m_screen.showFocus();
}

void Engine::beginAgain(const std::set<StreamId> &streams)
{
    for (const StreamId &stream : streams) {
        check(m_around.profile.cache().setAside(stream));
        m_link.unfollow(stream);
        m_link.follow(stream, std::nullopt);
        m_caughtUp.erase(stream);
        m_status.behind(stream, m_around.clock.now());
    }
    m_screen.mark(ScreenComposer::Link | ScreenComposer::Customer);
}

void Engine::updateFollowed()
{
    const auto change = m_plan.update(m_tabs, m_around.profile.cache().queries(), m_link);
    if (!check(change))
        return;
    for (const StreamId &stream : change->dropped) {
        m_caughtUp.erase(stream);
        m_status.settled(stream, m_around.clock.now());
        check(m_outbox.noLongerFollowed(stream));
        m_screen.mark(ScreenComposer::Waiting | ScreenComposer::Link);
    }
    for (const StreamId &stream : change->added)
        rememberName(stream);
    tellRules();
}

} // namespace sidelight::session
