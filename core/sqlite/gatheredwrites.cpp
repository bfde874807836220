#include "core/sqlite/gatheredwrites.h"

#include <cstring>
#include <new>
#include <utility>

namespace sidelight::sqlite
{

namespace
{
// SQLite's file system for Unix takes no more in one call (it masks the size, and takes 128 KiB
// for nothing, which it calls a full disk). 31 pages; a commit of the hub has about 20.
constexpr int mostHeld = 0x1ffff;
} // namespace

std::unique_ptr<GatheredWrites> GatheredWrites::create(sqlite3_file &file)
{
    // SQLite calls: nothing may be thrown.
    std::unique_ptr<unsigned char[]> bytes(new (std::nothrow) unsigned char[mostHeld]);
    if (!bytes)
        return nullptr;
    return std::unique_ptr<GatheredWrites>(new (std::nothrow)
                                               GatheredWrites(file, std::move(bytes)));
}

GatheredWrites::GatheredWrites(sqlite3_file &file, std::unique_ptr<unsigned char[]> bytes)
    : m_file(file)
    , m_bytes(std::move(bytes))
    , m_failure(SQLITE_OK)
{
}

int GatheredWrites::write(const void *from, int bytes, sqlite3_int64 at)
{
    if (m_failure != SQLITE_OK)
        return m_failure;
    if (at != m_at + m_size || bytes > mostHeld - m_size) {
        if (const int code = flush(); code != SQLITE_OK)
            return code;
        if (bytes > mostHeld)
            return m_file.pMethods->xWrite(&m_file, from, bytes, at);
        m_at = at;
    }
    std::memcpy(m_bytes.get() + m_size, from, static_cast<std::size_t>(bytes));
    m_size += bytes;
    return SQLITE_OK;
}

int GatheredWrites::flush()
{
    if (m_failure != SQLITE_OK || m_size == 0)
        return m_failure;
    const int size = std::exchange(m_size, 0);
    m_failure = m_file.pMethods->xWrite(&m_file, m_bytes.get(), size, m_at);
    return m_failure;
}

int GatheredWrites::flushToRead(int bytes, sqlite3_int64 at)
{
    const int code = flush();
    // What lies before was not touched.
    return at + bytes <= m_at ? SQLITE_OK : code;
}

void GatheredWrites::publish()
{
    if (m_size > 0 && flush() != SQLITE_OK)
        m_isForGood = true;
}

void GatheredWrites::abandon()
{
    m_size = 0;
    if (!m_isForGood)
        m_failure = SQLITE_OK;
}

} // namespace sidelight::sqlite
