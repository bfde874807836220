#include "hub/audit/auditstore.h"

#include <algorithm>
#include <cctype>
#include <limits>

#include "core/sqlite/keyedopen.h"
#include "core/sqlite/migration.h"
#include "core/sqlite/transaction.h"

namespace sidelight::hub
{

namespace
{

using audit::Record;

constexpr sqlite::Migration migrations[] = {
    {1, "first",
     "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
     "CREATE TABLE records(number INTEGER PRIMARY KEY, at INTEGER NOT NULL, what TEXT NOT NULL,"
     " who TEXT NOT NULL, role TEXT NOT NULL, team TEXT NOT NULL, subject TEXT NOT NULL,"
     " detail TEXT NOT NULL, hash TEXT NOT NULL);"
     "CREATE INDEX records_by_time ON records(at);"
     "PRAGMA user_version=1;"},
};
static_assert(sqlite::inOrder(migrations));

// A word about what went is worth one for many; what is too old goes once a day all the same.
constexpr std::uint64_t dropAtLeast = 1000;
std::string textOf(const sqlite::Statement &row, int column)
{
    return std::string(row.text(column));
}

// Columns number, at, what, who, role, team, subject, detail, hash.
Record recordOf(const sqlite::Statement &row)
{
    Record record;
    record.number = static_cast<std::uint64_t>(row.integer(0));
    record.at = Timestamp{row.integer(1)};
    record.deed = {textOf(row, 2), textOf(row, 3), textOf(row, 4),
                   textOf(row, 5), textOf(row, 6), textOf(row, 7)};
    record.hash = textOf(row, 8);
    return record;
}

std::int64_t signedOf(std::uint64_t number)
{
    return static_cast<std::int64_t>(std::min<std::uint64_t>(
        number, static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())));
}

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// "\nblue\ncards\n": names of streams hold no line feed.
std::string listed(const std::vector<std::string> &teams)
{
    std::string list = "\n";
    for (const std::string &team : teams)
        list += team + '\n';
    return list;
}

} // namespace

sqlite::Result<AuditStore> AuditStore::open(const sqlite::Library &library,
                                            const keys::Keyspec &key, const std::string &path,
                                            AuditBounds bounds)
{
    sqlite::OpenOptions options;
    options.journal = sqlite::Journal::Truncate;
    const keys::SecretBytes hex = key.hex();
    auto connection = sqlite::openKeyed(library, path, hex.text(), options);
    if (!connection)
        return failure(connection.error());
    if (auto migrated = sqlite::migrate(*connection, migrations); !migrated)
        return failure(migrated.error());
    AuditStore store(std::move(*connection), bounds);
    if (auto loaded = store.load(); !loaded)
        return failure(loaded.error());
    return store;
}

sqlite::Result<std::string> AuditStore::anchor()
{
    auto query = m_db.prepare("SELECT value FROM meta WHERE name = 'anchor'");
    if (!query)
        return failure(query.error());
    auto row = query->step();
    if (!row)
        return failure(row.error());
    return *row ? textOf(*query, 0) : audit::firstHash();
}

sqlite::Result<void> AuditStore::load()
{
    const auto before = anchor();
    if (!before)
        return failure(before.error());
    m_state.head = *before;
    auto query = m_db.prepare("SELECT number, hash, (SELECT min(number) FROM records) FROM records"
                              " ORDER BY number DESC LIMIT 1");
    if (!query)
        return failure(query.error());
    auto row = query->step();
    if (!row)
        return failure(row.error());
    if (*row) {
        m_state.last = static_cast<std::uint64_t>(query->integer(0));
        m_state.head = textOf(*query, 1);
        m_state.first = static_cast<std::uint64_t>(query->integer(2));
    }
    checkAgain();
    return {};
}

void AuditStore::checkAgain()
{
    m_state.checked = 0;
    m_state.broken.reset();
    m_checkedHash.clear();
}

void AuditStore::found(std::uint64_t broken)
{
    m_state.broken = std::min(m_state.broken.value_or(broken), broken);
}

sqlite::Result<void> AuditStore::put(const Record &record)
{
    auto insert = m_db.prepare("INSERT INTO records(number, at, what, who, role, team, subject,"
                               " detail, hash) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    if (!insert)
        return failure(insert.error());
    insert->bind(1, signedOf(record.number)).bind(2, record.at.ms);
    insert->bind(3, record.deed.what).bind(4, record.deed.who).bind(5, record.deed.role);
    insert->bind(6, record.deed.team).bind(7, record.deed.subject).bind(8, record.deed.detail);
    insert->bind(9, record.hash);
    return insert->run();
}

sqlite::Result<std::uint64_t> AuditStore::drop(Timestamp now)
{
    if (m_state.last == 0)
        return std::uint64_t{0};
    auto oldest = m_db.prepare("SELECT number, hash, (SELECT min(at) FROM records) FROM records"
                               " WHERE number < ?1 AND (number <= ?2 OR at < ?3)"
                               " ORDER BY number DESC LIMIT 1");
    if (!oldest)
        return failure(oldest.error());
    const std::uint64_t kept = m_state.last - m_state.first + 1;
    const std::uint64_t most = m_bounds.mostRecords;
    oldest->bind(1, signedOf(m_state.last));
    oldest->bind(2, kept > most ? signedOf(m_state.last - most) : 0);
    oldest->bind(3, now.ms - m_bounds.mostAgeMs);
    auto row = oldest->step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return std::uint64_t{0};
    const auto until = static_cast<std::uint64_t>(oldest->integer(0));
    const std::string hash = textOf(*oldest, 1);
    const std::uint64_t count = until - m_state.first + 1;
    const bool isOverdue = oldest->integer(2) < now.ms - m_bounds.mostAgeMs - dayMs;
    if (count < std::min(dropAtLeast, most) && !isOverdue)
        return std::uint64_t{0};
    auto keep = m_db.prepare("INSERT OR REPLACE INTO meta(name, value) VALUES('anchor', ?1)");
    if (!keep)
        return failure(keep.error());
    keep->bind(1, hash);
    if (auto done = keep->run(); !done)
        return failure(done.error());
    auto remove = m_db.prepare("DELETE FROM records WHERE number <= ?1");
    if (!remove)
        return failure(remove.error());
    remove->bind(1, signedOf(until));
    if (auto done = remove->run(); !done)
        return failure(done.error());
    return count;
}

sqlite::Result<void> AuditStore::append(const std::vector<audit::Deed> &deeds, Timestamp now)
{
    auto transaction = sqlite::Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction.error());
    AuditState next = m_state;
    const auto add = [&](const audit::Deed &deed) -> sqlite::Result<void> {
        Record record{next.last + 1, now, audit::cut(deed), next.head, {}};
        record.hash = audit::hashOf(record);
        next.last = record.number;
        next.head = record.hash;
        if (next.first == 0)
            next.first = record.number;
        return put(record);
    };
    const auto dropped = drop(now);
    if (!dropped)
        return failure(dropped.error());
    if (*dropped > 0) {
        next.first += *dropped;
        if (auto said = add({std::string(audit::kinds::dropped),
                             "hub",
                             "hub",
                             {},
                             {},
                             std::to_string(*dropped) + " records, up to number " +
                                 std::to_string(next.first - 1)});
            !said)
            return said;
    }
    for (const audit::Deed &deed : deeds) {
        if (auto done = add(deed); !done)
            return done;
    }
    if (auto done = transaction->commit(); !done)
        return done;
    // What was whole to its end still is; what went is not missed.
    if (!next.broken && m_state.checked == m_state.last) {
        next.checked = next.last;
        m_checkedHash = next.head;
    } else if (next.checked != 0 && next.checked < next.first - 1) {
        next.checked = 0;
        m_checkedHash.clear();
    }
    m_state = std::move(next);
    return {};
}

sqlite::Result<bool> AuditStore::check(std::size_t most)
{
    if (m_state.last == 0 || m_state.broken)
        return true;
    if (m_state.checked == 0) {
        const auto before = anchor();
        if (!before)
            return failure(before.error());
        m_checkedHash = *before;
        m_state.checked = m_state.first - 1;
    }
    auto query = m_db.prepare("SELECT number, at, what, who, role, team, subject, detail, hash"
                              " FROM records WHERE number > ?1 ORDER BY number LIMIT ?2");
    if (!query)
        return failure(query.error());
    query->bind(1, signedOf(m_state.checked)).bind(2, static_cast<std::int64_t>(most));
    std::size_t given = 0;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        ++given;
        Record record = recordOf(*query);
        record.before = m_checkedHash;
        if (record.number != m_state.checked + 1 || !audit::isWhole(record)) {
            found(m_state.checked + 1);
            return true;
        }
        m_state.checked = record.number;
        m_checkedHash = record.hash;
    }
    // The end that was remembered is the end that is there.
    if (given < most && m_state.checked != m_state.last)
        found(m_state.checked + 1);
    return m_state.broken || m_state.checked == m_state.last;
}

sqlite::Result<AuditPage> AuditStore::read(const AuditQuery &query)
{
    const auto anchored = anchor();
    if (!anchored)
        return failure(anchored.error());
    auto rows = m_db.prepare(
        "SELECT r.number, r.at, r.what, r.who, r.role, r.team, r.subject, r.detail, r.hash,"
        " (SELECT p.hash FROM records p WHERE p.number = r.number - 1)"
        " FROM records r WHERE r.number < ?1"
        " AND (?2 = '' OR substr(r.what, 1, length(?2)) = ?2)"
        " AND (?3 = '' OR r.who = ?3)"
        " AND (?4 = '' OR instr(lower(r.what || ' ' || r.who || ' ' || r.team || ' ' || r.detail),"
        " ?4) > 0)"
        " AND (?5 = '' OR r.subject = ?5)"
        " AND r.at >= ?6 AND r.at <= ?7"
        " AND (?8 = '' OR (r.team <> '' AND instr(?8, char(10) || r.team || char(10)) > 0))"
        " ORDER BY r.number DESC LIMIT ?9");
    if (!rows)
        return failure(rows.error());
    const std::string text = lowered(query.text);
    const std::string teams = query.teams ? listed(*query.teams) : std::string();
    const std::size_t limit = std::clamp<std::size_t>(query.limit, 1, AuditQuery::mostLimit);
    constexpr std::int64_t ever = std::numeric_limits<std::int64_t>::max();
    rows->bind(1, query.before ? signedOf(*query.before) : ever);
    rows->bind(2, query.what).bind(3, query.who).bind(4, text).bind(5, query.subject);
    rows->bind(6, query.since ? query.since->ms : std::numeric_limits<std::int64_t>::min());
    rows->bind(7, query.until ? query.until->ms : ever);
    rows->bind(8, teams).bind(9, static_cast<std::int64_t>(limit + 1));
    AuditPage page;
    for (;;) {
        auto row = rows->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        Record record = recordOf(*rows);
        record.before = record.number == m_state.first ? *anchored : textOf(*rows, 9);
        if (!audit::isWhole(record))
            found(record.number);
        if (page.records.size() == limit) {
            page.next = page.records.back().number;
            break;
        }
        page.records.push_back(std::move(record));
    }
    page.state = m_state;
    return page;
}

} // namespace sidelight::hub
