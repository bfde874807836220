// The engine of a panel: between the link (what the hub says), the store (what is kept), and the
// screen (what changed). Everything runs on one thread, the engine thread, driven by the
// transport's inputs, the agent's commands and tick(); plain C++, so that tests drive it with a
// fake clock and a fake hub. The work is done by its parts; here is only the order of things:
// commit, then the screen, then the acknowledgement. Fails by telling the screen (StoreStatus,
// LinkStatus) and going on.
#pragma once

#include <map>
#include <optional>

#include "core/link/linkmachine.h"
#include "core/session/articleshelf.h"
#include "core/session/carddesk.h"
#include "core/session/commands.h"
#include "core/session/conversationdesk.h"
#include "core/session/draftkeeper.h"
#include "core/session/enginesurroundings.h"
#include "core/session/followplan.h"
#include "core/session/intake.h"
#include "core/session/journeydesk.h"
#include "core/session/linkstatustracker.h"
#include "core/session/outboxdesk.h"
#include "core/session/ownevents.h"
#include "core/session/popdesk.h"
#include "core/session/retentiondesk.h"
#include "core/session/ruledesk.h"
#include "core/session/screencomposer.h"
#include "core/session/sessionsettings.h"
#include "core/session/snapshotchain.h"
#include "core/session/steadyclock.h"
#include "core/session/storehealth.h"
#include "core/session/suggestiondesk.h"
#include "core/session/tabsprojection.h"
#include "core/session/typedturns.h"
#include "core/session/viewplaces.h"
#include "core/session/wipeorders.h"
#include "core/session/workdesk.h"
#include "core/session/wrapupfacts.h"

namespace sidelight::session
{

class Engine final : private link::LinkEvents
{
public:
    // `refusal`: why the profile on disk could not be opened and one in memory stands in.
    Engine(SessionSettings settings, EngineSurroundings surroundings, EngineListeners listeners,
           const std::optional<store::Error> &refusal = {});

    // Paints from the cache, then goes to the hub.
    void start();
    void handle(const Command &command);
    void setToken(std::string token) { m_link.setToken(std::move(token)); }
    // From now on these rules and this budget; `status` says where they are from. Or it says why
    // newer ones are not in force, without rules.
    void configure(std::shared_ptr<const rules::RuleSet> rules, int alertBudget,
                   ConfigStatus status);
    void configRefused(ConfigStatus status);
    // To the hub: what became of a bundle it published.
    void report(const ConfigReport &report);
    // How interactions may end, the guides, and the order of the cards from the next turn to an
    // interaction on; never null.
    void useLayout(std::shared_ptr<const WorkLayout> layout);
    // How the agent's next action is foreseen; never null.
    void useNextAction(std::shared_ptr<const config::NextAction> next);
    // The articles of the bundle; never null.
    void useArticles(std::shared_ptr<const std::vector<Article>> articles);
    // What is hidden until the agent asks for it.
    void use(Masks masks);
    // How the panel looks where the agent has chosen nothing.
    void use(const PanelTheme &theme) { m_screen.tell(theme); }
    // How long the cache keeps what it was told.
    void use(const Retention &retention) { m_retention.use(retention); }
    // Which suggestion wins; never null.
    void useLevers(std::shared_ptr<const suggest::Levers> levers);
    // How the experience score is made from now on.
    void configure(const experience::Settings &experience);
    // Where the transport's inputs go; tick() after each.
    [[nodiscard]] link::LinkMachine &link() { return m_link; }
    void tick();
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const; // monotonic
    // What became of suggestions so far.
    [[nodiscard]] const suggest::Propensities &learned() const { return m_suggestions.learned(); }
    // Everything typed and everything received is on disk when this returns.
    void shutDown();

private:
    // ---- engine.cpp
    void commit();
    void tookIn(const Committed &committed);
    void learn(const Delivery &delivery, bool isNew);
    // Whose an event is, as the cache sees it.
    [[nodiscard]] StreamId ownerOf(const Delivery &delivery);
    void letRulesSee(const EventPtr &event, const StreamId &owner, bool isNew);
    void updateFollowed();
    void rememberName(const StreamId &stream);
    void rebuildCache();
    // The cache and the link do not agree about these streams: both begin with a snapshot.
    void beginAgain(const std::set<StreamId> &streams);
    // True when it went well; else the screen is told.
    template<class Value>
    bool check(const store::Result<Value> &result)
    {
        if (!result)
            failed(result.error());
        return result.has_value();
    }
    void failed(const store::Error &error);

    // ---- enginepace.cpp
    void tellRules(); // whose alerts are wanted, and who is live
    void tellJourney();
    void tellConversation();
    void publish(bool now);
    [[nodiscard]] bool screenIsBehind() const;
    void keepTyped(bool all);
    void letOldGo();
    [[nodiscard]] ScreenComposer::Front front() const;
    [[nodiscard]] Occasion about(const InteractionId &interaction) const;

    // ---- engineerasure.cpp. Erased, taken away, or given back.
    void customersGone(const Event &event, const StreamId &stream);
    [[nodiscard]] std::vector<CustomerKey> namedBy(const Event &event, const StreamId &stream);
    bool wipe(const CustomerKey &customer, ErasureNotice &notice);

    // ---- engineevents.cpp: link::LinkEvents
    void linkChanged(const link::LinkState &state) override;
    void connectionLost() override;
    void delivered(Delivery delivery) override;
    void snapshotPart(wire::Snapshot part) override;
    void caughtUp(const StreamId &stream) override;
    void streamReset(const StreamId &stream, const Epoch &epoch, std::string_view reason) override;
    void streamRefused(const StreamId &stream, std::string_view reason) override;
    void pageArrived(const std::string &request, wire::Page page) override;
    void pageFailed(const std::string &request, const StreamId &stream,
                    std::string_view code) override;
    void outboxAccepted(const wire::Accepted &accepted) override;
    void outboxRejected(const wire::Rejected &rejected) override;
    void heartbeat() override;
    void tokenWanted() override;
    void welcomed(const wire::Welcome &welcome) override;
    void snapshotDone(const StreamId &stream, bool whole);

    // ---- enginecommands.cpp, enginedecisions.cpp, enginesearch.cpp, enginework.cpp
    void on(const FocusInteraction &command);
    void on(const ChangeDraft &command);
    void on(const SaveDraft &command);
    void on(const ChangeWrapUp &command);
    void on(const AskWrapUp &command);
    void on(const MarkStep &command);
    void on(const ChooseBranch &command);
    void on(const TypeField &command);
    void on(const RenewGuide &command);
    void on(const OpenGuide &command);
    void on(const EndGuide &command);
    void on(const ChangeFilter &command);
    void on(const ChangeScroll &command);
    void on(const ShowLines &command);
    void on(const LoadOlder &command);
    void on(const AcknowledgeAlert &command);
    void on(const SnoozeAlert &command);
    void on(const MuteAlert &command);
    void on(const ExplainAlert &command);
    void on(const AskNearMisses &command);
    void on(const ShowEvents &command);
    void on(const ZoomJourney &command);
    void on(const ShowJourney &command);
    void on(const TakeAction &command);
    void on(const OpenSuggestion &command);
    void on(const ConfirmMatch &command);
    void on(const UnlinkMatch &command);
    void on(const RevealField &command);
    void on(const LookUpCustomer &command);
    void on(const OpenInteraction &command);
    void on(const PopCustomer &command);
    void on(const PopIdentity &command);
    void on(const CloseInteraction &command);
    void on(const Search &command);
    void on(const OpenArticle &command);
    void on(const RateArticle &command);
    void on(const LeaveArticle &command);
    void on(const ChangeSettings &command);
    void on(const ArrangeCards &command);
    void on(const RetryWaiting &command);
    void on(const WithdrawWaiting &command);
    void on(const GoOnline &command);
    void on(const GoOffline &command);
    bool decide(const Event &event, const Occasion &about);
    void tellEvidence(const ShowEvents &command);
    void followGuide(const TakeAction &taken, const Suggestion &suggestion);
    void tellGuide(const InteractionId &interaction);
    void sendAnswer(const InteractionId &interaction);
    void sendAnswers();
    void tellSeen(bool now);
    [[nodiscard]] TitleBook titleBook(const Occasion &about);

    // ---- enginepops.cpp. In front, unless somebody writes in another; `said` is the answer then.
    void bringUp(std::uint64_t request, const InteractionId &tab, PopOutcome said);
    void tabCame(const InteractionId &tab);
    void customerCame(const StreamId &stream, bool refused);
    void chooseLookedUp(const ConfirmMatch &command);
    void lookUpAnswered(std::uint64_t sequence, const StreamId *stream);
    template<class Make>
    void decideOnAlert(const InteractionId &interaction, const AlertId &alert, Make make);
    [[nodiscard]] OnCard decidedOn(const InteractionId &interaction, const AlertId &card);

    SessionSettings m_settings;
    SteadyClock m_clock; // before what it is given to
    EngineSurroundings m_around;
    EngineListeners m_listeners;
    TabsProjection m_tabs;
    FollowPlan m_plan;
    OutboxDesk m_outbox;
    DraftKeeper m_drafts;
    TypedTurns m_turns;
    WorkDesk m_work;
    GuideDesk m_guides;
    std::shared_ptr<const WorkLayout> m_layout = std::make_shared<const WorkLayout>();
    ViewPlaces m_places;
    OwnEvents m_own;
    Intake m_intake;
    PopDesk m_pops;
    LinkStatusTracker m_status;
    StoreHealth m_health;
    RuleDesk m_rules;
    SuggestionDesk m_suggestions;
    ArticleDesk m_articles;
    ArticleShelf m_shelf;
    CardDesk m_cards;
    ScreenComposer m_screen;
    JourneyDesk m_journey;
    ConversationDesk m_talk;
    RetentionDesk m_retention;
    link::LinkMachine m_link;
    std::set<StreamId> m_caughtUp; // of this connection
    std::map<StreamId, SnapshotChain> m_snapshots;
    std::optional<std::string> m_olderRequest;
    WipeOrders m_orders;
    std::optional<std::int64_t> m_checkpointMs;
    std::int64_t m_publishedMs = -1000;
    bool m_started = false;
};

} // namespace sidelight::session
