// The SQL of retention and of giving space back. A slice at a time, so that no append waits for it.
// Writer thread only, inside a transaction that the caller begins and commits.
//
// A record that is over goes as a whole, and the next one of its stream follows the one before: who
// stands on a record that went takes a snapshot, everybody else meets no hole. What stays whatever
// its age: the newest record of each stream (its top), and the newest of each open slot (the
// customer's last profile, open cases and promises). Offsets are never given twice.
#pragma once

#include "core/base/clock.h"
#include "core/sqlite/connection.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

class LogPruner
{
public:
    LogPruner(sqlite::Connection &db, Clock &clock)
        : m_db(db)
        , m_clock(clock)
    {
    }

    // Looks at most at `slice` records; goes on where it was left, and begins again after the end.
    [[nodiscard]] sqlite::Result<Pruned> prune(const LogRetention &retention, std::size_t slice);
    // Gives some free pages back to the file system.
    [[nodiscard]] sqlite::Result<Compacted> compact(std::size_t pages);
    void forget() { m_after = 0; }

private:
    struct Candidate {
        std::int64_t offset = 0;
        std::int64_t stream = 0;
        std::int64_t prev = 0;
    };
    [[nodiscard]] sqlite::Result<std::vector<Candidate>> candidates(const LogRetention &retention,
                                                                    std::size_t slice, bool &more);
    [[nodiscard]] sqlite::Result<void> noteHighest();
    [[nodiscard]] sqlite::Result<void> drop(const Candidate &gone);

    sqlite::Connection &m_db;
    Clock &m_clock;
    std::int64_t m_after = 0; // looked at up to here
};

} // namespace sidelight::hub
