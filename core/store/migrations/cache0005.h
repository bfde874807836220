// The history's index holds the kind of a line too, so that filters by it read no event either.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::store::migrations
{

inline constexpr sqlite::Migration cache0005 = {5, "cache0005", R"sql(
DROP INDEX event_history;
CREATE INDEX event_history ON event(owner, listed, time, row, channel, matter, kind);

PRAGMA user_version=5;
)sql"};

} // namespace sidelight::store::migrations
