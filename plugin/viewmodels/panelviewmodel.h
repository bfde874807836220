// The root of the panel: takes the session's deltas apart for the blocks, and turns keys and clicks
// into commands. One for each Panel.qml, given to it as its required property. GUI thread.
#pragma once

#include <QTimer>

#include "plugin/models/alertsmodel.h"
#include "plugin/models/suggestionsmodel.h"
#include "plugin/models/tabsmodel.h"
#include "plugin/models/waitingmodel.h"
#include "plugin/viewmodels/appearanceviewmodel.h"
#include "plugin/viewmodels/cardsviewmodel.h"
#include "plugin/viewmodels/conversationviewmodel.h"
#include "plugin/viewmodels/customerviewmodel.h"
#include "plugin/viewmodels/guideviewmodel.h"
#include "plugin/viewmodels/historyviewmodel.h"
#include "plugin/viewmodels/hostapi.h"
#include "plugin/viewmodels/journeyviewmodel.h"
#include "plugin/viewmodels/knowledgeviewmodel.h"
#include "plugin/viewmodels/pagesviewmodel.h"
#include "plugin/viewmodels/searchviewmodel.h"
#include "plugin/viewmodels/settingsviewmodel.h"
#include "plugin/viewmodels/signinviewmodel.h"
#include "plugin/viewmodels/statusviewmodel.h"
#include "plugin/viewmodels/whyviewmodel.h"
#include "plugin/viewmodels/wrapupviewmodel.h"

namespace sidelight::viewmodels
{

class PanelViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(sidelight::viewmodels::StatusViewModel *status READ status CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::CustomerViewModel *customer READ customer CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::HistoryViewModel *history READ history CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::JourneyViewModel *journey READ journey CONSTANT)
    Q_PROPERTY(
        sidelight::viewmodels::ConversationViewModel *conversation READ conversation CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::DraftViewModel *note READ note CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::WrapUpViewModel *wrapUp READ wrapUp CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::GuideViewModel *guide READ guide CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::SearchViewModel *search READ search CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::KnowledgeViewModel *knowledge READ knowledge CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::SettingsViewModel *settings READ settings CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::AppearanceViewModel *appearance READ appearance CONSTANT)
    Q_PROPERTY(sidelight::models::TabsModel *tabs READ tabs CONSTANT)
    Q_PROPERTY(sidelight::models::AlertsModel *alerts READ alerts CONSTANT)
    Q_PROPERTY(sidelight::models::SuggestionsModel *suggestions READ suggestions CONSTANT)
    Q_PROPERTY(sidelight::models::WaitingModel *waiting READ waiting CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::WhyViewModel *why READ why CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::HostApi *host READ host CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::PagesViewModel *pages READ pages CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::CardsViewModel *cards READ cards CONSTANT)
    Q_PROPERTY(sidelight::viewmodels::SignInViewModel *signIn READ signIn CONSTANT)
    Q_PROPERTY(bool hasInteraction READ hasInteraction NOTIFY frontChanged)
    Q_PROPERTY(bool canClose READ canClose NOTIFY frontChanged)
    Q_PROPERTY(QStringList versions READ versions CONSTANT)
    // Set by a view that takes the news at the beginning of each frame. Else they are taken as they
    // come.
    Q_PROPERTY(bool paced READ paced WRITE setPaced NOTIFY pacedChanged)
    Q_PROPERTY(bool hasNews READ hasNews NOTIFY newsChanged)

public:
    // `session` must live longer than this. `versions`: lines for "About".
    PanelViewModel(session::PanelSession &session, const text::TimeWords &words,
                   QStringList versions, QObject *parent = nullptr);
    ~PanelViewModel() override;

    [[nodiscard]] StatusViewModel *status() { return &m_status; }
    [[nodiscard]] CustomerViewModel *customer() { return &m_customer; }
    [[nodiscard]] HistoryViewModel *history() { return &m_history; }
    [[nodiscard]] JourneyViewModel *journey() { return &m_journey; }
    [[nodiscard]] ConversationViewModel *conversation() { return &m_conversation; }
    [[nodiscard]] DraftViewModel *note() { return &m_note; }
    [[nodiscard]] WrapUpViewModel *wrapUp() { return &m_wrapUp; }
    [[nodiscard]] GuideViewModel *guide() { return &m_guide; }
    [[nodiscard]] SearchViewModel *search() { return &m_search; }
    [[nodiscard]] KnowledgeViewModel *knowledge() { return &m_knowledge; }
    [[nodiscard]] SettingsViewModel *settings() { return &m_settings; }
    [[nodiscard]] AppearanceViewModel *appearance() { return &m_appearance; }
    [[nodiscard]] models::TabsModel *tabs() { return &m_tabs; }
    [[nodiscard]] models::AlertsModel *alerts() { return &m_alerts; }
    [[nodiscard]] models::SuggestionsModel *suggestions() { return &m_suggestions; }
    [[nodiscard]] models::WaitingModel *waiting() { return &m_waiting; }
    [[nodiscard]] WhyViewModel *why() { return &m_why; }
    [[nodiscard]] HostApi *host() { return &m_host; }
    [[nodiscard]] PagesViewModel *pages() { return &m_pages; }
    [[nodiscard]] CardsViewModel *cards() { return &m_cards; }
    [[nodiscard]] SignInViewModel *signIn() { return &m_signIn; }
    [[nodiscard]] bool hasInteraction() const { return !m_front.empty(); }
    [[nodiscard]] bool canClose() const;
    [[nodiscard]] QStringList versions() const { return m_versions; }
    [[nodiscard]] bool paced() const { return m_paced; }
    void setPaced(bool paced);
    [[nodiscard]] bool hasNews() const { return !m_news.empty(); }

    // Everything that has come since the frame before. Without frames (a hidden window) they are
    // taken after a moment.
    Q_INVOKABLE void takeNews();
    Q_INVOKABLE void focusTab(int row);
    Q_INVOKABLE void nextTab();
    Q_INVOKABLE void previousTab();
    Q_INVOKABLE void closeInteraction();
    // Out of the search, else out of the wrap-up (its draft stays), else out of the guide.
    Q_INVOKABLE void back();
    Q_INVOKABLE void keepScroll(double pixels);

    Q_INVOKABLE void acknowledge(const QString &alert);
    // By key: the first that is not quiet yet.
    Q_INVOKABLE void acknowledgeFirst();
    Q_INVOKABLE void snooze(const QString &alert, int minutes);
    // By key: the first that is not quiet yet, for as long as the settings say.
    Q_INVOKABLE void snoozeFirst();
    Q_INVOKABLE void mute(const QString &alert);
    Q_INVOKABLE void toggleAlertWhy(const QString &alert);
    Q_INVOKABLE void showAlertEvents(const QString &alert);

    // Row from 0, as shown, by the pointer; what was withdrawn meanwhile is not taken. While a
    // guide is open, of the answers to its question.
    Q_INVOKABLE void accept(int row);
    // By key: what stood there when the finger set out (models::ShownPlaces). It says so when that
    // is gone, and takes nothing.
    Q_INVOKABLE void acceptByKey(int place);
    Q_INVOKABLE void dismiss(const QString &suggestion, const QString &reason);
    Q_INVOKABLE void toggleSuggestionWhy(const QString &suggestion);
    Q_INVOKABLE void showSuggestionEvents(const QString &suggestion);
    Q_INVOKABLE void holdSuggestions(bool hold);
    Q_INVOKABLE void retry(qulonglong sequence);
    Q_INVOKABLE void withdraw(qulonglong sequence);
    // By key: the first that was refused.
    Q_INVOKABLE void retryFirst();
    Q_INVOKABLE void withdrawFirst();

    // What passes with time; once a second by itself, by hand in tests.
    void tick();

Q_SIGNALS:
    void frontChanged();
    void pacedChanged();
    void newsChanged();
    // How the view of the tab now in front was left.
    void scrollWanted(double pixels);
    // The tab in front is about to be another one: its place has to be kept now.
    void leaving();
    // Found by the search, to be shown by the view.
    void settingsWanted();
    void keysWanted();
    void aboutWanted();
    void missesWanted();
    void noteWanted();
    // For screen readers; nothing moves.
    void announced(const QString &words);
    // The agent accepted a suggestion: see HostApi::actionRequested.
    void actionRequested(const QString &interaction, const QString &action);

private:
    void hear(const session::DeltaPtr &delta);
    void apply(const session::Delta &delta);
    void bringToFront(const InteractionId &interaction);
    void turnTo(const InteractionId &interaction);
    void announce(const std::vector<AlertId> &alerts);
    void openFound(const models::SearchModel::Target &target);
    void run(const std::string &command);
    void updateCommands();
    void take(const models::SuggestionsModel::Meant &meant);
    [[nodiscard]] std::optional<AlertId> meant(const QString &alert) const;

    session::PanelSession &m_session;
    const QStringList m_versions;
    InteractionId m_front;
    std::optional<InteractionId> m_wanted; // asked for by the agent, on its way to the front
    std::uint64_t m_turn = 0;              // by this FocusInteraction
    std::vector<session::TabRow> m_tabRows;
    StatusViewModel m_status;
    CustomerViewModel m_customer;
    HistoryViewModel m_history;
    JourneyViewModel m_journey;
    ConversationViewModel m_conversation;
    DraftViewModel m_note;
    WrapUpViewModel m_wrapUp;
    GuideViewModel m_guide;
    SearchViewModel m_search;
    WhyViewModel m_why;
    KnowledgeViewModel m_knowledge;
    AppearanceViewModel m_appearance;
    SettingsViewModel m_settings;
    HostApi m_host;
    PagesViewModel m_pages;
    CardsViewModel m_cards;
    SignInViewModel m_signIn;
    models::TabsModel m_tabs;
    models::AlertsModel m_alerts;
    models::SuggestionsModel m_suggestions;
    models::WaitingModel m_waiting;
    QTimer m_second;
    QTimer m_frameless; // runs while there are news
    std::vector<session::DeltaPtr> m_news;
    bool m_paced = false;
};

} // namespace sidelight::viewmodels
