// This hub's own copy of the bodies that an engine holds (ADR 33), in nameless files that are
// sealed with a key in memory only: nobody reads them when the process has gone, and nothing is
// left of them. The oldest go when there are too many bytes; what is not here is asked of the
// engine. Executor's thread; the files are a thread's of their own.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <thread>

#include "core/base/random.h"
#include "hub/log/executor.h"
#include "hub/log/jetstream/copyfiles.h"
#include "hub/log/jobqueue.h"
#include "hub/log/record.h"

namespace sidelight::hub
{

class BodyCopy
{
public:
    struct Options {
        std::string folder;
        std::uint64_t mostBytes = 0;            // on the disk; 0 = nothing is kept
        std::function<void(std::string)> ended; // why it keeps nothing any more; may be empty
        std::shared_ptr<CopyDisk> disk = {};    // none: the system's
    };
    // In the order of what was asked for; null where it cannot be read.
    using Done = std::function<void(std::vector<Body>)>;

    BodyCopy(Executor &executor, Random &random, Options options);
    ~BodyCopy();
    BodyCopy(const BodyCopy &) = delete;
    BodyCopy &operator=(const BodyCopy &) = delete;

    [[nodiscard]] bool isWanted() const { return m_most > 0 && !m_hasEnded && !m_hasFailed; }
    // Rising.
    void keep(Offset offset, const Body &body);
    // Also false while so much waits to be written that the engine is faster.
    [[nodiscard]] bool has(Offset offset) const;
    // Only what it has.
    void read(const std::vector<Offset> &offsets, Done done);
    // Overwritten in the file; where it cannot be, all files go and the copy ends.
    void forget(Offset offset);
    void forgetBetween(Offset after, Offset upTo); // that one, too
    void clear();
    struct Figures {
        std::uint64_t bytes = 0; // of its files; what was forgotten counts until its file goes
        std::uint64_t records = 0;
        std::uint64_t left = 0; // to the engine so far: no room, a slow disk, or an end
        bool hasEnded = false;
    };
    [[nodiscard]] Figures figures() const { return {m_bytes, m_records, m_left, m_hasEnded}; }

private:
    struct Kept {
        Offset offset;
        CopyFiles::Place place; // of size 0: forgotten
    };
    struct Fill {
        std::uint64_t bytes = 0; // written or to be
        std::uint64_t bodies = 0;
    };
    struct Job {
        enum class Kind { Write, Read, Blank, Drop } kind = Kind::Write;
        std::vector<CopyFiles::Place> places; // of Drop: the file's number is what counts
        std::vector<Body> bodies;
        Done done;
    };
    [[nodiscard]] std::deque<Kept>::const_iterator find(Offset offset) const;
    void flush();
    void dropOldest();
    void drop(std::uint32_t file);
    void giveUp(std::string why); // its thread
    void work();
    void carryOut(Job &job);
    void fail(std::string why); // any thread
    void end(const std::string &why);

    Executor &m_executor;
    const std::uint64_t m_most;
    const std::uint64_t m_mostOfFile;
    const std::function<void(std::string)> m_ended;
    std::deque<Kept> m_kept; // rising
    std::map<std::uint32_t, Fill> m_fills;
    std::uint32_t m_file = 0; // that is written to
    Offset m_last;            // that was kept
    std::uint64_t m_bytes = 0;
    std::uint64_t m_records = 0;
    std::uint64_t m_left = 0;
    Job m_pending;
    std::uint64_t m_pendingBytes = 0;
    bool m_hasEnded = false;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);

    CopyFiles m_files; // the thread's
    std::atomic<bool> m_hasFailed{false};
    std::atomic<bool> m_isEnding{false};
    std::atomic<std::uint64_t> m_queuedBytes{0};
    JobQueue<Job> m_jobs;
    std::thread m_thread;
};

} // namespace sidelight::hub
