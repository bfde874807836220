// What the session keeps under a name: worth keeping, no loss if it goes.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::store::migrations
{

inline constexpr sqlite::Migration cache0004 = {4, "cache0004", R"sql(
CREATE TABLE kept(
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  changed INTEGER NOT NULL) WITHOUT ROWID;

PRAGMA user_version=4;
)sql"};

} // namespace sidelight::store::migrations
