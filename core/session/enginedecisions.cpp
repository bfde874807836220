// What the agent decides about alerts and suggestions, and asks about them.
#include "core/domain/eventtypes.h"
#include "core/session/engine.h"
#include "core/session/whyrecords.h"

namespace sidelight::session
{

// The outbox first: what is not on disk was not decided.
bool Engine::decide(const Event &event, const Occasion &about)
{
    if (!check(m_outbox.add(event, about)))
        return false;
    m_screen.mark(ScreenComposer::Waiting);
    m_talk.take(event);
    m_link.outboxChanged();
    return true;
}

// A card may stand for several alerts: each is decided about. What concerns the team is decided
// about for every customer.
template<class Make>
void Engine::decideOnAlert(const InteractionId &interaction, const AlertId &alert, Make make)
{
    const Occasion here = about(interaction);
    for (const ScreenComposer::Behind &one : m_screen.behind(alert)) {
        const Event event = make(one, one.team ? Occasion{} : here);
        if (decide(event, one.team && event.type != types::alertMuted ? Occasion{} : here))
            m_screen.mark(ScreenComposer::Alerts);
    }
}

OnCard Engine::decidedOn(const InteractionId &interaction, const AlertId &card)
{
    return {card, m_screen.shownAlerts().decided(interaction, card, m_around.clock.monotonicMs())};
}

void Engine::on(const AcknowledgeAlert &command)
{
    decideOnAlert(command.interaction, command.alert,
                  [this, on = decidedOn(command.interaction, command.alert)](
                      const ScreenComposer::Behind &one, const Occasion &occasion) {
                      return m_own.acknowledged(one.alert, occasion, one.why, on);
                  });
}

void Engine::on(const SnoozeAlert &command)
{
    // Put off is not dealt with: how long it stood says nothing yet.
    decideOnAlert(command.interaction, command.alert,
                  [&](const ScreenComposer::Behind &one, const Occasion &occasion) {
                      return m_own.snoozed(one.alert, command.forMs, occasion, one.why,
                                           {command.alert, std::nullopt});
                  });
    m_screen.shownAlerts().putOff(command.interaction, command.alert, m_around.clock.monotonicMs());
}

void Engine::on(const MuteAlert &command)
{
    // For this interaction, so it has to name it.
    decideOnAlert(command.interaction, command.alert,
                  [&, on = decidedOn(command.interaction, command.alert)](
                      const ScreenComposer::Behind &one, const Occasion &) {
                      return m_own.muted(one.alert, about(command.interaction), one.why, on);
                  });
}

// Of the alert the card shows. What stands behind it elsewhere says less.
void Engine::on(const ExplainAlert &command)
{
    const std::optional<CustomerKey> customer = about(command.interaction).customer;
    std::optional<WhyRecord> record;
    if (customer) {
        if (const auto explained = m_rules.explain(*customer, command.alert))
            record = recordOf(*explained);
    }
    if (!record) {
        if (const Alert *alert = m_screen.alert(command.alert))
            record = recordOf(*alert, m_around.profile.cache().queries());
    }
    if (!record)
        return;
    record->interaction = command.interaction;
    m_screen.tell(std::move(*record));
}

void Engine::on(const AskNearMisses &command)
{
    NearMisses answer{command.interaction, {}};
    if (const auto customer = about(command.interaction).customer) {
        for (const rules::NearMiss &one : m_rules.nearMisses(*customer)) {
            answer.records.push_back(recordOf(one));
            answer.records.back().interaction = command.interaction;
        }
    }
    m_screen.tell(std::move(answer));
}

void Engine::on(const TakeAction &command)
{
    const Occasion occasion = about(command.interaction);
    const Suggestion *suggestion = m_screen.suggestion(command.suggestion);
    const TakenContext context =
        m_suggestions.contextOf(suggestion ? suggestion->action : std::string(), suggestion,
                                m_tabs.find(command.interaction));
    if (!decide(m_own.taken(command, context, occasion), occasion))
        return;
    m_suggestions.took(context, command.result, command.reason);
    if (suggestion)
        m_suggestions.touched(*suggestion);
    m_screen.mark(ScreenComposer::Suggestions);
    if (suggestion)
        followGuide(command, *suggestion);
}

// Together, and without a word to the screen: nobody decided anything.
void Engine::tellSeen(bool now)
{
    std::vector<Event> events;
    for (const ShownSuggestions::Seen &seen : m_suggestions.takeSeen(now))
        events.push_back(m_own.shown(seen));
    for (const ShownAlerts::Seen &seen :
         m_screen.shownAlerts().take(m_around.clock.monotonicMs(), now))
        events.push_back(m_own.shown(seen));
    if (events.empty() || !check(m_outbox.add(events, {})))
        return;
    m_link.outboxChanged();
}

void Engine::on(const OpenSuggestion &command)
{
    const Occasion occasion = about(command.interaction);
    const Suggestion *suggestion = m_screen.suggestion(command.suggestion);
    const std::string action = suggestion ? suggestion->action : std::string();
    if (!decide(m_own.opened(command.suggestion, action, occasion), occasion))
        return;
    if (suggestion)
        m_suggestions.opened(*suggestion, m_tabs.find(command.interaction));
}

} // namespace sidelight::session
