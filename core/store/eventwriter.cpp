#include "core/store/eventwriter.h"

#include "core/domain/eventtypes.h"
#include "core/sqlite/check.h"

namespace sidelight::store
{

EventWriter::EventWriter(sqlite::Connection &connection, const Clock &clock)
    : m_clock(clock)
    , m_terms(connection)
    , m_streams(connection)
    , m_events(connection)
    , m_standing(connection)
    , m_interactions(connection)
    , m_identities(connection)
    , m_merges(connection)
{
}

void EventWriter::forget()
{
    m_terms.forget();
    m_streams.forget();
    m_interactions.forget();
    m_merges.forget();
}

sqlite::Result<EventWriter::Written> EventWriter::write(const Delivery &delivery, StreamRow &stream)
{
    const Event &event = *delivery.event;
    const EventFacts facts = factsOf(event);

    // The customer it is about, wherever it came; else the stream that brought it.
    StreamRow *owner = &stream;
    bool ownerIsCustomer = delivery.stream.kind == StreamKind::Customer;
    const bool namesOne = event.subject && StreamId::isValidName(*event.subject);
    if (namesOne || ownerIsCustomer) {
        auto key = m_merges.resolve(namesOne ? std::string_view(*event.subject)
                                             : std::string_view(delivery.stream.name));
        SIDELIGHT_CHECK(key);
        if (!ownerIsCustomer || *key != delivery.stream.name) {
            auto row = m_streams.rowOf(StreamId{StreamKind::Customer, *key});
            SIDELIGHT_CHECK(row);
            owner = *row;
        }
        ownerIsCustomer = true;
    }

    NewEvent row;
    auto epoch = stream.epochTerm != 0 && stream.epoch == delivery.epoch
                     ? sqlite::Result<std::int64_t>(stream.epochTerm)
                     : m_terms.idOf(delivery.epoch.value);
    SIDELIGHT_CHECK(epoch);
    auto source = m_terms.idOf(event.source);
    SIDELIGHT_CHECK(source);
    auto type = m_terms.idOf(event.type);
    SIDELIGHT_CHECK(type);
    row.source = *source;
    row.type = *type;
    row.id = event.id;
    row.owner = owner->id;
    if (!facts.interaction.empty()) {
        auto interaction = m_interactions.idOf(facts.interaction);
        SIDELIGHT_CHECK(interaction);
        row.interaction = *interaction;
    }
    if (!facts.caseId.empty()) {
        auto matter = m_standing.caseRow(owner->id, facts.caseId);
        SIDELIGHT_CHECK(matter);
        row.matter = *matter;
    }
    row.time = event.time ? event.time->ms : m_clock.now().ms;
    row.body = delivery.body;

    auto inserted = m_events.insert(row, facts);
    SIDELIGHT_CHECK(inserted);
    // Unmatched at first, a customer's now: the match was confirmed.
    if (!inserted->isNew && ownerIsCustomer && inserted->owner != owner->id)
        SIDELIGHT_CHECK(m_events.setOwner(inserted->row, owner->id));
    const auto offset = static_cast<std::int64_t>(delivery.offset.value);
    SIDELIGHT_CHECK(
        m_events.insertEntry(stream.id, *epoch, offset, inserted->row, stream.generation));

    const Said said{inserted->row, owner->generation, offset, inserted->isNew};
    SIDELIGHT_CHECK(applyMeaning(facts, *owner, ownerIsCustomer, said, row.interaction));
    if (inserted->isNew)
        SIDELIGHT_CHECK(
            applyIdentity(event, facts, *owner, ownerIsCustomer, said, row.interaction));
    return Written{inserted->row, inserted->isNew, *epoch};
}

sqlite::Result<void> EventWriter::applyMeaning(const EventFacts &facts, StreamRow &owner,
                                               bool ownerIsCustomer, const Said &said,
                                               std::int64_t interaction)
{
    if (facts.isProfile && ownerIsCustomer) {
        const bool newer =
            owner.generation > owner.profileGeneration || said.offset >= owner.profileOffset;
        if (newer)
            SIDELIGHT_CHECK(m_streams.setProfile(owner, said.event, said.offset));
    }
    if (facts.standing) {
        const StandingFact &fact = *facts.standing;
        if (fact.kind == StandingKind::Alert && fact.role == StandingFact::Role::Defines &&
            said.isNew)
            SIDELIGHT_CHECK(m_standing.voidDecisions(owner.id, fact.name, said));
        if (fact.kind == StandingKind::Alert && fact.role == StandingFact::Role::Decides)
            SIDELIGHT_CHECK(m_standing.applyDecision(owner.id, fact.name, said));
        SIDELIGHT_CHECK(m_standing.apply(owner.id, fact, said));
    }
    if (facts.phase && interaction != 0) {
        auto line = m_interactions.apply(interaction, facts, owner.id, ownerIsCustomer, said.event);
        SIDELIGHT_CHECK(line);
        // One line an interaction in the history: the newest of its events.
        if (line->outdated)
            SIDELIGHT_CHECK(m_events.setListed(said.event, false));
        else if (line->before != 0 && line->before != said.event)
            SIDELIGHT_CHECK(m_events.setListed(line->before, false));
    }
    return {};
}

sqlite::Result<void> EventWriter::applyIdentity(const Event &event, const EventFacts &facts,
                                                const StreamRow &owner, bool ownerIsCustomer,
                                                const Said &said, std::int64_t interaction)
{
    const boost::json::object *data = event.dataObject();
    if (!data)
        return {};
    if (facts.isProfile) {
        const bool isTheProfile = ownerIsCustomer && owner.profileOffset == said.offset &&
                                  owner.profileGeneration == said.generation;
        return isTheProfile ? m_identities.list(owner.id, readIdentities(*data))
                            : sqlite::Result<void>();
    }
    if (facts.phase && interaction != 0)
        return m_identities.called(interaction, readIdentities(*data));
    const bool confirms = event.type == types::matchConfirmed;
    if (interaction != 0 && (confirms || event.type == types::matchUnlinked)) {
        const std::string named = textOrEmpty(*data, "customer");
        if (!StreamId::isValidName(named))
            return {};
        auto key = m_merges.resolve(named);
        SIDELIGHT_CHECK(key);
        auto row = m_streams.rowOf(StreamId{StreamKind::Customer, *key});
        SIDELIGHT_CHECK(row);
        return confirms ? m_identities.confirm(interaction, (*row)->id,
                                               event.time.value_or(m_clock.now()))
                        : m_identities.unlink(interaction, (*row)->id);
    }
    if (event.type != types::customerMerged)
        return {};
    const std::string from = textOrEmpty(*data, "from");
    if (!StreamId::isValidName(from) || !StreamId::isValidName(textOrEmpty(*data, "into")))
        return {};
    auto into = m_merges.resolve(textOrEmpty(*data, "into"));
    SIDELIGHT_CHECK(into);
    auto before = m_merges.resolve(from);
    SIDELIGHT_CHECK(before);
    if (*into == from || *before == *into)
        return {}; // a circle, or known
    auto gone = m_streams.rowOf(StreamId{StreamKind::Customer, from});
    SIDELIGHT_CHECK(gone);
    auto kept = m_streams.rowOf(StreamId{StreamKind::Customer, *into});
    SIDELIGHT_CHECK(kept);
    SIDELIGHT_CHECK(m_merges.remember(from, *into));
    return m_merges.move((*gone)->id, (*kept)->id);
}

} // namespace sidelight::store
