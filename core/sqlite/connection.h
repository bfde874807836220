// One connection to one database file. One thread at a time (SQLite's own mutexes are off).
// Closing is the destructor's; statements still alive keep the file open until they go.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/sqlite/error.h"
#include "core/sqlite/sql.h"
#include "core/sqlite/statement.h"

namespace sidelight::sqlite
{

class Library;

enum class Access { ReadWriteCreate, ReadWrite, ReadOnly };

class Connection
{
public:
    // Opens without a key or a setting: use openKeyed() for our files. `vfs` names a file system
    // registered by a test; empty is the system's.
    [[nodiscard]] static Result<Connection> open(const Library &library, const std::string &path,
                                                 Access access, const std::string &vfs = {});
    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    // Ready to bind; prepared once and kept. The statement goes back when the object is destroyed.
    [[nodiscard]] Result<Statement> prepare(Sql sql);
    // One or several statements (separated by semicolons) without parameters; rows ignored, nothing
    // kept.
    [[nodiscard]] Result<void> execute(Sql sql);
    // The first column of the first row; Other when there is no row.
    [[nodiscard]] Result<std::int64_t> integer(Sql sql);
    [[nodiscard]] Result<std::string> text(Sql sql);

    // Hands the 96 hex digits to sqlite3_key / sqlite3_rekey; never through SQL.
    [[nodiscard]] Result<void> key(std::string_view hex96);
    [[nodiscard]] Result<void> rekey(std::string_view hex96);

    // Whether the file begins with "SQLite format 3", which an encrypted one never does; false
    // while it is empty. Read through SQLite's own handle: closing another one would drop its
    // locks.
    [[nodiscard]] Result<bool> isPlainText() const;

    // Rows changed by the last INSERT, UPDATE or DELETE.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::int64_t lastInsertRowId() const;
    [[nodiscard]] bool inTransaction() const;
    // How long a locked file is waited for. 0: not at all.
    void setBusyTimeoutMs(int ms);
    // The one call allowed from another thread: running statements end with Interrupted.
    void interrupt() const;
    // Drops the kept statements (before a file is closed, rekeyed or its schema changed).
    void forgetStatements();

private:
    struct State;
    explicit Connection(std::unique_ptr<State> state);
    [[nodiscard]] Error error(int code, std::string_view step) const;
    [[nodiscard]] Result<void> applyKey(std::string_view hex96, bool again);
    std::unique_ptr<State> m_state;
};

} // namespace sidelight::sqlite
