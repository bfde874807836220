// The statements the store runs for a touchpoint, on values that are ready.
#pragma once

#include <span>
#include <string>

#include "bench/store/rawdatabase.h"

namespace sidelight::bench
{

// What the store finds out from the text of an event.
struct ReadyEvent {
    std::int64_t source = 0; // term
    std::int64_t type = 0;
    std::int64_t owner = 0; // stream
    std::int64_t epoch = 0;
    std::int64_t offset = 0;
    std::int64_t time = 0;
    std::int64_t kind = 0;
    std::int64_t channel = 0;
    std::string id;
    std::string title;
    std::string detail;
    std::string body;
    std::string fence;
};

class RawIngest
{
public:
    explicit RawIngest(RawDatabase &database);
    // One transaction.
    void apply(std::span<const ReadyEvent> events);

private:
    RawDatabase &m_database;
    sqlite3_stmt *m_begin;
    sqlite3_stmt *m_commit;
    sqlite3_stmt *m_event;
    sqlite3_stmt *m_words;
    sqlite3_stmt *m_parts;
    sqlite3_stmt *m_entry;
    sqlite3_stmt *m_position;
};

} // namespace sidelight::bench
