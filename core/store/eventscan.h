// All events of the cache in the order in which they came, for who looks at millions of them and
// keeps few: rows as views, nothing copied, only the columns that are asked for. One thread, that
// of the connection.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/base/timestamp.h"
#include "core/sqlite/connection.h"
#include "core/store/error.h"

namespace sidelight::store
{

class EventScan
{
public:
    explicit EventScan(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // The rows there are; both 0 when there is none.
    struct Range {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    [[nodiscard]] Result<Range> range();

    // Until the look at it returns.
    class Row
    {
    public:
        Row(const sqlite::Statement &statement, std::string_view type)
            : m_statement(statement)
            , m_type(type)
        {
        }
        [[nodiscard]] std::int64_t row() const { return m_statement.integer(0); }
        [[nodiscard]] std::string_view type() const { return m_type; }
        [[nodiscard]] Timestamp time() const { return Timestamp{m_statement.integer(2)}; }
        [[nodiscard]] std::string_view body() const { return m_statement.text(3); }

    private:
        const sqlite::Statement &m_statement;
        std::string_view m_type;
    };
    // False: it has seen enough.
    using Look = std::function<bool(const Row &)>;
    // Rows above `after`, up to `last`. The cache is held until it returns: for some thousands.
    [[nodiscard]] Result<void> read(std::int64_t after, std::int64_t last, const Look &look);

private:
    [[nodiscard]] Result<std::string_view> typeOf(std::int64_t term);

    sqlite::Connection &m_connection;
    std::unordered_map<std::int64_t, std::string> m_types; // of one read: a term may go
};

} // namespace sidelight::store
