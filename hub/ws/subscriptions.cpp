#include "hub/ws/subscriptions.h"

#include <algorithm>

#include "core/domain/limits.h"
#include "core/wire/framecodec.h"
#include "hub/ws/packing.h"

namespace sidelight::hub
{

namespace
{

// A socket with more than this waiting gets no further replay or snapshot part for now.
constexpr std::size_t enoughQueued = std::size_t{512} * 1024;

wire::SubscribeResult refused(const StreamId &stream, std::string reason)
{
    wire::SubscribeResult result;
    result.stream = stream;
    result.outcome = wire::SubscribeOutcome::Refused;
    result.reason = std::move(reason);
    return result;
}

// Why a position cannot be resumed; empty when it can.
std::string_view resetReason(const Position &position, const Head &head)
{
    if (position.epoch != head.epoch)
        return "epoch";
    if (position.offset.none())
        return {};
    if (position.offset > head.top || position.offset < head.first)
        return "truncated";
    if (!head.at)
        return "truncated"; // its time was over, or it never was there
    if (position.fence == head.at->fence ||
        (head.at->tombstone && position.fence == head.at->tombstoneFence))
        return {};
    return "fence";
}

Frame frameOf(const Record &record, const Epoch &epoch)
{
    return std::make_shared<const std::string>(
        wire::encodeDelivery(*record.body, record.stream, epoch, record.offset, record.prev));
}

} // namespace

Subscriptions::Subscriptions(LogStore &log, Fanout &fanout, Clock &clock, PanelAnswers &answers,
                             SubscriptionSettings settings, DeliveryCounters &counters)
    : m_log(log)
    , m_fanout(fanout)
    , m_clock(clock)
    , m_answers(answers)
    , m_settings(settings)
    , m_counters(counters)
    , m_window(settings.window)
{
}

Subscriptions::~Subscriptions()
{
    *m_alive = false;
    for (const auto &[stream, followed] : m_streams)
        m_fanout.unfollow(stream, this);
}

void Subscriptions::setWindow(const wire::Window &wanted)
{
    m_window.events = std::min(wanted.events, m_settings.window.events);
    m_window.bytes = std::min(wanted.bytes, m_settings.window.bytes);
}

Subscriptions::Followed *Subscriptions::find(const StreamId &stream, std::uint64_t generation)
{
    const auto found = m_streams.find(stream);
    if (found == m_streams.end() || found->second.generation != generation)
        return nullptr;
    return &found->second;
}

bool Subscriptions::follows(const StreamId &stream) const
{
    return m_streams.contains(stream);
}

void Subscriptions::drop(const StreamId &stream)
{
    const auto found = m_streams.find(stream);
    if (found == m_streams.end())
        return;
    for (const InFlight &sent : found->second.inFlight) {
        --m_inFlightEvents;
        m_inFlightBytes -= sent.bytes;
    }
    m_fanout.unfollow(stream, this);
    m_streams.erase(found);
    noteCredit();
}

void Subscriptions::subscribe(const wire::Subscribe &request, const std::string &requestId,
                              const MayFollow &mayFollow)
{
    auto work = std::make_shared<Request>();
    work->id = requestId;
    work->results.resize(request.subscriptions.size());
    work->from.resize(request.subscriptions.size());
    work->open = 1; // this loop
    for (std::size_t i = 0; i < request.subscriptions.size(); ++i) {
        const wire::Subscription &wanted = request.subscriptions[i];
        // Asked again: the newer position holds.
        drop(wanted.stream);
        if (m_streams.size() >= limits::maxStreams) {
            work->results[i] = refused(wanted.stream, "too_many_streams");
            continue;
        }
        if (std::string reason = mayFollow(wanted.stream); !reason.empty()) {
            work->results[i] = refused(wanted.stream, std::move(reason));
            continue;
        }
        work->results[i].stream = wanted.stream;
        work->from[i] = wanted.from;
        ++work->open;
        Followed &followed = m_streams[wanted.stream];
        followed.generation = ++m_generation;
        followed.tail = m_fanout.follow(wanted.stream, this);
        const Offset at =
            wanted.from.kind == wire::From::Kind::At ? wanted.from.position.offset : Offset{};
        m_log.head(wanted.stream, at,
                   [this, alive = m_alive, work, i,
                    generation = followed.generation](LogResult<Head> head) {
                       if (*alive)
                           opened(work, i, generation, std::move(head));
                   });
    }
    if (--work->open == 0)
        begin(work);
}

void Subscriptions::opened(const std::shared_ptr<Request> &request, std::size_t index,
                           std::uint64_t generation, LogResult<Head> head)
{
    wire::SubscribeResult &result = request->results[index];
    const wire::From &from = request->from[index];
    Followed *followed = find(result.stream, generation);
    if (!head && head.error().code != LogErrc::Damaged) {
        // For a while only, so the stream is not refused: another hub may know, or this one later.
        return m_answers.fail(wire::CloseCode::Overloaded, "the log does not answer");
    } else if (!head) {
        // At this place, for good: the panel's other streams are not to suffer from it.
        result = refused(result.stream, "log_failed");
    } else if (!followed) {
        result = refused(result.stream, "unsubscribed");
    } else {
        result.epoch = head->epoch;
        result.first = head->first;
        result.top = std::max(head->top, followed->top);
        followed->top = result.top;
        followed->target = result.top;
        switch (from.kind) {
        case wire::From::Kind::Start:
        case wire::From::Kind::Snapshot:
            break;
        case wire::From::Kind::Tail:
            followed->sent = head->top;
            break;
        case wire::From::Kind::At:
            result.reason = resetReason(from.position, *head);
            result.outcome = result.reason.empty() ? wire::SubscribeOutcome::Resumed
                                                   : wire::SubscribeOutcome::Reset;
            followed->sent = from.position.offset;
            break;
        }
    }
    if (result.outcome == wire::SubscribeOutcome::Reset ||
        result.outcome == wire::SubscribeOutcome::Refused) {
        m_counters.resets += result.outcome == wire::SubscribeOutcome::Reset ? 1 : 0;
        if (followed)
            drop(result.stream);
    }
    if (--request->open == 0)
        begin(request);
}

void Subscriptions::begin(const std::shared_ptr<Request> &request)
{
    m_answers.answer(wire::Subscribed{request->results}, request->id);
    for (std::size_t i = 0; i < request->results.size(); ++i) {
        const wire::SubscribeResult &result = request->results[i];
        const auto found = m_streams.find(result.stream);
        if (found == m_streams.end() || result.outcome == wire::SubscribeOutcome::Refused ||
            result.outcome == wire::SubscribeOutcome::Reset)
            continue;
        if (request->from[i].kind == wire::From::Kind::Snapshot) {
            m_snapshots.push_back(
                {result.stream, found->second.generation, request->id, false, false, {}});
            continue;
        }
        found->second.streaming = true;
        pump(result.stream, found->second);
    }
    nextSnapshot();
}

void Subscriptions::unsubscribe(const wire::Unsubscribe &request, const std::string &requestId)
{
    wire::Subscribed answer;
    for (const StreamId &stream : request.streams) {
        drop(stream);
        answer.results.push_back(refused(stream, "unsubscribed"));
    }
    m_answers.answer(answer, requestId);
    pumpAll();
}

bool Subscriptions::acknowledge(const wire::Ack &ack)
{
    bool honest = true;
    for (const auto &[stream, offset] : ack.acks) {
        const auto found = m_streams.find(stream);
        // It may have been unsubscribed or reset a moment ago.
        if (found == m_streams.end())
            continue;
        Followed &followed = found->second;
        if (offset > followed.sent) {
            honest = false;
            continue;
        }
        while (!followed.inFlight.empty() && followed.inFlight.front().offset <= offset) {
            --m_inFlightEvents;
            m_inFlightBytes -= followed.inFlight.front().bytes;
            followed.inFlight.pop_front();
        }
    }
    noteCredit();
    pumpAll();
    return honest;
}

void Subscriptions::drained()
{
    sendSnapshotParts();
    pumpAll();
}

bool Subscriptions::hasCredit() const
{
    return m_inFlightEvents < m_window.events && m_inFlightBytes < m_window.bytes;
}

void Subscriptions::noteCredit()
{
    if (hasCredit())
        m_fullSince.reset();
}

std::optional<std::int64_t> Subscriptions::fullForMs() const
{
    if (!m_fullSince)
        return std::nullopt;
    return m_clock.monotonicMs() - *m_fullSince;
}

void Subscriptions::pumpAll()
{
    for (auto &[stream, followed] : m_streams)
        pump(stream, followed);
}

void Subscriptions::deliver(Followed &followed, const Record &record, Frame frame)
{
    followed.inFlight.push_back({record.offset, frame->size()});
    ++m_inFlightEvents;
    m_inFlightBytes += frame->size();
    followed.sent = record.offset;
    ++m_counters.delivered;
    m_answers.sendFrame(std::move(frame));
}

void Subscriptions::pump(const StreamId &stream, Followed &followed)
{
    if (!followed.streaming || followed.reading)
        return;
    while (followed.sent < followed.top) {
        if (!hasCredit()) {
            if (!m_fullSince)
                m_fullSince = m_clock.monotonicMs();
            return;
        }
        const TailRecord *next = followed.tail->after(followed.sent);
        if (!next) {
            readMore(stream, followed);
            return;
        }
        if (next->atMs > 0)
            m_counters.lag.observe((m_clock.monotonicMs() - next->atMs) * 1000);
        const RecordPtr record = shown(next->record);
        deliver(followed, *record,
                record == next->record ? next->frame : frameOf(*record, m_log.epoch()));
    }
    if (!followed.caughtUp && followed.sent >= followed.target) {
        followed.caughtUp = true;
        m_answers.answer(wire::CaughtUp{stream, followed.sent}, {});
    }
}

void Subscriptions::readMore(const StreamId &stream, Followed &followed)
{
    if (m_answers.queuedBytes() > enoughQueued)
        return; // drained() goes on
    followed.reading = true;
    ReadRequest request;
    request.stream = stream;
    request.from = followed.sent;
    request.maxRecords = static_cast<std::size_t>(m_window.events - m_inFlightEvents);
    request.maxBytes = static_cast<std::size_t>(m_window.bytes - m_inFlightBytes);
    m_log.read(request, [this, alive = m_alive, stream,
                         generation = followed.generation](LogResult<ReadAnswer> answer) {
        if (!*alive)
            return;
        Followed *still = find(stream, generation);
        if (!still)
            return;
        still->reading = false;
        if (!answer || answer->records.empty()) {
            // The stream was there a moment ago: the panel starts again when the log is well.
            m_answers.fail(wire::CloseCode::PositionLost, "the log cannot be read");
            return;
        }
        const Epoch epoch = m_log.epoch();
        if (answer->records.front()->prev != still->sent) {
            m_answers.fail(wire::CloseCode::PositionLost, "the stream has a hole");
            return;
        }
        for (const RecordPtr &record : answer->records) {
            if (!hasCredit() || record->prev != still->sent)
                break;
            ++m_counters.fromLog;
            deliver(*still, *record, frameOf(*shown(record), epoch));
        }
        pump(stream, *still);
    });
}

void Subscriptions::nextSnapshot()
{
    // One at a time: a panel that comes back with many streams must not fill the memory.
    while (!m_snapshots.empty() && !m_snapshots.front().asked) {
        SnapshotInWork &work = m_snapshots.front();
        if (!find(work.stream, work.generation)) {
            m_snapshots.pop_front();
            continue;
        }
        work.asked = true;
        SnapshotRequest request;
        request.stream = work.stream;
        request.newest = limits::snapshotEvents;
        request.maxRecords = limits::snapshotMaxEvents;
        request.since = Timestamp{m_clock.now().ms - m_settings.snapshotSpanMs};
        m_log.snapshot(request, [this, alive = m_alive,
                                 generation = work.generation](LogResult<SnapshotAnswer> answer) {
            if (*alive)
                snapshotRead(generation, std::move(answer));
        });
    }
}

void Subscriptions::snapshotRead(std::uint64_t generation, LogResult<SnapshotAnswer> answer)
{
    if (m_snapshots.empty() || m_snapshots.front().generation != generation)
        return;
    SnapshotInWork &work = m_snapshots.front();
    if (!answer) {
        m_answers.fail(wire::CloseCode::PositionLost, "the log cannot be read");
        return;
    }
    work.read = true;
    if (Followed *followed = find(work.stream, generation)) {
        followed->sent = answer->top;
        for (RecordPtr &record : answer->records)
            record = shown(record);
        auto parts = partsOf(answer->records, answer->epoch);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            wire::Snapshot part;
            part.stream = work.stream;
            part.epoch = answer->epoch;
            part.offset = answer->top;
            part.part = static_cast<std::uint32_t>(i + 1);
            part.parts = static_cast<std::uint32_t>(parts.size());
            part.events = std::move(parts[i]);
            part.complete = answer->complete;
            work.parts.push_back(std::move(part));
        }
        ++m_counters.snapshots;
    }
    sendSnapshotParts();
}

void Subscriptions::sendSnapshotParts()
{
    while (!m_snapshots.empty() && m_snapshots.front().read) {
        SnapshotInWork &work = m_snapshots.front();
        Followed *followed = find(work.stream, work.generation);
        while (followed && !work.parts.empty()) {
            if (m_answers.queuedBytes() > enoughQueued)
                return;
            m_answers.answer(work.parts.front(), work.requestId);
            work.parts.pop_front();
        }
        const StreamId stream = work.stream;
        m_snapshots.pop_front();
        if (followed) {
            followed->streaming = true;
            pump(stream, *followed);
        }
        nextSnapshot();
    }
}

std::map<StreamId, Offset> Subscriptions::changedTops()
{
    std::map<StreamId, Offset> tops;
    for (auto &[stream, followed] : m_streams) {
        if (std::exchange(followed.changed, false))
            tops.emplace(stream, followed.top);
    }
    return tops;
}

void Subscriptions::recheck(const MayFollow &mayFollow)
{
    std::vector<StreamId> lost;
    for (const auto &[stream, followed] : m_streams) {
        if (!mayFollow(stream).empty())
            lost.push_back(stream);
    }
    for (const StreamId &stream : lost) {
        const Offset top = m_streams.at(stream).top;
        drop(stream);
        ++m_counters.resets;
        m_answers.answer(wire::Reset{stream, m_log.epoch(), top, "forbidden"}, {});
    }
}

void Subscriptions::streamGrew(const StreamId &stream, Offset top)
{
    const auto found = m_streams.find(stream);
    if (found == m_streams.end())
        return;
    found->second.top = std::max(found->second.top, top);
    found->second.changed = true;
    pump(stream, found->second);
}

void Subscriptions::epochChanged()
{
    std::vector<StreamId> all;
    for (const auto &[stream, followed] : m_streams)
        all.push_back(stream);
    for (const StreamId &stream : all) {
        drop(stream);
        ++m_counters.resets;
        m_answers.answer(wire::Reset{stream, m_log.epoch(), Offset{}, "epoch"}, {});
    }
}

} // namespace sidelight::hub
