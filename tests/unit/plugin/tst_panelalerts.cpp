// Alerts as the panel shows them, and the reasons behind them.
#include <catch2/catch_test_macros.hpp>

#include <QRegularExpression>
#include <QSignalSpy>

#include "tests/unit/plugin/panelonscenes.h"

using namespace sidelight;
using Fixture = test::PanelOnScenes;
using test::utf8;
using viewmodels::PanelViewModel;

TEST_CASE("no more alerts than the budget are lines, the rest is counted and shown if asked")
{
    Fixture f;
    f.play("call");
    session::Delta many = fixture::manyAlerts(7);
    f.session.play(many);
    models::AlertsModel *alerts = f.panel.alerts();
    CHECK(alerts->count() == 3);
    CHECK(alerts->loud() == 6);
    CHECK(alerts->overBudget());
    CHECK(alerts->moreText().startsWith(utf8("4 more alert")));
    CHECK(alerts->moreText().endsWith(utf8(" · 1 critical")));
    alerts->toggleMore();
    CHECK(alerts->count() == 7);
    CHECK(alerts->moreText() == utf8("Show fewer alerts"));
    alerts->toggleMore();
    CHECK(alerts->count() == 3);
    many.alertBudget = 5;
    f.session.play(many);
    CHECK(alerts->count() == 5);
    f.session.play(fixture::callDelta());
    CHECK_FALSE(alerts->overBudget());
    alerts->toggleMore();
    CHECK_FALSE(alerts->expanded());
}

TEST_CASE("a press that comes with a new alert is not taken for it")
{
    Fixture f;
    f.play("call");
    session::Delta next = fixture::callDelta();
    session::AlertRow worse = (*next.alerts)[0];
    worse.alert.id = AlertId("al-new");
    next.alerts->insert(next.alerts->begin(), worse);
    f.session.play(next);
    f.panel.acknowledgeFirst();
    f.panel.acknowledge(utf8("al-new"));
    f.panel.mute(utf8("al-new"));
    CHECK(f.session.all<session::AcknowledgeAlert>().empty());
    CHECK(f.session.all<session::MuteAlert>().empty());
    f.words.clock.advanceMs(models::AlertsModel::settlesInMs);
    f.panel.acknowledgeFirst();
    REQUIRE(f.session.all<session::AcknowledgeAlert>().size() == 1);
    CHECK(f.session.all<session::AcknowledgeAlert>()[0].alert == AlertId("al-new"));
}

TEST_CASE("what is new is said to screen readers in one sentence")
{
    Fixture f;
    QSignalSpy said(&f.panel, &PanelViewModel::announced);
    f.play("call");
    CHECK(said.empty());
    session::Delta many = fixture::manyAlerts(4);
    many.announced = std::vector<AlertId>{AlertId("m-0"), AlertId("m-1"), AlertId("m-2")};
    f.session.play(many);
    REQUIRE(said.size() == 1);
    const QString words = said[0][0].toString();
    CHECK(words.startsWith(utf8("Critical alert: ")));
    CHECK(words.contains(utf8(". 1 more alert")));
    many.announced = std::vector<AlertId>{AlertId("gone")};
    f.session.play(many);
    CHECK(said.size() == 1);
}

TEST_CASE("asking why is told once it opens, and leads to the events")
{
    Fixture f;
    f.play("call");
    f.panel.toggleSuggestionWhy(utf8("sg-1"));
    f.panel.toggleSuggestionWhy(utf8("sg-1"));
    CHECK(f.session.all<session::OpenSuggestion>().size() == 1);
    QSignalSpy wanted(f.panel.history(), &viewmodels::HistoryViewModel::rowWanted);
    f.panel.showSuggestionEvents(utf8("sg-1"));
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].toInt() == 1);
    f.panel.showAlertEvents(utf8("al-1"));
    f.panel.showAlertEvents(utf8("nobody"));
    CHECK(wanted.size() == 2);
}

TEST_CASE("the record of an alert is asked for when it opens, and shown line by line")
{
    Fixture f;
    f.play("call");
    viewmodels::WhyViewModel *why = f.panel.why();
    f.panel.toggleAlertWhy(utf8("al-1"));
    REQUIRE(f.session.all<session::ExplainAlert>().size() == 1);
    CHECK(why->alert().isEmpty());
    f.session.play(fixture::whyDelta());
    CHECK(why->alert() == utf8("al-1"));
    const auto text = [why](int row, models::WhyLinesModel::Role role) {
        return why->lines()
            ->data(why->lines()->index(row), Qt::UserRole + static_cast<int>(role))
            .toString();
    };
    using Role = models::WhyLinesModel::Role;
    QStringList titles;
    for (int row = 0; row < why->lines()->count(); ++row)
        titles += text(row, Role::Title);
    CHECK(titles.filter(utf8("Impossible travel")).size() == 1);
    // What came from outside is isolated.
    CHECK(titles.contains(utf8("From “\u2068checkin\u2069” to “\u2068card\u2069”: 5,837 km")));
    CHECK(titles.filter(utf8("15:02 · ")).size() == 1); // the fixture's Berlin
    CHECK(titles.filter(utf8("What would have changed it")).size() == 1);
    const int event = static_cast<int>(titles.indexOf(QRegularExpression(utf8("15:02.*"))));
    QSignalSpy wanted(f.panel.history(), &viewmodels::HistoryViewModel::rowWanted);
    why->showEvent(event);
    CHECK(wanted.size() == 1);
    why->showEvent(0);
    CHECK(wanted.size() == 1);
    f.panel.toggleAlertWhy(utf8("al-1"));
    CHECK(why->lines()->count() == 0);
    f.session.play(fixture::whyDelta()); // comes too late
    CHECK(why->lines()->count() == 0);
}

TEST_CASE("rules that nearly fired are listed with what was missing")
{
    Fixture f;
    f.play("call");
    f.panel.why()->askMisses();
    CHECK(f.session.all<session::AskNearMisses>().size() == 1);
    f.session.play(fixture::nearMissDelta());
    CHECK(f.panel.why()->misses()->count() > 2);
    CHECK_FALSE(f.panel.why()->noMisses());
    session::Delta none;
    none.nearMisses = session::NearMisses{InteractionId("int-4711"), {}};
    f.session.play(none);
    CHECK(f.panel.why()->noMisses());
}
