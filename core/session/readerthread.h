// SearchRunner on a thread of its own, with a read-only connection of its own. Plain C++, so that
// thread sanitizers see inside. A cache that is only in memory is asked on the engine thread.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/session/searchrunner.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class ReaderThread final : public SearchRunner
{
public:
    // Runs the function on the engine thread, later.
    using Post = std::function<void(std::function<void()>)>;

    ReaderThread(store::Profile &profile, const Clock &clock, Post post);
    ~ReaderThread() override; // stops what runs and joins
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    void ask(store::SearchQuery query, Done done) override;
    void read(Slice slice, ReadDone done) override;
    void letGo() override;

private:
    struct Job {
        store::SearchQuery query;
        Done done;
        std::uint64_t number = 0;
    };
    struct Reading {
        Slice slice;
        ReadDone done;
        std::uint64_t number = 0;
    };
    [[nodiscard]] store::Result<void> begin(); // the thread, unless it runs
    void run(store::CacheReader reader);
    void search(store::CacheReader &reader, Job job);
    // True when the reading goes on.
    bool readSlice(store::CacheQueries &queries, Reading &reading);
    void readInMemory(Reading reading);
    void stop();

    store::Profile &m_profile;
    const Clock &m_clock;
    Post m_post;
    std::uint64_t m_newest = 0; // engine thread only, as the next
    std::uint64_t m_newestReading = 0;

    std::mutex
        m_mutex; // of everything below: the next job, and whose connection may be interrupted
    std::condition_variable m_wake;
    std::optional<Job> m_next;
    std::optional<Reading> m_reading;
    const store::CacheReader *m_reader = nullptr;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace sidelight::session
