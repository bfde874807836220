#include <catch2/catch_test_macros.hpp>

#include <QSignalSpy>

#include "plugin/models/actionwords.h"
#include "tests/unit/plugin/panelonscenes.h"

using namespace sidelight;
using Fixture = test::PanelOnScenes;
using test::utf8;
using viewmodels::CustomerViewModel;
using viewmodels::PanelViewModel;

TEST_CASE("a view that paces takes all news of a frame at once, in their order")
{
    Fixture f;
    f.panel.setPaced(true);
    QSignalSpy news(&f.panel, &PanelViewModel::newsChanged);
    QSignalSpy inserted(f.panel.history()->entries(), &QAbstractItemModel::rowsInserted);
    f.play("idle");
    f.play("call");
    CHECK(f.panel.hasNews());
    CHECK(news.size() == 1);
    CHECK_FALSE(f.panel.hasInteraction());
    CHECK(inserted.isEmpty());
    f.panel.takeNews();
    CHECK_FALSE(f.panel.hasNews());
    CHECK(news.size() == 2);
    CHECK(f.panel.hasInteraction());
    CHECK(f.panel.history()->entries()->count() > 0);
}

TEST_CASE("without frames, and when the view goes, nothing is kept back")
{
    Fixture f;
    f.panel.setPaced(true);
    f.play("call");
    REQUIRE(f.panel.hasNews());
    SECTION("a hidden window")
    {
        QSignalSpy news(&f.panel, &PanelViewModel::newsChanged);
        CHECK(news.wait());
    }
    SECTION("the view goes")
    {
        f.panel.setPaced(false);
    }
    CHECK_FALSE(f.panel.hasNews());
    CHECK(f.panel.hasInteraction());
    f.play("idle");
    CHECK(f.panel.hasNews() == f.panel.paced());
}

TEST_CASE("every scene plays on every model, in any order")
{
    Fixture f;
    const std::vector<fixture::Scene> all = fixture::scenes();
    for (const fixture::Scene &from : all) {
        for (const fixture::Scene &to : all) {
            f.play(from.name);
            f.play(to.name);
        }
    }
    SUCCEED();
}

TEST_CASE("a call says who it is and why they call")
{
    Fixture f;
    f.play("call");
    CustomerViewModel *customer = f.panel.customer();
    CHECK(customer->view() == CustomerViewModel::View::Known);
    CHECK(customer->name() == utf8("Ana Pereira"));
    CHECK(customer->initials() == utf8("AP"));
    CHECK(customer->meta().contains(utf8("14:46 there")));
    CHECK(customer->meta().contains(utf8("Portuguese")));
    CHECK(customer->hereTo() == utf8("Use her card abroad, it was declined"));
    CHECK(customer->path().contains(utf8("2 min 10 s in queue")));
    CHECK(customer->path().endsWith(utf8("2nd contact this week")));
    CHECK(f.panel.alerts()->loud() == 1);
    CHECK(f.panel.history()->allText() == utf8("All 148"));
}

TEST_CASE("when another interaction comes to the front, nothing of the one before is left")
{
    Fixture f;
    f.play("call");
    f.panel.note()->setText(utf8("half a note"));
    session::Delta next;
    next.focus = InteractionId("int-4712");
    f.session.play(next);
    CHECK(f.panel.customer()->view() == CustomerViewModel::View::Loading);
    CHECK(f.panel.customer()->identities()->count() == 0);
    CHECK(f.panel.alerts()->count() == 0);
    CHECK(f.panel.suggestions()->count() == 0);
    CHECK(f.panel.history()->empty());
    CHECK(f.panel.note()->text().isEmpty());
    SECTION("and a late delta of the one before changes nothing")
    {
        session::Delta late;
        late.customer = fixture::callDelta().customer;
        late.history = fixture::callDelta().history;
        f.session.play(late);
        CHECK(f.panel.customer()->view() == CustomerViewModel::View::Loading);
        CHECK(f.panel.history()->empty());
    }
}

TEST_CASE("numbers stay hidden until one asks, each asking is told, and they hide again")
{
    Fixture f;
    f.play("call");
    models::IdentitiesModel *identities = f.panel.customer()->identities();
    const auto shown = [&](int row) {
        return identities
            ->data(identities->index(row),
                   Qt::UserRole + static_cast<int>(models::IdentitiesModel::Role::Shown))
            .toString();
    };
    CHECK(shown(0) == utf8("+351 ••• ••• 118"));
    f.panel.customer()->reveal(0);
    CHECK(shown(0) == utf8("+351912345118"));
    CHECK(shown(1) == utf8("•••• 4821"));
    const auto told = f.session.all<session::RevealField>();
    REQUIRE(told.size() == 1);
    CHECK(told[0].field == "identity/phone/0");
    f.panel.customer()->reveal(0);
    f.panel.customer()->reveal(99);
    f.panel.customer()->reveal(-1);
    CHECK(f.session.all<session::RevealField>().size() == 1);
    f.words.clock.advanceMs(31'000);
    f.panel.tick();
    CHECK(shown(0) == utf8("+351 ••• ••• 118"));
}

TEST_CASE("a caller that may be several people is chosen, with evidence")
{
    Fixture f;
    f.play("match");
    CustomerViewModel *customer = f.panel.customer();
    CHECK(customer->view() == CustomerViewModel::View::Choose);
    CHECK(customer->sharedText() == utf8("3 share this number"));
    CHECK(customer->candidates()->count() == 3);
    customer->choose(1);
    customer->choose(7);
    const auto chosen = f.session.all<session::ConfirmMatch>();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].customer == CustomerKey("c-1002"));
    customer->noneOfThem();
    CHECK(f.session.all<session::UnlinkMatch>().size() == 1);
}

TEST_CASE("choosing means nothing once it is known who it is")
{
    Fixture f;
    f.play("call");
    f.panel.customer()->choose(0);
    CHECK(f.session.all<session::ConfirmMatch>().empty());
}

TEST_CASE(
    "alerts are acknowledged, put off and muted by command; a snoozed one comes back by itself")
{
    Fixture f;
    f.play("call");
    f.panel.acknowledgeFirst();
    f.panel.snooze(utf8("al-1"), 15);
    f.panel.snooze(utf8("al-1"), -5);
    f.panel.mute(utf8("al-1"));
    CHECK(f.session.all<session::AcknowledgeAlert>().size() == 1);
    const auto snoozed = f.session.all<session::SnoozeAlert>();
    REQUIRE(snoozed.size() == 2);
    CHECK(snoozed[0].forMs == 15 * 60'000);
    CHECK(snoozed[1].forMs == 60'000);
    CHECK(f.session.all<session::MuteAlert>().size() == 1);

    session::Delta away = fixture::callDelta();
    (*away.alerts)[0].snoozedUntil = Timestamp{fixture::now().ms + 60'000};
    f.session.play(away);
    CHECK(f.panel.alerts()->loud() == 0);
    f.panel.acknowledgeFirst();
    CHECK(f.session.all<session::AcknowledgeAlert>().size() == 1);
    // The session alone says when: a clock that is set brings nothing back.
    f.words.clock.setWall(Timestamp{fixture::now().ms + 3'600'000});
    f.panel.tick();
    CHECK(f.panel.alerts()->loud() == 0);
    f.session.play(fixture::callDelta());
    CHECK(f.panel.alerts()->loud() == 1);
}

TEST_CASE("a key takes the suggestion that is shown under its number")
{
    Fixture f;
    f.play("call");
    QSignalSpy requested(&f.panel, &PanelViewModel::actionRequested);
    f.panel.accept(1);
    f.panel.accept(5);
    const auto taken = f.session.all<session::TakeAction>();
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].suggestion == SuggestionId("sg-2"));
    CHECK(taken[0].result == "accepted");
    REQUIRE(requested.size() == 1);
    CHECK(requested[0][1].toString() == utf8("block-card"));
    f.panel.dismiss(utf8("sg-3"), utf8("unfit"));
    CHECK(f.session.all<session::TakeAction>().back().reason == "unfit");
}

TEST_CASE("a key whose suggestion has just gone takes nothing, and says so")
{
    Fixture f;
    f.play("call");
    f.words.clock.advanceMs(1000);
    QSignalSpy said(&f.panel, &PanelViewModel::announced);
    session::Delta less;
    less.suggestions = *fixture::callDelta().suggestions;
    less.suggestions->erase(less.suggestions->begin());
    f.session.play(less);
    f.panel.acceptByKey(0);
    CHECK(f.session.all<session::TakeAction>().empty());
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString() == f.panel.suggestions()->notice());
    f.panel.acceptByKey(1);
    REQUIRE(f.session.all<session::TakeAction>().size() == 1);
    CHECK(f.session.all<session::TakeAction>()[0].suggestion == SuggestionId("sg-2"));
}

TEST_CASE("an event further back is asked for, and shown when it comes")
{
    Fixture f;
    f.play("call");
    QSignalSpy wanted(f.panel.history(), &viewmodels::HistoryViewModel::rowWanted);
    f.panel.history()->show({{"/far", "back"}});
    CHECK(wanted.empty());
    REQUIRE(f.session.all<session::ShowEvents>().size() == 1);
    session::Delta more;
    more.history = *fixture::callDelta().history;
    more.history->reset = false;
    session::HistoryRow row = more.history->upserts.back();
    row.row = 99;
    row.key = {"/far", "back"};
    more.history->upserts = {row};
    f.session.play(more);
    CHECK(wanted.size() == 1);
}

TEST_CASE("what is near the lines in sight is asked for, one question at a time")
{
    Fixture f;
    f.play("call");
    viewmodels::HistoryViewModel *history = f.panel.history();
    session::Delta window;
    window.history = *fixture::callDelta().history;
    const session::HistoryRow row = window.history->upserts.front();
    window.history->upserts.clear();
    for (int i = 0; i < 160; ++i) {
        window.history->upserts.push_back(row);
        window.history->upserts.back().row = 1000 - i;
    }
    window.history->reset = true;
    window.history->above = 500;
    window.history->below = 4000;
    window.history->moreBefore = true;
    f.session.play(window);
    CHECK(history->above() == 500);
    CHECK(history->below() == 4000);
    CHECK_FALSE(history->moreBefore()); // the cache has them: no button
    history->lookAt(560, 570);
    CHECK(f.session.all<session::ShowLines>().empty());
    history->lookAt(625, 635);
    history->lookAt(2000, 2010); // dragged on meanwhile
    history->lookAt(3000, 3010);
    const auto asked = f.session.all<session::ShowLines>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].line == 630);
    window.history->above = 550;
    f.session.play(window);
    REQUIRE(f.session.all<session::ShowLines>().size() == 2);
    CHECK(f.session.all<session::ShowLines>()[1].line == 3005);
    window.history->above = 2925;
    f.session.play(window);
    CHECK(f.session.all<session::ShowLines>().size() == 2);
}

TEST_CASE("a configuration that is refused is said with place and reason")
{
    Fixture f;
    f.play("call");
    CHECK_FALSE(f.panel.status()->configRefused());
    session::Delta refused;
    refused.config =
        session::ConfigStatus{3, "bundle.json", {"line 12, column 5: a bracket is missing", "b"}};
    f.session.play(refused);
    CHECK(f.panel.status()->configRefused());
    CHECK(f.panel.status()->configDetail().contains(utf8("bundle.json: line 12, column 5")));
    CHECK(f.panel.status()->configDetail().contains(utf8("1 more problem")));
    refused.config->problems.clear();
    f.session.play(refused);
    CHECK_FALSE(f.panel.status()->configRefused());
}

TEST_CASE("a suggestion of a rule is said by what it does")
{
    CHECK(models::actionWords("verify-otp") == utf8("Verify by one-time code"));
    CHECK(models::actionWords("ask_for-a_form") == utf8("Ask for a form"));
    CHECK(models::actionWords("").isEmpty());
}

TEST_CASE("filters and older entries are asked for, each once")
{
    Fixture f;
    f.play("call");
    viewmodels::HistoryViewModel *history = f.panel.history();
    history->showOpen();
    history->toggleChannel(static_cast<int>(Channel::Chat));
    history->toggleChannel(99);
    const auto filters = f.session.all<session::ChangeFilter>();
    REQUIRE(filters.size() == 2);
    CHECK(filters[1].filter.openOnly);
    CHECK(filters[1].filter.channel == Channel::Chat);
    history->loadOlder();
    history->loadOlder();
    CHECK(f.session.all<session::LoadOlder>().size() == 1);
}

TEST_CASE("a promise is shown with its day first")
{
    Fixture f;
    session::Delta call = fixture::callDelta();
    const std::int64_t now = fixture::now().ms;
    call.customer->openCommitments = {
        {"p1", "Refund of the second charge", "open", Timestamp{now + 20 * 3'600'000}, {}},
        {"p2", "Call back", "open", Timestamp{now - 20 * 3'600'000}, {}},
        {"p3", "New card", "open", {}, {}}};
    f.session.play(call);
    QStringList chips;
    models::ChipsModel *model = f.panel.customer()->chips();
    for (int row = 0; row < model->rowCount(); ++row)
        chips += model->data(model->index(row), Qt::UserRole + 1).toString();
    const QString all = chips.join(u'|').remove(QChar(0x2068)).remove(QChar(0x2069));
    CHECK(all.toStdString() == "No marketing|By tomorrow · Refund of the second charge|Late since "
                               "yesterday · Call back|New card");
}

TEST_CASE("an answer to an older search is not shown for a newer one")
{
    Fixture f;
    f.play("call");
    viewmodels::SearchViewModel *search = f.panel.search();
    search->setQuery(utf8("card"));
    search->setQuery(utf8("cards"));
    CHECK(f.session.all<session::Search>().size() == 2);
    session::Delta old;
    old.search = session::SearchResult{InteractionId("int-4711"), "card", {{}}, false, {}, {}};
    f.session.play(old);
    CHECK(search->searching());
    CHECK(search->hits()->count() == 0);
    session::Delta answer;
    answer.search = session::SearchResult{InteractionId("int-4711"), "cards", {}, false, {}, {}};
    f.session.play(answer);
    CHECK(search->nothing());
    search->clear();
    CHECK_FALSE(search->active());
    CHECK(f.session.all<session::Search>().back().query.empty());
}

TEST_CASE("an interaction is closed only after its end")
{
    Fixture f;
    f.play("call");
    f.panel.closeInteraction();
    CHECK(f.session.all<session::CloseInteraction>().empty());
    session::Delta ended = fixture::callDelta();
    (*ended.tabs)[0].phase = InteractionPhase::Ended;
    f.session.play(ended);
    CHECK(f.panel.canClose());
    f.panel.closeInteraction();
    CHECK(f.session.all<session::CloseInteraction>().size() == 1);
}
