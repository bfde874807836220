// Writes to one file that are held back while each goes on where the one before ended, and handed
// on as one. Order and bytes are those of the caller. One thread.
//
// A write that is held back was acknowledged, so when it cannot be made later nothing may go on as
// if it had been: from then on writes are refused with that error, and so is the reading of what
// was lost, until abandon(). What was lost is never written any more.
#pragma once

#include <memory>

#include "core/sqlite/api.h"

namespace sidelight::sqlite
{

class GatheredWrites
{
public:
    // Null when there is no memory for it. `file` outlives it.
    [[nodiscard]] static std::unique_ptr<GatheredWrites> create(sqlite3_file &file);

    // All answer with SQLite's code.
    [[nodiscard]] int write(const void *from, int bytes, sqlite3_int64 at);
    // Writes what is held back.
    [[nodiscard]] int flush();
    // flush(), then whether what is to be read there is as it was written.
    [[nodiscard]] int flushToRead(int bytes, sqlite3_int64 at);

    // Others are about to be shown what was written: what cannot be made now is refused for good.
    void publish();
    // Nobody will ask for what is held back any more.
    void abandon();

private:
    GatheredWrites(sqlite3_file &file, std::unique_ptr<unsigned char[]> bytes);

    sqlite3_file &m_file;
    const std::unique_ptr<unsigned char[]> m_bytes;
    sqlite3_int64 m_at = 0; // where the held ones begin
    int m_size = 0;
    int m_failure; // SQLITE_OK: none
    bool m_isForGood = false;
};

} // namespace sidelight::sqlite
