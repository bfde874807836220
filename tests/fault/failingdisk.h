// A disk on which the n-th operation fails, once or from then on; a failing write leaves half of
// itself.
#pragma once

#include <cstdint>

#include "core/sqlite/passthroughvfs.h"

namespace sidelight::test
{

class FailingDisk final : public sqlite::PassThroughVfs
{
public:
    explicit FailingDisk(const sqlite::Library &library)
        : PassThroughVfs(library, "failing")
    {
    }

    void failAt(std::int64_t operation, bool forGood, int writeError)
    {
        m_operation = 0;
        m_failAt = operation;
        m_forGood = forGood;
        m_writeError = writeError;
        m_fired = false;
    }
    [[nodiscard]] bool fired() const { return m_fired; }

    int open(const char *name, File &file, int flags, int *out) override
    {
        return hit() ? SQLITE_CANTOPEN : PassThroughVfs::open(name, file, flags, out);
    }
    int read(File &file, void *to, int bytes, sqlite3_int64 at) override
    {
        return hit() ? SQLITE_IOERR_READ : PassThroughVfs::read(file, to, bytes, at);
    }
    int write(File &file, const void *from, int bytes, sqlite3_int64 at) override
    {
        if (!hit())
            return PassThroughVfs::write(file, from, bytes, at);
        static_cast<void>(PassThroughVfs::write(file, from, bytes / 2, at));
        return m_writeError;
    }
    int truncate(File &file, sqlite3_int64 size) override
    {
        return hit() ? SQLITE_IOERR_TRUNCATE : PassThroughVfs::truncate(file, size);
    }
    int sync(File &, int) override { return hit() ? SQLITE_IOERR_FSYNC : SQLITE_OK; }
    int remove(const char *name, int syncFolder) override
    {
        return hit() ? SQLITE_IOERR_DELETE : PassThroughVfs::remove(name, syncFolder);
    }

private:
    bool hit()
    {
        ++m_operation;
        const bool now =
            m_failAt > 0 && (m_operation == m_failAt || (m_forGood && m_operation > m_failAt));
        m_fired = m_fired || now;
        return now;
    }
    std::int64_t m_operation = 0;
    std::int64_t m_failAt = 0;
    bool m_forGood = false;
    int m_writeError = 0;
    bool m_fired = false;
};

} // namespace sidelight::test
