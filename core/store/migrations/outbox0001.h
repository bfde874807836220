// The tables of outbox.db: what exists nowhere else until the hub has it.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::store::migrations
{

inline constexpr sqlite::Migration outbox0001 = {1, "outbox0001", R"sql(
CREATE TABLE draft(
  agent TEXT NOT NULL,
  interaction TEXT NOT NULL,
  kind TEXT NOT NULL,                    -- note, wrapup
  customer TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  changed INTEGER NOT NULL,
  PRIMARY KEY(agent, interaction, kind));

CREATE TABLE outbox(
  sequence INTEGER PRIMARY KEY,          -- hubseq
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  customer TEXT NOT NULL,
  interaction TEXT NOT NULL,
  body TEXT NOT NULL,                    -- the event's JSON without hubdevice and hubseq
  written INTEGER NOT NULL,
  state INTEGER NOT NULL,                -- OutboxState
  stream TEXT NOT NULL DEFAULT '',       -- where it was accepted
  epoch TEXT NOT NULL DEFAULT '',
  offset INTEGER NOT NULL DEFAULT 0,
  settled INTEGER,                       -- when it was accepted or refused
  returned INTEGER NOT NULL DEFAULT 0,   -- 1: it has come back in its stream
  code TEXT NOT NULL DEFAULT '',         -- of a refusal
  sentence TEXT NOT NULL DEFAULT '',
  UNIQUE(id, source));
-- Also tells, when a page of the table is lost, which rows were on it.
CREATE INDEX outbox_state ON outbox(state, sequence);

CREATE TABLE device(
  only INTEGER PRIMARY KEY CHECK(only = 1),
  id TEXT NOT NULL,
  last INTEGER NOT NULL);                -- the highest hubseq given

PRAGMA user_version=1;
)sql"};

} // namespace sidelight::store::migrations
