#include "hub/log/checkpointer.h"

#include <utility>

#include "core/sqlite/keyedopen.h"
#include "hub/log/ordinarypriority.h"

namespace sidelight::hub
{

namespace
{
// A page is written to the file once a pass, however often it was committed, so seldom passes write
// less: every half second on a busy hub.
constexpr std::size_t recordsAPass = 1024;
constexpr std::int64_t longFrames = 8192; // 32 MiB
constexpr int patienceMs = 50;

struct Passed {
    std::int64_t frames = 0; // in the write-ahead log
    std::int64_t left = 0;   // of these, not in the file
};

// Nothing where it could not be done; the next pass tries again.
Passed checkpoint(sqlite::Connection &connection)
{
    auto pragma = connection.prepare("PRAGMA wal_checkpoint(PASSIVE)");
    if (!pragma)
        return {};
    const auto row = pragma->step();
    if (!row || !*row)
        return {};
    return {pragma->integer(1), pragma->integer(1) - pragma->integer(2)};
}
} // namespace

Checkpointer::Checkpointer(sqlite::Connection connection)
    : m_connection(std::move(connection))
    , m_thread([this] { run(); })
{
}

Checkpointer::~Checkpointer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_grown.notify_one();
    m_thread.join();
}

void Checkpointer::committed(std::size_t records)
{
    {
        const std::lock_guard lock(m_mutex);
        m_records += records;
        if (m_records < recordsAPass)
            return;
    }
    m_grown.notify_one();
}

void Checkpointer::run()
{
    takeOrdinaryPriority();
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_grown.wait(lock, [this] { return m_ends || m_records >= recordsAPass; });
            if (m_ends)
                return;
            m_records = 0;
        }
        const std::lock_guard passing(m_passing);
        pass();
    }
}

void Checkpointer::pass()
{
    if (checkpoint(m_connection).frames < longFrames)
        return;
    // What came meanwhile, so that little is left to the writer.
    m_isLong = checkpoint(m_connection).frames >= longFrames;
}

void Checkpointer::finish(sqlite::Connection &writer)
{
    if (!m_isLong)
        return;
    const std::unique_lock passing(m_passing, std::try_to_lock);
    if (!passing)
        return;
    m_isLong = false;
    static_cast<void>(checkpoint(writer));
}

bool Checkpointer::empty(sqlite::Connection &writer)
{
    const std::lock_guard passing(m_passing);
    writer.setBusyTimeoutMs(patienceMs);
    const auto busy = writer.integer("PRAGMA wal_checkpoint(TRUNCATE)");
    writer.setBusyTimeoutMs(sqlite::OpenOptions{}.busyTimeoutMs);
    return busy && *busy == 0;
}

} // namespace sidelight::hub
