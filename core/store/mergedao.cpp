#include "core/store/mergedao.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

sqlite::Result<void> MergeDao::load()
{
    if (m_known)
        return {};
    auto select = m_connection.prepare("SELECT gone, kept FROM merged");
    SIDELIGHT_CHECK(select);
    TextMap<std::string> known;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_CHECK(row);
        if (!*row)
            break;
        known.emplace(select->text(0), select->text(1));
    }
    m_known = std::move(known);
    return {};
}

sqlite::Result<std::string> MergeDao::resolve(std::string_view customer)
{
    SIDELIGHT_CHECK(load());
    const auto found = m_known->find(customer);
    return found == m_known->end() ? std::string(customer) : found->second;
}

sqlite::Result<void> MergeDao::remember(std::string_view gone, std::string_view kept)
{
    auto others = m_connection.prepare("UPDATE merged SET kept=?2 WHERE kept=?1");
    SIDELIGHT_CHECK(others);
    SIDELIGHT_CHECK(others->bind(1, gone).bind(2, kept).run());
    auto insert = m_connection.prepare(
        "INSERT INTO merged(gone, kept) VALUES(?1, ?2) ON CONFLICT(gone) DO UPDATE SET "
        "kept=excluded.kept");
    SIDELIGHT_CHECK(insert);
    m_known.reset();
    return insert->bind(1, gone).bind(2, kept).run();
}

sqlite::Result<void> MergeDao::move(std::int64_t gone, std::int64_t kept)
{
    // A case both know is one case; its events go to the one that stays.
    constexpr sqlite::Sql steps[] = {
        "UPDATE event SET matter=(SELECT k.id FROM standing k JOIN standing g ON g.kind=k.kind AND "
        "g.name=k.name WHERE g.id=event.matter AND k.owner=?2) WHERE owner=?1 AND matter IN "
        "(SELECT g.id FROM standing g JOIN standing k ON k.kind=g.kind AND k.name=g.name WHERE "
        "g.owner=?1 AND k.owner=?2)",
        "UPDATE OR IGNORE standing SET owner=?2 WHERE owner=?1",
        "UPDATE event SET owner=?2 WHERE owner=?1",
        "UPDATE interaction SET owner=?2 WHERE owner=?1",
        "UPDATE OR IGNORE decision SET owner=?2 WHERE owner=?1",
        "UPDATE OR IGNORE identity SET owner=?2 WHERE owner=?1",
        // Who has no profile goes on with the other's.
        "UPDATE stream SET (profile, profile_generation, profile_offset)=(SELECT profile, 0, 0 "
        "FROM stream WHERE id=?1) WHERE id=?2 AND profile IS NULL",
    };
    for (const sqlite::Sql step : steps) {
        auto update = m_connection.prepare(step);
        SIDELIGHT_CHECK(update);
        SIDELIGHT_CHECK(update->bind(1, gone).bind(2, kept).run());
    }
    constexpr sqlite::Sql leftovers[] = {
        "DELETE FROM standing WHERE owner=?1", "DELETE FROM decision WHERE owner=?1",
        "DELETE FROM identity WHERE owner=?1", "UPDATE stream SET profile=NULL WHERE id=?1"};
    for (const sqlite::Sql step : leftovers) {
        auto erase = m_connection.prepare(step);
        SIDELIGHT_CHECK(erase);
        SIDELIGHT_CHECK(erase->bind(1, gone).run());
    }
    return {};
}

sqlite::Result<void> MergeDao::forgetThoseOf(std::string_view kept)
{
    auto erase = m_connection.prepare("DELETE FROM merged WHERE kept=?1 OR gone=?1");
    SIDELIGHT_CHECK(erase);
    m_known.reset();
    return erase->bind(1, kept).run();
}

} // namespace sidelight::store
