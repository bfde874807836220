#include "core/store/interactiondao.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

namespace
{
constexpr std::size_t keptInteractions = 256;
} // namespace

sqlite::Result<std::int64_t> InteractionDao::idOf(std::string_view name)
{
    if (const auto known = m_known.find(name); known != m_known.end())
        return known->second;
    if (m_known.size() >= keptInteractions)
        m_known.clear();
    auto select = m_connection.prepare("SELECT id FROM interaction WHERE name=?1");
    SIDELIGHT_CHECK(select);
    auto found = select->bind(1, name).step();
    SIDELIGHT_CHECK(found);
    std::int64_t id = 0;
    if (*found) {
        id = select->integer(0);
    } else {
        auto insert = m_connection.prepare("INSERT INTO interaction(name) VALUES(?1)");
        SIDELIGHT_CHECK(insert);
        SIDELIGHT_CHECK(insert->bind(1, name).run());
        id = m_connection.lastInsertRowId();
    }
    m_known.emplace(name, id);
    return id;
}

sqlite::Result<InteractionDao::Line> InteractionDao::apply(std::int64_t id, const EventFacts &facts,
                                                           std::int64_t owner, bool ownerIsCustomer,
                                                           std::int64_t event)
{
    const auto phase = static_cast<std::int64_t>(facts.phase.value_or(InteractionPhase::Offered));
    Line line;
    {
        auto select = m_connection.prepare("SELECT listed, phase FROM interaction WHERE id=?1");
        SIDELIGHT_CHECK(select);
        auto found = select->bind(1, id).step();
        SIDELIGHT_CHECK(found);
        line.before = *found ? select->integer(0) : 0;
        line.outdated = *found && select->integer(1) > phase;
    }
    auto update = m_connection.prepare(
        "UPDATE interaction SET agent=CASE WHEN ?2='' OR (?7=1 AND agent<>'') THEN agent ELSE ?2 "
        "END, "
        "owner=CASE WHEN ?4=1 OR owner IS NULL THEN ?3 ELSE owner END, phase=max(phase, ?5), "
        "listed=CASE WHEN ?7=1 THEN listed ELSE ?6 END WHERE id=?1");
    SIDELIGHT_CHECK(update);
    update->bind(1, id).bind(2, facts.agent).bind(3, owner);
    update->bind(4, std::int64_t{ownerIsCustomer ? 1 : 0}).bind(5, phase).bind(6, event);
    update->bind(7, std::int64_t{line.outdated ? 1 : 0});
    SIDELIGHT_CHECK(update->run());
    return line;
}

sqlite::Result<void> InteractionDao::close(std::string_view name)
{
    auto update = m_connection.prepare("UPDATE interaction SET closed=1 WHERE name=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, name).run();
}

sqlite::Result<void> InteractionDao::disown(std::int64_t owner)
{
    auto update =
        m_connection.prepare("UPDATE interaction SET owner=NULL, listed=NULL WHERE owner=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, owner).run();
}

} // namespace sidelight::store
