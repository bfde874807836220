// Articles as they stand: what was cached before counts too.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::store::migrations
{

inline constexpr sqlite::Migration cache0003 = {3, "cache0003", R"sql(
INSERT OR IGNORE INTO standing(owner, kind, name, open, event, repeats, generation, offset)
  SELECT e.owner, 4, json_extract(e.body, '$.data.article'), 1, max(e.row), 1, s.generation, 0
  FROM event e JOIN term t ON t.id=e.type JOIN stream s ON s.id=e.owner
  WHERE t.text='sidelight.knowledge.updated' AND json_type(e.body, '$.data.article')='text'
  GROUP BY e.owner, json_extract(e.body, '$.data.article');

PRAGMA user_version=3;
)sql"};

} // namespace sidelight::store::migrations
