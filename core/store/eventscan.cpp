#include "core/store/eventscan.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

Result<EventScan::Range> EventScan::range()
{
    // Each of them a step at one end of the tree; in one query SQLite would go through all of it.
    auto first = m_connection.integer("SELECT ifnull(min(row), 0) FROM event");
    SIDELIGHT_STORE_CHECK(first);
    auto last = m_connection.integer("SELECT ifnull(max(row), 0) FROM event");
    SIDELIGHT_STORE_CHECK(last);
    return Range{*first, *last};
}

Result<std::string_view> EventScan::typeOf(std::int64_t term)
{
    const auto known = m_types.find(term);
    if (known != m_types.end())
        return std::string_view(known->second);
    auto select = m_connection.prepare("SELECT text FROM term WHERE id=?1");
    SIDELIGHT_STORE_CHECK(select);
    auto found = select->bind(1, term).step();
    SIDELIGHT_STORE_CHECK(found);
    const std::string_view text = *found ? select->text(0) : std::string_view();
    return std::string_view(m_types.emplace(term, text).first->second);
}

Result<void> EventScan::read(std::int64_t after, std::int64_t last, const Look &look)
{
    m_types.clear();
    auto select = m_connection.prepare("SELECT row, type, time, body FROM event "
                                       "WHERE row>?1 AND row<=?2 ORDER BY row");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, after).bind(2, last);
    for (;;) {
        auto row = select->step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return {};
        auto type = typeOf(select->integer(1));
        SIDELIGHT_CHECK(type);
        if (!look(Row(*select, *type)))
            return {};
    }
}

} // namespace sidelight::store
