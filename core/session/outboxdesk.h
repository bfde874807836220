// The agent's own events on their way: written down first, shown as waiting, sent in order, struck
// off when they have come back in their stream. Engine thread.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/domain/event.h"
#include "core/link/outboxwindow.h"
#include "core/session/historyrows.h"
#include "core/session/ownevents.h"
#include "core/session/panelstate.h"
#include "core/store/profile.h"
#include "core/wire/messages.h"

namespace sidelight::session
{

class OutboxDesk final : public link::OutboxSource
{
public:
    using Followed = std::function<bool(const StreamId &)>;

    // `followed`: whether an event of that stream will come back to us.
    OutboxDesk(store::Profile &profile, Followed followed);

    // What is on disk, at start.
    [[nodiscard]] store::Result<void> load();
    // What has come back already: a kill may come between the two files, when the event is in the
    // cache and the outbox has not heard of it. At start, after load().
    [[nodiscard]] store::Result<void> strikeOffCached();
    // All on disk when this returns, in this order, and the drafts gone, in one transaction.
    [[nodiscard]] store::Result<void> add(std::span<const Event> events, const Occasion &about,
                                          std::span<const store::DraftKey> drafts = {});
    [[nodiscard]] store::Result<void> add(const Event &event, const Occasion &about)
    {
        return add(std::span(&event, 1), about);
    }

    // Under which the hub will answer the event added last; 0: none waits.
    [[nodiscard]] std::uint64_t lastSequence() const
    {
        return m_waiting.empty() ? 0 : m_waiting.back().row.sequence;
    }

    [[nodiscard]] store::Result<void> accepted(const wire::Accepted &answer);
    [[nodiscard]] store::Result<void> rejected(const wire::Rejected &answer);
    // True if one of them was ours and waiting.
    [[nodiscard]] store::Result<bool> cameBack(std::span<const Delivery> events);
    [[nodiscard]] store::Result<void> noLongerFollowed(const StreamId &stream);
    // The hub's log is another one: what it accepted in the old one waits again, under its ids.
    [[nodiscard]] store::Result<std::size_t> sendAgain(const Epoch &old);
    [[nodiscard]] store::Result<void> retry(std::uint64_t sequence);
    // Takes back what is not on its way and not accepted.
    [[nodiscard]] store::Result<void> withdraw(std::uint64_t sequence);
    // Nothing if it does not wait.
    [[nodiscard]] std::optional<Event> find(std::uint64_t sequence) const;
    void connectionLost();

    // ---- for the screen
    [[nodiscard]] std::vector<WaitingRow> rows() const;
    // Decisions that have not come back and were not refused, in order.
    [[nodiscard]] std::vector<EventPtr> decisions() const;
    // Of this interaction, in order, whether they came back or not.
    [[nodiscard]] std::vector<EventPtr> eventsOf(const InteractionId &interaction) const;
    // Notes and wrap-ups of this owner that have not come back, as lines of the history.
    [[nodiscard]] std::vector<HistoryRow> notes(const StreamId &owner) const;

    // ---- link::OutboxSource
    [[nodiscard]] std::vector<link::OutboxRow> waitingRows(std::uint64_t after,
                                                           std::size_t limit) override;

private:
    struct Own {
        store::OutboxRow row;
        EventPtr event;
    };
    [[nodiscard]] static Own ownOf(store::OutboxRow row);
    [[nodiscard]] store::Result<void> strikeOff(std::function<bool(const Own &)> which);

    store::Profile &m_profile;
    Followed m_followed;
    std::vector<Own> m_waiting; // by sequence
};

} // namespace sidelight::session
