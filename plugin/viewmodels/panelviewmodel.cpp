#include "plugin/viewmodels/panelviewmodel.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace sidelight::viewmodels
{

namespace
{
constexpr std::int64_t minuteMs = 60'000;
constexpr int maxSnoozeMinutes = 24 * 60;
// Longer than the longest frame.
constexpr std::chrono::milliseconds withoutFrame{100};
} // namespace

PanelViewModel::PanelViewModel(session::PanelSession &session, const text::TimeWords &words,
                               QStringList versions, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_versions(std::move(versions))
    , m_status(session, words)
    , m_customer(session, words)
    , m_history(session, words)
    , m_journey(session, words)
    , m_note("note", session, words)
    , m_wrapUp(session, words)
    , m_guide(session)
    , m_search(session, words)
    , m_why(session, words)
    , m_knowledge(session, words)
    , m_settings(session, m_appearance)
    , m_host(session, m_appearance)
    , m_pages(words)
    , m_cards(session)
    , m_signIn(words)
    , m_tabs(words)
    , m_alerts(words)
    , m_suggestions(words)
    , m_waiting(words)
{
    connect(&session, &session::PanelSession::changed, this,
            [this](const session::DeltaPtr &delta) { hear(delta); });
    m_frameless.setSingleShot(true);
    m_frameless.setInterval(withoutFrame);
    connect(&m_frameless, &QTimer::timeout, this, &PanelViewModel::takeNews);
    connect(&m_why, &WhyViewModel::eventWanted, this,
            [this](const EventKey &event) { m_history.show({event}); });
    connect(this, &PanelViewModel::actionRequested, &m_host,
            [this](const QString &interaction, const QString &action) {
                Q_EMIT m_host.actionRequested(action, interaction);
            });
    connect(&m_journey, &JourneyViewModel::eventsWanted, this,
            [this](const std::vector<EventKey> &events) { m_history.show(events); });
    connect(&m_journey, &JourneyViewModel::said, this, &PanelViewModel::announced);
    connect(&m_status, &StatusViewModel::said, this, &PanelViewModel::announced);
    connect(&m_signIn, &SignInViewModel::said, this, &PanelViewModel::announced);
    connect(&m_search, &SearchViewModel::opened, this, &PanelViewModel::openFound);
    connect(&m_search, &SearchViewModel::said, this, &PanelViewModel::announced);
    connect(&m_settings, &SettingsViewModel::changed, this,
            [this] { m_customer.showTheirTime(m_settings.theirTime()); });
    connect(&m_customer, &CustomerViewModel::changed, this, &PanelViewModel::updateCommands);
    connect(&m_cards, &CardsViewModel::changed, this, [this] {
        m_history.setListed(m_cards.history());
        updateCommands();
    });
    updateCommands();
    connect(&m_second, &QTimer::timeout, this, &PanelViewModel::tick);
    m_second.start(std::chrono::seconds(1));
}

PanelViewModel::~PanelViewModel()
{
    m_host.close();
}

void PanelViewModel::setPaced(bool paced)
{
    if (paced == m_paced)
        return;
    m_paced = paced;
    if (!paced)
        takeNews();
    Q_EMIT pacedChanged();
}

void PanelViewModel::hear(const session::DeltaPtr &delta)
{
    if (!m_paced) {
        apply(*delta);
        return;
    }
    m_news.push_back(delta);
    if (m_news.size() > 1)
        return;
    m_frameless.start();
    Q_EMIT newsChanged();
}

void PanelViewModel::takeNews()
{
    m_frameless.stop();
    for (const session::DeltaPtr &delta : std::exchange(m_news, {}))
        apply(*delta);
    Q_EMIT newsChanged();
}

void PanelViewModel::apply(const session::Delta &delta)
{
    if (delta.link)
        m_status.setLink(*delta.link);
    if (delta.store)
        m_status.setStore(*delta.store);
    if (delta.masks) {
        m_customer.setMasks(*delta.masks);
        m_tabs.setMasks(*delta.masks);
        m_search.setMasks(*delta.masks);
    }
    if (delta.tabs) {
        m_tabRows = *delta.tabs;
        m_tabs.setTabs(*delta.tabs);
        m_search.setTabs(*delta.tabs);
        if (m_wanted && m_tabs.rowOf(m_wanted->value) < 0)
            turnTo(m_tabs.rowOf(m_front.value) < 0 ? InteractionId() : m_front); // closed meanwhile
        Q_EMIT frontChanged();
    }
    // Everything below is about the tab in front, so that comes first.
    if (delta.focus)
        bringToFront(*delta.focus);
    if (delta.cards)
        m_cards.set(*delta.cards);
    if (delta.customer && delta.customer->interaction == m_front) {
        m_customer.setState(*delta.customer);
        m_why.hide(m_customer.knownBy(), m_customer.masks());
        m_journey.setAsOf(delta.customer->live ? std::nullopt : delta.customer->asOf);
    }
    if (delta.alertBudget)
        m_alerts.setBudget(*delta.alertBudget);
    if (delta.alerts)
        m_alerts.setAlerts(*delta.alerts);
    if (delta.why)
        m_why.apply(*delta.why);
    if (delta.nearMisses)
        m_why.apply(*delta.nearMisses);
    if (delta.config)
        m_status.setConfig(*delta.config);
    if (delta.erased)
        m_status.setGone(*delta.erased);
    if (delta.announced)
        announce(*delta.announced);
    if (delta.suggestions)
        m_suggestions.setSuggestions(*delta.suggestions);
    if (delta.leftOut)
        m_suggestions.setLeftOut(*delta.leftOut);
    if (delta.history && delta.history->interaction == m_front)
        m_history.apply(*delta.history);
    if (delta.journey)
        m_journey.apply(*delta.journey);
    if (delta.conversation && delta.conversation->interaction == m_front) {
        m_conversation.apply(*delta.conversation);
        m_customer.setAbout(m_conversation.about());
    }
    if (delta.waiting) {
        m_waiting.setWaiting(*delta.waiting);
        m_status.setWaiting(static_cast<int>(delta.waiting->size()));
    }
    for (const session::DraftState &draft : delta.drafts) {
        // One may have turned away from it and back again: the last turn counts.
        if (draft.turn == m_turn)
            m_wanted.reset();
        m_note.setState(draft);
        m_wrapUp.summary()->setState(draft);
    }
    if (delta.wrapUp)
        m_wrapUp.setForm(*delta.wrapUp);
    if (delta.wrapUpFacts)
        m_wrapUp.setFacts(*delta.wrapUpFacts);
    if (delta.guide)
        m_guide.setRun(*delta.guide);
    if (delta.search)
        m_search.setResult(*delta.search);
    if (delta.articles)
        m_knowledge.setArticles(*delta.articles);
    if (delta.article)
        m_knowledge.setText(*delta.article);
    if (delta.evidence)
        m_history.setEvidence(*delta.evidence);
    if (delta.theme)
        m_settings.setTeam(*delta.theme);
    if (delta.settings)
        m_settings.apply(*delta.settings);
    if (delta.place && delta.place->interaction == m_front)
        Q_EMIT scrollWanted(delta.place->scroll);
    m_host.apply(delta); // last: whoever hears of it finds the panel as it says
}

void PanelViewModel::bringToFront(const InteractionId &interaction)
{
    m_tabs.setCurrent(interaction);
    if (interaction == m_front)
        return;
    Q_EMIT leaving();
    m_front = interaction;
    // Nothing of the one before may stand beside the new name.
    m_alerts.clear();
    m_suggestions.turn();
    m_history.expect(interaction);
    m_journey.expect(interaction);
    m_conversation.expect(interaction);
    m_customer.setAbout({});
    m_note.expect(interaction);
    m_wrapUp.expect(interaction);
    m_guide.expect(interaction);
    m_search.expect(interaction);
    m_knowledge.expect(interaction);
    m_why.expect(interaction);
    if (interaction.empty())
        m_customer.clear();
    else
        m_customer.expect(interaction);
    Q_EMIT frontChanged();
    Q_EMIT scrollWanted(0);
}

void PanelViewModel::announce(const std::vector<AlertId> &alerts)
{
    const QString words = m_alerts.announcement(alerts);
    if (!words.isEmpty())
        Q_EMIT announced(words);
}

bool PanelViewModel::canClose() const
{
    return std::any_of(m_tabRows.begin(), m_tabRows.end(), [this](const session::TabRow &tab) {
        return tab.id == m_front && (tab.phase == InteractionPhase::Ended || tab.lookedUp);
    });
}

void PanelViewModel::focusTab(int row)
{
    const InteractionId interaction = m_tabs.at(row);
    if (!interaction.empty() && interaction != m_wanted.value_or(m_front))
        turnTo(interaction);
}

// What is typed from now on is meant for it, although it comes to the front a moment later.
void PanelViewModel::turnTo(const InteractionId &interaction)
{
    m_wanted.reset();
    if (!interaction.empty()) {
        m_wanted = interaction;
        m_session.post(session::FocusInteraction{interaction, ++m_turn});
    }
    m_note.turnTo(interaction, m_turn);
    m_wrapUp.summary()->turnTo(interaction, m_turn);
}

void PanelViewModel::nextTab()
{
    focusTab(m_tabs.rowOf(m_tabs.beside(m_wanted.value_or(m_front), 1).value));
}

void PanelViewModel::previousTab()
{
    focusTab(m_tabs.rowOf(m_tabs.beside(m_wanted.value_or(m_front), -1).value));
}

void PanelViewModel::closeInteraction()
{
    if (canClose())
        m_session.post(session::CloseInteraction{m_front});
}

void PanelViewModel::back()
{
    if (m_search.active())
        m_search.clear();
    else if (m_wrapUp.open())
        m_wrapUp.close();
    else
        m_guide.leave();
}

void PanelViewModel::keepScroll(double pixels)
{
    if (hasInteraction())
        m_session.post(session::ChangeScroll{m_front, pixels});
}

// A press that came with the alert was meant for what stood in its place before.
std::optional<AlertId> PanelViewModel::meant(const QString &alert) const
{
    AlertId id(alert.toStdString());
    return m_alerts.isSettled(id) ? std::optional(std::move(id)) : std::nullopt;
}

void PanelViewModel::acknowledge(const QString &alert)
{
    if (const auto id = meant(alert))
        m_session.post(session::AcknowledgeAlert{m_front, *id});
}

void PanelViewModel::acknowledgeFirst()
{
    const AlertId first = m_alerts.firstLoud();
    if (!first.empty())
        m_session.post(session::AcknowledgeAlert{m_front, first});
}

void PanelViewModel::snooze(const QString &alert, int minutes)
{
    const int bounded = std::clamp(minutes, 1, maxSnoozeMinutes);
    if (const auto id = meant(alert))
        m_session.post(session::SnoozeAlert{m_front, *id, bounded * minuteMs});
}

void PanelViewModel::snoozeFirst()
{
    const AlertId first = m_alerts.firstLoud();
    if (!first.empty())
        m_session.post(session::SnoozeAlert{m_front, first, m_settings.snoozeMinutes() * minuteMs});
}

void PanelViewModel::mute(const QString &alert)
{
    if (const auto id = meant(alert))
        m_session.post(session::MuteAlert{m_front, *id});
}

void PanelViewModel::toggleAlertWhy(const QString &alert)
{
    const AlertId id(alert.toStdString());
    m_alerts.toggleWhy(id);
    if (m_alerts.isWhyOpen(id))
        m_why.open(id);
    else
        m_why.close();
}

void PanelViewModel::showAlertEvents(const QString &alert)
{
    m_history.show(m_alerts.evidenceOf(AlertId(alert.toStdString())));
}

void PanelViewModel::accept(int row)
{
    if (m_guide.open())
        return m_guide.answer(row);
    take(m_suggestions.shownAt(row));
}

void PanelViewModel::acceptByKey(int place)
{
    // While a guide is open, the list is not there to be meant; its answers are.
    if (m_guide.open())
        return m_guide.answer(place);
    take(m_suggestions.meant(place));
}

void PanelViewModel::take(const models::SuggestionsModel::Meant &meant)
{
    if (meant.suggestion == nullptr) {
        if (!meant.changed)
            return;
        m_suggestions.refuse();
        Q_EMIT announced(m_suggestions.notice());
        return;
    }
    const Suggestion &suggestion = *meant.suggestion;
    // What is read here is no business of the desktop's.
    const std::optional<EventKey> article = suggestion.article;
    const QString action = QString::fromStdString(suggestion.action);
    if (article)
        m_knowledge.openKey(*article);
    m_session.post(session::TakeAction{m_front, suggestion.id, "accepted", {}});
    if (!article)
        Q_EMIT actionRequested(QString::fromStdString(m_front.value), action);
}

void PanelViewModel::dismiss(const QString &suggestion, const QString &reason)
{
    m_session.post(session::TakeAction{m_front, SuggestionId(suggestion.toStdString()), "dismissed",
                                       reason.toStdString()});
    // Whoever dismisses wants to see it go, also with the pointer on it.
    m_suggestions.setHold(false);
}

void PanelViewModel::toggleSuggestionWhy(const QString &suggestion)
{
    const SuggestionId id(suggestion.toStdString());
    m_suggestions.toggleWhy(id);
    if (m_suggestions.isWhyOpen(id))
        m_session.post(session::OpenSuggestion{m_front, id});
}

void PanelViewModel::showSuggestionEvents(const QString &suggestion)
{
    const Suggestion *found = m_suggestions.find(SuggestionId(suggestion.toStdString()));
    if (found != nullptr)
        m_history.show(found->why.evidence);
}

void PanelViewModel::holdSuggestions(bool hold)
{
    m_suggestions.setHold(hold);
}

void PanelViewModel::retry(qulonglong sequence)
{
    m_session.post(session::RetryWaiting{sequence});
}

void PanelViewModel::withdraw(qulonglong sequence)
{
    m_wrapUp.welcomeBack();
    m_session.post(session::WithdrawWaiting{sequence});
}

void PanelViewModel::retryFirst()
{
    if (const std::uint64_t sequence = m_waiting.firstRefused(); sequence != 0)
        retry(sequence);
}

void PanelViewModel::withdrawFirst()
{
    if (const std::uint64_t sequence = m_waiting.firstRefused(); sequence != 0)
        withdraw(sequence);
}

void PanelViewModel::tick()
{
    m_tabs.tick();
    m_status.tick();
    m_alerts.tick();
    m_suggestions.tick();
    m_customer.tick();
    m_history.tick();
    m_note.tick();
    m_wrapUp.summary()->tick();
}

} // namespace sidelight::viewmodels
