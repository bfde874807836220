#include "hub/log/logeraser.h"

#include <algorithm>

#include "hub/log/schema.h"
#include "hub/log/storednumber.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

constexpr std::int64_t buriedAtOnce = 100; // events, each with its copies
constexpr std::int64_t lookedAtAtOnce = 1000;

struct Buried {
    std::int64_t offset = 0;
    std::optional<StreamId> stream;
    std::vector<std::uint8_t> key;
};

sqlite::Result<std::vector<std::int64_t>> offsetsOf(sqlite::Statement &query)
{
    std::vector<std::int64_t> offsets;
    for (;;) {
        auto row = query.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return offsets;
        offsets.push_back(query.integer(0));
    }
}

// The record, the first one of its event, and all others of it.
sqlite::Result<std::vector<Buried>> gravesAt(sqlite::Connection &db, std::int64_t offset)
{
    auto query = db.prepare("SELECT c.offset, s.name, c.key FROM records r"
                            " JOIN records c ON c.offset IN (r.offset, r.event) OR c.offset IN"
                            "  (SELECT m.offset FROM records m"
                            "   WHERE m.event = r.event AND m.event != m.offset)"
                            " JOIN streams s ON s.id = c.stream WHERE r.offset = ?1");
    if (!query)
        return failure(query.error());
    query->bind(1, offset);
    std::vector<Buried> graves;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return graves;
        const auto key = query->blob(2);
        graves.push_back({query->integer(0), StreamId::parse(query->text(1)),
                          std::vector<std::uint8_t>(key.begin(), key.end())});
    }
}

} // namespace

sqlite::Result<std::vector<std::int64_t>> LogEraser::own(const Erasure &work)
{
    auto query = m_db.prepare("SELECT offset FROM records"
                              " WHERE stream = (SELECT id FROM streams WHERE name = ?1)"
                              " AND offset > ?2 AND (flags & 1) = 0 ORDER BY offset LIMIT ?3");
    if (!query)
        return failure(query.error());
    const std::string name = work.stream.toString();
    query->bind(1, name).bind(2, work.ownTo).bind(3, buriedAtOnce);
    return offsetsOf(*query);
}

sqlite::Result<std::optional<std::int64_t>> LogEraser::endOfSlice(std::int64_t after)
{
    using End = std::optional<std::int64_t>;
    auto query = m_db.prepare("SELECT max(offset) FROM (SELECT offset FROM records"
                              " WHERE offset > ?1 ORDER BY offset LIMIT ?2)");
    if (!query)
        return failure(query.error());
    auto row = query->bind(1, after).bind(2, lookedAtAtOnce).step();
    if (!row)
        return failure(row.error());
    return *row && !query->isNull(0) ? End(query->integer(0)) : End();
}

sqlite::Result<std::vector<std::int64_t>> LogEraser::naming(const Erasure &work, std::int64_t to)
{
    auto query = m_db.prepare("SELECT r.offset, r.body FROM records r"
                              " JOIN streams s ON s.id = r.stream"
                              " WHERE r.offset > ?1 AND r.offset <= ?2 AND (r.flags & 1) = 0"
                              " AND (s.name LIKE 'agent/%' OR s.name LIKE 'unmatched/%')"
                              " AND instr(r.body, ?3) > 0 ORDER BY r.offset");
    if (!query)
        return failure(query.error());
    const std::string mention = mentionOf(work.stream);
    query->bind(1, work.othersTo).bind(2, to).bind(3, mention);
    std::vector<std::int64_t> offsets;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return offsets;
        if (mentions(std::string(query->text(1)), work.stream))
            offsets.push_back(query->integer(0));
    }
}

sqlite::Result<void> LogEraser::knowForEver(std::int64_t offset, std::span<const std::uint8_t> key)
{
    auto known =
        m_db.prepare("INSERT INTO known(key, event, records, digest, at) VALUES(?1, ?2, 0, 0, NULL)"
                     " ON CONFLICT(key) DO UPDATE SET at = NULL, records = 0, digest = 0");
    if (!known)
        return failure(known.error());
    known->bindBlob(1, key);
    known->bind(2, offset);
    return known->run();
}

sqlite::Result<void> LogEraser::bury(std::int64_t offset, Erased &erased)
{
    const auto graves = gravesAt(m_db, offset);
    if (!graves)
        return failure(graves.error());
    for (const Buried &grave : *graves) {
        if (auto known = knowForEver(grave.offset, grave.key); !known)
            return failure(known.error());
        auto update = m_db.prepare("UPDATE records SET body = ?1, slot = NULL, flags = 1"
                                   " WHERE offset = ?2 AND (flags & 1) = 0");
        if (!update)
            return failure(update.error());
        const std::string body = tombstoneBody(Offset{unsignedOf(grave.offset)});
        update->bind(1, body).bind(2, grave.offset);
        if (auto done = update->run(); !done)
            return failure(done.error());
        if (m_db.changes() == 0 || !grave.stream)
            continue;
        ++erased.records;
        auto &streams = erased.streams;
        if (std::find(streams.begin(), streams.end(), *grave.stream) == streams.end())
            streams.push_back(*grave.stream);
    }
    return {};
}

sqlite::Result<Erasure> LogEraser::slice(Erasure work)
{
    auto found = own(work);
    if (!found)
        return failure(found.error());
    if (!found->empty())
        work.ownTo = found->back();
    if (found->empty()) {
        const auto end = mentionOf(work.stream).empty()
                             ? sqlite::Result<std::optional<std::int64_t>>()
                             : endOfSlice(work.othersTo);
        if (!end)
            return failure(end.error());
        if (!*end) {
            if (auto done = finish(work); !done)
                return failure(done.error());
            work.more = false;
            return work;
        }
        found = naming(work, **end);
        if (!found)
            return failure(found.error());
        work.othersTo = **end;
    }
    for (const std::int64_t offset : *found) {
        if (auto buried = bury(offset, work.erased); !buried)
            return failure(buried.error());
    }
    return work;
}

sqlite::Result<void> LogEraser::finish(Erasure &work)
{
    if (auto done = hide(work.stream); !done)
        return done;
    for (const StreamId &stream : work.erased.streams) {
        const bool says =
            stream.kind == StreamKind::Customer || stream.kind == StreamKind::Unmatched;
        if (auto done = says ? hide(stream) : sqlite::Result<void>(); !done)
            return done;
    }
    return work.stream.kind == StreamKind::Customer ? takeFollowers(work) : sqlite::Result<void>();
}

sqlite::Result<void> LogEraser::hide(const StreamId &stream)
{
    auto update = m_db.prepare("UPDATE streams SET name = ?2 WHERE name = ?1 AND NOT EXISTS"
                               " (SELECT 1 FROM records"
                               "  WHERE stream = streams.id AND (flags & 1) = 0)");
    if (!update)
        return failure(update.error());
    const std::string name = stream.toString();
    const std::string hidden = hiddenNameOf(m_secret, stream);
    return update->bind(1, name).bind(2, hidden).run();
}

sqlite::Result<void> LogEraser::takeFollowers(Erasure &work)
{
    const std::string hidden = hiddenNameOf(m_secret, work.stream);
    auto query = m_db.prepare("SELECT agent FROM followers WHERE customer = ?1");
    if (!query)
        return failure(query.error());
    query->bind(1, hidden);
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        work.erased.followers.emplace_back(std::string(query->text(0)));
    }
    auto forget = m_db.prepare("DELETE FROM followers WHERE customer = ?1");
    if (!forget)
        return failure(forget.error());
    return forget->bind(1, hidden).run();
}

sqlite::Result<void> LogEraser::hideFollowed()
{
    std::vector<std::string> keys;
    {
        // No key has a slash in it.
        auto query = m_db.prepare("SELECT DISTINCT customer FROM followers"
                                  " WHERE customer < 'erased/' OR customer >= 'erased0'");
        if (!query)
            return failure(query.error());
        for (;;) {
            auto row = query->step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            keys.emplace_back(query->text(0));
        }
    }
    for (const std::string &key : keys) {
        auto update = m_db.prepare("UPDATE OR REPLACE followers SET customer = ?2"
                                   " WHERE customer = ?1");
        if (!update)
            return failure(update.error());
        const std::string hidden = hiddenNameOf(m_secret, streamOf(CustomerKey(key)));
        if (auto done = update->bind(1, key).bind(2, hidden).run(); !done)
            return done;
    }
    return {};
}

sqlite::Result<void> LogEraser::hideBuried()
{
    std::vector<StreamId> buried;
    {
        auto query = m_db.prepare("SELECT name FROM streams"
                                  " WHERE (name LIKE 'customer/%' OR name LIKE 'unmatched/%')"
                                  " AND NOT EXISTS (SELECT 1 FROM meta WHERE name = 'buriedhidden')"
                                  " AND NOT EXISTS (SELECT 1 FROM records"
                                  "  WHERE stream = streams.id AND (flags & 1) = 0)"
                                  " AND EXISTS (SELECT 1 FROM records WHERE stream = streams.id)");
        if (!query)
            return failure(query.error());
        for (;;) {
            auto row = query->step();
            if (!row)
                return failure(row.error());
            if (!*row)
                break;
            if (const auto stream = StreamId::parse(query->text(0)))
                buried.push_back(*stream);
        }
    }
    for (const StreamId &stream : buried) {
        if (auto done = hide(stream); !done)
            return done;
    }
    return m_db.execute("INSERT OR IGNORE INTO meta(name, value) VALUES('buriedhidden', 1)");
}

} // namespace sidelight::hub
