// Texts that repeat in every row (sources, types, epochs) as numbers. Keeps what it was asked for
// lately.
#pragma once

#include "core/sqlite/connection.h"
#include "core/store/texthash.h"

namespace sidelight::store
{

class TermDao
{
public:
    explicit TermDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // The number of the text, made when it has none.
    [[nodiscard]] sqlite::Result<std::int64_t> idOf(std::string_view text);
    // After a rollback: what was made is not there.
    void forget() { m_known.clear(); }

private:
    sqlite::Connection &m_connection;
    TextMap<std::int64_t> m_known;
};

} // namespace sidelight::store
