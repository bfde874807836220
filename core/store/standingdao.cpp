#include "core/store/standingdao.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

sqlite::Result<std::int64_t> StandingDao::caseRow(std::int64_t owner, std::string_view caseId)
{
    constexpr auto kind = static_cast<std::int64_t>(StandingKind::Case);
    auto select =
        m_connection.prepare("SELECT id FROM standing WHERE owner=?1 AND kind=?2 AND name=?3");
    SIDELIGHT_CHECK(select);
    auto found = select->bind(1, owner).bind(2, kind).bind(3, caseId).step();
    SIDELIGHT_CHECK(found);
    if (*found)
        return select->integer(0);
    auto insert =
        m_connection.prepare("INSERT INTO standing(owner, kind, name) VALUES(?1, ?2, ?3)");
    SIDELIGHT_CHECK(insert);
    SIDELIGHT_CHECK(insert->bind(1, owner).bind(2, kind).bind(3, caseId).run());
    return m_connection.lastInsertRowId();
}

sqlite::Result<void> StandingDao::apply(std::int64_t owner, const StandingFact &fact,
                                        const Said &said)
{
    // Raised again after its end, it begins anew; raised again while open, it repeats and keeps
    // what was decided.
    constexpr sqlite::Sql defines =
        "INSERT INTO standing(owner, kind, name, open, event, repeats, generation, offset) "
        "VALUES(?1, ?2, ?3, ?4, ?5, 1, ?6, ?7) ON CONFLICT(owner, kind, name) DO UPDATE SET "
        "decision=CASE WHEN open=0 AND excluded.open=1 AND ?8=1 THEN NULL ELSE decision END, "
        "repeats=CASE WHEN ?8=0 THEN repeats WHEN open=0 THEN 1 ELSE repeats+1 END, "
        "open=excluded.open, event=excluded.event, generation=excluded.generation, "
        "offset=excluded.offset "
        "WHERE (excluded.generation, excluded.offset)>=(generation, offset)";
    constexpr sqlite::Sql decides =
        "INSERT INTO standing(owner, kind, name, open, decision, generation, offset) "
        "VALUES(?1, ?2, ?3, 0, ?5, ?6, ?7) ON CONFLICT(owner, kind, name) DO UPDATE SET "
        "open=min(open, ?4), decision=?5, generation=excluded.generation, offset=excluded.offset "
        "WHERE (excluded.generation, excluded.offset)>=(generation, offset)";
    constexpr sqlite::Sql closes =
        "INSERT INTO standing(owner, kind, name, open, generation, offset) "
        "VALUES(?1, ?2, ?3, 0, ?6, ?7) ON CONFLICT(owner, kind, name) DO UPDATE SET "
        "open=0, generation=excluded.generation, offset=excluded.offset "
        "WHERE (excluded.generation, excluded.offset)>=(generation, offset)";
    const bool isDefinition = fact.role == StandingFact::Role::Defines;
    auto upsert = m_connection.prepare(isDefinition                               ? defines
                                       : fact.role == StandingFact::Role::Decides ? decides
                                                                                  : closes);
    SIDELIGHT_CHECK(upsert);
    upsert->bind(1, owner).bind(2, static_cast<std::int64_t>(fact.kind)).bind(3, fact.name);
    if (fact.role != StandingFact::Role::Closes) {
        upsert->bind(4, std::int64_t{fact.open ? 1 : 0}).bind(5, said.event);
    }
    upsert->bind(6, said.generation).bind(7, said.offset);
    if (isDefinition)
        upsert->bind(8, std::int64_t{said.isNew ? 1 : 0});
    return upsert->run();
}

sqlite::Result<void> StandingDao::applyDecision(std::int64_t owner, std::string_view alert,
                                                const Said &said)
{
    auto insert = m_connection.prepare(
        "INSERT INTO decision(owner, name, event, generation, offset) VALUES(?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT(owner, name, event) DO UPDATE SET generation=excluded.generation, "
        "offset=excluded.offset");
    SIDELIGHT_CHECK(insert);
    insert->bind(1, owner).bind(2, alert).bind(3, said.event);
    return insert->bind(4, said.generation).bind(5, said.offset).run();
}

sqlite::Result<void> StandingDao::voidDecisions(std::int64_t owner, std::string_view alert,
                                                const Said &said)
{
    constexpr auto kind = static_cast<std::int64_t>(StandingKind::Alert);
    auto erase = m_connection.prepare(
        "DELETE FROM decision WHERE owner=?1 AND name=?2 AND EXISTS (SELECT 1 FROM standing s "
        "WHERE s.owner=?1 AND s.kind=?3 AND s.name=?2 AND s.open=0 AND s.event IS NOT NULL AND "
        "(s.generation, s.offset)<=(?4, ?5))");
    SIDELIGHT_CHECK(erase);
    erase->bind(1, owner).bind(2, alert).bind(3, kind);
    return erase->bind(4, said.generation).bind(5, said.offset).run();
}

sqlite::Result<void> StandingDao::removeBelow(std::int64_t owner, std::int64_t generation)
{
    // A case that events of the new generation name stays, as one that is only heard of.
    auto unknown = m_connection.prepare(
        "UPDATE standing SET event=NULL, decision=NULL, open=0, repeats=0 WHERE owner=?1 AND "
        "generation<?2 AND event NOT IN (SELECT row FROM event)");
    SIDELIGHT_CHECK(unknown);
    SIDELIGHT_CHECK(unknown->bind(1, owner).bind(2, generation).run());
    auto decisions = m_connection.prepare("DELETE FROM decision WHERE owner=?1 AND generation<?2 "
                                          "AND event NOT IN (SELECT row FROM event)");
    SIDELIGHT_CHECK(decisions);
    SIDELIGHT_CHECK(decisions->bind(1, owner).bind(2, generation).run());
    auto erase = m_connection.prepare(
        "DELETE FROM standing WHERE owner=?1 AND generation<?2 AND event IS NULL AND "
        "id NOT IN (SELECT matter FROM event WHERE owner=?1 AND matter IS NOT NULL)");
    SIDELIGHT_CHECK(erase);
    return erase->bind(1, owner).bind(2, generation).run();
}

sqlite::Result<void> StandingDao::removeAllOf(std::int64_t owner)
{
    auto decisions = m_connection.prepare("DELETE FROM decision WHERE owner=?1");
    SIDELIGHT_CHECK(decisions);
    SIDELIGHT_CHECK(decisions->bind(1, owner).run());
    auto erase = m_connection.prepare("DELETE FROM standing WHERE owner=?1");
    SIDELIGHT_CHECK(erase);
    return erase->bind(1, owner).run();
}

} // namespace sidelight::store
