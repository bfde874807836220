// Articles by their words, each for itself: how rare a word is among articles, the history cannot
// say.
#pragma once

#include "core/sqlite/migration.h"

namespace sidelight::store::migrations
{

// What stands is what is indexed: the triggers follow `standing` (kind 4), in its transactions.
inline constexpr sqlite::Migration cache0006 = {6, "cache0006", R"sql(
CREATE VIRTUAL TABLE article_word USING fts5(
  title, tags, text, tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE article_term USING fts5vocab(article_word, row);
-- Runs of three characters, for what is written without spaces and for parts of words.
CREATE VIRTUAL TABLE article_part USING fts5(title, tags, tokenize='trigram');
INSERT INTO article_word(article_word, rank) VALUES('secure-delete', 1);
INSERT INTO article_part(article_part, rank) VALUES('secure-delete', 1);

CREATE VIEW article_text AS SELECT e.row AS row,
  ifnull(json_extract(e.body, '$.data.title'), '') AS title,
  ifnull((SELECT group_concat(j.value, char(10)) FROM json_each(e.body, '$.data.tags') j), '') AS tags,
  ifnull(json_extract(e.body, '$.data.text'), '') AS text FROM event e;

CREATE TRIGGER article_said AFTER INSERT ON standing WHEN new.kind=4 AND new.open=1 BEGIN
  DELETE FROM article_word WHERE rowid=new.event;
  DELETE FROM article_part WHERE rowid=new.event;
  INSERT INTO article_word(rowid, title, tags, text)
    SELECT row, title, tags, text FROM article_text WHERE row=new.event;
  INSERT INTO article_part(rowid, title, tags)
    SELECT row, title, tags FROM article_text WHERE row=new.event;
END;
CREATE TRIGGER article_said_anew AFTER UPDATE OF event, open ON standing
  WHEN new.kind=4 AND (old.event IS NOT new.event OR old.open<>new.open) BEGIN
  DELETE FROM article_word WHERE rowid IN (old.event, new.event);
  DELETE FROM article_part WHERE rowid IN (old.event, new.event);
  INSERT INTO article_word(rowid, title, tags, text)
    SELECT row, title, tags, text FROM article_text WHERE row=new.event AND new.open=1;
  INSERT INTO article_part(rowid, title, tags)
    SELECT row, title, tags FROM article_text WHERE row=new.event AND new.open=1;
END;
CREATE TRIGGER article_gone AFTER DELETE ON standing WHEN old.kind=4 BEGIN
  DELETE FROM article_word WHERE rowid=old.event;
  DELETE FROM article_part WHERE rowid=old.event;
END;

INSERT INTO article_word(rowid, title, tags, text)
  SELECT row, title, tags, text FROM article_text
  WHERE row IN (SELECT event FROM standing WHERE kind=4 AND open=1);
INSERT INTO article_part(rowid, title, tags)
  SELECT row, title, tags FROM article_text
  WHERE row IN (SELECT event FROM standing WHERE kind=4 AND open=1);

PRAGMA user_version=6;
)sql"};

} // namespace sidelight::store::migrations
