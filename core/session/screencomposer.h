// From what changed to what the screen is told: reads the projections of the tab in front, after
// the commit, and puts together one Delta. Engine thread. A cache that cannot be read leaves the
// screen as it was; the store's condition says why.
#pragma once

#include <deque>
#include <optional>
#include <set>

#include "core/session/alertsprojection.h"
#include "core/session/articledesk.h"
#include "core/session/carddesk.h"
#include "core/session/draftkeeper.h"
#include "core/session/guidedesk.h"
#include "core/session/historyprojection.h"
#include "core/session/outboxdesk.h"
#include "core/session/panelstate.h"
#include "core/session/ruledesk.h"
#include "core/session/sessionsettings.h"
#include "core/session/shownalerts.h"
#include "core/session/snoozetimers.h"
#include "core/session/suggestiondesk.h"
#include "core/session/tabsprojection.h"
#include "core/session/viewplaces.h"
#include "core/session/workdesk.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class ScreenComposer
{
public:
    enum Part : unsigned {
        Link = 1U << 0U,
        Store = 1U << 1U,
        Tabs = 1U << 2U,
        Focus = 1U << 3U,
        Customer = 1U << 4U,
        Alerts = 1U << 5U,
        Suggestions = 1U << 6U,
        History = 1U << 7U,
        Waiting = 1U << 8U,
        Drafts = 1U << 9U,
        Place = 1U << 10U,
        Knowledge = 1U << 11U,
        Guide = 1U << 12U,
    };

    struct Sources {
        RuleDesk &rules;
        SuggestionDesk &suggestions;
        store::Profile &profile;
        TabsProjection &tabs;
        OutboxDesk &outbox;
        DraftKeeper &drafts;
        WorkDesk &work;
        GuideDesk &guides;
        ArticleDesk &articles;
        CardDesk &cards;
        ViewPlaces &places;
        const SessionSettings &settings;
        Clock &clock;
    };
    explicit ScreenComposer(Sources sources)
        : m_from(sources)
        , m_history(sources.tabs.agent())
        , m_snoozes(sources.clock)
    {
    }

    void mark(unsigned parts)
    {
        m_dirty |= parts;
        if (parts & History)
            m_history.changed();
    }
    [[nodiscard]] bool isDirty() const;
    // What is not newer than that has left the cache.
    void markGone(Timestamp newest)
    {
        m_history.linesWent(newest);
        m_dirty |= History | Customer;
    }
    // An event of this owner was committed.
    void markEvent(const Event &event, const StreamId &owner);
    // The tab in front is another one, or its customer is: everything about it is told anew.
    void showFocus(std::uint64_t turn = 0);
    // The agent asked for it, or much of it is new: at once, whatever it costs.
    void readHistoryNow();
    // The window at once; the counts, which are a walk over all of the history, in their turn.
    void readWindowNow();
    void tellDraft(DraftState draft);
    void tell(SearchResult result) { m_search = std::move(result); }
    void tell(WhyRecord record) { m_answers.why = std::move(record); }
    void tell(JourneyState journey) { m_answers.journey = std::move(journey); }
    void tell(ConversationState conversation) { m_answers.conversation = std::move(conversation); }
    // Suggestions made from the conversation in front take part from now on; what is said there is
    // what articles have to fit, too.
    void foresee(std::vector<Suggestion> suggestions, SpokenMatter said)
    {
        m_foreseen = std::move(suggestions);
        m_dirty |= Suggestions;
        if (said != m_said)
            m_dirty |= Knowledge;
        m_said = std::move(said);
    }
    void tell(NearMisses answer) { m_answers.nearMisses = std::move(answer); }
    void tell(ArticleText article) { m_answers.article = std::move(article); }
    void tell(EvidenceRows rows) { m_answers.evidence = std::move(rows); }
    void tell(Masks masks) { m_answers.masks = std::move(masks); }
    void tell(const PanelTheme &theme) { m_answers.theme = theme; }
    void tell(PanelSettings settings) { m_answers.settings = std::move(settings); }
    void tell(WrapUpFacts facts) { m_answers.wrapUpFacts = std::move(facts); }
    // The form and the guide of the tab in front, as they are kept and stand.
    void tellWork();
    void tell(PopAnswer answer) { m_answers.pops.push_back(std::move(answer)); }
    void tell(ConfigStatus status, std::optional<int> alertBudget);
    void tell(ErasureNotice notice) { m_erased.push_back(std::move(notice)); }
    [[nodiscard]] HistoryProjection &history() { return m_history; }

    // How things are with the tab in front.
    struct Front {
        bool live = false;   // the customer's stream is followed and caught up
        bool speaks = false; // what is new may be announced: we are up to date, or offline
    };
    // What changed, or nothing.
    [[nodiscard]] DeltaPtr compose(const LinkStatus &link, const StoreStatus &store, Front front);

    // When time alone changes something: an expiry, the end of a snooze, stale counts. Monotonic.
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const;
    void tick();

    // One of those on the screen.
    [[nodiscard]] const Suggestion *suggestion(const SuggestionId &id) const;
    // One of those on the screen, or behind one; null for any other.
    [[nodiscard]] const Alert *alert(const AlertId &id) const;
    // What a card on the screen stands for: the alert and those that say the same. One that is not
    // there stands for itself.
    struct Behind {
        AlertId alert;
        Reason why;
        bool team = false;
    };
    [[nodiscard]] std::vector<Behind> behind(const AlertId &card) const;
    // Which alerts were seen.
    [[nodiscard]] ShownAlerts &shownAlerts() { return m_shownAlerts; }

private:
    void composeFocus(Delta &delta, Front front);
    void composeHistory(Delta &delta);
    void composeKnowledge(Delta &delta, const TabsProjection::Tab &tab);
    void composeGuide(Delta &delta, const InteractionId &interaction);
    void composeStanding(Delta &delta, const TabsProjection::Tab &tab, Front front);
    // When time alone changes them; nothing also when the cache cannot be read.
    [[nodiscard]] std::optional<Timestamp>
    composeSuggestions(Delta &delta, const TabsProjection::Tab &tab,
                       const std::vector<store::StandingEntry> &standing,
                       std::span<const EventPtr> own);
    [[nodiscard]] std::optional<std::int64_t>
    composeAlerts(Delta &delta, const TabsProjection::Tab &tab,
                  const std::vector<store::StandingEntry> &standing, std::span<const EventPtr> own,
                  bool speaks);
    void announce(Delta &delta, bool speaks);
    [[nodiscard]] std::vector<AlertDecision> decisionsOn(const TabsProjection::Tab &tab,
                                                         std::span<const EventPtr> own);
    template<class Value>
    void tellIfNew(std::optional<Value> &told, std::optional<Value> &last, Value value);

    Sources m_from;
    HistoryProjection m_history;
    unsigned m_dirty = 0;
    std::optional<LinkStatus> m_link;
    std::optional<StoreStatus> m_store;
    std::optional<std::vector<TabRow>> m_tabs;
    std::optional<CustomerState> m_customer;
    std::optional<std::vector<AlertRow>> m_alerts;
    std::optional<std::vector<Suggestion>> m_suggestions;
    std::vector<Suggestion> m_foreseen;
    SpokenMatter m_said;
    std::optional<suggest::Contender> m_bestArticle;
    std::optional<std::vector<LeftOutRow>> m_leftOut;
    std::optional<std::vector<WaitingRow>> m_waiting;
    std::optional<GuideRun> m_guide;
    std::optional<CardArrangement> m_cards;
    std::optional<SearchResult> m_search;
    std::optional<std::vector<ArticleRow>> m_articles;
    ArticleContext m_articleContext; // what these were matched with
    struct Answers {                 // told once
        std::optional<WhyRecord> why;
        std::optional<NearMisses> nearMisses;
        std::optional<ConfigStatus> config;
        std::optional<int> alertBudget;
        std::optional<Masks> masks;
        std::optional<PanelTheme> theme;
        std::optional<WrapUpForm> wrapUp;
        std::optional<WrapUpFacts> wrapUpFacts;
        std::vector<PopAnswer> pops;
        std::optional<JourneyState> journey;
        std::optional<ConversationState> conversation;
        std::optional<ArticleText> article;
        std::optional<EvidenceRows> evidence;
        std::optional<PanelSettings> settings;
        [[nodiscard]] bool any() const
        {
            return why || nearMisses || config || masks || theme || alertBudget || wrapUp ||
                   wrapUpFacts || journey || conversation || article || evidence || settings ||
                   !pops.empty();
        }
    };
    Answers m_answers;
    std::vector<DraftState> m_drafts;
    std::deque<ErasureNotice> m_erased;
    SnoozeTimers m_snoozes;
    std::vector<RaisedAlert> m_raised; // of the tab in front
    ShownAlerts m_shownAlerts;
    std::size_t m_visibleAlerts = 3;               // as the bundle in force has it
    std::set<AlertId> m_announced;                 // once in the life of the program
    std::optional<std::int64_t> m_standingChanges; // monotonic
    bool m_historyWaits = false;                   // long, and read a moment ago
    std::int64_t m_historyReadMs = -1000;
    std::int64_t m_countsDueMs = -1000; // not before, if they are stale
};

} // namespace sidelight::session
