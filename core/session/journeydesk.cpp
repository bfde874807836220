#include "core/session/journeydesk.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

#include "core/domain/eventtypes.h"
#include "core/session/customerprojection.h"
#include "core/session/journeyprojection.h"
#include "core/session/whyrecords.h"
#include "core/wire/cloudevents.h"
#include "core/wire/json.h"

namespace sidelight::session
{

namespace
{

constexpr std::size_t eventsInSlice = 250;
// Beside the places of interactions, whose ids are never empty: how the agent left the panel.
const InteractionId ofThePanel;

bool changesWhatIsOpen(std::string_view type)
{
    return type == types::caseUpdated || type == types::commitmentUpdated;
}

} // namespace

// On its way through the cache. Belongs to whoever reads until it is done.
struct JourneyDesk::Reading {
    StreamId owner;
    store::HistoryCursor place;
    JourneyLedger ledger;

    store::Result<bool> slice(store::CacheQueries &queries)
    {
        const auto events = queries.eventsFrom(owner, place, eventsInSlice);
        if (!events)
            return failure(events.error());
        for (const store::StoredEvent &stored : *events) {
            place = {stored.time, stored.row};
            if (!JourneyLedger::listens(stored.type))
                continue;
            if (const wire::Result<Event> event = wire::decodeEvent(stored.body))
                (void)ledger.take(*event);
        }
        return events->size() == eventsInSlice;
    }
};

void JourneyDesk::load()
{
    const auto text = m_from.profile.cache().queries().viewPlace(m_from.tabs.agent(), ofThePanel);
    if (!text || !*text)
        return;
    const wire::Result<boost::json::value> value = wire::parseJson(**text);
    const boost::json::object *place = value ? value->if_object() : nullptr;
    const boost::json::object *journey = place ? objectMember(*place, "journey") : nullptr;
    if (!journey)
        return;
    const auto days = static_cast<int>(
        std::clamp<std::int64_t>(integerMember(*journey, "days").value_or(m_days), 0, 1000));
    m_days = JourneyProjection::isZoom(days) ? days : m_days;
    m_shown = boolMember(*journey, "shown").value_or(true);
}

store::Result<void> JourneyDesk::keep()
{
    boost::json::object journey;
    journey["days"] = m_days;
    journey["shown"] = m_shown;
    boost::json::object place;
    place["journey"] = std::move(journey);
    return m_from.profile.cache().saveViewPlace(m_from.tabs.agent(), ofThePanel,
                                                boost::json::serialize(place));
}

void JourneyDesk::configure(const experience::Settings &settings)
{
    if (settings == m_settings)
        return;
    const bool further =
        JourneyProjection::spanMs(settings) > JourneyProjection::spanMs(m_settings);
    m_settings = settings;
    if (further)
        startOver();
    change(true);
}

void JourneyDesk::follow()
{
    const TabsProjection::Tab *tab = m_from.tabs.find(m_from.tabs.focus());
    const InteractionId front = tab ? tab->interaction.id : InteractionId();
    const bool underWay =
        tab && !tab->lookedUp && tab->interaction.phase != InteractionPhase::Ended;
    std::optional<StreamId> owner;
    if (tab)
        owner = TabsProjection::streamOf(*tab);
    if (front == m_front && underWay == m_underWay && owner == m_owner)
        return;
    const bool sameOwner = owner == m_owner;
    if (front != m_front)
        m_told.reset();
    m_front = front;
    m_underWay = underWay;
    m_owner = owner;
    if (!sameOwner)
        startOver();
    change(true);
}

void JourneyDesk::startOver()
{
    m_ledger = {};
    m_read = false;
    ++m_turn;
    if (m_owner && m_shown)
        read();
    change(true);
}

void JourneyDesk::read()
{
    auto reading = std::make_shared<Reading>();
    reading->owner = *m_owner;
    reading->place.time = Timestamp{m_from.clock.now().ms - JourneyProjection::spanMs(m_settings)};
    m_from.reader.read([reading](store::CacheQueries &queries) { return reading->slice(queries); },
                       [this, reading, turn = m_turn](store::Result<void> done) {
                           if (turn != m_turn)
                               return;
                           (void)done; // cut short, it is as far as it is known
                           m_ledger.absorb(std::move(reading->ledger));
                           m_read = true;
                           change(true);
                       });
}

void JourneyDesk::take(const Event &event, const StreamId &owner)
{
    if (!m_owner || owner != *m_owner || !m_shown)
        return;
    if (event.type == types::customerMerged) {
        startOver();
        return;
    }
    if (m_ledger.take(event) || changesWhatIsOpen(event.type))
        change();
}

// `now`: the agent did something, or waits for it.
void JourneyDesk::change(bool now)
{
    const std::int64_t time = m_from.clock.monotonicMs();
    const std::int64_t due = now ? time : std::max(time, m_toldMs + atMostEveryMs);
    m_dueMs = std::min(due, m_dueMs.value_or(due));
}

store::Result<void> JourneyDesk::zoom(int days)
{
    if (!JourneyProjection::isZoom(days) || days == m_days)
        return {};
    m_days = days;
    change(true);
    return keep();
}

store::Result<void> JourneyDesk::show(bool shown)
{
    if (shown == m_shown)
        return {};
    m_shown = shown;
    startOver(); // folded away it heard nothing, and holds nothing
    return keep();
}

JourneyState JourneyDesk::state()
{
    if (!m_shown) {
        JourneyState folded;
        folded.interaction = m_front;
        folded.shown = false;
        folded.days = m_days;
        return folded;
    }
    JourneyState state = JourneyProjection::read(m_ledger, m_settings,
                                                 {m_front, m_underWay, m_days, m_from.clock.now()});
    state.loading = !m_read;
    store::CacheQueries &queries = m_from.profile.cache().queries();
    if (const auto standing = queries.standing(*m_owner, true)) {
        OpenMatters open = openMattersOf(*standing);
        open.cases.resize(std::min(open.cases.size(), JourneyState::mostOpen));
        open.promises.resize(std::min(open.promises.size(), JourneyState::mostOpen));
        state.cases = std::move(open.cases);
        state.promises = std::move(open.promises);
    }
    if (state.score) {
        for (const experience::PartOfScore &part : state.score->parts) {
            for (const EventKey &key : part.strongest)
                state.evidence.push_back(eventOf(key, queries));
        }
    }
    std::optional<Timestamp> from = m_ledger.droppedBefore();
    const auto stream = queries.stream(*m_owner);
    if (!from && stream && *stream && !(*stream)->whole)
        from = m_ledger.oldest().value_or(state.to);
    if (from && *from > state.from)
        state.knownFrom = from;
    return state;
}

std::optional<JourneyState> JourneyDesk::news()
{
    const std::int64_t time = m_from.clock.monotonicMs();
    const bool moved = m_shown && m_owner && m_told && time >= m_movesMs;
    if (!m_owner || (!moved && (!m_dueMs || time < *m_dueMs)))
        return std::nullopt;
    m_dueMs.reset();
    m_toldMs = time;
    JourneyState now = state();
    m_movesMs = time + std::max<std::int64_t>(1000, now.to.ms - m_from.clock.now().ms);
    if (now == m_told)
        return std::nullopt;
    m_told = now;
    return now;
}

std::optional<std::int64_t> JourneyDesk::nextDeadlineMs() const
{
    if (!m_owner)
        return std::nullopt;
    if (!m_shown || !m_told)
        return m_dueMs;
    return std::min(m_movesMs, m_dueMs.value_or(m_movesMs));
}

} // namespace sidelight::session
