// What stands with a customer: cases, commitments, alerts, suggestions as last said and decided.
#pragma once

#include "core/sqlite/connection.h"
#include "core/store/eventfacts.h"

namespace sidelight::store
{

// Where an event was said, for "which is newer": a later generation, then a higher offset.
struct Said {
    std::int64_t event = 0;
    std::int64_t generation = 0;
    std::int64_t offset = 0;
    bool isNew = false; // the event was not known before
};

class StandingDao
{
public:
    explicit StandingDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // The row of a case, made (closed, unknown) when only its id is known.
    [[nodiscard]] sqlite::Result<std::int64_t> caseRow(std::int64_t owner, std::string_view caseId);
    [[nodiscard]] sqlite::Result<void> apply(std::int64_t owner, const StandingFact &fact,
                                             const Said &said);
    // Decisions about an alert, all of them; those about one that has ended since are void.
    [[nodiscard]] sqlite::Result<void> applyDecision(std::int64_t owner, std::string_view alert,
                                                     const Said &said);
    [[nodiscard]] sqlite::Result<void> voidDecisions(std::int64_t owner, std::string_view alert,
                                                     const Said &said);
    // What stands below the generation and whose event is gone.
    [[nodiscard]] sqlite::Result<void> removeBelow(std::int64_t owner, std::int64_t generation);
    [[nodiscard]] sqlite::Result<void> removeAllOf(std::int64_t owner);

private:
    sqlite::Connection &m_connection;
};

} // namespace sidelight::store
