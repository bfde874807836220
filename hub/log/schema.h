// The tables of the embedded log.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::hub
{

inline constexpr sqlite::Migration logMigrations[] = {
    {1, "first",
     "CREATE TABLE meta(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;"
     "CREATE TABLE streams(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
     " first INTEGER NOT NULL, top INTEGER NOT NULL);"
     // event: offset of the event's first record; key: keyed hash of (source, id).
     "CREATE TABLE records(offset INTEGER PRIMARY KEY, stream INTEGER NOT NULL,"
     " prev INTEGER NOT NULL, event INTEGER NOT NULL, key BLOB NOT NULL, fence TEXT NOT NULL,"
     " at INTEGER NOT NULL, flags INTEGER NOT NULL, slot TEXT, body TEXT NOT NULL);"
     "CREATE INDEX records_by_stream ON records(stream, offset);"
     "CREATE INDEX records_by_slot ON records(stream, slot, offset) WHERE slot IS NOT NULL;"
     "CREATE INDEX records_formative ON records(offset) WHERE (flags & 2) != 0;"
     // at: NULL = recognised for ever (erased).
     "CREATE TABLE known(key BLOB PRIMARY KEY, event INTEGER NOT NULL, records INTEGER NOT NULL,"
     " digest INTEGER NOT NULL, at INTEGER) WITHOUT ROWID;"
     "CREATE INDEX known_by_age ON known(at) WHERE at IS NOT NULL;"
     "CREATE TABLE devices(device TEXT PRIMARY KEY, highest INTEGER NOT NULL) WITHOUT ROWID;"
     "CREATE TABLE followers(customer TEXT NOT NULL, agent TEXT NOT NULL,"
     " PRIMARY KEY(customer, agent)) WITHOUT ROWID;"
     "PRAGMA user_version=1;"},
    {2, "retention",
     // class: KeepClass.
     "ALTER TABLE records ADD COLUMN class INTEGER NOT NULL DEFAULT 0;"
     // An event's records beside its first one, wherever they were moved.
     "CREATE INDEX records_copies ON records(event) WHERE event != offset;"
     "PRAGMA user_version=2;"},
};
static_assert(sqlite::inOrder(logMigrations));

namespace recordflags
{
inline constexpr std::int64_t tombstone = 1;
inline constexpr std::int64_t formative = 2;
inline constexpr std::int64_t settled = 4;
} // namespace recordflags

} // namespace sidelight::hub
