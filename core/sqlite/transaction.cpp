#include "core/sqlite/transaction.h"

#include <utility>

namespace sidelight::sqlite
{

namespace
{
Result<void> runKept(Connection &connection, Sql sql)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return failure(std::move(statement.error()));
    return statement->run();
}
} // namespace

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (auto begun = runKept(connection, "BEGIN IMMEDIATE"); !begun)
        return failure(std::move(begun.error()));
    return Transaction(connection);
}

Result<Transaction> Transaction::beginRead(Connection &connection)
{
    if (auto begun = runKept(connection, "BEGIN"); !begun)
        return failure(std::move(begun.error()));
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::commit()
{
    if (m_connection == nullptr)
        return failure(Error{ErrorCode::Other, 0, "commit: the transaction is over"});
    auto committed = runKept(*m_connection, "COMMIT");
    if (committed)
        m_connection = nullptr;
    else
        rollback();
    return committed;
}

void Transaction::rollback()
{
    Connection *connection = std::exchange(m_connection, nullptr);
    // After some errors (full disk, I/O) SQLite has rolled back already.
    if (connection == nullptr || !connection->inTransaction())
        return;
    // A failed rollback leaves the transaction to the close of the file, which undoes it as well.
    static_cast<void>(runKept(*connection, "ROLLBACK"));
}

} // namespace sidelight::sqlite
