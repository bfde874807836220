// Columns into records; shared by the classes that read.
#pragma once

#include "core/sqlite/statement.h"
#include "core/store/records.h"

namespace sidelight::store
{

// Columns from `first` on: row, id, source, type, time, body.
inline StoredEvent readEvent(const sqlite::Statement &s, int first)
{
    StoredEvent event;
    event.row = s.integer(first);
    event.key.id = s.text(first + 1);
    event.key.source = s.text(first + 2);
    event.type = s.text(first + 3);
    event.time = Timestamp{s.integer(first + 4)};
    event.body = s.text(first + 5);
    return event;
}

// Six of the event, then kind, channel, title, detail, case, case open, interaction.
inline HistoryEntry readEntry(const sqlite::Statement &s)
{
    HistoryEntry entry;
    entry.event = readEvent(s, 0);
    entry.kind = static_cast<EntryKind>(s.integer(6));
    entry.channel = static_cast<Channel>(s.integer(7));
    entry.title = s.text(8);
    entry.detail = s.text(9);
    entry.caseId = CaseId{std::string(s.text(10))};
    entry.caseOpen = s.integer(11) != 0;
    entry.interaction = InteractionId{std::string(s.text(12))};
    return entry;
}

} // namespace sidelight::store

#define SIDELIGHT_EVENT_COLUMNS "e.row, e.id, source.text, type.text, e.time, e.body"
#define SIDELIGHT_ENTRY_COLUMNS                                                                    \
    SIDELIGHT_EVENT_COLUMNS ", e.kind, e.channel, e.title, e.detail, m.name, m.open, i.name"
// LEFT joins keep the order of the tables: from the event outwards.
#define SIDELIGHT_EVENT_JOINS                                                                      \
    " LEFT JOIN term source ON source.id=e.source LEFT JOIN term type ON type.id=e.type "
#define SIDELIGHT_ENTRY_JOINS                                                                      \
    SIDELIGHT_EVENT_JOINS                                                                          \
    "LEFT JOIN standing m ON m.id=e.matter LEFT JOIN interaction i ON i.id=e.interaction "
