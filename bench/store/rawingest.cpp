#include "bench/store/rawingest.h"

#include <algorithm>

namespace sidelight::bench
{

RawIngest::RawIngest(RawDatabase &database)
    : m_database(database)
    , m_begin(database.prepare("BEGIN IMMEDIATE"))
    , m_commit(database.prepare("COMMIT"))
    , m_event(database.prepare(
          "INSERT INTO event(source, id, type, owner, interaction, matter, time, kind, channel, "
          "listed, title, detail, body) VALUES(?1, ?2, ?3, ?4, nullif(?5, 0), nullif(?6, 0), ?7, "
          "?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT(id, source) DO NOTHING"))
    , m_words(database.prepare("INSERT INTO search_word(rowid, title, detail) VALUES(?1, ?2, ?3)"))
    , m_parts(database.prepare("INSERT INTO search_part(rowid, title, detail) VALUES(?1, ?2, ?3)"))
    , m_entry(database.prepare(
          "INSERT INTO entry(stream, epoch, offset, event, generation) VALUES(?1, ?2, ?3, ?4, ?5) "
          "ON CONFLICT(stream, epoch, offset) DO UPDATE SET event=excluded.event, "
          "generation=excluded.generation"))
    , m_position(database.prepare("UPDATE stream SET epoch=?2, offset=?3, fence=?4 WHERE id=?1"))
{
}

void RawIngest::apply(std::span<const ReadyEvent> events)
{
    RawDatabase &db = m_database;
    db.run(m_begin);
    for (const ReadyEvent &event : events) {
        db.bind(m_event, 1, event.source);
        db.bind(m_event, 2, event.id);
        db.bind(m_event, 3, event.type);
        db.bind(m_event, 4, event.owner);
        db.bind(m_event, 5, std::int64_t{0});
        db.bind(m_event, 6, std::int64_t{0});
        db.bind(m_event, 7, event.time);
        db.bind(m_event, 8, event.kind);
        db.bind(m_event, 9, event.channel);
        db.bind(m_event, 10, std::int64_t{1});
        db.bind(m_event, 11, event.title);
        db.bind(m_event, 12, event.detail);
        db.bind(m_event, 13, event.body);
        db.run(m_event);
        const std::int64_t row = db.lastRow();
        for (sqlite3_stmt *index : {m_words, m_parts}) {
            db.bind(index, 1, row);
            db.bind(index, 2, event.title);
            db.bind(index, 3, event.detail);
            db.run(index);
        }
        db.bind(m_entry, 1, event.owner);
        db.bind(m_entry, 2, event.epoch);
        db.bind(m_entry, 3, event.offset);
        db.bind(m_entry, 4, row);
        db.bind(m_entry, 5, std::int64_t{1});
        db.run(m_entry);
    }
    // A stream's position moves once a transaction, to its last event.
    for (std::size_t i = 0; i < events.size(); ++i) {
        const ReadyEvent &event = events[i];
        const bool isLast =
            std::none_of(events.begin() + static_cast<std::ptrdiff_t>(i) + 1, events.end(),
                         [&](const ReadyEvent &later) { return later.owner == event.owner; });
        if (!isLast)
            continue;
        db.bind(m_position, 1, event.owner);
        db.bind(m_position, 2, event.epoch);
        db.bind(m_position, 3, event.offset);
        db.bind(m_position, 4, event.fence);
        db.run(m_position);
    }
    db.run(m_commit);
}

} // namespace sidelight::bench
