// What is asked of a whole history: counts, and places in it. All walk over event_history alone (a
// test asks SQLite): an event is some hundred times as much to read as its place in the index.
// Parameters: 1 owner, 2 channel, 3 kind (null: all), 4 whether open cases only.
#pragma once

#define SIDELIGHT_HISTORY_FILTERS                                                                  \
    "e.owner=?1 AND e.listed=1 AND (?2 IS NULL OR e.channel=?2) AND (?3 IS NULL OR e.kind=?3) "    \
    "AND (?4=0 OR e.matter IN (SELECT id FROM standing WHERE owner=?1 AND kind=0 AND open=1)) "

// The line of number ?5, newest first.
#define SIDELIGHT_PLACE_AT                                                                         \
    "SELECT e.time, e.row FROM event e WHERE " SIDELIGHT_HISTORY_FILTERS                           \
    "ORDER BY e.time DESC, e.row DESC LIMIT 1 OFFSET ?5"

// How many are at (?5, ?6) or newer.
#define SIDELIGHT_LINES_ABOVE                                                                      \
    "SELECT count(*) FROM event e WHERE " SIDELIGHT_HISTORY_FILTERS "AND (e.time, e.row)>=(?5, "   \
    "?6)"

// Of the owner's lines; knows ?1 only.
#define SIDELIGHT_COUNTS                                                                           \
    "SELECT channel, kind, count(*), total(matter IN (SELECT id FROM standing WHERE owner=?1 AND " \
    "kind=0 AND open=1)) FROM event WHERE owner=?1 AND listed=1 GROUP BY channel, kind"
