#include "core/link/streamfollower.h"

#include <utility>

namespace sidelight::link
{

StreamFollower::StreamFollower(std::optional<Position> committed)
    : m_committed(std::move(committed))
{
    disconnected();
}

wire::From StreamFollower::from() const
{
    if (!m_committed)
        return {wire::From::Kind::Snapshot, {}};
    return {wire::From::Kind::At, *m_committed};
}

void StreamFollower::disconnected()
{
    if (m_state != State::Refused)
        m_state = State::Unasked;
    m_epoch = m_committed ? m_committed->epoch : Epoch{};
    m_received = m_committed ? m_committed->offset : Offset{};
    m_nextPart = 1;
    m_fillTarget.reset();
    m_promised.reset();
    m_suspicion.reset();
    m_topLaidToRest = {};
}

void StreamFollower::lost()
{
    m_committed.reset();
    disconnected();
}

void StreamFollower::begin(const wire::SubscribeResult &result)
{
    m_epoch = result.epoch;
    m_state = m_committed ? State::Flowing : State::Snapshot;
}

StreamFollower::Verdict StreamFollower::judge(const Delivery &delivery) const
{
    switch (m_state) {
    case State::Unasked:
    case State::Asked:
    case State::Refused:
        return Verdict::Ignore;
    case State::Snapshot:
        // A stream that holds nothing needs no snapshot.
        if (m_nextPart > 1 || !delivery.prev.none())
            return Verdict::Ignore;
        break;
    case State::Flowing:
    case State::Filling:
        break;
    }
    if (delivery.epoch != m_epoch)
        return Verdict::OtherLog;
    if (delivery.offset <= m_received)
        return Verdict::Ignore;
    if (delivery.prev == m_received)
        return Verdict::Apply;
    // A chain that jumps over our position: history from there shows what is true.
    return m_state == State::Filling ? Verdict::Ignore : Verdict::Gap;
}

void StreamFollower::applied(const Delivery &delivery)
{
    m_received = delivery.offset;
    if (m_state == State::Snapshot)
        m_state = State::Flowing;
}

bool StreamFollower::takePart(const wire::Snapshot &part)
{
    if (part.part == 1) {
        m_nextPart = 1;
        m_epoch = part.epoch;
        m_received = part.offset;
        m_committed.reset(); // it stands for the events that this snapshot replaces
        m_state = State::Snapshot;
    }
    const bool goesOn = m_state == State::Snapshot && part.part == m_nextPart &&
                        part.part <= part.parts && part.epoch == m_epoch &&
                        part.offset == m_received;
    if (!goesOn)
        return false;
    ++m_nextPart;
    if (part.part == part.parts) {
        m_nextPart = 1;
        m_state = State::Flowing;
    }
    return true;
}

void StreamFollower::filling(Offset target)
{
    m_state = State::Filling;
    m_fillTarget = target;
}

bool StreamFollower::filled()
{
    const Offset target = m_fillTarget.value_or(Offset{});
    m_fillTarget.reset();
    m_state = State::Flowing;
    return m_received >= target;
}

void StreamFollower::committed(Position position)
{
    const bool takesOver =
        m_state == State::Flowing || m_state == State::Filling || m_state == State::Unasked;
    if (takesOver && position.epoch == m_epoch)
        m_committed = std::move(position);
}

void StreamFollower::promiseCaughtUp(Offset offset)
{
    if (m_state == State::Snapshot && m_nextPart == 1 && offset.none())
        m_state = State::Flowing; // an empty stream: there is nothing to take a snapshot of
    m_promised = offset;
}

bool StreamFollower::catchesUpNow()
{
    const bool here = m_promised && m_received >= *m_promised && m_state == State::Flowing;
    if (here)
        m_promised.reset();
    return here;
}

void StreamFollower::topSeen(Offset top, std::int64_t nowMs, std::int64_t graceMs)
{
    if (m_state != State::Flowing || top <= m_received || top <= m_topLaidToRest)
        return;
    if (m_suspicion && m_suspicion->receivedThen == m_received) {
        m_suspicion->top = top;
        return;
    }
    m_suspicion = Suspicion{top, m_received, nowMs + graceMs};
}

std::optional<std::int64_t> StreamFollower::suspicionDueMs() const
{
    if (!m_suspicion || m_state != State::Flowing)
        return std::nullopt;
    return m_suspicion->dueMs;
}

std::optional<Offset> StreamFollower::confirmSuspicion(std::int64_t nowMs)
{
    if (!m_suspicion || m_state != State::Flowing || nowMs < m_suspicion->dueMs)
        return std::nullopt;
    const Suspicion suspicion = *std::exchange(m_suspicion, std::nullopt);
    if (suspicion.receivedThen != m_received || suspicion.top <= m_received)
        return std::nullopt;
    m_topLaidToRest = suspicion.top;
    return suspicion.top;
}

} // namespace sidelight::link
