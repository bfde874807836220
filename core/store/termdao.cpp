#include "core/store/termdao.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

namespace
{
// A publisher may make up sources without end.
constexpr std::size_t keptTerms = 1024;
} // namespace

sqlite::Result<std::int64_t> TermDao::idOf(std::string_view text)
{
    if (const auto known = m_known.find(text); known != m_known.end())
        return known->second;
    if (m_known.size() >= keptTerms)
        m_known.clear();
    auto select = m_connection.prepare("SELECT id FROM term WHERE text=?1");
    SIDELIGHT_CHECK(select);
    auto found = select->bind(1, text).step();
    SIDELIGHT_CHECK(found);
    std::int64_t id = 0;
    if (*found) {
        id = select->integer(0);
    } else {
        auto insert = m_connection.prepare("INSERT INTO term(text) VALUES(?1)");
        SIDELIGHT_CHECK(insert);
        SIDELIGHT_CHECK(insert->bind(1, text).run());
        id = m_connection.lastInsertRowId();
    }
    m_known.emplace(text, id);
    return id;
}

} // namespace sidelight::store
