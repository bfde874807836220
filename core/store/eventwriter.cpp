#include "core/store/eventwriter.h"

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
{
}

void EventWriter::forget()
{
    m_terms.forget();
    m_streams.forget();
    m_interactions.forget();
}

sqlite::Result<EventWriter::Written> EventWriter::write(const Delivery &delivery, StreamRow &stream)
{
    const Event &event = *delivery.event;
    const EventFacts facts = factsOf(event);

    // The customer it is about, wherever it came; else the stream that brought it.
    StreamRow *owner = &stream;
    bool ownerIsCustomer = delivery.stream.kind == StreamKind::Customer;
    if (event.subject && StreamId::isValidName(*event.subject)) {
        if (!ownerIsCustomer || *event.subject != delivery.stream.name) {
            auto row = m_streams.rowOf(StreamId{StreamKind::Customer, *event.subject});
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
    if (facts.standing)
        SIDELIGHT_CHECK(m_standing.apply(owner.id, *facts.standing, said));
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

} // namespace sidelight::store
