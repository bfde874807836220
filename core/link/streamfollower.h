// One followed stream: how far it was received and committed, and what is to be done with what
// arrives. Pure; the machine does the sending.
#pragma once

#include <cstdint>
#include <optional>

#include "core/domain/event.h"
#include "core/wire/messages.h"

namespace sidelight::link
{

class StreamFollower
{
public:
    enum class State {
        Unasked,  // no connection, or not asked for yet
        Asked,    // a subscribe is on its way
        Snapshot, // parts are expected
        Flowing,
        Filling, // a gap: history is on its way
        Refused,
    };
    enum class Verdict {
        Apply,
        Ignore,   // seen before, or something that the fill or the snapshot will bring
        Gap,      // fill from received()
        OtherLog, // of another epoch: a snapshot is needed
    };

    // Nothing: start with a snapshot.
    explicit StreamFollower(std::optional<Position> committed);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Offset received() const { return m_received; }
    [[nodiscard]] const Epoch &epoch() const { return m_epoch; }

    [[nodiscard]] wire::From from() const;
    void asked() { m_state = State::Asked; }
    // What was received beyond the committed position is forgotten: it will come again.
    void disconnected();
    // The committed position means nothing any more; from() is a snapshot until the next commit.
    void lost();
    void refused() { m_state = State::Refused; }
    // The answer to a subscribe, if it was "resumed" or "fresh".
    void begin(const wire::SubscribeResult &result);

    [[nodiscard]] Verdict judge(const Delivery &delivery) const;
    void applied(const Delivery &delivery);
    // False: the part does not go on where the last one ended.
    [[nodiscard]] bool takePart(const wire::Snapshot &part);

    void filling(Offset target);
    // True when the gap is closed, which it need not be when no target was known (none).
    [[nodiscard]] bool filled();

    // Told at any time; counts only while the stream flows in the epoch it was read from.
    void committed(Position position);

    // The hub has said that everything up to `offset` was sent. True exactly once a connection,
    // when that has been received; ask again after a fill.
    void promiseCaughtUp(Offset offset);
    [[nodiscard]] bool catchesUpNow();

    // A top beyond what was received is a gap if nothing arrives for a while.
    void topSeen(Offset top, std::int64_t nowMs, std::int64_t graceMs);
    [[nodiscard]] std::optional<std::int64_t> suspicionDueMs() const;
    // The top to fill up to, if the suspicion is due and still stands; it is laid to rest.
    [[nodiscard]] std::optional<Offset> confirmSuspicion(std::int64_t nowMs);

private:
    struct Suspicion {
        Offset top;
        Offset receivedThen;
        std::int64_t dueMs = 0;
    };

    State m_state = State::Unasked;
    std::optional<Position> m_committed;
    Epoch m_epoch;
    Offset m_received;
    std::uint32_t m_nextPart = 1;
    std::optional<Offset> m_fillTarget;
    std::optional<Offset> m_promised;
    std::optional<Suspicion> m_suspicion;
    Offset m_topLaidToRest; // a top that history could not bring: tombstones at the end
};

} // namespace sidelight::link
