// The tables of cache.db. Everything here can be fetched from the hub again.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::store::migrations
{

// Times are milliseconds since 1970 (UTC). Offsets are the hub's, below 2^63.
inline constexpr sqlite::Migration cache0001 = {1, "cache0001", R"sql(
-- Texts that repeat in every row: sources, types, epochs.
CREATE TABLE term(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);

-- A stream that is followed (it has an epoch), or that events belong to without its being followed.
CREATE TABLE stream(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,             -- customer/<key>, agent/<id>, …
  epoch INTEGER,                         -- term; null: never followed, or set aside
  offset INTEGER NOT NULL DEFAULT 0,     -- of the last event committed
  fence TEXT NOT NULL DEFAULT '',
  generation INTEGER NOT NULL DEFAULT 1, -- rises when the stream is set aside
  aside INTEGER NOT NULL DEFAULT 0,      -- 1: shown as of before, until the snapshot is complete
  whole INTEGER NOT NULL DEFAULT 0,      -- 1: the hub has nothing older than what is here
  profile INTEGER,                       -- event: the last customer.updated
  profile_generation INTEGER NOT NULL DEFAULT 0,
  profile_offset INTEGER NOT NULL DEFAULT 0);

CREATE TABLE event(
  row INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,               -- term
  id TEXT NOT NULL,
  type INTEGER NOT NULL,                 -- term
  owner INTEGER NOT NULL,                -- stream: the customer it is about, else where it came
  interaction INTEGER,
  matter INTEGER,                        -- standing: the case it belongs to
  time INTEGER NOT NULL,
  kind INTEGER NOT NULL,                 -- EntryKind
  channel INTEGER NOT NULL,              -- Channel
  listed INTEGER NOT NULL,               -- 1: a line of the history
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  body TEXT NOT NULL);                   -- the event's JSON
CREATE UNIQUE INDEX event_key ON event(id, source);
-- Holds what filters and counts ask for, so that they read no event.
CREATE INDEX event_history ON event(owner, listed, time, row, channel, matter);
CREATE INDEX event_interaction ON event(interaction, row) WHERE interaction IS NOT NULL;

-- An event at its place in a stream; it may have places in several.
CREATE TABLE entry(
  stream INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  event INTEGER NOT NULL,
  generation INTEGER NOT NULL,           -- below the stream's: set aside
  PRIMARY KEY(stream, epoch, offset)) WITHOUT ROWID;
CREATE INDEX entry_event ON entry(event);

CREATE TABLE interaction(
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  agent TEXT NOT NULL DEFAULT '',
  owner INTEGER,                         -- stream
  phase INTEGER NOT NULL DEFAULT -1,     -- InteractionPhase; -1: only heard of
  listed INTEGER,                        -- event: its one line in the history
  closed INTEGER NOT NULL DEFAULT 0);    -- 1: the agent closed its tab
CREATE INDEX interaction_agent ON interaction(agent, closed);

-- What stands with a customer: cases, commitments, alerts, suggestions, each as last said.
CREATE TABLE standing(
  id INTEGER PRIMARY KEY,
  owner INTEGER NOT NULL,                -- stream
  kind INTEGER NOT NULL,                 -- StandingKind
  name TEXT NOT NULL,
  open INTEGER NOT NULL DEFAULT 0,
  event INTEGER,                         -- the one that says what it is
  decision INTEGER,                      -- event: what was decided about it last
  repeats INTEGER NOT NULL DEFAULT 0,
  generation INTEGER NOT NULL DEFAULT 0,
  offset INTEGER NOT NULL DEFAULT 0,
  UNIQUE(owner, kind, name));

-- How an agent left the view of an interaction; the state is the session's.
CREATE TABLE view_place(
  agent TEXT NOT NULL,
  interaction TEXT NOT NULL,
  state TEXT NOT NULL,
  changed INTEGER NOT NULL,
  PRIMARY KEY(agent, interaction)) WITHOUT ROWID;

-- Words for scripts that separate them, runs of three characters for those that do not and for parts of
-- numbers. The texts stay in the event; an erased one leaves nothing in the indexes.
CREATE VIRTUAL TABLE search_word USING fts5(
  title, detail, content='event', content_rowid='row', columnsize=0,
  tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE search_part USING fts5(
  title, detail, content='event', content_rowid='row', columnsize=0, tokenize='trigram');
INSERT INTO search_word(search_word, rank) VALUES('secure-delete', 1);
INSERT INTO search_part(search_part, rank) VALUES('secure-delete', 1);

PRAGMA user_version=1;
)sql"};

} // namespace sidelight::store::migrations
