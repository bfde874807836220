#include "core/link/linkmachine.h"

#include <algorithm>
#include <utility>

#include "core/wire/framecodec.h"

namespace sidelight::link
{

namespace
{
// So that a subscribe stays far below limits::maxMessageBytes with the longest names and fences.
constexpr std::size_t subscriptionsPerMessage = 64;
constexpr std::uint16_t normalClosure = 1000;

enum class AfterClose { StayAway, BackOff, AtOnce };

AfterClose afterClose(std::uint16_t code)
{
    switch (code / 100) {
    case 40:
        return AfterClose::StayAway;
    case 42:
        return AfterClose::AtOnce;
    default:
        return AfterClose::BackOff;
    }
}

std::string problemOf(std::uint16_t code)
{
    switch (static_cast<wire::CloseCode>(code)) {
    case wire::CloseCode::BadMessage:
        return "bad_message";
    case wire::CloseCode::InvalidToken:
        return "invalid_token";
    case wire::CloseCode::Forbidden:
        return "forbidden";
    case wire::CloseCode::VersionOrSubprotocol:
        return "version";
    case wire::CloseCode::TooBig:
        return "too_big";
    case wire::CloseCode::Overloaded:
        return "overloaded";
    case wire::CloseCode::HelloLate:
        return "hello_late";
    case wire::CloseCode::TokenExpired:
        return "token_expired";
    case wire::CloseCode::SlowReader:
        return "slow_reader";
    case wire::CloseCode::Rate:
        return "rate";
    case wire::CloseCode::GoingAway:
        return "going_away";
    case wire::CloseCode::NoPong:
        return "no_pong";
    case wire::CloseCode::PositionLost:
        return "position_lost";
    case wire::CloseCode::Moved:
        return "moved";
    }
    return code == 0 ? "unreachable" : "closed";
}

void earliest(std::optional<std::int64_t> &least, std::optional<std::int64_t> candidate)
{
    if (candidate && (!least || *candidate < *least))
        least = candidate;
}

} // namespace

LinkMachine::LinkMachine(LinkSettings settings, LinkSurroundings surroundings)
    : m_settings(std::move(settings))
    , m_around(surroundings)
    , m_reconnect(m_settings.delays, surroundings.random)
    , m_liveness(m_settings.pongDeadlineMs)
    , m_acks(m_settings.window)
    , m_outbox(surroundings.outbox)
{
}

void LinkMachine::setPhase(LinkPhase phase, std::string problem)
{
    LinkState state{phase, std::move(problem)};
    if (state == m_state)
        return;
    m_state = std::move(state);
    m_around.events.linkChanged(m_state);
}

// ---- wishes

void LinkMachine::start()
{
    if (m_state.phase == LinkPhase::Stopped)
        waitForNextTry({});
}

void LinkMachine::tryNow()
{
    if (m_state.phase == LinkPhase::Connecting || isOpen())
        return;
    m_nextTryMs = now();
    setPhase(LinkPhase::Waiting, m_state.problem);
}

void LinkMachine::stop()
{
    const bool connected = m_state.phase == LinkPhase::Connecting || isOpen();
    if (isOpen())
        sendAck();
    if (connected)
        m_around.transport.close(normalClosure);
    m_nextTryMs.reset();
    if (connected)
        forgetConnection();
    setPhase(LinkPhase::Stopped);
}

void LinkMachine::startAgain(std::string problem)
{
    if (m_state.phase != LinkPhase::Connecting && !isOpen())
        return;
    m_around.transport.close(normalClosure);
    forgetConnection();
    waitForNextTry(std::move(problem));
}

void LinkMachine::follow(const StreamId &stream, std::optional<Position> committed)
{
    const auto [place, isNew] = m_followers.try_emplace(stream, std::move(committed));
    if (isNew && isOpen())
        subscribe({stream});
}

void LinkMachine::unfollow(const StreamId &stream)
{
    const auto found = m_followers.find(stream);
    if (found == m_followers.end())
        return;
    const StreamFollower::State was = found->second.state();
    m_followers.erase(found);
    m_acks.forget(stream);
    const bool hubKnows =
        was != StreamFollower::State::Unasked && was != StreamFollower::State::Refused;
    if (isOpen() && hubKnows)
        send(RequestKind::Unsubscribe, wire::Unsubscribe{{stream}}, {});
}

void LinkMachine::committed(const StreamId &stream, const Position &position, std::uint64_t events,
                            std::uint64_t bytes)
{
    StreamFollower *follower = followerOf(stream);
    if (!follower)
        return;
    follower->committed(position);
    if (!isOpen() || position.offset.none() || position.epoch != follower->epoch())
        return;
    m_acks.committed(stream, position.offset, events, bytes, now());
    if (m_acks.isDue(now()))
        sendAck();
}

std::optional<std::string> LinkMachine::requestHistory(const wire::HistoryRequest &request)
{
    if (!isOpen())
        return std::nullopt;
    return send(RequestKind::Page, request, {request.stream});
}

void LinkMachine::outboxChanged()
{
    if (isOpen())
        pumpOutbox();
}

void LinkMachine::setToken(std::string token)
{
    m_settings.token = std::move(token);
    if (isOpen()) {
        m_tokenShown = m_settings.token;
        send(RequestKind::Reauth, wire::Reauth{m_settings.token}, {});
    } else if (m_state.phase == LinkPhase::Refused) {
        tryNow();
    }
}

// ---- the life of a connection

void LinkMachine::open()
{
    m_nextTryMs.reset();
    m_connectionGone = false;
    for (auto &[stream, follower] : m_followers)
        follower.disconnected();
    m_connectDeadlineMs = now() + m_settings.connectDeadlineMs;
    setPhase(LinkPhase::Connecting, m_state.problem);
    m_tokenShown = m_settings.token;
    m_around.transport.open(m_settings.url, m_settings.token);
}

void LinkMachine::waitForNextTry(std::string problem)
{
    m_nextTryMs = now() + m_reconnect.next();
    setPhase(LinkPhase::Waiting, std::move(problem));
}

// Ends the connection from our side and comes back after a while.
void LinkMachine::drop(wire::CloseCode code, std::string problem)
{
    m_around.log.write(LogLevel::Warning, "link.dropped", {{"problem", problem}});
    m_around.transport.close(static_cast<std::uint16_t>(code));
    forgetConnection();
    waitForNextTry(std::move(problem));
}

void LinkMachine::forgetConnection()
{
    m_connectionGone = true;
    m_connectDeadlineMs.reset();
    m_renewAtMs.reset();
    m_outbox.disconnected();
    const auto requests = std::exchange(m_requests, {});
    m_around.events.connectionLost();
    m_acks.clear();
    for (auto &[stream, follower] : m_followers)
        follower.disconnected();
    for (const auto &[id, request] : requests) {
        if (request.kind == RequestKind::Page)
            m_around.events.pageFailed(id, request.streams.front(), "offline");
    }
}

void LinkMachine::onConnected(std::string_view subprotocol)
{
    if (m_state.phase != LinkPhase::Connecting)
        return;
    m_connectDeadlineMs.reset();
    m_liveness.start(now(), limits::pingIntervalMs);
    if (subprotocol != wire::subprotocol) {
        drop(wire::CloseCode::VersionOrSubprotocol, "version");
        return;
    }
    sayHello();
}

void LinkMachine::sayHello()
{
    wire::Hello hello;
    hello.clientName = m_settings.clientName;
    hello.clientVersion = m_settings.clientVersion;
    hello.device = m_settings.device;
    hello.window = m_settings.window;
    send(RequestKind::Hello, hello, {});
}

void LinkMachine::onPong()
{
    m_liveness.heard(now());
}

void LinkMachine::onClosed(std::uint16_t code)
{
    if (m_state.phase != LinkPhase::Connecting && !isOpen())
        return;
    m_around.log.write(LogLevel::Info, "link.closed", {{"code", std::int64_t{code}}});
    forgetConnection();
    const std::string problem = problemOf(code);
    const bool byToken = code == static_cast<std::uint16_t>(wire::CloseCode::InvalidToken) ||
                         code == static_cast<std::uint16_t>(wire::CloseCode::TokenExpired);
    if (byToken && m_tokenShown != m_settings.token) {
        // A new one came while the old one was on its way.
        waitForNextTry(problem);
        return;
    }
    if (byToken)
        m_around.events.tokenWanted();
    switch (afterClose(code)) {
    case AfterClose::StayAway:
        setPhase(LinkPhase::Refused, problem);
        return;
    case AfterClose::AtOnce:
        m_reconnect.atOnce();
        break;
    case AfterClose::BackOff:
        break;
    }
    waitForNextTry(problem);
}

// ---- sending

wire::Envelope LinkMachine::nextEnvelope()
{
    return {"r" + std::to_string(++m_lastRequest), "/panel/" + m_settings.device, {}};
}

std::string LinkMachine::send(RequestKind kind, const wire::ClientMessage &message,
                              std::vector<StreamId> streams)
{
    const wire::Envelope envelope = nextEnvelope();
    m_requests[envelope.id] = {kind, std::move(streams), now() + m_settings.answerDeadlineMs};
    m_around.transport.sendText(wire::encodeFrame(envelope, message));
    return envelope.id;
}

void LinkMachine::sendAck()
{
    const wire::Ack ack = m_acks.take();
    if (!ack.acks.empty())
        m_around.transport.sendText(wire::encodeFrame(nextEnvelope(), ack));
}

void LinkMachine::pumpOutbox()
{
    for (const OutboxRow &row : m_outbox.take(now()))
        m_around.transport.sendText(
            wire::encodeOutboxEvent(row.body, m_settings.device, row.sequence));
}

void LinkMachine::subscribe(const std::vector<StreamId> &streams)
{
    for (std::size_t begin = 0; begin < streams.size(); begin += subscriptionsPerMessage) {
        const std::size_t end = std::min(streams.size(), begin + subscriptionsPerMessage);
        wire::Subscribe message;
        std::vector<StreamId> asked;
        for (std::size_t i = begin; i < end; ++i) {
            StreamFollower *follower = followerOf(streams[i]);
            if (!follower)
                continue;
            message.subscriptions.push_back({streams[i], follower->from()});
            asked.push_back(streams[i]);
            follower->asked();
        }
        if (!asked.empty())
            send(RequestKind::Subscribe, message, std::move(asked));
    }
}

void LinkMachine::fill(const StreamId &stream, Offset target)
{
    StreamFollower *follower = followerOf(stream);
    if (!follower)
        return;
    ++m_counters.gaps;
    follower->filling(target);
    wire::HistoryRequest request;
    request.stream = stream;
    request.after = follower->received();
    request.limit = limits::maxPageEvents;
    send(RequestKind::Fill, request, {stream});
}

void LinkMachine::resnapshot(const StreamId &stream, const Epoch &epoch, std::string_view reason)
{
    StreamFollower *follower = followerOf(stream);
    if (!follower)
        return;
    ++m_counters.resets;
    m_around.log.write(LogLevel::Info, "link.reset", {{"reason", reason}});
    follower->lost();
    m_acks.forget(stream);
    m_around.events.streamReset(stream, epoch, reason);
    if (isOpen() && follows(stream))
        subscribe({stream});
}

// ---- time

void LinkMachine::tick()
{
    const std::int64_t time = now();
    if (m_nextTryMs && time >= *m_nextTryMs) {
        open();
        return;
    }
    if (m_connectDeadlineMs && time >= *m_connectDeadlineMs) {
        drop(wire::CloseCode::NoPong, "unreachable");
        return;
    }
    const bool late = std::any_of(m_requests.begin(), m_requests.end(), [time](const auto &entry) {
        return time >= entry.second.deadlineMs;
    });
    if (late) {
        drop(wire::CloseCode::PositionLost, "no_answer");
        return;
    }
    if (!isOpen())
        return;
    if (m_liveness.isDead(time)) {
        drop(wire::CloseCode::NoPong, "no_pong");
        return;
    }
    if (m_liveness.pingIsDue(time)) {
        m_liveness.pinged(time);
        m_around.transport.ping();
    }
    if (m_renewAtMs && time >= *m_renewAtMs) {
        m_renewAtMs.reset();
        m_around.events.tokenWanted();
    }
    if (m_acks.isDue(time))
        sendAck();
    for (auto &[stream, follower] : m_followers) {
        if (follower.confirmSuspicion(time))
            fill(stream, Offset{});
    }
    pumpOutbox();
}

std::optional<std::int64_t> LinkMachine::nextDeadlineMs() const
{
    std::optional<std::int64_t> least = m_nextTryMs;
    earliest(least, m_connectDeadlineMs);
    for (const auto &[id, request] : m_requests)
        earliest(least, request.deadlineMs);
    if (!isOpen())
        return least;
    earliest(least, m_liveness.nextDeadlineMs());
    earliest(least, m_renewAtMs);
    earliest(least, m_acks.nextDeadlineMs());
    earliest(least, m_outbox.nextDeadlineMs());
    for (const auto &[stream, follower] : m_followers)
        earliest(least, follower.suspicionDueMs());
    return least;
}

} // namespace sidelight::link
