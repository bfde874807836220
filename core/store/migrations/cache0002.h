// Who is known by what, who became whom, and every decision about an alert.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::store::migrations
{

inline constexpr sqlite::Migration cache0002 = {2, "cache0002", R"sql(
-- Identities in their comparable form are kept as hashes with a salt of this file: enough to find a
-- customer by a number, not enough to read the number. `form` says how they were made comparable;
-- while it is not the program's, they are made again from the profiles (CacheStore, at open).
CREATE TABLE identity_salt(salt BLOB NOT NULL, form TEXT NOT NULL);
INSERT INTO identity_salt VALUES(randomblob(32), '');
CREATE TABLE identity(
  mark TEXT NOT NULL,
  owner INTEGER NOT NULL,                -- stream of the customer
  listed INTEGER NOT NULL,               -- 1: the profile says so
  verified INTEGER,                      -- by the profile
  confirmed INTEGER,                     -- by an agent's match
  PRIMARY KEY(mark, owner)) WITHOUT ROWID;
CREATE INDEX identity_owner ON identity(owner);
-- Who called: what a confirmed match says about the customer.
CREATE TABLE caller(
  interaction INTEGER NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY(interaction, mark)) WITHOUT ROWID;

CREATE TABLE merged(
  gone TEXT PRIMARY KEY,                 -- customer keys
  kept TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX merged_kept ON merged(kept);

-- All decisions about an alert count, not the last alone: one may be for everybody, one for a call.
CREATE TABLE decision(
  owner INTEGER NOT NULL,
  name TEXT NOT NULL,                    -- the alert
  event INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  PRIMARY KEY(owner, name, event)) WITHOUT ROWID;
INSERT INTO decision
  SELECT e.owner, json_extract(e.body, '$.data.alert'), e.row, s.generation,
    ifnull((SELECT max(n.offset) FROM entry n WHERE n.event=e.row), 0)
  FROM event e JOIN term t ON t.id=e.type JOIN stream s ON s.id=e.owner
  WHERE t.text IN ('sidelight.alert.acknowledged', 'sidelight.alert.snoozed', 'sidelight.alert.muted')
    AND json_type(e.body, '$.data.alert')='text';

-- Until when everything of the stream had been heard: what has not happened by then, has not.
ALTER TABLE stream ADD COLUMN heard INTEGER;

PRAGMA user_version=2;
)sql"};

} // namespace sidelight::store::migrations
