#include "hub/log/embeddedlog.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>
#include <thread>

#include "core/sqlite/gatheringvfs.h"
#include "core/sqlite/keyedopen.h"
#include "core/sqlite/transaction.h"
#include "hub/log/checkpointer.h"
#include "hub/log/jobqueue.h"
#include "hub/log/logeraser.h"
#include "hub/log/logidentity.h"
#include "hub/log/logpruner.h"
#include "hub/log/logwriter.h"
#include "hub/log/ordinarypriority.h"
#include "hub/log/schema.h"
#include "hub/log/tombstone.h"

namespace sidelight::hub
{

namespace
{

using Completion = std::function<void()>;

// What one job of a group did; reported after the commit.
struct Outcome {
    Completion report;
    std::vector<RecordPtr> fresh;
    std::optional<Epoch> newEpoch;
    bool checkpoint = false; // nothing of what was replaced stays in the WAL
    std::size_t records = 1; // how much was written, about
};

struct WriteJob {
    std::function<sqlite::Result<Outcome>(LogWriter &)> work;
    std::function<Completion(LogError)> failed;
};

struct ReadJob {
    std::function<Completion(sqlite::Connection &)> work;
};

// A commit that grew further would keep its first event waiting.
constexpr std::size_t maxJobsInACommit = 512;
constexpr std::size_t erasureSlice = 100; // records, about
constexpr int noTrouble = -1;

} // namespace

class EmbeddedLog::Threads
{
public:
    Threads(std::unique_ptr<sqlite::GatheringVfs> gathering, sqlite::Connection writer,
            sqlite::Connection reader, sqlite::Connection lookUp, sqlite::Connection checkpoints,
            Executor &executor, Clock &clock, Random &random, LogIdentity identity,
            std::int64_t windowMs, std::function<void(std::int64_t)> committed)
        : m_executor(executor)
        , m_clock(clock)
        , m_random(random)
        , m_windowMs(windowMs)
        , m_committed(std::move(committed))
        , m_secret(identity.secret)
        , m_gathering(std::move(gathering))
        , m_writeConnection(std::move(writer))
        , m_readConnection(std::move(reader))
        , m_lookUpConnection(std::move(lookUp))
        , m_writer(m_writeConnection, clock, std::move(identity.secret), windowMs)
        , m_pruner(m_writeConnection, clock)
        , m_eraser(m_writeConnection, m_secret)
        , m_checkpointer(std::move(checkpoints))
        , m_epoch(std::move(identity.epoch))
    {
        m_writerThread = std::thread([this] { write(); });
        m_readerThread = std::thread([this] { answer(m_reads, m_readConnection); });
        m_lookUpThread = std::thread([this] { answer(m_lookUps, m_lookUpConnection); });
    }
    Threads(const Threads &) = delete;
    Threads &operator=(const Threads &) = delete;

    ~Threads()
    {
        *m_alive = false;
        m_writes.close();
        m_reads.close();
        m_lookUps.close();
        m_writerThread.join();
        m_readerThread.join();
        m_lookUpThread.join();
    }

    // Long answers and short ones have a thread each, so that a replay keeps no append waiting for
    // the question whether its event is known.
    template<class T>
    void readLater(Done<T> done, std::function<sqlite::Result<T>(sqlite::Connection &)> query)
    {
        m_reads.push(jobOf(std::move(done), std::move(query)));
    }
    template<class T>
    void lookUpLater(Done<T> done, std::function<sqlite::Result<T>(sqlite::Connection &)> query)
    {
        m_lookUps.push(jobOf(std::move(done), std::move(query)));
    }

    template<class T>
    static ReadJob jobOf(Done<T> done, std::function<sqlite::Result<T>(sqlite::Connection &)> query)
    {
        return {[done = std::move(done), query = std::move(query)](sqlite::Connection &db) {
            auto answer = query(db);
            return Completion([done, answer = std::move(answer)]() mutable {
                if (answer)
                    done(std::move(*answer));
                else
                    done(failure(logErrorOf(answer.error())));
            });
        }};
    }

    template<class T>
    void writeLater(Done<T> done, std::function<sqlite::Result<T>(LogWriter &, Outcome &)> change)
    {
        WriteJob job;
        job.work = [done,
                    change = std::move(change)](LogWriter &writer) -> sqlite::Result<Outcome> {
            Outcome outcome;
            auto answer = change(writer, outcome);
            if (!answer)
                return failure(answer.error());
            outcome.report = [done, value = std::move(*answer)]() mutable {
                if (done)
                    done(std::move(value));
            };
            return outcome;
        };
        job.failed = [done](LogError error) {
            return Completion([done, error = std::move(error)] {
                if (done)
                    done(failure(error));
            });
        };
        m_writes.push(std::move(job));
    }

    // Slice after slice, others' appends in between.
    void eraseLater(Erasure work, Done<Erased> done)
    {
        writeLater<Erasure>(
            [this, done](LogResult<Erasure> next) {
                if (!next)
                    done(failure(std::move(next.error())));
                else if (next->more)
                    eraseLater(std::move(*next), done);
                else
                    done(std::move(next->erased));
            },
            [this, work = std::move(work)](LogWriter &writer, Outcome &outcome) {
                auto next = m_eraser.slice(work);
                outcome.records = erasureSlice;
                outcome.checkpoint = next && !next->more;
                if (outcome.checkpoint)
                    writer.forget(); // names of streams
                return next;
            });
    }

    [[nodiscard]] const Epoch &epoch() const { return m_epoch; }
    void watch(LogWatcher *watcher) { m_watcher = watcher; }
    [[nodiscard]] std::span<const std::uint8_t> secret() const { return m_secret; }
    [[nodiscard]] Timestamp knownSince() const { return Timestamp{m_clock.now().ms - m_windowMs}; }
    [[nodiscard]] Random &random() { return m_random; }
    [[nodiscard]] LogPruner &pruner() { return m_pruner; } // for jobs of the writer thread
    [[nodiscard]] std::optional<LogErrc> trouble() const
    {
        const int code = m_trouble;
        return code < 0 ? std::nullopt : std::optional(static_cast<LogErrc>(code));
    }

private:
    // Writer thread.
    void write()
    {
        takeOrdinaryPriority();
        for (;;) {
            std::vector<WriteJob> jobs = m_writes.take();
            if (jobs.empty())
                return;
            for (std::size_t from = 0; from < jobs.size(); from += maxJobsInACommit) {
                const std::span all(jobs);
                const auto group =
                    all.subspan(from, std::min(maxJobsInACommit, jobs.size() - from));
                if (auto committed = commit(group))
                    report(std::move(*committed));
                else if (group.size() == 1)
                    fail(group.front(), committed.error());
                else
                    commitOneByOne(group);
                m_checkpointer.finish(m_writeConnection); // nobody waits for it
            }
            letGoOn(m_executor, std::move(jobs));
        }
    }

    sqlite::Result<std::vector<Outcome>> commit(std::span<WriteJob> jobs)
    {
        auto result = tryCommit(jobs);
        if (result) {
            m_trouble = noTrouble;
            checkpoint(*result);
        } else {
            m_writer.forget();
            m_pruner.forget();
            m_trouble = static_cast<int>(logErrorOf(result.error()).code);
        }
        return result;
    }

    // Waits for no reader: when one is in the way it is done after the next commit.
    void checkpoint(const std::vector<Outcome> &outcomes)
    {
        std::size_t records = 0;
        for (const Outcome &outcome : outcomes) {
            m_wantsCheckpoint = m_wantsCheckpoint || outcome.checkpoint;
            records += outcome.records;
        }
        m_checkpointer.committed(records);
        if (m_wantsCheckpoint)
            m_wantsCheckpoint = !m_checkpointer.empty(m_writeConnection);
    }

    sqlite::Result<std::vector<Outcome>> tryCommit(std::span<WriteJob> jobs)
    {
        auto transaction = sqlite::Transaction::begin(m_writeConnection);
        if (!transaction)
            return failure(transaction.error());
        std::vector<Outcome> outcomes;
        for (WriteJob &job : jobs) {
            if (auto ready = m_writer.prepare(); !ready)
                return failure(ready.error());
            auto outcome = job.work(m_writer);
            if (!outcome)
                return failure(outcome.error());
            outcomes.push_back(std::move(*outcome));
        }
        auto dropped = m_writer.dropOldKnown();
        if (!dropped)
            return failure(dropped.error());
        const auto began = std::chrono::steady_clock::now();
        if (auto done = transaction->commit(); !done)
            return failure(done.error());
        if (m_committed)
            m_committed(std::chrono::duration_cast<std::chrono::microseconds>(
                            std::chrono::steady_clock::now() - began)
                            .count());
        return outcomes;
    }

    // One that cannot be written must not take the others with it.
    void commitOneByOne(std::span<WriteJob> jobs)
    {
        for (WriteJob &job : jobs) {
            if (auto committed = commit(std::span(&job, 1)))
                report(std::move(*committed));
            else
                fail(job, committed.error());
        }
    }

    void report(std::vector<Outcome> outcomes)
    {
        m_executor.post([this, alive = m_alive, outcomes = std::move(outcomes)]() mutable {
            if (!*alive)
                return;
            std::vector<RecordPtr> fresh;
            for (Outcome &outcome : outcomes)
                std::move(outcome.fresh.begin(), outcome.fresh.end(), std::back_inserter(fresh));
            if (m_watcher && !fresh.empty())
                m_watcher->recordsAppended(fresh);
            for (Outcome &outcome : outcomes) {
                if (outcome.newEpoch) {
                    m_epoch = *outcome.newEpoch;
                    if (m_watcher)
                        m_watcher->epochChanged(m_epoch);
                }
                outcome.report();
                if (!*alive)
                    return;
            }
        });
    }

    void fail(const WriteJob &job, const sqlite::Error &error)
    {
        m_executor.post([alive = m_alive, completion = job.failed(logErrorOf(error))] {
            if (*alive)
                completion();
        });
    }

    // A reader's thread.
    void answer(JobQueue<ReadJob> &queue, sqlite::Connection &connection)
    {
        takeOrdinaryPriority();
        for (;;) {
            std::vector<ReadJob> jobs = queue.take();
            if (jobs.empty())
                return;
            for (const ReadJob &job : jobs) {
                m_executor.post([alive = m_alive, completion = job.work(connection)] {
                    if (*alive)
                        completion();
                });
            }
            letGoOn(m_executor, std::move(jobs));
        }
    }

    Executor &m_executor;
    Clock &m_clock;
    Random &m_random;
    const std::int64_t m_windowMs;
    const std::function<void(std::int64_t)> m_committed; // writer thread
    const std::vector<std::uint8_t> m_secret;
    const std::unique_ptr<sqlite::GatheringVfs> m_gathering; // outlives the next
    sqlite::Connection m_writeConnection;
    sqlite::Connection m_readConnection;
    sqlite::Connection m_lookUpConnection;
    LogWriter m_writer; // writer thread, as the three below
    LogPruner m_pruner;
    LogEraser m_eraser;
    Checkpointer m_checkpointer;
    bool m_wantsCheckpoint = false;
    std::atomic<int> m_trouble = noTrouble; // a LogErrc
    JobQueue<WriteJob> m_writes;
    JobQueue<ReadJob> m_reads;
    JobQueue<ReadJob> m_lookUps;
    Epoch m_epoch;                   // executor's thread
    LogWatcher *m_watcher = nullptr; // executor's thread
    // Read and written on the executor's thread: answers on their way must not outlive the log.
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    std::thread m_writerThread;
    std::thread m_readerThread;
    std::thread m_lookUpThread;
};

LogResult<std::unique_ptr<EmbeddedLog>>
EmbeddedLog::open(const sqlite::Library &library, const keys::Keyspec &key, Executor &executor,
                  Clock &clock, Random &random, const EmbeddedLogOptions &options)
{
    const keys::SecretBytes hex = key.hex();
    auto gathering = std::make_unique<sqlite::GatheringVfs>(library, options.vfs);
    sqlite::OpenOptions forWriting;
    forWriting.vfs = gathering->name();
    auto writer = sqlite::openKeyed(library, options.path, hex.text(), forWriting);
    if (!writer)
        return failure(logErrorOf(writer.error()));
    if (auto ready = makeCompactable(*writer); !ready)
        return failure(logErrorOf(ready.error()));
    if (auto migrated = sqlite::migrate(*writer, logMigrations); !migrated)
        return failure(logErrorOf(migrated.error()));
    auto identity = loadLogIdentity(*writer, random, options.restored);
    if (!identity)
        return failure(logErrorOf(identity.error()));
    // A Checkpointer does.
    if (auto off = writer->execute("PRAGMA wal_autocheckpoint=0"); !off)
        return failure(logErrorOf(off.error()));
    sqlite::OpenOptions forReading;
    forReading.access = sqlite::Access::ReadOnly;
    forReading.vfs = options.vfs;
    auto reader = sqlite::openKeyed(library, options.path, hex.text(), forReading);
    if (!reader)
        return failure(logErrorOf(reader.error()));
    auto lookUp = sqlite::openKeyed(library, options.path, hex.text(), forReading);
    if (!lookUp)
        return failure(logErrorOf(lookUp.error()));
    sqlite::OpenOptions forCheckpoints;
    forCheckpoints.access = sqlite::Access::ReadWrite;
    forCheckpoints.checkIntegrity = false; // the writer has
    forCheckpoints.vfs = options.vfs;
    auto checkpoints = sqlite::openKeyed(library, options.path, hex.text(), forCheckpoints);
    if (!checkpoints)
        return failure(logErrorOf(checkpoints.error()));
    auto threads = std::make_unique<Threads>(
        std::move(gathering), std::move(*writer), std::move(*reader), std::move(*lookUp),
        std::move(*checkpoints), executor, clock, random, std::move(*identity),
        options.duplicateWindowMs, options.committed);
    return std::unique_ptr<EmbeddedLog>(new EmbeddedLog(std::move(threads)));
}

EmbeddedLog::EmbeddedLog(std::unique_ptr<Threads> threads)
    : m_threads(std::move(threads))
{
}

EmbeddedLog::~EmbeddedLog() = default;

Digest EmbeddedLog::markKey(std::string_view whose) const
{
    return markKeyOf(m_threads->secret(), whose);
}

Epoch EmbeddedLog::epoch() const
{
    return m_threads->epoch();
}

void EmbeddedLog::watch(LogWatcher *watcher)
{
    m_threads->watch(watcher);
}

void EmbeddedLog::append(std::vector<NewEvent> events, Done<std::vector<Appended>> done)
{
    m_threads->writeLater<std::vector<Appended>>(
        std::move(done),
        [events = std::move(events)](LogWriter &writer,
                                     Outcome &outcome) -> sqlite::Result<std::vector<Appended>> {
            std::vector<Appended> answers;
            for (const NewEvent &event : events) {
                auto answer = writer.append(event, outcome.fresh);
                if (!answer)
                    return failure(answer.error());
                answers.push_back(std::move(*answer));
            }
            outcome.records = outcome.fresh.size();
            return answers;
        });
}

void EmbeddedLog::find(std::vector<KnownQuery> queries,
                       Done<std::vector<std::optional<Appended>>> done)
{
    using Answers = std::vector<std::optional<Appended>>;
    m_threads->lookUpLater<Answers>(
        std::move(done),
        [queries = std::move(queries), secret = m_threads->secret(),
         since = m_threads->knownSince()](sqlite::Connection &db) -> sqlite::Result<Answers> {
            Answers answers;
            for (const KnownQuery &query : queries) {
                auto known = findKnown(db, knownKeyOf(secret, query.key), query.digest, since);
                if (!known)
                    return failure(known.error());
                answers.push_back(*std::move(known));
            }
            return answers;
        });
}

void EmbeddedLog::read(ReadRequest request, Done<ReadAnswer> done)
{
    m_threads->readLater<ReadAnswer>(std::move(done),
                                     [request = std::move(request)](sqlite::Connection &db) {
                                         return readRecords(db, request);
                                     });
}

void EmbeddedLog::head(StreamId stream, Offset at, Done<Head> done)
{
    m_threads->lookUpLater<Head>(std::move(done),
                                 [stream = std::move(stream), at](sqlite::Connection &db) {
                                     return readHead(db, stream, at);
                                 });
}

void EmbeddedLog::snapshot(SnapshotRequest request, Done<SnapshotAnswer> done)
{
    m_threads->readLater<SnapshotAnswer>(std::move(done),
                                         [request = std::move(request)](sqlite::Connection &db) {
                                             return readSnapshot(db, request);
                                         });
}

void EmbeddedLog::readFormative(Offset after, std::size_t maxRecords,
                                Done<std::vector<RecordPtr>> done)
{
    m_threads->readLater<std::vector<RecordPtr>>(
        std::move(done), [after, maxRecords](sqlite::Connection &db) {
            return readFormativeRecords(db, after, maxRecords);
        });
}

void EmbeddedLog::readSince(Timestamp since, Offset after, std::size_t maxRecords,
                            Done<std::vector<RecordPtr>> done)
{
    m_threads->readLater<std::vector<RecordPtr>>(
        std::move(done), [since, after, maxRecords](sqlite::Connection &db) {
            return readRecordsSince(db, since, after, maxRecords);
        });
}

void EmbeddedLog::deviceSequence(std::string device, Done<std::uint64_t> done)
{
    m_threads->lookUpLater<std::uint64_t>(
        std::move(done),
        [device = std::move(device)](sqlite::Connection &db) { return readDevice(db, device); });
}

void EmbeddedLog::addFollower(CustomerKey customer, AgentId agent)
{
    m_threads->writeLater<bool>(nullptr,
                                [customer = std::move(customer), agent = std::move(agent)](
                                    LogWriter &writer, Outcome &) -> sqlite::Result<bool> {
                                    if (auto done = writer.addFollower(customer, agent); !done)
                                        return failure(done.error());
                                    return true;
                                });
}

void EmbeddedLog::erase(StreamId stream, Done<Erased> done)
{
    Erasure work;
    work.stream = std::move(stream);
    m_threads->eraseLater(std::move(work), std::move(done));
}

void EmbeddedLog::prune(LogRetention retention, Done<Pruned> done)
{
    m_threads->writeLater<Pruned>(
        std::move(done), [retention, &pruner = m_threads->pruner()](LogWriter &, Outcome &outcome) {
            auto pruned = pruner.prune(retention, pruneSlice);
            outcome.records = pruneSlice;
            outcome.checkpoint = pruned && pruned->records > 0 && !pruned->more;
            return pruned;
        });
}

void EmbeddedLog::compact(Done<Compacted> done)
{
    m_threads->writeLater<Compacted>(
        std::move(done), [&pruner = m_threads->pruner()](LogWriter &, Outcome &outcome) {
            auto compacted = pruner.compact(compactPages);
            outcome.records = compactPages;
            outcome.checkpoint = compacted && compacted->pages > 0 && !compacted->more;
            return compacted;
        });
}

std::optional<LogErrc> EmbeddedLog::trouble() const
{
    return m_threads->trouble();
}

void EmbeddedLog::truncateAfter(Offset offset, Done<Epoch> done)
{
    m_threads->writeLater<Epoch>(std::move(done),
                                 [offset, &random = m_threads->random()](
                                     LogWriter &writer, Outcome &outcome) -> sqlite::Result<Epoch> {
                                     auto epoch = writer.truncateAfter(offset, random);
                                     if (epoch)
                                         outcome.newEpoch = *epoch;
                                     return epoch;
                                 });
}

} // namespace sidelight::hub
