// Interactions: whose they are, how far they got, and their one line in the history.
#pragma once

#include "core/sqlite/connection.h"
#include "core/store/eventfacts.h"
#include "core/store/texthash.h"

namespace sidelight::store
{

class InteractionDao
{
public:
    explicit InteractionDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] sqlite::Result<std::int64_t> idOf(std::string_view name);

    // What an interaction.* event says; the phase never goes back, an agent or customer that is
    // left out stays.
    struct Line {
        std::int64_t before = 0; // the event that was its line in the history, 0 for none
        bool outdated = false;   // the event is of an earlier phase: no line of its own
    };
    [[nodiscard]] sqlite::Result<Line> apply(std::int64_t id, const EventFacts &facts,
                                             std::int64_t owner, bool ownerIsCustomer,
                                             std::int64_t event);
    [[nodiscard]] sqlite::Result<void> close(std::string_view name);
    // Forgets the customer of its interactions.
    [[nodiscard]] sqlite::Result<void> disown(std::int64_t owner);
    void forget() { m_known.clear(); }

private:
    sqlite::Connection &m_connection;
    TextMap<std::int64_t> m_known;
};

} // namespace sidelight::store
