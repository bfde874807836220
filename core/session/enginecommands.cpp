// What the agent does.
#include "core/session/engine.h"

#include <algorithm>
#include <variant>

#include "core/domain/limits.h"

namespace sidelight::session
{

namespace
{
constexpr std::int64_t furthest = 600; // lines, as many as the screen holds
constexpr std::uint64_t olderAtOnce = HistoryProjection::step;
} // namespace

void Engine::handle(const Command &command)
{
    std::visit([this](const auto &known) { on(known); }, command);
    updateFollowed();
    publish(false);
}

void Engine::on(const FocusInteraction &command)
{
    if (!m_tabs.find(command.interaction))
        return;
    sendAnswers(); // who turns away reads it no more
    (void)m_tabs.setFocus(command.interaction);
    m_turns.begin(command.turn, {m_drafts.state(command.interaction, "note"),
                                 m_drafts.state(command.interaction, "wrapup")});
    m_screen.showFocus(command.turn);
}

// ---- the view

void Engine::on(const ChangeFilter &command)
{
    auto place = m_places.place(command.interaction);
    const TabsProjection::Tab *tab = m_tabs.find(command.interaction);
    if (!check(place) || !tab)
        return;
    place->filter = command.filter;
    m_places.change(*place);
    if (command.interaction != m_tabs.focus())
        return;
    m_screen.history().show(command.interaction, TabsProjection::streamOf(*tab), command.filter);
    m_screen.readHistoryNow();
}

void Engine::on(const ChangeScroll &command)
{
    auto place = m_places.place(command.interaction);
    if (!check(place) || !m_tabs.find(command.interaction))
        return;
    place->scroll = command.scroll;
    m_places.change(*place);
}

void Engine::on(const ShowLines &command)
{
    HistoryProjection &history = m_screen.history();
    if (command.interaction != m_tabs.focus() || !history.showsSomething())
        return;
    history.moveTo(command.line);
    m_screen.readWindowNow();
}

void Engine::on(const LoadOlder &command)
{
    HistoryProjection &history = m_screen.history();
    if (command.interaction != m_tabs.focus() || !history.showsSomething() || history.isLoading())
        return;
    if (!history.cacheIsExhausted()) {
        history.grow();
        m_screen.readHistoryNow();
        return;
    }
    const auto state = m_around.profile.cache().queries().stream(history.owner());
    if (!check(state) || !*state || !(*state)->position || (*state)->whole)
        return;
    wire::HistoryRequest request;
    request.stream = history.owner();
    request.before = (*state)->oldest;
    request.limit = olderAtOnce;
    m_olderRequest = m_link.requestHistory(request);
    history.setLoading(m_olderRequest.has_value());
    m_screen.mark(ScreenComposer::History);
}

// Far enough back for the newest of them to be a line, whatever the filter hid. What is not cached
// cannot be shown; the record says what it was.
void Engine::on(const ShowEvents &command)
{
    const TabsProjection::Tab *tab = m_tabs.find(command.interaction);
    if (!tab || command.interaction != m_tabs.focus())
        return;
    tellEvidence(command);
    store::CacheQueries &queries = m_around.profile.cache().queries();
    const StreamId owner = TabsProjection::streamOf(*tab);
    std::optional<std::int64_t> least;
    for (const EventKey &key : command.events) {
        const auto stored = queries.event(key);
        if (!check(stored) || !*stored)
            continue;
        const auto place = queries.linesFrom(owner, {(*stored)->time, (*stored)->row});
        if (check(place) && (!least || *place < *least))
            least = *place;
    }
    // Further back, the list would hold more than anybody scrolls through.
    if (!least || *least > furthest)
        return;
    if (m_screen.history().filter() != HistoryFilter{})
        on(ChangeFilter{command.interaction, {}});
    on(ShowLines{command.interaction, *least - 1});
}

void Engine::on(const ZoomJourney &command)
{
    check(m_journey.zoom(command.days));
}

void Engine::on(const ShowJourney &command)
{
    check(m_journey.show(command.shown));
}

// ---- who it is

void Engine::on(const ConfirmMatch &command)
{
    const Occasion occasion = about(command.interaction);
    if (const TabsProjection::Tab *tab = m_tabs.find(command.interaction); tab && tab->lookedUp) {
        chooseLookedUp(command);
        return;
    }
    const Event event = m_own.confirmed(command.customer, occasion);
    if (!m_tabs.find(command.interaction) || !StreamId::isValidName(command.customer.value) ||
        !decide(event, {command.interaction, command.customer}))
        return;
    m_tabs.applyOwn(event);
    updateFollowed();
    m_screen.showFocus();
}

void Engine::on(const UnlinkMatch &command)
{
    const Occasion occasion = about(command.interaction);
    if (!occasion.customer)
        return;
    if (m_tabs.find(command.interaction)->lookedUp) {
        on(CloseInteraction{command.interaction}); // nothing was matched
        return;
    }
    const Event event = m_own.unlinked(*occasion.customer, occasion);
    if (!decide(event, occasion))
        return;
    m_tabs.applyOwn(event);
    updateFollowed();
    m_screen.showFocus();
}

void Engine::on(const RevealField &command)
{
    const Occasion occasion = about(command.interaction);
    (void)decide(m_own.revealed(command.field, occasion), occasion);
}

void Engine::on(const CloseInteraction &command)
{
    const TabsProjection::Tab *tab = m_tabs.find(command.interaction);
    if (!tab || (tab->interaction.phase != InteractionPhase::Ended && !tab->lookedUp))
        return;
    sendAnswer(command.interaction);
    keepTyped(true); // what was typed and not sent stays, should the tab come back
    if (!tab->lookedUp && !check(m_around.profile.cache().closeInteraction(command.interaction)))
        return;
    m_tabs.close(command.interaction);
    m_places.forget(command.interaction);
    m_screen.showFocus(); // what stood there was seen
    m_screen.shownAlerts().forget(command.interaction);
    m_suggestions.forget(command.interaction);
}

// ---- the link

void Engine::on(const GoOnline &)
{
    m_link.tryNow();
}

void Engine::on(const GoOffline &)
{
    m_link.stop();
}

} // namespace sidelight::session
