// What the hub says, message by message.
#include <algorithm>
#include <utility>
#include <variant>

#include "core/link/linkmachine.h"
#include "core/wire/framecodec.h"

namespace sidelight::link
{

namespace
{
// What is made of the hub's wish for a pause before a refused row goes again.
constexpr std::int64_t shortestHoldMs = 100;
constexpr std::int64_t longestHoldMs = 10 * 60 * 1000;
} // namespace

void LinkMachine::onText(std::string_view text)
{
    if (m_state.phase != LinkPhase::Connecting && !isOpen())
        return;
    m_liveness.heard(now());
    wire::Result<wire::ServerFrame> frame = wire::decodeServerFrame(text);
    if (!frame) {
        badFrame(wire::codeOf(frame.error().code));
        return;
    }
    if (!isOpen() && !std::holds_alternative<wire::Welcome>(frame->message) &&
        !std::holds_alternative<wire::HubError>(frame->message) &&
        !std::holds_alternative<wire::GoAway>(frame->message) &&
        !std::holds_alternative<wire::UnknownControl>(frame->message)) {
        badFrame("before_welcome");
        return;
    }
    std::visit([&](auto &message) { on(frame->envelope, message); }, frame->message);
}

void LinkMachine::badFrame(std::string_view why)
{
    ++m_counters.badFrames;
    m_around.log.write(LogLevel::Warning, "link.badframe", {{"why", why}});
    drop(wire::CloseCode::BadMessage, "bad_frame");
}

StreamFollower *LinkMachine::followerOf(const StreamId &stream)
{
    const auto found = m_followers.find(stream);
    return found == m_followers.end() ? nullptr : &found->second;
}

std::optional<LinkMachine::Request> LinkMachine::answered(const wire::Envelope &envelope)
{
    auto node = m_requests.extract(envelope.causationId);
    if (node.empty())
        return std::nullopt;
    return std::move(node.mapped());
}

void LinkMachine::on(const wire::Envelope &envelope, const wire::Welcome &welcome)
{
    (void)answered(envelope);
    m_renewAtMs.reset();
    if (welcome.authExpires) {
        // By the hub's clock on both sides: ours may be wrong by days.
        const std::int64_t left = welcome.authExpires->ms - welcome.serverTime.ms;
        m_renewAtMs = now() + std::max<std::int64_t>(0, left - m_settings.renewBeforeMs);
    }
    m_liveness.start(now(), welcome.pingIntervalMs);
    m_around.events.welcomed(welcome);
    if (isOpen())
        return; // the answer to hub.reauth
    std::erase_if(m_requests,
                  [](const auto &entry) { return entry.second.kind == RequestKind::Hello; });
    m_reconnect.welcomed();
    ++m_counters.connections;
    setPhase(LinkPhase::Open);
    std::vector<StreamId> streams;
    for (const auto &[stream, follower] : m_followers) {
        if (follower.state() == StreamFollower::State::Unasked)
            streams.push_back(stream);
    }
    subscribe(streams);
    pumpOutbox();
}

void LinkMachine::on(const wire::Envelope &envelope, const wire::Subscribed &subscribed)
{
    const std::optional<Request> request = answered(envelope);
    if (!request || request->kind != RequestKind::Subscribe)
        return; // of an unsubscribe
    for (const wire::SubscribeResult &result : subscribed.results) {
        StreamFollower *follower = followerOf(result.stream);
        if (!follower || follower->state() != StreamFollower::State::Asked)
            continue; // unfollowed meanwhile
        switch (result.outcome) {
        case wire::SubscribeOutcome::Resumed:
        case wire::SubscribeOutcome::Fresh:
            follower->begin(result);
            break;
        case wire::SubscribeOutcome::Reset:
            resnapshot(result.stream, result.epoch, result.reason);
            break;
        case wire::SubscribeOutcome::Refused:
            follower->refused();
            m_around.events.streamRefused(result.stream, result.reason);
            break;
        }
    }
}

void LinkMachine::on(const wire::Envelope &, wire::Snapshot &part)
{
    StreamFollower *follower = followerOf(part.stream);
    if (!follower)
        return;
    const StreamId stream = part.stream;
    if (!follower->takePart(part)) {
        badFrame("snapshot_order");
        return;
    }
    m_around.events.snapshotPart(std::move(part));
    if ((follower = followerOf(stream)))
        tellIfCaughtUp(stream, *follower);
}

void LinkMachine::apply(const StreamId &stream, StreamFollower &follower, Delivery &delivery)
{
    follower.applied(delivery);
    // The owner may unfollow the stream from inside: the follower is not touched after this.
    m_around.events.delivered(std::move(delivery));
    if (StreamFollower *still = followerOf(stream))
        tellIfCaughtUp(stream, *still);
}

void LinkMachine::on(const wire::Envelope &, Delivery &delivery)
{
    StreamFollower *follower = followerOf(delivery.stream);
    if (!follower) {
        ++m_counters.ignoredDeliveries;
        return;
    }
    const StreamId stream = delivery.stream;
    switch (follower->judge(delivery)) {
    case StreamFollower::Verdict::Apply:
        apply(stream, *follower, delivery);
        break;
    case StreamFollower::Verdict::Ignore:
        ++m_counters.ignoredDeliveries;
        break;
    case StreamFollower::Verdict::Gap:
        fill(stream, delivery.prev);
        break;
    case StreamFollower::Verdict::OtherLog:
        resnapshot(stream, delivery.epoch, "epoch");
        break;
    }
}

void LinkMachine::tellIfCaughtUp(const StreamId &stream, StreamFollower &follower)
{
    if (follower.catchesUpNow())
        m_around.events.caughtUp(stream);
}

void LinkMachine::on(const wire::Envelope &, const wire::CaughtUp &caughtUp)
{
    StreamFollower *follower = followerOf(caughtUp.stream);
    if (!follower)
        return;
    follower->promiseCaughtUp(caughtUp.offset);
    follower->topSeen(caughtUp.offset, now(), m_settings.topGraceMs);
    tellIfCaughtUp(caughtUp.stream, *follower);
}

void LinkMachine::on(const wire::Envelope &envelope, wire::Page &page)
{
    const std::optional<Request> request = answered(envelope);
    if (!request)
        return; // not asked for
    if (request->kind == RequestKind::Fill)
        takeFill(request->streams.front(), page);
    else if (request->kind == RequestKind::Page)
        m_around.events.pageArrived(envelope.causationId, std::move(page));
}

void LinkMachine::takeFill(const StreamId &stream, wire::Page &page)
{
    StreamFollower *follower = followerOf(stream);
    if (!follower || follower->state() != StreamFollower::State::Filling)
        return;
    if (page.epoch != follower->epoch()) {
        resnapshot(stream, page.epoch, "epoch");
        return;
    }
    bool moved = false;
    for (Delivery &delivery : page.events) {
        follower = followerOf(stream);
        if (!follower || follower->state() != StreamFollower::State::Filling)
            return;
        if (follower->judge(delivery) != StreamFollower::Verdict::Apply)
            continue;
        moved = true;
        apply(stream, *follower, delivery);
    }
    follower = followerOf(stream);
    if (!follower || follower->state() != StreamFollower::State::Filling)
        return;
    if (!page.end && moved) {
        wire::HistoryRequest request;
        request.stream = stream;
        request.after = follower->received();
        request.limit = limits::maxPageEvents;
        send(RequestKind::Fill, request, {stream});
        return;
    }
    if (!follower->filled()) {
        // The hub's own history does not lead to what it has sent: only a snapshot is sure.
        resnapshot(stream, page.epoch, "gap");
        return;
    }
    tellIfCaughtUp(stream, *follower);
}

void LinkMachine::on(const wire::Envelope &, const wire::Accepted &accepted)
{
    (void)m_outbox.answered(accepted.sequence);
    m_around.events.outboxAccepted(accepted);
    pumpOutbox();
}

void LinkMachine::on(const wire::Envelope &, const wire::Rejected &rejected)
{
    if (!m_outbox.answered(rejected.sequence))
        return; // of another life: nothing with that number is on its way
    if (rejected.retryable) {
        const std::int64_t wish = rejected.retryAfterMs.value_or(m_settings.delays.base);
        m_outbox.hold(now() + std::clamp(wish, std::min(shortestHoldMs, m_settings.delays.cap),
                                         longestHoldMs));
    } else {
        m_around.events.outboxRejected(rejected);
    }
    pumpOutbox();
}

void LinkMachine::on(const wire::Envelope &, const wire::Reset &reset)
{
    StreamFollower *follower = followerOf(reset.stream);
    if (!follower)
        return;
    if (reset.reason == "forbidden") {
        follower->lost();
        follower->refused();
        m_acks.forget(reset.stream);
        m_around.events.streamRefused(reset.stream, reset.reason);
        return;
    }
    resnapshot(reset.stream, reset.epoch, reset.reason);
}

void LinkMachine::on(const wire::Envelope &, const wire::Heartbeat &heartbeat)
{
    for (const auto &[stream, top] : heartbeat.tops) {
        if (StreamFollower *follower = followerOf(stream))
            follower->topSeen(top, now(), m_settings.topGraceMs);
    }
    m_around.events.heartbeat();
}

void LinkMachine::on(const wire::Envelope &envelope, const wire::HubError &error)
{
    m_around.log.write(LogLevel::Warning, "link.huberror", {{"code", error.code}});
    if (error.retryAfterMs)
        m_reconnect.pause(*error.retryAfterMs, *error.retryAfterMs + m_settings.delays.base);
    const std::optional<Request> request = answered(envelope);
    if (!request)
        return; // the connection lives unless a close follows
    switch (request->kind) {
    case RequestKind::Page:
        m_around.events.pageFailed(envelope.causationId, request->streams.front(), error.code);
        return;
    case RequestKind::Fill:
    case RequestKind::Subscribe:
        if (error.retryable) {
            drop(wire::CloseCode::PositionLost, error.code);
            return;
        }
        for (const StreamId &stream : request->streams) {
            if (StreamFollower *follower = followerOf(stream)) {
                follower->refused();
                m_around.events.streamRefused(stream, error.code);
            }
        }
        return;
    case RequestKind::Reauth:
        m_around.events.tokenWanted();
        return;
    case RequestKind::Hello:
    case RequestKind::Unsubscribe:
        return; // a close follows, or nothing matters any more
    }
}

void LinkMachine::on(const wire::Envelope &, const wire::GoAway &goAway)
{
    m_reconnect.pause(goAway.reconnectAfterMinMs, goAway.reconnectAfterMaxMs);
}

void LinkMachine::on(const wire::Envelope &, const wire::UnknownControl &)
{
    ++m_counters.unknownControls;
}

} // namespace sidelight::link
