// The one door into the log. Submissions are worked on in the order they came, because routing
// depends on what came before; answers come after the fsync. Network thread.
#pragma once

#include <deque>
#include <memory>
#include <variant>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "hub/ingest/eventvalidator.h"
#include "hub/log/logstore.h"
#include "hub/route/router.h"

namespace sidelight::hub
{

struct Submission {
    Event event;
    std::string body;              // its JSON text when it is at hand, else it is written again
    std::optional<AgentId> author; // of a panel's own event
    std::optional<DeviceSequence> device; // the same
    std::string trace = {}; // `traceparent` of what carried it, as sent; for events without one
};

// Taken in: where it stands (New or Duplicate). Or why not.
using Verdict = std::variant<Appended, Refusal>;

struct IntakeLimits {
    std::size_t waitingEvents = 10'000;
    std::size_t waitingBytes = std::size_t{64} * 1024 * 1024;
};

struct IntakeCounters {
    std::uint64_t accepted = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t conflicts = 0; // a known (source, id) with other content
    std::uint64_t refused = 0;
    std::uint64_t failed = 0; // the log could not take them
};

class Intake
{
public:
    using Done = std::function<void(std::vector<Verdict>)>;

    Intake(LogStore &log, Router &router, const EventValidator &validator, Clock &clock,
           Logger &logger, IntakeLimits limits);
    ~Intake();

    // One verdict for each, in order. A failed append refuses all of them with 503.
    void submit(std::vector<Submission> submissions, Done done);
    // Hears every new event once it is in the log, before its sender does. One listener.
    void listen(std::function<void(const EventPtr &)> listener)
    {
        m_listener = std::move(listener);
    }
    // Builds index and ledger from the log; submissions wait until then. The same is done again
    // after an append that failed: routing had taken in what the log does not have.
    void start(std::function<void(LogResult<void>)> ready);

    // Of an engine that other hubs use, too: what they appended, in order, each once.
    void takeFromOthers(const std::vector<OthersRecord> &records);
    // Hears every event of theirs. One listener.
    void listenToOthers(std::function<void(const EventPtr &)> listener)
    {
        m_othersListener = std::move(listener);
    }

    // The same: the index and the ledger were told what did not happen.
    void recallAgain();

    [[nodiscard]] const IntakeCounters &counters() const { return m_counters; }
    [[nodiscard]] std::size_t waiting() const { return m_waitingEvents; }
    [[nodiscard]] bool started() const { return m_started; }

private:
    struct Item {
        Submission submission;
        std::optional<Verdict> verdict;
        std::uint64_t digest = 0;
        std::string trace; // its trace-id; empty: nobody traces it
    };
    struct Job {
        std::vector<Item> items;
        Done done;
        std::size_t bytes = 0;
        bool looked = false;
        // What routing made of it so far.
        std::vector<NewEvent> events;
        std::vector<std::optional<std::size_t>> verdictOf; // of each event the item it answers
        std::deque<Move> moves;
        std::size_t moveAt = 0; // where in `events` what is moved goes
        std::size_t next = 0;
    };
    using JobPtr = std::shared_ptr<Job>;

    struct Recall {
        Router router;
        std::uint64_t erasures = 0; // of the router in use when it began
        std::function<void(LogResult<void>)> ready;
    };

    void takeIn(const std::vector<RecordPtr> &records, Router &router) const;
    void recall(std::function<void(LogResult<void>)> ready);
    void recallFrom(const std::shared_ptr<Recall> &recall, Offset after);
    void recallAfterFailure();
    void refuseWaiting(const LogError &error);
    static void routeAgain(Job &job);
    void lookUp(const JobPtr &job);
    void pump();
    void routeItem(Job &job, std::size_t index);
    static void alsoTo(Job &job, const Move &next);
    // False while a move has to read first.
    bool advance(const JobPtr &job);
    void move(const JobPtr &job, Move next, Offset after);
    void append(const JobPtr &job);
    void finish(const JobPtr &job, LogResult<std::vector<Appended>> answers);
    void answer(const JobPtr &job);
    void tell(LogLevel level, std::string_view what, const Item &item, std::string_view how);

    LogStore &m_log;
    Router &m_router;
    const EventValidator &m_validator;
    Clock &m_clock;
    Logger &m_logger;
    IntakeLimits m_limits;
    IntakeCounters m_counters;
    std::function<void(const EventPtr &)> m_listener;
    std::function<void(const EventPtr &)> m_othersListener;
    std::deque<JobPtr> m_jobs;           // not routed yet
    std::vector<RecordPtr> m_fromOthers; // came while the log was read
    std::size_t m_appending = 0;
    std::size_t m_waitingEvents = 0;
    std::size_t m_waitingBytes = 0;
    bool m_started = false;
    bool m_moving = false;
    bool m_ahead = false;     // index and ledger hold what the log does not
    bool m_recalling = false; // and are being built again
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
