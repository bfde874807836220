#include "core/store/draftdao.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

namespace
{
Draft read(const sqlite::Statement &s)
{
    Draft draft;
    draft.key.agent = AgentId{std::string(s.text(0))};
    draft.key.interaction = InteractionId{std::string(s.text(1))};
    draft.key.kind = s.text(2);
    draft.customer = CustomerKey{std::string(s.text(3))};
    draft.text = s.text(4);
    draft.changed = Timestamp{s.integer(5)};
    return draft;
}
} // namespace

sqlite::Result<void> DraftDao::upsert(const Draft &draft)
{
    auto upsert = m_connection.prepare(
        "INSERT INTO draft(agent, interaction, kind, customer, text, changed) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(agent, interaction, kind) DO UPDATE SET "
        "customer=excluded.customer, text=excluded.text, changed=excluded.changed");
    SIDELIGHT_CHECK(upsert);
    upsert->bind(1, draft.key.agent.value).bind(2, draft.key.interaction.value);
    upsert->bind(3, draft.key.kind).bind(4, draft.customer.value).bind(5, draft.text);
    return upsert->bind(6, draft.changed.ms).run();
}

sqlite::Result<void> DraftDao::remove(const DraftKey &key)
{
    auto erase =
        m_connection.prepare("DELETE FROM draft WHERE agent=?1 AND interaction=?2 AND kind=?3");
    SIDELIGHT_CHECK(erase);
    erase->bind(1, key.agent.value).bind(2, key.interaction.value).bind(3, key.kind);
    return erase->run();
}

sqlite::Result<std::optional<Draft>> DraftDao::find(const DraftKey &key)
{
    auto select =
        m_connection.prepare("SELECT agent, interaction, kind, customer, text, changed FROM "
                             "draft WHERE agent=?1 AND interaction=?2 AND kind=?3");
    SIDELIGHT_CHECK(select);
    select->bind(1, key.agent.value).bind(2, key.interaction.value).bind(3, key.kind);
    auto row = select->step();
    SIDELIGHT_CHECK(row);
    return *row ? std::optional(read(*select)) : std::nullopt;
}

sqlite::Result<std::vector<Draft>> DraftDao::all(const AgentId &agent)
{
    auto select =
        m_connection.prepare("SELECT agent, interaction, kind, customer, text, changed FROM "
                             "draft WHERE agent=?1 ORDER BY changed");
    SIDELIGHT_CHECK(select);
    select->bind(1, agent.value);
    std::vector<Draft> drafts;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_CHECK(row);
        if (!*row)
            return drafts;
        drafts.push_back(read(*select));
    }
}

sqlite::Result<std::int64_t> DraftDao::removeOf(const CustomerKey &customer)
{
    auto erase = m_connection.prepare("DELETE FROM draft WHERE customer=?1");
    SIDELIGHT_CHECK(erase);
    SIDELIGHT_CHECK(erase->bind(1, customer.value).run());
    return m_connection.changes();
}

} // namespace sidelight::store
