#include "tests/support/fakehub/fakehub.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <variant>

#include "core/wire/framecodec.h"

namespace sidelight::tests
{

FakeHub::FakeHub(FakeLog &log, Random &random)
    : m_log(log)
    , m_random(random)
{
}

// ---- Transport

void FakeHub::open(const std::string &, const std::string &)
{
    ++m_opens;
    m_phase = Phase::Opening;
    m_greeted = false;
    m_down.clear();
    m_up.clear();
    m_cursors.clear();
    m_unacknowledged.clear();
    m_holding.reset();
}

void FakeHub::sendText(std::string text)
{
    m_down.push_back(std::move(text));
}

void FakeHub::close(std::uint16_t code)
{
    m_phase = Phase::Closed;
    m_closes.push_back(code);
}

void FakeHub::ping()
{
    ++m_pings;
    if (m_phase == Phase::Open && !silent && m_machine)
        m_machine->onPong();
    else if (m_phase == Phase::Open && !silent && m_upward)
        m_upward->pong();
}

// ---- what happens

bool FakeHub::chance(unsigned percent)
{
    return percent > 0 && m_random.below(100) < percent;
}

void FakeHub::cut(std::uint16_t code)
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    if (m_machine)
        m_machine->onClosed(code);
    else
        m_upward->closed(code);
}

bool FakeHub::step()
{
    if (m_phase == Phase::Closed)
        return false;
    if (m_phase == Phase::Opening) {
        if (!reachable) {
            cut();
            return true;
        }
        m_phase = Phase::Open;
        if (m_machine)
            m_machine->onConnected(wire::subprotocol);
        else
            m_upward->connected(wire::subprotocol);
        return true;
    }
    if (chance(mischief.cut)) {
        cut();
        return true;
    }
    // Which side gets its turn is left to chance: answers and events cross.
    const bool downFirst = m_up.empty() || (!m_down.empty() && m_random.below(2) == 0);
    if (downFirst && !m_down.empty()) {
        const std::string text = std::exchange(m_down.front(), {});
        m_down.pop_front();
        wire::Result<wire::ClientFrame> frame = wire::decodeClientFrame(text);
        if (!frame) {
            cut(static_cast<std::uint16_t>(wire::CloseCode::BadMessage));
            return true;
        }
        m_heard.push_back(*frame);
        if (!silent)
            answer(*frame);
        return true;
    }
    if (!m_up.empty()) {
        const std::string text = std::exchange(m_up.front(), {});
        m_up.pop_front();
        if (m_machine)
            m_machine->onText(text);
        else
            m_upward->text(text);
        return true;
    }
    return pull();
}

void FakeHub::run()
{
    while (step()) {
    }
}

void FakeHub::inject(std::string text)
{
    m_up.push_back(std::move(text));
}

void FakeHub::sendUp(std::string text)
{
    if (!silent)
        m_up.push_back(std::move(text));
}

void FakeHub::say(const wire::ServerMessage &message, std::string causation)
{
    const wire::Envelope envelope{"h" + std::to_string(++m_nextId), "/hub/fake",
                                  std::move(causation)};
    sendUp(wire::encodeFrame(envelope, message));
}

void FakeHub::heartbeat()
{
    wire::Heartbeat heartbeat;
    for (const auto &[stream, cursor] : m_cursors)
        heartbeat.tops[stream] = m_log.top(stream);
    if (m_phase == Phase::Open && m_greeted)
        say(heartbeat);
}

void FakeHub::restoreLog(Offset keep)
{
    m_log.restore(keep);
    const auto cursors = std::exchange(m_cursors, {});
    m_unacknowledged.clear();
    if (m_phase != Phase::Open)
        return;
    for (const auto &[stream, cursor] : cursors)
        say(wire::Reset{stream, m_log.epoch(), m_log.top(stream), "epoch"});
}

Delivery FakeHub::deliveryOf(const StreamId &stream, const FakeLog::Entry &entry) const
{
    return {entry.event, stream, m_log.epoch(), entry.offset, entry.prev, entry.body};
}

bool FakeHub::pull()
{
    std::size_t unacknowledged = 0;
    for (const auto &[stream, offsets] : m_unacknowledged)
        unacknowledged += offsets.size();
    m_mostUnacknowledged = std::max(m_mostUnacknowledged, unacknowledged);
    for (auto &[stream, cursor] : m_cursors) {
        const std::vector<FakeLog::Entry> &entries = m_log.entries(stream);
        const auto next = std::find_if(entries.begin(), entries.end(),
                                       [&c = cursor](const auto &e) { return e.offset > c.sent; });
        if (next == entries.end()) {
            if (cursor.caughtUpSaid)
                continue;
            cursor.caughtUpSaid = true;
            say(wire::CaughtUp{stream, cursor.sent});
            return true;
        }
        if (unacknowledged >= window)
            continue;
        cursor.sent = next->offset;
        m_unacknowledged[stream].insert(next->offset);
        const std::string text =
            wire::encodeDelivery(next->body, stream, m_log.epoch(), next->offset, next->prev);
        if (chance(mischief.lose))
            return true;
        sendUp(text);
        if (chance(mischief.repeat))
            sendUp(text);
        if (chance(mischief.reorder) && m_up.size() >= 2)
            std::swap(m_up[m_up.size() - 1], m_up[m_up.size() - 2]);
        return true;
    }
    return false;
}

void FakeHub::answer(const wire::ClientFrame &frame)
{
    if (const auto *hello = std::get_if<wire::Hello>(&frame.message)) {
        (void)hello;
        m_greeted = true;
        wire::Welcome welcome;
        welcome.session = "s";
        welcome.node = "fake";
        welcome.markKey = markKey;
        say(welcome, frame.envelope.id);
    } else if (const auto *subscribeMessage = std::get_if<wire::Subscribe>(&frame.message)) {
        subscribe(frame.envelope, *subscribeMessage);
    } else if (const auto *unsubscribe = std::get_if<wire::Unsubscribe>(&frame.message)) {
        for (const StreamId &stream : unsubscribe->streams) {
            m_cursors.erase(stream);
            m_unacknowledged.erase(stream);
        }
        say(wire::Subscribed{}, frame.envelope.id);
    } else if (const auto *ack = std::get_if<wire::Ack>(&frame.message)) {
        for (const auto &[stream, offset] : ack->acks) {
            std::set<Offset> &open = m_unacknowledged[stream];
            open.erase(open.begin(), open.upper_bound(offset));
        }
    } else if (const auto *history = std::get_if<wire::HistoryRequest>(&frame.message)) {
        page(frame.envelope, *history);
    } else if (const auto *outbox = std::get_if<wire::OutboxEvent>(&frame.message)) {
        takeOutbox(*outbox);
    } else if (std::holds_alternative<wire::Reauth>(frame.message)) {
        wire::Welcome welcome;
        welcome.session = "s";
        welcome.node = "fake";
        welcome.markKey = markKey;
        say(welcome, frame.envelope.id);
    }
}

void FakeHub::subscribe(const wire::Envelope &envelope, const wire::Subscribe &message)
{
    wire::Subscribed answer;
    std::vector<StreamId> snapshots;
    for (const wire::Subscription &subscription : message.subscriptions) {
        const StreamId &stream = subscription.stream;
        wire::SubscribeResult result;
        result.stream = stream;
        result.epoch = m_log.epoch();
        result.top = m_log.top(stream);
        const wire::From &from = subscription.from;
        if (from.kind == wire::From::Kind::At && !m_log.holds(stream, from.position)) {
            result.outcome = wire::SubscribeOutcome::Reset;
            result.reason = from.position.epoch == m_log.epoch() ? "fence" : "epoch";
            m_cursors.erase(stream);
        } else if (from.kind == wire::From::Kind::At) {
            result.outcome = wire::SubscribeOutcome::Resumed;
            m_cursors[stream] = {from.position.offset, false};
        } else {
            result.outcome = wire::SubscribeOutcome::Fresh;
            m_cursors[stream] = {};
            if (from.kind == wire::From::Kind::Snapshot)
                snapshots.push_back(stream);
        }
        m_unacknowledged.erase(stream);
        answer.results.push_back(std::move(result));
    }
    say(answer, envelope.id);
    for (const StreamId &stream : snapshots)
        snapshot(stream);
}

void FakeHub::snapshot(const StreamId &stream)
{
    const std::vector<FakeLog::Entry> &entries = m_log.entries(stream);
    const std::size_t count = std::min(snapshotEvents, entries.size());
    const std::size_t parts = std::max<std::size_t>(1, (count + snapshotPart - 1) / snapshotPart);
    std::size_t next = entries.size() - count;
    for (std::size_t part = 1; part <= parts; ++part) {
        wire::Snapshot message;
        message.stream = stream;
        message.epoch = m_log.epoch();
        message.offset = m_log.top(stream);
        message.part = static_cast<std::uint32_t>(part);
        message.parts = static_cast<std::uint32_t>(parts);
        for (std::size_t i = 0; i < snapshotPart && next < entries.size(); ++i, ++next)
            message.events.push_back(deliveryOf(stream, entries[next]));
        message.complete = count == entries.size();
        say(message);
    }
    m_cursors[stream].sent = m_log.top(stream);
}

void FakeHub::page(const wire::Envelope &envelope, const wire::HistoryRequest &request)
{
    const std::vector<FakeLog::Entry> &entries = m_log.entries(request.stream);
    const std::size_t limit = std::min<std::size_t>(pageEvents, request.limit);
    wire::Page page;
    page.stream = request.stream;
    page.epoch = m_log.epoch();
    std::vector<const FakeLog::Entry *> wanted;
    for (const FakeLog::Entry &entry : entries) {
        if ((!request.after || entry.offset > *request.after) &&
            (!request.before || entry.offset < *request.before))
            wanted.push_back(&entry);
    }
    if (!request.after)
        std::reverse(wanted.begin(), wanted.end());
    page.end = wanted.size() <= limit;
    wanted.resize(std::min(limit, wanted.size()));
    for (const FakeLog::Entry *entry : wanted)
        page.events.push_back(deliveryOf(request.stream, *entry));
    if (!page.end && !wanted.empty())
        page.next = wanted.back()->offset;
    say(page, envelope.id);
}

void FakeHub::takeOutbox(const wire::OutboxEvent &message)
{
    if ((m_holding && *m_holding != message.sequence) || chance(mischief.refuse)) {
        if (!m_holding)
            m_holding = message.sequence;
        say(wire::Rejected{message.sequence, "busy", "Try again.", true, 0});
        return;
    }
    m_holding.reset();
    const std::optional<StreamId> stream =
        route ? route(message.event)
              : std::optional(StreamId{StreamKind::Customer, message.event.subject.value_or("x")});
    if (!stream) {
        say(wire::Rejected{message.sequence, "forbidden", "Not yours.", false, std::nullopt});
        return;
    }
    const FakeLog::Appended appended = m_log.append(*stream, message.event);
    say(wire::Accepted{message.sequence, *stream, m_log.epoch(), appended.offset,
                       appended.duplicate});
}

} // namespace sidelight::tests
