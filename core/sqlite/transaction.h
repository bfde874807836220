// All or nothing. Forgetting to commit is safe: the destructor rolls back.
#pragma once

#include "core/sqlite/connection.h"

namespace sidelight::sqlite
{

class Transaction
{
public:
    // Takes the write lock at once, so that it is not refused half way.
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    // A read transaction: one picture of the database over several statements.
    [[nodiscard]] static Result<Transaction> beginRead(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // After a failed commit everything is rolled back.
    [[nodiscard]] Result<void> commit();
    void rollback();

private:
    explicit Transaction(Connection &connection)
        : m_connection(&connection)
    {
    }
    Connection *m_connection;
};

} // namespace sidelight::sqlite
