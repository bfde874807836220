#include "hub/ingest/intake.h"

#include <algorithm>
#include <utility>

#include "core/base/sha256.h"
#include "core/domain/eventtypes.h"
#include "hub/ingest/tracecontext.h"
#include "hub/route/routing.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t recallPage = 50;
constexpr std::int64_t retryMs = 1000;

Refusal overloaded()
{
    return {503, "overloaded", "The hub has too much to do; try again.", true, retryMs};
}

Refusal erasedBefore()
{
    return {409, "erased", "This event was erased with its customer and is not taken again.", false,
            std::nullopt};
}

Refusal sequenceUsed()
{
    return {409, "sequence_used", "The device has used this number or a higher one before.", false,
            std::nullopt};
}

Refusal logFailed(const LogError &error)
{
    if (error.code == LogErrc::Full)
        return {503, "log_full", "The hub's log has no space left.", true, 10 * retryMs};
    return {503, "log_failed", "The hub's log cannot be written.", true, 5 * retryMs};
}

Refusal logAway()
{
    return logFailed({LogErrc::Io, {}});
}

std::uint64_t digestOf(std::string_view body)
{
    const Digest digest = sha256({body});
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = value << 8 | digest[i];
    return value;
}

// What the hub itself puts into an event; whether there was something.
bool complete(Submission &submission, Timestamp now)
{
    Event &event = submission.event;
    const bool timed = event.time.has_value();
    if (!timed)
        event.time = now;
    if (event.extensions.contains("traceparent") || !isTraceparent(submission.trace))
        return !timed;
    event.extensions["traceparent"] = submission.trace;
    return true;
}

Verdict verdictOf(Appended appended)
{
    switch (appended.outcome) {
    case Appended::Outcome::Erased:
        return erasedBefore();
    case Appended::Outcome::SequenceUsed:
        return sequenceUsed();
    case Appended::Outcome::New:
    case Appended::Outcome::Duplicate:
        break;
    }
    return appended;
}

} // namespace

Intake::Intake(LogStore &log, Router &router, const EventValidator &validator, Clock &clock,
               Logger &logger, IntakeLimits limits)
    : m_log(log)
    , m_router(router)
    , m_validator(validator)
    , m_clock(clock)
    , m_logger(logger)
    , m_limits(limits)
{
}

Intake::~Intake()
{
    *m_alive = false;
}

void Intake::start(std::function<void(LogResult<void>)> ready)
{
    recall([this, ready = std::move(ready)](LogResult<void> recalled) {
        m_started = recalled.has_value();
        ready(std::move(recalled));
    });
}

void Intake::recall(std::function<void(LogResult<void>)> ready)
{
    recallFrom(
        std::make_shared<Recall>(Recall{m_router.blank(), m_router.erasures(), std::move(ready)}),
        Offset{});
}

void Intake::recallFrom(const std::shared_ptr<Recall> &recalled, Offset after)
{
    m_log.readFormative(after, recallPage, [this, alive = m_alive, recalled](auto answer) {
        if (!*alive)
            return;
        if (!answer)
            return recalled->ready(failure(std::move(answer.error())));
        takeIn(*answer, recalled->router);
        if (answer->size() == recallPage)
            return recallFrom(recalled, answer->back()->offset);
        // Somebody was erased while we read: what was read before that may hold them.
        if (m_router.erasures() != recalled->erasures)
            return recall(std::move(recalled->ready));
        m_router.adopt(std::move(recalled->router));
        takeIn(std::exchange(m_fromOthers, {}), m_router);
        recalled->ready({});
        pump();
    });
}

void Intake::takeIn(const std::vector<RecordPtr> &records, Router &router) const
{
    for (const RecordPtr &record : records) {
        if (auto event = wire::decodeEvent(*record->body))
            router.recall(*event, record->stream);
    }
}

void Intake::takeFromOthers(const std::vector<OthersRecord> &records)
{
    const bool isHere = m_started && !m_recalling;
    for (const OthersRecord &one : records) {
        if (one.formative && isHere)
            takeIn({one.record}, m_router);
        else if (one.formative)
            m_fromOthers.push_back(one.record);
        if (!one.isFirst || !m_othersListener)
            continue;
        if (auto event = wire::decodeEvent(*one.record->body))
            m_othersListener(std::make_shared<const Event>(*std::move(event)));
    }
}

void Intake::recallAgain()
{
    m_ahead = true;
    pump();
}

// Once everything that is on its way is in the log, or is known not to be.
void Intake::recallAfterFailure()
{
    if (!m_ahead || m_recalling || m_appending > 0 || m_moving)
        return;
    m_recalling = true;
    recall([this](LogResult<void> recalled) {
        m_recalling = false;
        m_ahead = !recalled;
        if (recalled) {
            for (const JobPtr &job : m_jobs)
                routeAgain(*job);
            return;
        }
        m_logger.write(LogLevel::Error, "recall_failed", {{"detail", recalled.error().detail}});
        refuseWaiting(recalled.error());
    });
}

// What was routed by what is forgotten now.
void Intake::routeAgain(Job &job)
{
    for (std::size_t i = 0; i < job.next; ++i)
        job.items[i].submission.body = wire::encodeEvent(job.items[i].submission.event);
    job.events.clear();
    job.verdictOf.clear();
    job.moves.clear();
    job.moveAt = 0;
    job.next = 0;
}

// The log can be neither written nor read; whoever comes next tries again.
void Intake::refuseWaiting(const LogError &error)
{
    for (const JobPtr &job : std::exchange(m_jobs, {})) {
        for (Item &item : job->items) {
            if (!item.verdict)
                item.verdict = logFailed(error);
        }
        answer(job);
    }
}

void Intake::submit(std::vector<Submission> submissions, Done done)
{
    // Before routing takes anything in: it would only wait, and be refused.
    if (m_started && m_log.isAway()) {
        m_counters.failed += submissions.size();
        return done(std::vector<Verdict>(submissions.size(), logAway()));
    }
    auto job = std::make_shared<Job>();
    job->done = std::move(done);
    for (Submission &submission : submissions) {
        Item item;
        if (auto refusal = m_validator.judge(submission.event))
            item.verdict = std::move(*refusal);
        if (dropBadTrace(submission.event))
            submission.body.clear();
        if (submission.body.empty())
            submission.body = wire::encodeEvent(submission.event);
        const auto own = submission.event.extension("traceparent");
        if (own || isTraceparent(submission.trace))
            item.trace = traceIdOf(own ? *own : std::string_view(submission.trace));
        job->bytes += submission.body.size();
        item.submission = std::move(submission);
        job->items.push_back(std::move(item));
    }
    if (m_waitingEvents > 0 && (m_waitingEvents + job->items.size() > m_limits.waitingEvents ||
                                m_waitingBytes + job->bytes > m_limits.waitingBytes)) {
        job->done(std::vector<Verdict>(job->items.size(), overloaded()));
        return;
    }
    m_waitingEvents += job->items.size();
    m_waitingBytes += job->bytes;
    for (Item &item : job->items) {
        // Before anything of ours is added, so that a repeat is the same.
        item.digest = digestOf(item.submission.body);
        if (complete(item.submission, m_clock.now()))
            item.submission.body = wire::encodeEvent(item.submission.event);
    }
    m_jobs.push_back(job);
    lookUp(job);
    pump();
}

// Routing a repeat would put old facts over new ones, so repeats of what index and ledger are made
// of are found before. All others are found by the append itself.
void Intake::lookUp(const JobPtr &job)
{
    std::vector<KnownQuery> queries;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < job->items.size(); ++i) {
        const Item &item = job->items[i];
        if (item.verdict || !isFormative(item.submission.event))
            continue;
        queries.push_back({{item.submission.event.source, item.submission.event.id}, item.digest});
        asked.push_back(i);
    }
    if (queries.empty()) {
        job->looked = true;
        return;
    }
    m_log.find(std::move(queries),
               [this, alive = m_alive, job, asked = std::move(asked)](auto answers) {
                   if (!*alive)
                       return;
                   job->looked = true;
                   for (std::size_t i = 0; i < asked.size(); ++i) {
                       if (!answers)
                           job->items[asked[i]].verdict = logFailed(answers.error());
                       else if ((*answers)[i])
                           job->items[asked[i]].verdict = verdictOf(*std::move((*answers)[i]));
                   }
                   pump();
               });
}

void Intake::pump()
{
    recallAfterFailure();
    while (m_started && !m_ahead && !m_moving && !m_jobs.empty() && m_jobs.front()->looked) {
        // Its own share: it leaves the queue on the way.
        const JobPtr job = m_jobs.front();
        if (!advance(job))
            return;
    }
}

void Intake::routeItem(Job &job, std::size_t index)
{
    Item &item = job.items[index];
    const Event &event = item.submission.event;
    Route route = m_router.route(event, std::move(item.submission.body), item.submission.author);
    NewEvent fresh;
    fresh.key = {event.source, event.id};
    fresh.body = std::make_shared<const std::string>(std::move(route.body));
    fresh.streams = std::move(route.streams);
    fresh.digest = item.digest;
    Slot slot = slotOf(event);
    fresh.slot = std::move(slot.name);
    fresh.settled = slot.settled;
    fresh.kept = keepClassOf(event.type);
    fresh.formative = isFormative(event);
    fresh.device = item.submission.device;
    job.events.push_back(std::move(fresh));
    job.verdictOf.push_back(index);
    job.moveAt = job.events.size() - 1;
    job.moves.assign(route.moves.begin(), route.moves.end());
}

// Events of the same job that wait in the stream that is moved: they are not in the log yet.
void Intake::alsoTo(Job &job, const Move &next)
{
    for (NewEvent &event : job.events) {
        const auto has = [&event](const StreamId &stream) {
            return std::find(event.streams.begin(), event.streams.end(), stream) !=
                   event.streams.end();
        };
        const bool goes = next.profiles || event.slot != profileSlot;
        if (has(next.from) && !has(next.to) && goes)
            event.streams.push_back(next.to);
    }
}

bool Intake::advance(const JobPtr &job)
{
    for (;;) {
        if (!job->moves.empty()) {
            // What is on its way to the unmatched stream must be in it before it is read.
            if (m_appending > 0)
                return false;
            const Move next = job->moves.front();
            job->moves.pop_front();
            alsoTo(*job, next);
            m_moving = true;
            move(job, next, Offset{});
            return false;
        }
        if (job->next == job->items.size())
            break;
        const std::size_t index = job->next++;
        if (!job->items[index].verdict)
            routeItem(*job, index);
    }
    m_jobs.pop_front();
    append(job);
    return true;
}

void Intake::move(const JobPtr &job, Move next, Offset after)
{
    ReadRequest request;
    request.stream = next.from;
    request.from = after;
    m_log.read(request, [this, alive = m_alive, job, next](auto answer) {
        if (!*alive)
            return;
        if (!answer)
            m_logger.write(LogLevel::Error, "move_failed", {{"detail", answer.error().detail}});
        // The events of this very job are not in the log yet; those were routed to the customer.
        for (std::size_t i = 0; answer && i < answer->records.size(); ++i) {
            const Record &record = *answer->records[i];
            auto event = wire::decodeEvent(*record.body);
            if (record.tombstone || !event || event->type.starts_with("sidelight.match."))
                continue;
            if (!next.profiles && event->type == types::customerUpdated)
                continue;
            NewEvent copy;
            copy.key = {event->source, event->id};
            copy.body = record.body;
            copy.streams = {next.to};
            Slot slot = slotOf(*event);
            copy.slot = std::move(slot.name);
            copy.settled = slot.settled;
            copy.kept = keepClassOf(event->type);
            copy.copy = true;
            // Before what moved them: that is the order in which things happened.
            const auto at = static_cast<std::ptrdiff_t>(job->moveAt++);
            job->events.insert(job->events.begin() + at, std::move(copy));
            job->verdictOf.insert(job->verdictOf.begin() + at, std::nullopt);
        }
        if (answer && !answer->end && !answer->records.empty())
            return move(job, next, answer->records.back()->offset);
        m_moving = false;
        pump();
    });
}

void Intake::append(const JobPtr &job)
{
    if (job->events.empty()) {
        answer(job);
        return;
    }
    ++m_appending;
    m_log.append(std::move(job->events), [this, alive = m_alive, job](auto answers) {
        if (*alive)
            finish(job, std::move(answers));
    });
}

void Intake::finish(const JobPtr &job, LogResult<std::vector<Appended>> answers)
{
    --m_appending;
    for (std::size_t i = 0; i < job->verdictOf.size(); ++i) {
        if (!job->verdictOf[i])
            continue;
        Item &item = job->items[*job->verdictOf[i]];
        const bool isNew = answers && (*answers)[i].outcome == Appended::Outcome::New;
        if (answers)
            item.verdict = verdictOf(std::move((*answers)[i]));
        else
            item.verdict = logFailed(answers.error());
        if (isNew && m_listener)
            m_listener(std::make_shared<const Event>(std::move(item.submission.event)));
    }
    if (!answers) {
        m_ahead = m_ahead ||
                  std::any_of(job->items.begin(), job->items.end(),
                              [](const Item &item) { return isFormative(item.submission.event); });
        m_logger.write(LogLevel::Error, "append_failed", {{"detail", answers.error().detail}});
    }
    answer(job);
    pump();
}

// Only what somebody traces is worth a line, and of it nothing but its trace.
void Intake::tell(LogLevel level, std::string_view what, const Item &item, std::string_view how)
{
    if (!item.trace.empty())
        m_logger.write(level, what, {{"code", how}, {"trace", item.trace}});
}

void Intake::answer(const JobPtr &job)
{
    m_waitingEvents -= job->items.size();
    m_waitingBytes -= job->bytes;
    std::vector<Verdict> verdicts;
    for (Item &item : job->items) {
        if (const auto *refusal = std::get_if<Refusal>(&*item.verdict)) {
            ++(refusal->status == 503 ? m_counters.failed : m_counters.refused);
            tell(LogLevel::Info, "event_refused", item, refusal->code);
        } else {
            const Appended &appended = std::get<Appended>(*item.verdict);
            const bool repeat = appended.outcome == Appended::Outcome::Duplicate;
            ++(repeat ? m_counters.duplicates : m_counters.accepted);
            m_counters.conflicts += appended.differs ? 1 : 0;
            tell(LogLevel::Debug, "event_taken", item, repeat ? "duplicate" : "new");
        }
        verdicts.push_back(*std::move(item.verdict));
    }
    job->done(std::move(verdicts));
}

} // namespace sidelight::hub
