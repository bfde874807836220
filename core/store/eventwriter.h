// Writes deliveries into the tables, inside the caller's transaction: the event once, its places,
// what it changes. Knows nothing of positions and of commits.
#pragma once

#include "core/base/clock.h"
#include "core/domain/event.h"
#include "core/store/eventdao.h"
#include "core/store/identitydao.h"
#include "core/store/interactiondao.h"
#include "core/store/mergedao.h"
#include "core/store/standingdao.h"
#include "core/store/streamdao.h"
#include "core/store/termdao.h"

namespace sidelight::store
{

class EventWriter
{
public:
    EventWriter(sqlite::Connection &connection, const Clock &clock);

    struct Written {
        std::int64_t row = 0;
        bool isNew = false;
        std::int64_t epochTerm = 0;
    };
    [[nodiscard]] sqlite::Result<Written> write(const Delivery &delivery, StreamRow &stream);

    [[nodiscard]] StreamDao &streams() { return m_streams; }
    [[nodiscard]] EventDao &events() { return m_events; }
    [[nodiscard]] StandingDao &standing() { return m_standing; }
    [[nodiscard]] InteractionDao &interactions() { return m_interactions; }
    [[nodiscard]] TermDao &terms() { return m_terms; }
    [[nodiscard]] IdentityDao &identities() { return m_identities; }
    [[nodiscard]] MergeDao &merges() { return m_merges; }
    // After a rollback, and after anything that deletes.
    void forget();

private:
    [[nodiscard]] sqlite::Result<void> applyMeaning(const EventFacts &facts, StreamRow &owner,
                                                    bool ownerIsCustomer, const Said &said,
                                                    std::int64_t interaction);
    // Who is whom: profiles, callers, matches, merges. Of an event that was not known before.
    [[nodiscard]] sqlite::Result<void> applyIdentity(const Event &event, const EventFacts &facts,
                                                     const StreamRow &owner, bool ownerIsCustomer,
                                                     const Said &said, std::int64_t interaction);

    const Clock &m_clock;
    TermDao m_terms;
    StreamDao m_streams;
    EventDao m_events;
    StandingDao m_standing;
    InteractionDao m_interactions;
    IdentityDao m_identities;
    MergeDao m_merges;
};

} // namespace sidelight::store
