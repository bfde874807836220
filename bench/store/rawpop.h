// The SELECTs of a screen pop, read to the end, nothing made of them.
#pragma once

#include <string>

#include "bench/store/rawdatabase.h"
#include "core/store/rowreading.h"

namespace sidelight::bench
{

class RawPop
{
public:
    RawPop(RawDatabase &database, std::string stream, std::string interaction, std::int64_t since)
        : m_database(database)
        , m_stream(std::move(stream))
        , m_interaction(std::move(interaction))
        , m_since(since)
        , m_owner(database.prepare("SELECT id FROM stream WHERE name=?1"))
        , m_tabs(database.prepare(
              "SELECT i.name, i.agent, i.phase, s.name FROM interaction i LEFT JOIN stream s ON "
              "s.id=i.owner WHERE i.agent=?1 AND i.closed=0 AND i.phase>=0 ORDER BY i.id"))
        , m_events(database.prepare("SELECT " SIDELIGHT_EVENT_COLUMNS
                                    " FROM interaction i JOIN event e ON "
                                    "e.interaction=i.id AND e.kind=1" SIDELIGHT_EVENT_JOINS
                                    "WHERE i.name=?1 ORDER BY e.row"))
        , m_standing(database.prepare(
              "SELECT t.kind, t.name, t.open, t.repeats, " SIDELIGHT_EVENT_COLUMNS
              ", d.row, d.id, dsource.text, dtype.text, d.time, d.body FROM standing t "
              "LEFT JOIN event e ON e.row=t.event" SIDELIGHT_EVENT_JOINS
              "LEFT JOIN event d ON d.row=t.decision LEFT JOIN term dsource ON "
              "dsource.id=d.source LEFT JOIN term dtype ON dtype.id=d.type "
              "WHERE t.owner=?1 AND (t.open=1 OR ?2=0) ORDER BY e.row DESC"))
        , m_profile(database.prepare(
              "SELECT " SIDELIGHT_EVENT_COLUMNS
              " FROM stream s JOIN event e ON e.row=s.profile" SIDELIGHT_EVENT_JOINS
              "WHERE s.name=?1"))
        , m_state(database.prepare(
              "SELECT t.text, s.offset, s.fence, s.aside, s.whole, (SELECT min(n.offset) FROM "
              "entry n WHERE n.stream=s.id AND n.epoch=s.epoch), (SELECT e.time FROM event e WHERE "
              "e.owner=s.id AND e.listed=1 ORDER BY e.time DESC LIMIT 1) FROM stream s LEFT JOIN "
              "term t ON t.id=s.epoch WHERE s.name=?1"))
        , m_contacts(database.prepare(
              "SELECT count(DISTINCT interaction) FROM event WHERE owner=?1 AND listed=1 AND "
              "time>=?2 AND kind=1"))
        , m_history(database.prepare(
              "SELECT " SIDELIGHT_ENTRY_COLUMNS " FROM event e" SIDELIGHT_ENTRY_JOINS
              "WHERE e.owner=?1 AND e.listed=1 ORDER BY e.time DESC, e.row DESC LIMIT 101"))
        , m_counts(database.prepare(
              "SELECT channel, count(*), total(matter IN (SELECT id FROM standing WHERE owner=?1 "
              "AND kind=0 AND open=1)) FROM event WHERE owner=?1 AND listed=1 GROUP BY channel"))
    {
    }

    // Returns the number of rows.
    std::int64_t read()
    {
        RawDatabase &db = m_database;
        db.bind(m_owner, 1, m_stream);
        std::int64_t rows = db.step(m_owner) ? 1 : 0;
        const std::int64_t owner = db.column(m_owner, 0);
        db.run(m_owner);
        db.bind(m_tabs, 1, "dev");
        rows += db.readAll(m_tabs, 4);
        db.bind(m_events, 1, m_interaction);
        rows += db.readAll(m_events, 6);
        db.bind(m_standing, 1, owner);
        db.bind(m_standing, 2, std::int64_t{1});
        rows += db.readAll(m_standing, 16);
        db.bind(m_profile, 1, m_stream);
        rows += db.readAll(m_profile, 6);
        db.bind(m_state, 1, m_stream);
        rows += db.readAll(m_state, 7);
        db.bind(m_contacts, 1, owner);
        db.bind(m_contacts, 2, m_since);
        rows += db.readAll(m_contacts, 1);
        db.bind(m_history, 1, owner);
        rows += db.readAll(m_history, 13);
        db.bind(m_counts, 1, owner);
        return rows + db.readAll(m_counts, 3);
    }

private:
    RawDatabase &m_database;
    std::string m_stream;
    std::string m_interaction;
    std::int64_t m_since;
    sqlite3_stmt *m_owner;
    sqlite3_stmt *m_tabs;
    sqlite3_stmt *m_events;
    sqlite3_stmt *m_standing;
    sqlite3_stmt *m_profile;
    sqlite3_stmt *m_state;
    sqlite3_stmt *m_contacts;
    sqlite3_stmt *m_history;
    sqlite3_stmt *m_counts;
};

} // namespace sidelight::bench
