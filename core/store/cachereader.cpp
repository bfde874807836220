#include "core/store/cachereader.h"

#include "core/sqlite/keyedopen.h"

namespace sidelight::store
{

struct CacheReader::State {
    sqlite::Connection connection;
    CacheQueries queries;
    EventScan events;
    SearchQueries searches;

    State(sqlite::Connection opened, const Clock &clock)
        : connection(std::move(opened))
        , queries(connection)
        , events(connection)
        , searches(connection, clock)
    {
    }
};

CacheReader::CacheReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
CacheReader::CacheReader(CacheReader &&) noexcept = default;
CacheReader &CacheReader::operator=(CacheReader &&) noexcept = default;
CacheReader::~CacheReader() = default;

Result<CacheReader> CacheReader::open(const sqlite::Library &library, const std::string &path,
                                      const keys::Keyspec &key, const Clock &clock)
{
    sqlite::OpenOptions options;
    options.access = sqlite::Access::ReadOnly;
    const keys::SecretBytes hex = key.hex();
    auto connection = sqlite::openKeyed(library, path, hex.text(), options);
    SIDELIGHT_STORE_CHECK(connection);
    return CacheReader(std::make_unique<State>(std::move(*connection), clock));
}

CacheQueries &CacheReader::queries()
{
    return m_state->queries;
}

EventScan &CacheReader::events()
{
    return m_state->events;
}

Result<SearchPage> CacheReader::search(const SearchQuery &query)
{
    return m_state->searches.search(query);
}

void CacheReader::interrupt() const
{
    m_state->connection.interrupt();
}

Result<CacheReader::Verified> CacheReader::verify()
{
    sqlite::Connection &db = m_state->connection;
    SIDELIGHT_STORE_CHECK(sqlite::checkPages(db));
    SIDELIGHT_STORE_CHECK(sqlite::checkStructure(db));
    Verified verified;
    auto events = db.integer("SELECT count(*) FROM event");
    SIDELIGHT_STORE_CHECK(events);
    auto entries = db.integer("SELECT count(*) FROM entry");
    SIDELIGHT_STORE_CHECK(entries);
    auto lost = db.integer("SELECT count(*) FROM entry n LEFT JOIN event e ON e.row=n.event "
                           "WHERE e.row IS NULL");
    SIDELIGHT_STORE_CHECK(lost);
    auto beyond = db.integer("SELECT count(*) FROM stream s JOIN entry n ON n.stream=s.id AND "
                             "n.epoch=s.epoch AND n.offset>s.offset");
    SIDELIGHT_STORE_CHECK(beyond);
    verified.events = *events;
    verified.entries = *entries;
    verified.lostEntries = *lost;
    verified.beyondPosition = *beyond;
    return verified;
}

} // namespace sidelight::store
