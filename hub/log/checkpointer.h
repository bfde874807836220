// Brings what was committed from the write-ahead log into the database file, beside the commits: a
// checkpoint waits for the disk twice, and done by the one who commits (SQLite's way) it would keep
// every event waiting that comes meanwhile. What is acknowledged is on the disk before, in the
// write-ahead log, and stays there until it is in the file.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/sqlite/connection.h"

namespace sidelight::hub
{

class Checkpointer
{
public:
    // `connection`: to the log's file, writing, for the thread that is started here.
    explicit Checkpointer(sqlite::Connection connection);
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    // The three below: the writer's thread, between two transactions.

    // So many records more are in the write-ahead log.
    void committed(std::size_t records);
    // Lets the next transaction begin the write-ahead log anew when it is long: then the little
    // that the thread left is brought over here, because SQLite begins anew only when all is.
    void finish(sqlite::Connection &writer);
    // Brings all over and cuts the write-ahead log off, so that nothing of what was replaced stays
    // in it. False: a reader was in the way.
    [[nodiscard]] bool empty(sqlite::Connection &writer);

private:
    void run();
    void pass();

    sqlite::Connection m_connection;    // the thread's
    std::mutex m_passing;               // held by who checkpoints: SQLite refuses a second one
    std::atomic<bool> m_isLong = false; // the write-ahead log, and nearly all is in the file
    std::mutex m_mutex;                 // guards the two below
    std::condition_variable m_grown;
    std::size_t m_records = 0; // since the last pass
    bool m_ends = false;
    std::thread m_thread;
};

} // namespace sidelight::hub
