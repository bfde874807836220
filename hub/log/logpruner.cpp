#include "hub/log/logpruner.h"

#include "core/sqlite/check.h"
#include "hub/log/schema.h"

namespace sidelight::hub
{

sqlite::Result<std::vector<LogPruner::Candidate>>
LogPruner::candidates(const LogRetention &retention, std::size_t slice, bool &more)
{
    const std::int64_t now = m_clock.now().ms;
    auto query = m_db.prepare(
        "SELECT r.offset, r.stream, r.prev, r.at, r.flags, r.class,"
        " (r.slot IS NOT NULL AND (r.flags & 4) = 0 AND NOT EXISTS (SELECT 1 FROM records n"
        "  WHERE n.stream = r.stream AND n.slot = r.slot AND n.offset > r.offset)), s.top"
        " FROM records r JOIN streams s ON s.id = r.stream"
        " WHERE r.offset > ?1 ORDER BY r.offset LIMIT ?2");
    if (!query)
        return failure(query.error());
    query->bind(1, m_after).bind(2, static_cast<std::int64_t>(slice));
    std::vector<Candidate> over;
    std::size_t looked = 0;
    more = false;
    for (;;) {
        auto row = query->step();
        if (!row)
            return failure(row.error());
        if (!*row)
            break;
        // Times rise with offsets: from here on nothing is old enough.
        const std::int64_t age = now - query->integer(3);
        if (age <= retention.shortestMs())
            break;
        ++looked;
        m_after = query->integer(0);
        const bool isTombstone = (query->integer(4) & recordflags::tombstone) != 0;
        const std::int64_t stored = query->integer(5);
        const auto kept = isTombstone ? KeepClass::Tombstones
                          : stored > 0 && stored < std::int64_t{keepClasses}
                              ? static_cast<KeepClass>(stored)
                              : KeepClass::Other;
        const bool isOpenSlot = query->integer(6) != 0;
        const bool isTop = query->integer(7) == query->integer(0);
        if (retention.isOver(kept, age) && !isOpenSlot && !isTop)
            over.push_back({query->integer(0), query->integer(1), query->integer(2)});
    }
    more = looked == slice;
    return over;
}

sqlite::Result<void> LogPruner::noteHighest()
{
    return m_db.execute("INSERT INTO meta(name, value)"
                        " VALUES('highest', (SELECT ifnull(max(offset), 0) FROM records))"
                        " ON CONFLICT(name) DO UPDATE SET value = max(value, excluded.value)");
}

sqlite::Result<void> LogPruner::drop(const Candidate &gone)
{
    // Of several in a row the one before may have gone in this very slice.
    auto before = m_db.prepare("SELECT prev FROM records WHERE offset = ?1");
    if (!before)
        return failure(before.error());
    auto row = before->bind(1, gone.offset).step();
    if (!row)
        return failure(row.error());
    if (!*row)
        return {};
    const std::int64_t prev = before->integer(0);
    before->reset();
    auto link =
        m_db.prepare("UPDATE records SET prev = ?1 WHERE offset ="
                     " (SELECT min(offset) FROM records WHERE stream = ?2 AND offset > ?3)");
    if (!link)
        return failure(link.error());
    SIDELIGHT_CHECK(link->bind(1, prev).bind(2, gone.stream).bind(3, gone.offset).run());
    auto removal = m_db.prepare("DELETE FROM records WHERE offset = ?1");
    if (!removal)
        return failure(removal.error());
    SIDELIGHT_CHECK(removal->bind(1, gone.offset).run());
    if (prev != 0)
        return {};
    auto first = m_db.prepare("UPDATE streams SET first ="
                              " (SELECT min(offset) FROM records WHERE stream = ?1) WHERE id = ?1");
    if (!first)
        return failure(first.error());
    return first->bind(1, gone.stream).run();
}

sqlite::Result<Pruned> LogPruner::prune(const LogRetention &retention, std::size_t slice)
{
    Pruned pruned;
    if (retention.shortestMs() == 0)
        return pruned;
    auto over = candidates(retention, slice, pruned.more);
    if (!over)
        return failure(over.error());
    if (!over->empty())
        SIDELIGHT_CHECK(noteHighest());
    for (const Candidate &gone : *over)
        SIDELIGHT_CHECK(drop(gone));
    pruned.records = over->size();
    if (!pruned.more)
        m_after = 0;
    return pruned;
}

sqlite::Result<Compacted> LogPruner::compact(std::size_t pages)
{
    Compacted compacted;
    auto before = m_db.integer("PRAGMA freelist_count");
    if (!before)
        return failure(before.error());
    // The number is part of the text: a pragma takes no parameter.
    static_assert(compactPages == 256);
    if (*before > 0 && pages > 0)
        SIDELIGHT_CHECK(m_db.execute("PRAGMA incremental_vacuum(256)"));
    auto after = m_db.integer("PRAGMA freelist_count");
    if (!after)
        return failure(after.error());
    compacted.pages = static_cast<std::uint64_t>(*before - *after);
    compacted.more = *after > 0 && *after < *before;
    // Something is written in any case: it tells whether the disk takes it.
    SIDELIGHT_CHECK(m_db.execute("INSERT INTO meta(name, value) VALUES('compacted', 1)"
                                 " ON CONFLICT(name) DO UPDATE SET value = value + 1"));
    return compacted;
}

} // namespace sidelight::hub
