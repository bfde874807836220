// What the link tells the engine.
#include "core/session/engine.h"

#include <algorithm>

#include "core/base/hex.h"

namespace sidelight::session
{

void Engine::linkChanged(const link::LinkState &state)
{
    if (state.phase == link::LinkPhase::Open)
        m_caughtUp.clear();
    m_status.linkChanged(state, m_plan.followed(), m_around.clock.now());
    m_screen.mark(ScreenComposer::Link | ScreenComposer::Customer);
}

void Engine::connectionLost()
{
    commit();
    m_intake.drop(); // what could not be written comes again
    m_snapshots.clear();
    m_caughtUp.clear();
    m_outbox.connectionLost();
    m_screen.mark(ScreenComposer::Waiting | ScreenComposer::Customer);
}

void Engine::delivered(Delivery delivery)
{
    if (saysGone(*delivery.event)) {
        commit();
        customersGone(*delivery.event, delivery.stream);
    }
    m_intake.add(std::move(delivery));
}

void Engine::snapshotPart(wire::Snapshot part)
{
    commit();
    const bool last = part.part == part.parts;
    auto applied = m_around.profile.cache().applySnapshot(
        {part.stream, part.epoch, part.offset, part.events, last});
    if (!check(applied)) {
        if (applied.error().code == store::ErrorCode::Damaged)
            rebuildCache();
        m_link.startAgain("store");
        return;
    }
    if (part.part == 1)
        m_snapshots[part.stream] = {};
    SnapshotChain &chain = m_snapshots[part.stream];
    for (const Delivery &delivery : part.events) {
        chain.unbroken = chain.unbroken && delivery.prev == chain.last;
        chain.last = delivery.offset;
    }
    Committed committed;
    committed.deliveries = std::move(part.events);
    committed.applied = std::move(*applied);
    tookIn(committed);
    if (last) {
        const bool whole = chain.unbroken && chain.last == part.offset;
        m_snapshots.erase(part.stream);
        snapshotDone(part.stream, whole);
    }
    if (m_listeners.committed)
        m_listeners.committed(committed);
}

void Engine::snapshotDone(const StreamId &stream, bool whole)
{
    if (whole)
        check(m_around.profile.cache().markWhole(stream));
    // What was set aside is gone, and with it what it said.
    if (stream.kind == StreamKind::Customer) {
        m_rules.startOver(CustomerKey{stream.name});
    } else if (stream.kind == StreamKind::Team) {
        m_rules.startOver();
        m_screen.mark(ScreenComposer::Knowledge);
    }
    const TabsProjection::Tab *front = m_tabs.find(m_tabs.focus());
    if (front && TabsProjection::streamOf(*front) == stream) {
        m_screen.showFocus();
        m_journey.startOver();
        m_talk.startOver();
    }
    publish(false);
    const auto state = m_around.profile.cache().queries().stream(stream);
    if (check(state) && *state && (*state)->position)
        m_link.committed(stream, *(*state)->position, 0, 0);
}

void Engine::caughtUp(const StreamId &stream)
{
    commit();
    m_caughtUp.insert(stream);
    // The word may have come while nobody listened, or before the bundle could be had.
    if (stream.kind == StreamKind::Team && m_listeners.configPublished)
        m_listeners.configPublished(std::nullopt);
    customerCame(stream, false);
    m_status.settled(stream, m_around.clock.now());
    // What was kept silent until now may be announced.
    m_screen.mark(ScreenComposer::Link | ScreenComposer::Customer | ScreenComposer::Alerts);
    if (m_status.status().phase == LinkPhase::Live && m_health.cacheFilled())
        m_screen.mark(ScreenComposer::Store);
}

void Engine::streamReset(const StreamId &stream, const Epoch &epoch, std::string_view reason)
{
    (void)reason;
    commit();
    m_caughtUp.erase(stream);
    m_status.behind(stream, m_around.clock.now());
    const auto state = m_around.profile.cache().queries().stream(stream);
    const bool otherLog =
        check(state) && *state && (*state)->position && (*state)->position->epoch != epoch;
    if (otherLog) {
        // Before the old position is forgotten: should we end in between, all of this happens
        // again, and the hub knows the ids.
        const auto count = m_outbox.sendAgain((*state)->position->epoch);
        if (check(count) && *count > 0)
            m_around.log.write(LogLevel::Info, "outbox.sentagain",
                               {{"rows", static_cast<std::int64_t>(*count)}});
    }
    check(m_around.profile.cache().setAside(stream));
    m_link.outboxChanged();
    m_screen.mark(ScreenComposer::Link | ScreenComposer::Customer | ScreenComposer::Waiting |
                  ScreenComposer::History);
}

// The cached events stay: they are shown as of when they were ours to follow.
void Engine::streamRefused(const StreamId &stream, std::string_view reason)
{
    commit();
    m_around.log.write(LogLevel::Info, "stream.refused", {{"reason", reason}});
    m_plan.refused(stream, m_link);
    m_caughtUp.erase(stream);
    customerCame(stream, true);
    m_status.settled(stream, m_around.clock.now());
    check(m_outbox.noLongerFollowed(stream));
    m_screen.mark(ScreenComposer::Link | ScreenComposer::Customer | ScreenComposer::Waiting);
}

void Engine::pageArrived(const std::string &request, wire::Page page)
{
    if (m_olderRequest != request)
        return;
    m_olderRequest.reset();
    commit();
    const auto applied = m_around.profile.cache().applyHistory(page.events);
    m_screen.history().setLoading(false);
    m_screen.mark(ScreenComposer::History);
    if (!check(applied))
        return;
    if (page.end)
        check(m_around.profile.cache().markWhole(page.stream));
    m_screen.history().grow();
    m_screen.readHistoryNow();
    m_screen.mark(ScreenComposer::Customer | ScreenComposer::Alerts | ScreenComposer::Suggestions);
    for (const store::AppliedEvent &one : *applied) {
        const Delivery &older = page.events[one.index];
        letRulesSee(older.event, ownerOf(older), one.isNew);
        m_journey.take(*older.event, ownerOf(older));
        m_talk.take(*older.event);
    }
    const auto back = m_outbox.cameBack(page.events);
    if (check(back) && *back)
        m_screen.mark(ScreenComposer::Waiting);
}

void Engine::pageFailed(const std::string &request, const StreamId &, std::string_view)
{
    if (m_olderRequest != request)
        return;
    m_olderRequest.reset();
    m_screen.history().setLoading(false);
    m_screen.mark(ScreenComposer::History);
}

void Engine::outboxAccepted(const wire::Accepted &accepted)
{
    if (!check(m_outbox.accepted(accepted)))
        return; // sent again after the next connection; the hub knows it
    m_screen.mark(ScreenComposer::Waiting | ScreenComposer::History);
    lookUpAnswered(accepted.sequence, &accepted.stream);
    if (m_listeners.accepted)
        m_listeners.accepted(accepted);
}

void Engine::outboxRejected(const wire::Rejected &rejected)
{
    check(m_outbox.rejected(rejected));
    m_talk.startOver(); // what was refused was not done
    if (!rejected.retryable)
        lookUpAnswered(rejected.sequence, nullptr);
    m_screen.mark(ScreenComposer::Waiting | ScreenComposer::History | ScreenComposer::Alerts |
                  ScreenComposer::Suggestions);
}

void Engine::heartbeat()
{
    m_status.heartbeat(m_around.clock.now());
    m_screen.mark(ScreenComposer::Link);
}

void Engine::welcomed(const wire::Welcome &welcome)
{
    m_orders.markKey = fromHex(welcome.markKey).value_or(std::vector<std::uint8_t>());
    if (m_clock.heard(welcome.serverTime))
        m_screen.mark(ScreenComposer::Alerts | ScreenComposer::Suggestions);
}

void Engine::tokenWanted()
{
    if (m_listeners.tokenWanted)
        m_listeners.tokenWanted();
}

} // namespace sidelight::session
