// Events, their places in streams and their words in the search indexes.
#pragma once

#include <span>

#include "core/sqlite/connection.h"
#include "core/store/eventfacts.h"

namespace sidelight::store
{

struct NewEvent {
    std::int64_t source = 0; // terms
    std::int64_t type = 0;
    std::string_view id;
    std::int64_t owner = 0;
    std::int64_t interaction = 0; // 0: none
    std::int64_t matter = 0;      // 0: none
    std::int64_t time = 0;
    std::string_view body;
};

struct EventRow {
    std::int64_t row = 0;
    bool isNew = false;
    std::int64_t owner = 0; // of one that was there
};

class EventDao
{
public:
    explicit EventDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // The row of (source, id), made with its search entries when there is none.
    [[nodiscard]] sqlite::Result<EventRow> insert(const NewEvent &event, const EventFacts &facts);
    [[nodiscard]] sqlite::Result<void> setOwner(std::int64_t row, std::int64_t owner);
    [[nodiscard]] sqlite::Result<void> setListed(std::int64_t row, bool listed);
    [[nodiscard]] sqlite::Result<void> insertEntry(std::int64_t stream, std::int64_t epoch,
                                                   std::int64_t offset, std::int64_t event,
                                                   std::int64_t generation);
    // With its places and every trace in the search indexes.
    [[nodiscard]] sqlite::Result<void> remove(std::int64_t row);
    // Drops the places of a stream that lie below the generation, and what is nowhere else then.
    [[nodiscard]] sqlite::Result<void> removeBelow(std::int64_t stream, std::int64_t generation);

private:
    [[nodiscard]] sqlite::Result<void> index(std::int64_t row, const EventFacts &facts);

    sqlite::Connection &m_connection;
};

} // namespace sidelight::store
