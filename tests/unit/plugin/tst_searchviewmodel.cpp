#include <catch2/catch_test_macros.hpp>

#include <QAbstractItemModelTester>

#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/scenes.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using viewmodels::PanelViewModel;

namespace
{

struct SearchBench {
    test::Words words;
    fixture::FixtureSession session;
    PanelViewModel panel{session, words.time, {}};
    QAbstractItemModelTester tester{panel.search()->hits(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal};

    SearchBench() { session.play(fixture::callDelta()); }
    void answer(const std::string &query)
    {
        session::Delta delta;
        session::SearchResult result;
        result.interaction = InteractionId("int-4711");
        result.query = query;
        const session::Delta call = fixture::callDelta();
        for (const session::HistoryRow &row : call.history->upserts)
            result.hits.push_back({row, {}, {}});
        result.hits.resize(2);
        result.hits.push_back(result.hits.front());
        result.hits.back().row.kind = session::HistoryKind::Note;
        result.hits.back().row.row = 99;
        result.customers = {{CustomerKey("c-7"), "Ana Silva", "Gold", {{0, 3}}}};
        result.articles = {{"a1", {"/kb", "e1"}, "Ana's article", {{0, 3}}, "Text", {}}};
        delta.search = result;
        session.play(delta);
    }
    [[nodiscard]] QString section(int row)
    {
        return panel.search()->hits()->line(row).values.front().toString();
    }
};

} // namespace

TEST_CASE("what the panel itself knows is there with the first letter, the rest follows")
{
    SearchBench f;
    f.panel.search()->setQuery(QStringLiteral("ana"));
    REQUIRE(f.panel.search()->hits()->count() == 1); // the interaction of Ana Pereira
    CHECK(f.panel.search()->searching());
    CHECK(f.session.all<session::Search>().back().query == "ana");
    f.answer("ana");
    CHECK_FALSE(f.panel.search()->searching());
    REQUIRE(f.panel.search()->hits()->count() == 6);
    CHECK(f.section(0) == QLatin1String("Interactions"));
    CHECK(f.section(1) == QLatin1String("Customers on this laptop"));
    CHECK(f.section(2) == QLatin1String("Knowledge"));
    CHECK(f.section(3) == QLatin1String("Notes"));
    CHECK(f.section(4) == QLatin1String("History"));
    CHECK(f.section(5) == QLatin1String("History"));
}

TEST_CASE("an answer to what was typed before is not shown")
{
    SearchBench f;
    f.panel.search()->setQuery(QStringLiteral("ana"));
    f.panel.search()->setQuery(QStringLiteral("anab"));
    f.answer("ana");
    CHECK(f.panel.search()->searching());
    CHECK(f.panel.search()->hits()->count() == 0);
}

TEST_CASE("a line is opened by its kind")
{
    SearchBench f;
    f.panel.search()->setQuery(QStringLiteral("ana"));
    f.answer("ana");
    SECTION("an entry of the history is shown in its place")
    {
        int row = -1;
        QObject::connect(f.panel.history(), &viewmodels::HistoryViewModel::rowWanted,
                         [&](int wanted) { row = wanted; });
        f.panel.search()->open(4);
        CHECK(row >= 0);
        CHECK_FALSE(f.panel.search()->active());
    }
    SECTION("a customer is looked up, which is audited")
    {
        f.panel.search()->open(1);
        REQUIRE(f.session.all<session::LookUpCustomer>().size() == 1);
        CHECK(f.session.all<session::LookUpCustomer>()[0].customer == CustomerKey("c-7"));
        CHECK_FALSE(f.panel.search()->active());
    }
    SECTION("an article is asked for")
    {
        f.panel.search()->open(2);
        REQUIRE(f.session.all<session::OpenArticle>().size() == 1);
        CHECK(f.session.all<session::OpenArticle>()[0].article == EventKey{"/kb", "e1"});
    }
    SECTION("an interaction that is in front already stays there")
    {
        f.panel.search()->open(0);
        CHECK(f.session.all<session::FocusInteraction>().empty());
    }
    SECTION("keys go down and up, and stop at the ends")
    {
        CHECK(f.panel.search()->current() == 0);
        QStringList said;
        QObject::connect(&f.panel, &PanelViewModel::announced,
                         [&said](const QString &words) { said += words; });
        f.panel.search()->move(1);
        CHECK(said == QStringList(f.panel.search()->hits()->titleAt(1)));
        CHECK_FALSE(said.front().isEmpty());
        f.panel.search()->move(9);
        CHECK(f.panel.search()->current() == 5);
        f.panel.search()->move(-9);
        CHECK(f.panel.search()->current() == 0);
        f.panel.search()->open(99);
        CHECK(f.panel.search()->active());
    }
}

TEST_CASE("commands are found and run, those that make sense now")
{
    SearchBench f;
    bool keys = false;
    QObject::connect(&f.panel, &PanelViewModel::keysWanted, [&] { keys = true; });
    f.panel.search()->setQuery(QStringLiteral("shortcuts"));
    REQUIRE(f.panel.search()->hits()->count() == 1);
    f.panel.search()->openCurrent();
    CHECK(keys);
    f.panel.search()->setQuery(QStringLiteral("larger"));
    f.panel.search()->openCurrent();
    CHECK(f.panel.appearance()->textPercent() == 110);
    f.panel.search()->setQuery(QStringLiteral("somebody else"));
    f.panel.search()->openCurrent();
    CHECK(f.session.all<session::UnlinkMatch>().size() == 1);
    session::Delta away;
    away.focus = InteractionId();
    f.session.play(away);
    f.panel.search()->setQuery(QStringLiteral("somebody else"));
    CHECK(f.panel.search()->hits()->count() == 0);
}

TEST_CASE("a shown value is hidden again by itself, each after its own time, each audited")
{
    SearchBench f;
    auto *identities = f.panel.customer()->identities();
    const auto masked = [&](int row) { return identities->line(row).values[3].toBool(); };
    f.panel.customer()->revealNext();
    f.words.clock.advanceMs(20'000);
    f.panel.customer()->revealNext();
    f.panel.customer()->revealNext(); // there is no third
    CHECK(f.session.all<session::RevealField>().size() == 2);
    CHECK_FALSE(masked(0));
    f.words.clock.advanceMs(15'000);
    f.panel.tick();
    CHECK(masked(0));
    CHECK_FALSE(masked(1));
    f.words.clock.advanceMs(15'000);
    f.panel.tick();
    CHECK(masked(1));
}

TEST_CASE("what was refused is tried again or withdrawn by one key")
{
    SearchBench f;
    f.panel.retryFirst();
    CHECK(f.session.all<session::RetryWaiting>().empty());
    session::Delta waiting;
    session::WaitingRow first;
    first.sequence = 6;
    session::WaitingRow refused;
    refused.sequence = 7;
    refused.state = session::WaitingState::Refused;
    refused.type = "sidelight.action.taken";
    refused.about = "block-card";
    refused.result = "dismissed";
    waiting.waiting = std::vector<session::WaitingRow>{first, refused};
    f.session.play(waiting);
    CHECK(f.panel.waiting()->line(1).values[2].toString().startsWith(QLatin1String("Not now: ")));
    f.panel.retryFirst();
    f.panel.withdrawFirst();
    REQUIRE(f.session.all<session::RetryWaiting>().size() == 1);
    CHECK(f.session.all<session::RetryWaiting>()[0].sequence == 7);
    REQUIRE(f.session.all<session::WithdrawWaiting>().size() == 1);
    CHECK(f.session.all<session::WithdrawWaiting>()[0].sequence == 7);
}

TEST_CASE("the place of a view is kept before another interaction comes to the front")
{
    SearchBench f;
    QObject::connect(&f.panel, &PanelViewModel::leaving, [&] { f.panel.keepScroll(321); });
    session::Delta other;
    other.focus = InteractionId("int-4712");
    f.session.play(other);
    const auto kept = f.session.all<session::ChangeScroll>();
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].interaction == InteractionId("int-4711"));
    CHECK(kept[0].scroll == 321);
}

TEST_CASE("the budget of the configuration is what the panel shows at a time")
{
    SearchBench f;
    session::Delta delta = fixture::manyAlerts(7);
    delta.alertBudget = 5;
    f.session.play(delta);
    CHECK(f.panel.alerts()->count() == 5);
    session::Delta smaller;
    smaller.alertBudget = 1;
    f.session.play(smaller);
    CHECK(f.panel.alerts()->count() == 1);
}
