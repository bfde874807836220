// What the agent writes: notes, and the wrap-up with its promises.
#include <algorithm>
#include <array>

#include "core/domain/eventtypes.h"
#include "core/session/engine.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{
constexpr std::size_t eventsOfAnInteraction = 500; // that a summary is drafted from
constexpr std::array summarised{types::noteSaved, types::actionTaken, types::alertAcknowledged,
                                types::caseUpdated};
} // namespace

void Engine::useLayout(std::shared_ptr<const WorkLayout> layout)
{
    m_suggestions.use(layout);
    m_guides.use(layout);
    m_cards.use(layout);
    m_screen.mark(ScreenComposer::Guide);
    m_layout = std::move(layout);
}

void Engine::on(const ArrangeCards &)
{
    m_cards.renew();
    m_screen.mark(ScreenComposer::Suggestions);
}

// ---- what is typed

void Engine::on(const ChangeDraft &command)
{
    m_pops.typed();
    if (m_tabs.find(command.interaction))
        m_drafts.change(command.interaction, command.kind, about(command.interaction).customer,
                        m_turns.before(command.turn, command.interaction, command.kind) +
                            command.text);
}

void Engine::on(const ChangeWrapUp &command)
{
    if (m_tabs.find(command.form.interaction))
        m_work.change(command.form, about(command.form.interaction).customer);
}

void Engine::on(const SaveDraft &command)
{
    const std::string text = m_drafts.state(command.interaction, command.kind).text;
    const bool isEmpty = text.empty() && command.outcome.empty();
    if (isEmpty || !m_tabs.find(command.interaction))
        return;
    const Occasion occasion = about(command.interaction);
    std::vector<Event> events;
    std::vector<store::DraftKey> drafts{m_drafts.keyOf(command.interaction, command.kind)};
    std::optional<Timestamp> followUp;
    if (command.kind == "wrapup") {
        drafts.push_back(m_drafts.keyOf(command.interaction, std::string(wrapUpFormKind)));
        for (const Promise &promise : m_work.form(command.interaction).promises) {
            if (promise.title.empty())
                continue;
            events.push_back(m_own.promised(promise, occasion));
            if (promise.due && (!followUp || *promise.due < *followUp))
                followUp = promise.due;
        }
    }
    for (Event &part : m_own.saved(command, text, occasion, followUp))
        events.push_back(std::move(part));
    // All of it, and the end of the drafts, in one transaction.
    if (!check(m_outbox.add(events, occasion, drafts))) {
        m_screen.mark(ScreenComposer::Waiting | ScreenComposer::History);
        return; // the drafts stay, and the banner says why
    }
    if (command.kind == "wrapup")
        m_suggestions.ended(command.outcome, m_outbox.eventsOf(command.interaction));
    for (const store::DraftKey &draft : drafts)
        m_drafts.forget(draft.interaction, draft.kind);
    m_screen.tellDraft(m_drafts.state(command.interaction, command.kind));
    if (command.interaction == m_tabs.focus())
        m_screen.tellWork();
    m_screen.mark(ScreenComposer::Waiting | ScreenComposer::History | ScreenComposer::Customer);
    m_link.outboxChanged();
}

void Engine::on(const RetryWaiting &command)
{
    check(m_outbox.retry(command.sequence));
    m_screen.mark(ScreenComposer::Waiting | ScreenComposer::History | ScreenComposer::Alerts |
                  ScreenComposer::Suggestions);
    m_link.outboxChanged();
}

void Engine::on(const WithdrawWaiting &command)
{
    const std::optional<Event> event = m_outbox.find(command.sequence);
    if (!event)
        return;
    const WaitingKind kind = waitingKindOf(event->type);
    const InteractionId interaction{std::string(event->correlationId().value_or(""))};
    const std::string name = kind == WaitingKind::WrapUp ? "wrapup" : "note";
    const std::string before = m_drafts.state(interaction, name).text;
    const WrapUpForm formBefore = m_work.form(interaction);
    const std::optional<CustomerKey> customer = about(interaction).customer;
    const boost::json::object *data = event->dataObject();
    const bool isText = kind != WaitingKind::Decision && data;
    if (isText) {
        // Back among the drafts, on disk, before it leaves the outbox.
        const std::string text = textOrEmpty(*data, "text");
        const bool both = !before.empty() && !text.empty();
        m_drafts.change(interaction, name, customer, both ? text + "\n" + before : text + before);
        if (kind == WaitingKind::WrapUp && formBefore.outcome.empty()) {
            WrapUpForm form = formBefore;
            form.outcome = textOrEmpty(*data, "outcome");
            m_work.change(form, customer);
        }
        keepTyped(true);
    }
    const bool isWithdrawn = check(m_outbox.withdraw(command.sequence));
    if (isWithdrawn) {
        m_suggestions.tookBack(*event);
    } else if (isText) {
        m_drafts.change(interaction, name, customer, before);
        m_work.change(formBefore, customer);
    }
    m_screen.tellDraft(m_drafts.state(interaction, name));
    m_talk.startOver();
    if (interaction == m_tabs.focus())
        m_screen.tellWork();
    m_screen.mark(ScreenComposer::Waiting | ScreenComposer::History | ScreenComposer::Alerts |
                  ScreenComposer::Suggestions | ScreenComposer::Customer);
}

// ---- the wrap-up

TitleBook Engine::titleBook(const Occasion &about)
{
    std::map<AlertId, std::string> alerts;
    std::map<SuggestionId, std::string> suggestions;
    const StreamId owner =
        about.customer ? streamOf(*about.customer) : unmatchedStreamOf(about.interaction);
    if (auto standing = m_around.profile.cache().queries().standing(owner, false);
        check(standing)) {
        for (const store::StandingEntry &entry : *standing) {
            const wire::Result<Event> event =
                entry.event ? wire::decodeEvent(entry.event->body) : failure(wire::Error{});
            const boost::json::object *data = event ? event->dataObject() : nullptr;
            if (!data)
                continue;
            if (entry.kind == store::StandingKind::Alert)
                alerts[AlertId{entry.name}] = textOrEmpty(*data, "title");
            else if (entry.kind == store::StandingKind::Suggestion)
                suggestions[SuggestionId{entry.name}] = textOrEmpty(*data, "title");
        }
    }
    if (about.customer) {
        for (const RaisedAlert &raised : m_rules.raised(*about.customer)) {
            alerts[raised.alert.id] = raised.alert.title;
            for (const AlertId &before : raised.before)
                alerts[before] = raised.alert.title;
        }
    }
    const auto in = [](const auto &titles) {
        return [titles](const auto &id) {
            const auto found = titles.find(id);
            return found == titles.end() ? std::string() : found->second;
        };
    };
    return {in(alerts), in(suggestions)};
}

void Engine::on(const AskWrapUp &command)
{
    const TabsProjection::Tab *tab = m_tabs.find(command.interaction);
    if (!tab)
        return;
    const auto stored = m_around.profile.cache().queries().happenedIn(
        command.interaction, summarised, eventsOfAnInteraction);
    if (!check(stored))
        return;
    std::vector<EventPtr> events;
    for (const store::StoredEvent &one : *stored) {
        if (wire::Result<Event> event = wire::decodeEvent(one.body))
            events.push_back(std::make_shared<const Event>(std::move(*event)));
    }
    for (EventPtr &own : m_outbox.eventsOf(command.interaction))
        events.push_back(std::move(own));
    WrapUpFacts facts =
        wrapUpFactsOf(command.interaction, events, titleBook(about(command.interaction)));
    facts.reason = tab->interaction.reason;
    if (facts.reason.empty() && tab->interaction.card)
        facts.reason = tab->interaction.card->reason;
    facts.dispositions = m_layout->dispositionsOf(tab->interaction.queue);
    m_screen.tell(std::move(facts));
}

} // namespace sidelight::session
