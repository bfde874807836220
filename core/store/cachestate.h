// The inside of CacheStore, shared by its source files.
#pragma once

#include "core/sqlite/transaction.h"
#include "core/store/cachestore.h"
#include "core/store/eventwriter.h"

namespace sidelight::store
{

struct CacheStore::State {
    sqlite::Connection connection;
    EventWriter writer;
    CacheQueries queries;
    std::int64_t trimmedTo = 0; // row

    State(sqlite::Connection opened, const Clock &clock)
        : connection(std::move(opened))
        , writer(connection, clock)
        , queries(connection)
    {
    }
};

// Commits what the work did if it succeeds, else undoes it, and what was kept in memory with it.
template<class Work>
auto CacheStore::inTransaction(Work work) -> decltype(work())
{
    auto transaction = sqlite::Transaction::begin(m_state->connection);
    SIDELIGHT_STORE_CHECK(transaction);
    auto result = work();
    if (!result) {
        m_state->writer.forget();
        return result;
    }
    if (auto committed = transaction->commit(); !committed) {
        m_state->writer.forget();
        return failure(Error(std::move(committed.error())));
    }
    return result;
}

} // namespace sidelight::store
