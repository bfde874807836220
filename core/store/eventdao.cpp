#include "core/store/eventdao.h"

#include <vector>

#include "core/sqlite/check.h"

namespace sidelight::store
{

sqlite::Result<EventRow> EventDao::insert(const NewEvent &event, const EventFacts &facts)
{
    {
        auto insert = m_connection.prepare(
            "INSERT INTO event(source, id, type, owner, interaction, matter, time, kind, channel, "
            "listed, title, detail, body) VALUES(?1, ?2, ?3, ?4, nullif(?5, 0), nullif(?6, 0), ?7, "
            "?8, "
            "?9, ?10, ?11, ?12, ?13) ON CONFLICT(id, source) DO NOTHING");
        SIDELIGHT_CHECK(insert);
        insert->bind(1, event.source).bind(2, event.id).bind(3, event.type).bind(4, event.owner);
        insert->bind(5, event.interaction).bind(6, event.matter).bind(7, event.time);
        insert->bind(8, static_cast<std::int64_t>(facts.kind));
        insert->bind(9, static_cast<std::int64_t>(facts.channel));
        insert->bind(10, std::int64_t{facts.listed ? 1 : 0});
        insert->bind(11, facts.title).bind(12, facts.detail).bind(13, event.body);
        SIDELIGHT_CHECK(insert->run());
    }
    if (m_connection.changes() == 1) {
        const std::int64_t row = m_connection.lastInsertRowId();
        SIDELIGHT_CHECK(index(row, facts));
        return EventRow{row, true, event.owner};
    }
    auto select = m_connection.prepare("SELECT row, owner FROM event WHERE id=?1 AND source=?2");
    SIDELIGHT_CHECK(select);
    auto found = select->bind(1, event.id).bind(2, event.source).step();
    SIDELIGHT_CHECK(found);
    if (!*found)
        return failure(
            sqlite::Error{sqlite::ErrorCode::Corrupt, 0, "an event is there and is not"});
    return EventRow{select->integer(0), false, select->integer(1)};
}

sqlite::Result<void> EventDao::index(std::int64_t row, const EventFacts &facts)
{
    if (facts.title.empty() && facts.detail.empty())
        return {};
    auto words =
        m_connection.prepare("INSERT INTO search_word(rowid, title, detail) VALUES(?1, ?2, ?3)");
    SIDELIGHT_CHECK(words);
    SIDELIGHT_CHECK(words->bind(1, row).bind(2, facts.title).bind(3, facts.detail).run());
    auto parts =
        m_connection.prepare("INSERT INTO search_part(rowid, title, detail) VALUES(?1, ?2, ?3)");
    SIDELIGHT_CHECK(parts);
    return parts->bind(1, row).bind(2, facts.title).bind(3, facts.detail).run();
}

sqlite::Result<void> EventDao::setOwner(std::int64_t row, std::int64_t owner)
{
    auto update = m_connection.prepare("UPDATE event SET owner=?2 WHERE row=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, row).bind(2, owner).run();
}

sqlite::Result<void> EventDao::setListed(std::int64_t row, bool listed)
{
    auto update = m_connection.prepare("UPDATE event SET listed=?2 WHERE row=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, row).bind(2, std::int64_t{listed ? 1 : 0}).run();
}

sqlite::Result<void> EventDao::insertEntry(std::int64_t stream, std::int64_t epoch,
                                           std::int64_t offset, std::int64_t event,
                                           std::int64_t generation)
{
    auto insert = m_connection.prepare(
        "INSERT INTO entry(stream, epoch, offset, event, generation) VALUES(?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT(stream, epoch, offset) DO UPDATE SET event=excluded.event, "
        "generation=excluded.generation");
    SIDELIGHT_CHECK(insert);
    insert->bind(1, stream).bind(2, epoch).bind(3, offset).bind(4, event).bind(5, generation);
    return insert->run();
}

sqlite::Result<void> EventDao::remove(std::int64_t row)
{
    {
        auto texts = m_connection.prepare("SELECT title, detail FROM event WHERE row=?1");
        SIDELIGHT_CHECK(texts);
        auto found = texts->bind(1, row).step();
        SIDELIGHT_CHECK(found);
        if (!*found)
            return {};
        // The indexes keep no texts: they are told which words to forget.
        const std::string_view title = texts->text(0);
        const std::string_view detail = texts->text(1);
        if (!title.empty() || !detail.empty()) {
            auto words =
                m_connection.prepare("INSERT INTO search_word(search_word, rowid, title, detail) "
                                     "VALUES('delete', ?1, ?2, ?3)");
            SIDELIGHT_CHECK(words);
            SIDELIGHT_CHECK(words->bind(1, row).bind(2, title).bind(3, detail).run());
            auto parts =
                m_connection.prepare("INSERT INTO search_part(search_part, rowid, title, detail) "
                                     "VALUES('delete', ?1, ?2, ?3)");
            SIDELIGHT_CHECK(parts);
            SIDELIGHT_CHECK(parts->bind(1, row).bind(2, title).bind(3, detail).run());
        }
    }
    auto entries = m_connection.prepare("DELETE FROM entry WHERE event=?1");
    SIDELIGHT_CHECK(entries);
    SIDELIGHT_CHECK(entries->bind(1, row).run());
    auto event = m_connection.prepare("DELETE FROM event WHERE row=?1");
    SIDELIGHT_CHECK(event);
    return event->bind(1, row).run();
}

sqlite::Result<void> EventDao::removeBelow(std::int64_t stream, std::int64_t generation)
{
    std::vector<std::int64_t> events;
    {
        auto select =
            m_connection.prepare("SELECT event FROM entry WHERE stream=?1 AND generation<?2");
        SIDELIGHT_CHECK(select);
        select->bind(1, stream).bind(2, generation);
        for (;;) {
            auto row = select->step();
            SIDELIGHT_CHECK(row);
            if (!*row)
                break;
            events.push_back(select->integer(0));
        }
    }
    auto places = m_connection.prepare("DELETE FROM entry WHERE stream=?1 AND generation<?2");
    SIDELIGHT_CHECK(places);
    SIDELIGHT_CHECK(places->bind(1, stream).bind(2, generation).run());
    for (const std::int64_t event : events) {
        auto elsewhere = m_connection.prepare("SELECT 1 FROM entry WHERE event=?1 LIMIT 1");
        SIDELIGHT_CHECK(elsewhere);
        auto found = elsewhere->bind(1, event).step();
        SIDELIGHT_CHECK(found);
        if (!*found)
            SIDELIGHT_CHECK(remove(event));
    }
    return {};
}

} // namespace sidelight::store
