// The engine between a hub in memory, a real profile in a scratch folder and a screen that folds
// what it is told, as the panel's models do.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "core/domain/eventtypes.h"
#include "core/session/engine.h"
#include "core/session/identityform.h"
#include "tests/support/fakehub/fakehub.h"
#include "tests/unit/store/storefixture.h"

namespace sidelight::tests
{

// Asks the profile's reader at once, answers at the next turn: as ReaderThread, without a thread.
class TurnRunner final : public session::SearchRunner
{
public:
    store::Profile *profile = nullptr;

    void ask(store::SearchQuery query, Done done) override
    {
        m_waiting = [this, query = std::move(query), done = std::move(done)] {
            auto reader = profile->reader();
            if (!reader) {
                done(failure(std::move(reader.error())));
                return;
            }
            done(reader->search(query));
        };
    }
    void read(Slice slice, ReadDone done) override
    {
        ++readings;
        m_reading = [this, slice = std::move(slice), done = std::move(done)] {
            auto reader = profile->reader();
            if (!reader) {
                done(failure(std::move(reader.error())));
                return;
            }
            auto more = slice(reader->queries());
            if (more && *more)
                read(slice, done);
            else if (more)
                done({});
            else
                done(failure(std::move(more.error())));
        };
    }
    void letGo() override
    {
        m_waiting = nullptr;
        m_reading = nullptr;
    }
    void turn()
    {
        if (auto work = std::exchange(m_waiting, nullptr))
            work();
        if (auto slice = holdReading ? nullptr : std::exchange(m_reading, nullptr))
            slice();
    }

    int readings = 0; // slices
    bool holdReading = false;

private:
    std::function<void()> m_waiting;
    std::function<void()> m_reading;
};

// The last of everything told.
struct Screen {
    session::LinkStatus link;
    session::StoreStatus store;
    std::vector<session::TabRow> tabs;
    InteractionId focus;
    std::optional<session::CustomerState> customer;
    std::vector<session::AlertRow> alerts;
    std::vector<AlertId> announced; // all there were
    std::optional<session::WhyRecord> why;
    std::optional<session::NearMisses> nearMisses;
    std::optional<session::ConfigStatus> config;
    std::optional<int> alertBudget;
    std::vector<Suggestion> suggestions;
    std::vector<session::LeftOutRow> leftOut;
    std::map<std::int64_t, session::HistoryRow> history;
    std::optional<session::HistoryDelta> historyDelta;
    std::vector<session::WaitingRow> waiting;
    std::map<std::string, session::DraftState> drafts; // of the tab in front, by kind
    std::optional<session::WrapUpForm> wrapUp;
    std::optional<session::WrapUpFacts> wrapUpFacts;
    std::optional<session::GuideRun> guide;
    std::optional<session::SearchResult> search;
    std::vector<session::ArticleRow> articles;
    std::optional<session::ArticleText> article;
    std::optional<session::EvidenceRows> evidence;
    std::optional<session::PanelSettings> settings;
    std::optional<CardArrangement> cards;
    std::optional<session::ViewPlace> place;
    std::vector<session::ErasureNotice> erased;
    std::vector<session::PopAnswer> pops; // all there were
    std::optional<session::JourneyState> journey;
    std::optional<session::ConversationState> conversation;
    int journeys = 0; // told
    int deltas = 0;

    void take(const session::Delta &delta)
    {
        ++deltas;
        link = delta.link.value_or(link);
        store = delta.store.value_or(store);
        tabs = delta.tabs.value_or(tabs);
        if (delta.focus && *delta.focus != focus) {
            focus = *delta.focus;
            customer.reset();
            alerts.clear();
            suggestions.clear();
            leftOut.clear();
            history.clear();
            drafts.clear();
            wrapUp.reset();
            guide.reset();
            articles.clear();
            place.reset();
        }
        if (delta.cards)
            cards = delta.cards;
        if (delta.customer)
            customer = delta.customer;
        alerts = delta.alerts.value_or(alerts);
        if (delta.why)
            why = delta.why;
        if (delta.nearMisses)
            nearMisses = delta.nearMisses;
        if (delta.alertBudget)
            alertBudget = delta.alertBudget;
        if (delta.config)
            config = delta.config;
        for (const AlertId &id : delta.announced.value_or(std::vector<AlertId>()))
            announced.push_back(id);
        suggestions = delta.suggestions.value_or(suggestions);
        leftOut = delta.leftOut.value_or(leftOut);
        if (delta.history) {
            historyDelta = delta.history;
            if (delta.history->reset)
                history.clear();
            for (const auto &row : delta.history->upserts)
                history[row.row] = row;
            for (const std::int64_t row : delta.history->removed)
                history.erase(row);
        }
        waiting = delta.waiting.value_or(waiting);
        for (const session::DraftState &draft : delta.drafts)
            drafts[draft.kind] = draft;
        if (delta.wrapUp)
            wrapUp = delta.wrapUp;
        if (delta.wrapUpFacts)
            wrapUpFacts = delta.wrapUpFacts;
        if (delta.guide)
            guide = delta.guide;
        articles = delta.articles.value_or(articles);
        if (delta.article)
            article = delta.article;
        if (delta.evidence)
            evidence = delta.evidence;
        if (delta.settings)
            settings = delta.settings;
        if (delta.search)
            search = delta.search;
        if (delta.place)
            place = delta.place;
        pops.insert(pops.end(), delta.pops.begin(), delta.pops.end());
        if (delta.conversation)
            conversation = delta.conversation;
        if (delta.journey) {
            journey = delta.journey;
            ++journeys;
        }
        if (delta.erased)
            erased.push_back(*delta.erased);
    }
    [[nodiscard]] std::vector<std::string> historyIds() const
    {
        std::vector<const session::HistoryRow *> rows;
        for (const auto &[number, row] : history)
            rows.push_back(&row);
        std::sort(rows.begin(), rows.end(), [](const auto *a, const auto *b) {
            return std::tie(a->time, a->row) > std::tie(b->time, b->row);
        });
        std::vector<std::string> ids;
        for (const auto *row : rows)
            ids.push_back(row->key.id);
        return ids;
    }
};

struct SessionBench {
    SessionBench()
        : hub(log, random)
    {
        hub.route = [this](const Event &event) { return routeOf(event); };
        store.parts.identities = session::identityForm("PT");
        settings.hubUrl = "ws://127.0.0.1:1/v1/ws";
        settings.agent = AgentId{"ana"};
        settings.teams = {TeamId{"cards"}};
        settings.reconnect = {0, 50, 50, 200};
    }

    // As the hub's router does, as far as these tests go.
    std::optional<StreamId> routeOf(const Event &event)
    {
        if (refused.contains(event.type))
            return std::nullopt;
        if (event.subject)
            return StreamId{StreamKind::Customer, *event.subject};
        if (event.type == types::matchConfirmed)
            return StreamId{StreamKind::Customer, textOrEmpty(*event.dataObject(), "customer")};
        if (const auto interaction = event.correlationId())
            return StreamId{StreamKind::Unmatched, std::string(*interaction)};
        return StreamId{StreamKind::Agent, "ana"};
    }

    void start(bool offline = false)
    {
        settings.startOffline = offline;
        profile = std::make_unique<store::Profile>(store.open());
        search.profile = profile.get();
        session::EngineListeners listeners;
        listeners.changed = [this](const session::DeltaPtr &delta) {
            screen.take(*delta);
            const bool behind = screen.link.phase == session::LinkPhase::Starting ||
                                screen.link.phase == session::LinkPhase::CatchingUp;
            announcedTooEarly += delta->announced && behind ? 1 : 0;
        };
        listeners.screenIsBehind = [this] { return screenIsBehind; };
        engine = std::make_unique<session::Engine>(
            settings,
            session::EngineSurroundings{store.clock, store.random, hub, logger, *profile, search},
            std::move(listeners));
        hub.attach(FakeHub::Upward{
            [this](std::string_view protocol) { engine->link().onConnected(protocol); },
            [this](std::string_view text) { engine->link().onText(text); },
            [this] { engine->link().onPong(); },
            [this](std::uint16_t code) { engine->link().onClosed(code); }});
        if (rules)
            engine->configure(rules, 3, {});
        engine->start();
        settle();
    }
    // As a kill: nothing is said or written any more.
    void kill()
    {
        hub.close(0);
        engine.reset();
        profile.reset();
        screen = {};
    }
    void shutDown()
    {
        engine->shutDown();
        kill();
    }

    // Lets everything happen within a few milliseconds: one commit, its deltas.
    void settle()
    {
        for (int i = 0; i < 20000; ++i) {
            engine->tick();
            search.turn();
            if (hub.step())
                continue;
            const auto deadline = engine->nextDeadlineMs();
            if (deadline && *deadline <= store.clock.monotonicMs() + 5) {
                store.clock.advanceMs(1);
                continue;
            }
            return;
        }
    }
    void pass(std::int64_t ms)
    {
        for (std::int64_t left = ms; left > 0; left -= 50) {
            store.clock.advanceMs(std::min<std::int64_t>(50, left));
            settle();
        }
    }
    void command(const session::Command &what)
    {
        engine->handle(what);
        settle();
    }
    // An event of somebody else, at the hub.
    void happen(const test::EventSpec &spec, const StreamId &stream)
    {
        log.append(stream, *test::makeEvent(spec));
    }
    void happenAs(const Event &event, const StreamId &stream) { log.append(stream, event); }

    // ---- a small contact centre
    std::string time(std::int64_t inMs = 0) const
    {
        return formatRfc3339(Timestamp{store.clock.now().ms + inMs});
    }
    void offer(const std::string &interaction, const std::string &customer,
               const std::string &rest = "")
    {
        happen(
            {"offer-" + interaction, std::string(types::interactionOffered), customer,
             R"({"channel":"voice","agent":"ana","identities":[{"kind":"phone","value":"+351 555 0100"}],)"
             R"("reason":"Card declined")" +
                 rest + "}",
             interaction, store.clock.now().ms},
            agent);
    }
    void profileOf(const std::string &customer, const std::string &name)
    {
        happen({"profile-" + customer + name, std::string(types::customerUpdated), customer,
                R"({"name":")" + name + R"(","tier":"Gold"})", "", store.clock.now().ms},
               test::customerStream(customer));
    }
    void touch(const std::string &id, const std::string &customer, std::int64_t inMs = 0,
               const std::string &rest = "")
    {
        happen({id, std::string(types::touchpointRecorded), customer,
                R"({"channel":"web","title":"Page of )" + id + "\"" + rest + "}", "",
                store.clock.now().ms + inMs},
               test::customerStream(customer));
    }
    void alert(const std::string &id, const std::string &customer, const std::string &severity,
               std::int64_t expiresInMs = 0)
    {
        Event event = *test::makeEvent({"raise-" + id + std::to_string(++raised),
                                        std::string(types::alertRaised), customer,
                                        R"({"alert":")" + id + R"(","title":"Look at )" + id +
                                            R"(","severity":")" + severity + "\"}",
                                        "", store.clock.now().ms});
        if (expiresInMs != 0)
            event.extensions["expirytime"] = time(expiresInMs);
        happenAs(event, test::customerStream(customer));
    }
    [[nodiscard]] std::size_t atHub(std::string_view type) const
    {
        std::size_t count = 0;
        for (const auto &[stream, entries] : log.streams()) {
            for (const FakeLog::Entry &entry : entries)
                count += entry.event->type == type ? 1U : 0U;
        }
        return count;
    }
    // An empty one when there is none.
    [[nodiscard]] Event lastAtHub(std::string_view type) const
    {
        Event last;
        for (const auto &[stream, entries] : log.streams()) {
            for (const FakeLog::Entry &entry : entries) {
                if (entry.event->type == type)
                    last = *entry.event;
            }
        }
        return last;
    }

    test::StoreFixture store;
    SeededRandom random{5};
    NullLogger logger;
    FakeLog log;
    FakeHub hub;
    TurnRunner search;
    session::SessionSettings settings;
    std::set<std::string, std::less<>> refused;
    std::shared_ptr<const rules::RuleSet> rules; // in force from the start
    std::unique_ptr<store::Profile> profile;
    std::unique_ptr<session::Engine> engine;
    Screen screen;
    StreamId agent{StreamKind::Agent, "ana"};
    int raised = 0;
    bool screenIsBehind = false;
    int announcedTooEarly = 0;
};

} // namespace sidelight::tests
