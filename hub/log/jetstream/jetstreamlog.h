// The log of several hubs: a stream of NATS JetStream holds the records, each hub folds it into
// what it knows (LogIndex) and answers from that; bodies that are not among the newest come from
// the hub's own copy, or from the engine. An append is answered when the engine keeps it and this
// hub has met it in the stream. An engine that was put back to an earlier state is noticed: the log
// is then read again and begins a new epoch, while calls wait. Public functions: the executor's
// thread.
#pragma once

#include "hub/log/jetstream/engineappender.h"
#include "hub/log/jetstream/engineguard.h"
#include "hub/log/jetstream/enginesetup.h"
#include "hub/log/jetstream/jetstreamoptions.h"
#include "hub/log/jetstream/metplace.h"
#include "hub/log/jetstream/openwork.h"
#include "hub/log/jetstream/orderedreader.h"
#include "hub/log/jetstream/placesahead.h"

namespace sidelight::hub
{

class JetStreamLog final : public LogStore
{
public:
    // Connects and takes in what the log holds; with bodies if there is to be a copy of them.
    [[nodiscard]] static LogResult<std::unique_ptr<JetStreamLog>>
    open(Executor &executor, Clock &clock, Random &random, const JetStreamLogOptions &options);
    // What has no answer yet gets none.
    ~JetStreamLog() override;

    // It was found at start that the engine had been put back while no hub ran.
    [[nodiscard]] const std::optional<EnginePutBack> &wasPutBack() const { return m_wasPutBack; }

    // What others appended, in order; streams where somebody erased, and where nothing else is.
    using Others = std::function<void(const std::vector<OthersRecord> &)>;
    using Erasures = std::function<void(const std::vector<StreamId> &streams,
                                        const std::vector<StreamId> &emptied)>;
    void listenToOthers(Others others) { m_others = std::move(others); }
    void listenToErasures(Erasures erasures) { m_erasures = std::move(erasures); }
    // The log was read again, and its watcher told: what was derived from it holds no more.
    void listenToRewinds(PutBackFound rewinds) { m_rewinds = std::move(rewinds); }

    [[nodiscard]] BodyCopy::Figures copyFigures() const { return m_copy.figures(); }

    // It was found elsewhere, too, that somebody writes what this release may misread.
    void meetNewer() { m_isTooNew = true; }

    // --- For moving a log (jetstreamcarrying.cpp). LogErrc::Closed while it is read again.
    // Rising, above `after`; bodies only where they are wanted.
    enum class Bodies { With, Without };
    void carried(Offset after, std::size_t most, Bodies bodies,
                 Done<std::vector<CarriedRecord>> done);
    // Puts records of another log at the end, in this order and nothing in between; nobody else
    // appends meanwhile. Where it fails some may be kept: carriedTo() says, once they were met.
    void carryIn(const std::vector<CarriedRecord> &records, Done<std::size_t> done);
    [[nodiscard]] std::vector<std::uint8_t> secret() const
    {
        return {m_fold.index().secret().begin(), m_fold.index().secret().end()};
    }
    [[nodiscard]] Offset carriedTo() const { return m_fold.carriedTo(); }
    [[nodiscard]] Offset end() const { return m_fold.folded(); }
    [[nodiscard]] Offset lastRecord() const { return m_fold.index().newest(); }
    [[nodiscard]] std::size_t size() const { return m_fold.index().size(); }
    [[nodiscard]] SideFacts sideFacts() const { return m_fold.index().sideFacts(); }
    // What it lacks of them; of who follows it forgets what is not among them.
    void carryFacts(const SideFacts &facts, Done<std::size_t> done);
    // Makes tombstones of what is left of these events.
    void buryEvents(const std::vector<KnownKey> &events, Done<std::size_t> done);
    // The first `most` records go, as if they had never been there; how many went.
    void discard(std::size_t most, Done<std::size_t> done);
    // Records that became tombstones since the last call, when they are noted.
    void noteBuried(bool on);
    [[nodiscard]] std::vector<Offset> takeNoted() { return std::exchange(m_noted, {}); }

    // Nothing but tombstones is in it.
    [[nodiscard]] bool isErased(const StreamId &stream) const
    {
        return m_fold.index().isErased(stream);
    }

    [[nodiscard]] Epoch epoch() const override;
    [[nodiscard]] Digest markKey(std::string_view whose) const override;
    void watch(LogWatcher *watcher) override { m_watcher = watcher; }
    void append(std::vector<NewEvent> events, Done<std::vector<Appended>> done) override;
    void find(std::vector<KnownQuery> queries,
              Done<std::vector<std::optional<Appended>>> done) override;
    void read(ReadRequest request, Done<ReadAnswer> done) override;
    void head(StreamId stream, Offset at, Done<Head> done) override;
    void snapshot(SnapshotRequest request, Done<SnapshotAnswer> done) override;
    void readFormative(Offset after, std::size_t maxRecords,
                       Done<std::vector<RecordPtr>> done) override;
    void readSince(Timestamp since, Offset after, std::size_t maxRecords,
                   Done<std::vector<RecordPtr>> done) override;
    void deviceSequence(std::string device, Done<std::uint64_t> done) override;
    void addFollower(CustomerKey customer, AgentId agent) override;
    void erase(StreamId stream, Done<Erased> done) override;
    void prune(LogRetention retention, Done<Pruned> done) override;
    void compact(Done<Compacted> done) override;
    [[nodiscard]] std::optional<LogErrc> trouble() const override;
    [[nodiscard]] bool isAway() const override;
    void truncateAfter(Offset offset, Done<Epoch> done) override;

private:
    JetStreamLog(std::unique_ptr<EngineLink> link, Executor &executor, Clock &clock, Random &random,
                 const JetStreamLogOptions &options);
    [[nodiscard]] LogResult<void> begin(const JetStreamLogOptions &options);
    [[nodiscard]] LogResult<void> beginEpoch(bool restored);
    [[nodiscard]] bool hasOtherKey() const;
    [[nodiscard]] LogResult<void> foldWhatIsThere(const std::string &met);
    using PutBack = std::optional<EnginePutBack>;
    [[nodiscard]] LogResult<PutBack> putBackSince(const MetPlace &met, const EngineEnd &end);
    [[nodiscard]] LogResult<PutBack> endsBefore(Offset offset);
    [[nodiscard]] LogResult<void> beginEpochOnce();
    [[nodiscard]] std::optional<MetPlace> metNow() const;
    void keepMet();
    void takeRecord(std::uint64_t sequence, EngineMessage message);
    void takeMark(const std::string &text);
    [[nodiscard]] OrderedReader::Bodies bodiesOfOld() const;
    void changeEpoch(const Epoch &epoch);
    void endBatch();
    void tick();
    // Live: answers. The others: the engine was put back, and is read again. OtherKey: it is of
    // hubs with another key, and left alone until the connection is another. Newer: somebody wrote
    // what this release may misread; left alone for good.
    enum class Phase { Live, Marks, Epoch, Asking, Records, OtherKey, Newer };
    void notePutBack(EnginePutBack how);
    void beginAgain(EnginePutBack how);
    void leaveToNewer();
    void readMarks();
    void goOnReading();
    void chooseEpoch();
    void askForLast();
    void beLive();
    void buryAgain();
    void followAgain();
    // Until the log has been read again; where it will not be, `done` is told why at once.
    template<class T>
    void waits(std::function<void()> go, Done<T> done)
    {
        wait({std::move(go), refusing(std::move(done))});
    }
    void wait(WaitingCall call);
    void failCalls();
    [[nodiscard]] std::string keyCheck() const;
    [[nodiscard]] bool isOfKey(Offset offset, const std::string &facts) const;
    void settle();
    void headNow(StreamId stream, Offset at, Done<Head> done);
    template<class T>
    void answer(Done<T> done, T value)
    {
        m_executor.post(
            [alive = m_alive, done = std::move(done), value = std::move(value)]() mutable {
                if (*alive && done)
                    done(LogResult<T>(std::move(value)));
            });
    }
    void publishCarried(const CarriedRecord &record, const LogIndex &index, std::uint64_t expects,
                        EnginePublisher::Kept kept);
    // Records with their bodies; what is no more is left out.
    using Records = std::vector<RecordPtr>;
    void recordsAt(const std::vector<Offset> &offsets, std::optional<StreamId> stream,
                   std::function<void(LogResult<Records>)> done);
    void answerRecords(const std::vector<Offset> &offsets, Done<Records> done);
    [[nodiscard]] RecordPtr recordAt(Offset offset, const StreamId *stream, Body body) const;

    struct Erasure;
    void eraseMore(const std::shared_ptr<Erasure> &work);
    void eraseOwed(const std::shared_ptr<Erasure> &work);
    void forgetFollowers(const std::shared_ptr<Erasure> &work);
    using Kept = std::function<void(LogResult<void>)>;
    // Once the marks are kept, and known here.
    void mark(const std::vector<Mark> &marks, Kept done);
    [[nodiscard]] EnginePublisher::Message messageOf(const Mark &one);
    void noteFollower(const Followed &followed);
    // Nobody waits for it: one that fails is kept, and published again.
    void markFollower(FollowerMark one);
    void markFollowersAgain();
    // Each message is owed from now on, until the engine says that it is gone.
    void deleteMessages(const std::vector<Offset> &offsets, Deletion how, const std::string &by,
                        Kept done);
    void deleteOwed(const std::vector<Offset> &offsets, Kept done);
    void deleteHeldBack();
    // Rising; of erasures only what is marked.
    [[nodiscard]] std::vector<Offset> owedBy(const std::string &by) const;
    void pruneNext(const LogRetention &retention, Done<Pruned> done);
    void dropPruned(const std::vector<Offset> &rising);

    Executor &m_executor;
    Clock &m_clock;
    Random &m_random;
    const EnginePlace m_place;
    std::unique_ptr<EngineLink> m_link;
    EngineFold m_fold;
    EnginePublisher m_publisher;
    BodyCopy m_copy;
    EngineBodies m_bodies;
    EngineAppender m_appender;
    EngineGuard m_marksGuard;
    EngineGuard m_recordsGuard;
    OrderedReader m_marks;
    OrderedReader m_records;
    PlacesAhead m_ahead;
    Phase m_phase = Phase::Live;
    std::chrono::steady_clock::time_point m_began; // to read the log again
    PutBack m_putBack;                             // noticed, not dealt with yet
    bool m_isTooNew = false;                       // the same
    EnginePutBack m_whyAgain;                      // the log is read
    std::uint64_t m_turn = 0;       // readings of the log; what was asked in a former one is void
    Epoch m_epoch;                  // in force
    std::set<Epoch> m_formerEpochs; // of all readings, and that one
    std::vector<Grave> m_toBury;    // of a former reading
    std::map<std::string, std::set<AgentId>> m_toFollow; // the same
    std::set<std::string> m_toUnfollow;
    EngineEnd m_toRead;
    std::vector<WaitingCall> m_calls; // for when it is live again
    LogWatcher *m_watcher = nullptr;
    std::function<void(std::string)> m_keepMet;
    std::optional<MetPlace> m_kept;
    std::chrono::steady_clock::time_point m_keepDue;
    std::chrono::steady_clock::time_point m_buryDue;
    Others m_others;
    Erasures m_erasures;
    PutBackFound m_rewinds;
    Records m_fresh;
    std::vector<OthersRecord> m_fromOthers;
    std::vector<StreamId> m_buried;
    bool m_isNoting = false;
    std::vector<Offset> m_noted;
    std::map<Offset, Owed> m_owed;
    std::vector<HeldBack> m_heldBack; // deletions, until the guard is sure
    std::vector<FollowerMark> m_unmarked;
    Offset m_prunedTo;
    bool m_live = false; // records are news
    bool m_isOpen = false;
    PutBack m_wasPutBack;
    std::chrono::steady_clock::time_point m_ticked;
    // Answers on their way must not outlive the log.
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
