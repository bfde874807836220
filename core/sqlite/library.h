// SQLCipher, loaded privately: its symbols are called only through this object, so a libsqlite3
// that the host program brought along can neither replace it nor be replaced by it. Made once in
// main(), handed down by reference, outlives every Connection. Thread-safe once made.
#pragma once

#include <memory>

#include "core/sqlite/error.h"

namespace sidelight::sqlite
{

struct Api;

class Library
{
public:
    // Fails with LibraryMissing: not installed, a function missing, SQLite older than 3.43
    // (contentless-delete FTS5) or built single-threaded.
    [[nodiscard]] static Result<Library> load();

    Library(Library &&) noexcept;
    Library &operator=(Library &&) noexcept;
    ~Library();

    // 3046001 for 3.46.1.
    [[nodiscard]] int sqliteVersion() const;
    // For core/sqlite and the fault tests.
    [[nodiscard]] const Api &api() const { return *m_api; }

private:
    explicit Library(std::unique_ptr<Api> api);
    std::unique_ptr<Api> m_api;
};

} // namespace sidelight::sqlite
