// Full-text search over what the cache holds, for any script: by words and their beginnings, and by
// parts of at least three characters. Works in slices, so that no read lasts longer than the given
// time.
#pragma once

#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/sqlite/connection.h"
#include "core/store/error.h"
#include "core/store/records.h"

namespace sidelight::store
{

struct SearchQuery {
    std::string text = {}; // as typed; every word has to occur, the last may be unfinished
    std::optional<StreamId> owner = {}; // within this customer (or unmatched interaction) only
    std::size_t limit = 50;
    std::int64_t atMostMs = 250;
    bool entries = true; // what happened; false: only what `beside` asks for
    bool beside = false; // customers and articles too, whoever's history it is; at most 8 each
};

class SearchQueries
{
public:
    SearchQueries(sqlite::Connection &connection, const Clock &clock)
        : m_connection(connection)
        , m_clock(clock)
    {
    }

    [[nodiscard]] Result<SearchPage> search(const SearchQuery &query);

private:
    struct Progress;
    [[nodiscard]] Result<void> searchBeside(Progress &progress, const std::string &text);
    [[nodiscard]] Result<void> searchEntries(Progress &progress, const SearchQuery &query);
    [[nodiscard]] Result<void> collect(Progress &progress, sqlite::Sql sql,
                                       const std::string &match);
    [[nodiscard]] Result<void> collectShort(Progress &progress, const std::string &text);

    sqlite::Connection &m_connection;
    const Clock &m_clock;
};

// What FTS5 is asked: each word quoted, so that nothing typed is an operator. Empty when nothing
// can match.
[[nodiscard]] std::string wordQuery(std::string_view typed); // the last word by its beginning
[[nodiscard]] std::string partQuery(std::string_view typed); // words of three characters and more

} // namespace sidelight::store
