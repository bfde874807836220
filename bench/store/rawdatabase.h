// SQLCipher without anything of ours above it: statements prepared once, ready values bound,
// results looked at. The floor that the store is measured against.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/keys/keyspec.h"
#include "core/sqlite/api.h"
#include "core/sqlite/library.h"

namespace sidelight::bench
{

class RawDatabase
{
public:
    // An existing database, with the settings of cache.db.
    RawDatabase(const sqlite::Library &library, const std::string &path, const keys::Keyspec &key)
        : m_api(library.api())
    {
        check(m_api.open_v2(path.c_str(), &m_handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                            nullptr));
        const keys::SecretBytes hex = key.hex();
        const std::string keyspec = "x'" + std::string(hex.text()) + '\'';
        check(m_api.key(m_handle, keyspec.data(), static_cast<int>(keyspec.size())));
        for (const char *pragma :
             {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA temp_store=MEMORY",
              "PRAGMA secure_delete=ON", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
              "PRAGMA cell_size_check=ON", "PRAGMA mmap_size=0"})
            run(prepare(pragma));
    }
    ~RawDatabase()
    {
        for (sqlite3_stmt *statement : m_statements)
            m_api.finalize(statement);
        m_api.close_v2(m_handle);
    }
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    [[nodiscard]] sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(m_api.prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        m_statements.push_back(statement);
        return statement;
    }
    void bind(sqlite3_stmt *statement, int at, std::int64_t value)
    {
        m_api.bind_int64(statement, at, value);
    }
    void bind(sqlite3_stmt *statement, int at, std::string_view value)
    {
        m_api.bind_text64(statement, at, value.data(), value.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    [[nodiscard]] bool step(sqlite3_stmt *statement)
    {
        const int code = m_api.step(statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            check(code);
        return code == SQLITE_ROW;
    }
    [[nodiscard]] std::int64_t column(sqlite3_stmt *statement, int at)
    {
        return m_api.column_int64(statement, at);
    }
    // To the end, and ready again.
    void run(sqlite3_stmt *statement)
    {
        while (step(statement)) {
        }
        m_api.reset(statement);
    }
    // To the end; the bytes of every column are looked at. Returns the number of rows.
    std::int64_t readAll(sqlite3_stmt *statement, int columns)
    {
        std::int64_t rows = 0;
        for (; step(statement); ++rows) {
            for (int column = 0; column < columns; ++column) {
                (void)m_api.column_text(statement, column);
                m_seen += m_api.column_bytes(statement, column);
            }
        }
        m_api.reset(statement);
        return rows;
    }
    [[nodiscard]] std::int64_t integer(const char *sql)
    {
        sqlite3_stmt *statement = prepare(sql);
        (void)step(statement);
        const std::int64_t value = m_api.column_int64(statement, 0);
        m_api.reset(statement);
        return value;
    }
    [[nodiscard]] std::int64_t lastRow() const { return m_api.last_insert_rowid(m_handle); }
    [[nodiscard]] std::int64_t seen() const { return m_seen; }

private:
    void check(int code)
    {
        if (code == SQLITE_OK)
            return;
        std::fprintf(stderr, "raw database: %s\n", m_api.errstr(code));
        std::exit(1);
    }

    const sqlite::Api &m_api;
    sqlite3 *m_handle = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
    std::int64_t m_seen = 0;
};

} // namespace sidelight::bench
