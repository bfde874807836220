#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "plugin/models/historywords.h"
#include "plugin/models/journeyplaces.h"
#include "plugin/viewmodels/panelviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/fixture/journeyscene.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using models::JourneyModel;
using viewmodels::JourneyViewModel;

namespace
{

struct JourneyBench {
    JourneyBench() { session.play(fixture::callDelta()); }

    void play(session::JourneyState state)
    {
        session::Delta delta;
        delta.journey = std::move(state);
        session.play(delta);
    }
    [[nodiscard]] QVariant value(int row, JourneyModel::Role role) const
    {
        return journey.marks()->data(journey.marks()->index(row),
                                     Qt::UserRole + static_cast<int>(role));
    }
    [[nodiscard]] int last() const { return journey.marks()->count() - 1; }

    test::Words words;
    fixture::FixtureSession session;
    viewmodels::PanelViewModel panel{session, words.time, {}};
    JourneyViewModel &journey = *panel.journey();
    QAbstractItemModelTester marks{journey.marks(),
                                   QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester why{journey.why(),
                                 QAbstractItemModelTester::FailureReportingMode::Fatal};
};

// Without the marks that keep a stranger's direction inside.
QString plain(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QStringList textsOf(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list += QString::fromUtf8(text);
    return list;
}

} // namespace

TEST_CASE("channels are lanes in a fixed order, and what is open has the last")
{
    JourneyBench f;
    CHECK(f.journey.lanes() == textsOf({"Web", "Chats", "Calls", "Product", "Open"}));
    session::JourneyState state = fixture::journey();
    state.cases.clear();
    state.promises.clear();
    f.play(state);
    CHECK(f.journey.lanes() == textsOf({"Web", "Chats", "Calls", "Product"}));
}

TEST_CASE("marks stand by their time: the window up to now, what falls due behind it")
{
    JourneyBench f;
    double before = 0;
    for (int row = 0; row <= f.last(); ++row) {
        const double at = f.value(row, JourneyModel::Role::At).toDouble();
        CHECK(at >= before);
        CHECK(at <= 1);
        before = at;
    }
    CHECK(f.value(f.last(), JourneyModel::Role::Shape).toInt() == JourneyModel::Diamond);
    CHECK(f.value(f.last(), JourneyModel::Role::At).toDouble() > JourneyModel::nowAt);
    CHECK(f.value(f.last() - 1, JourneyModel::Role::Shape).toInt() == JourneyModel::Ring);
    CHECK(f.value(f.last() - 1, JourneyModel::Role::At).toDouble() < JourneyModel::nowAt);
}

TEST_CASE("a mark is read out in words, its outcome too")
{
    JourneyBench f;
    const auto row = GENERATE(values<std::pair<const char *, const char *>>(
        {{"Called about a double charge",
          "11 Nov 10:46 · Calls · Called about a double charge · went badly"},
         {"Asked about fees abroad", "2 Nov 08:46 · Chats · Asked about fees abroad · went well"},
         {"Card declined abroad",
          "18 Nov 13:46 · Web · Read “Card declined abroad” · helped only in part · and 1 more"},
         {"Use her card", "15:42 · Calls · Use her card abroad, it was declined · under way"},
         {"Charged twice", "Open case 88213 · Charged twice · last changed 17 Nov 15:46"},
         {"Refund", "Open promise · Refund of €42.10 · due 23 Nov"}}));
    QString found;
    for (int i = 0; i <= f.last(); ++i) {
        if (f.journey.marks()->readOutAt(i).contains(QString::fromUtf8(row.first)))
            found = plain(f.journey.marks()->readOutAt(i));
    }
    CHECK(found == QString::fromUtf8(row.second));
}

TEST_CASE("a promise whose day has passed says so, and is bad")
{
    JourneyBench f;
    session::JourneyState state = fixture::journey();
    state.promises[0].matter.due = Timestamp{fixture::now().ms - 24 * 3600 * 1000};
    f.play(state);
    QString words;
    int tone = 0;
    for (int row = 0; row <= f.last(); ++row) {
        if (f.value(row, JourneyModel::Role::Shape).toInt() != JourneyModel::Diamond)
            continue;
        words = f.journey.marks()->readOutAt(row);
        tone = f.value(row, JourneyModel::Role::Tone).toInt();
    }
    CHECK(words.endsWith(QLatin1String("was due yesterday")));
    CHECK(tone == static_cast<int>(models::Tone::Bad));
}

TEST_CASE("keys walk from mark to mark, stop at the ends, and what is there is said")
{
    JourneyBench f;
    QSignalSpy said(&f.panel, &viewmodels::PanelViewModel::announced);
    CHECK(f.journey.current() == -1);
    CHECK(f.journey.readOut() == f.journey.summary());
    f.journey.step(-1);
    CHECK(f.journey.current() == f.last()); // from nowhere to the newest
    f.journey.step(1);
    CHECK(f.journey.current() == f.last());
    f.journey.step(-1);
    CHECK(f.journey.current() == f.last() - 1);
    f.journey.toOldest();
    CHECK(f.journey.current() == 0);
    f.journey.step(-1);
    CHECK(f.journey.current() == 0);
    CHECK(said.count() == 5);
    CHECK(said.back()[0].toString() == f.journey.readOut());
    f.journey.look(3); // by the pointer: read, not said
    CHECK(f.journey.current() == 3);
    CHECK(said.count() == 5);
}

TEST_CASE("the mark one stands on stays while others come, and is left when it goes")
{
    JourneyBench f;
    f.journey.toOldest();
    f.journey.step(1);
    const QString words = f.journey.readOut();
    session::JourneyState state = fixture::journey();
    state.marks.erase(state.marks.begin());
    f.play(state);
    CHECK(f.journey.current() == 0);
    CHECK(f.journey.readOut() == words);
    state.marks.erase(state.marks.begin());
    f.play(state);
    CHECK(f.journey.current() == -1);
}

TEST_CASE("a mark has the count written in it, the way the language writes numbers")
{
    session::JourneyState state = fixture::journey();
    state.marks.resize(3);
    state.marks[0].count = 1;
    state.marks[1].count = 12;
    state.marks[2].count = 100;
    const auto counts = [&state](const QLocale &locale) {
        JourneyBench f;
        models::JourneyModel model(text::TimeWords(f.words.clock, locale, QTimeZone::utc()));
        model.setState(state);
        QStringList found;
        for (int row = 0; row < 3; ++row)
            found += model.data(model.index(row), model.roleNames().key("count")).toString();
        return found;
    };
    CHECK(counts(QLocale(QLocale::English)) == textsOf({"", "12", "…"}));
    CHECK(counts(QLocale(QLocale::Arabic, QLocale::Egypt))[1] == QString::fromUtf8("١٢"));
}

TEST_CASE("the events of a mark are wanted in the history")
{
    JourneyBench f;
    QSignalSpy row(f.panel.history(), &viewmodels::HistoryViewModel::rowWanted);
    for (int i = 0; i <= f.last(); ++i) {
        if (f.journey.marks()->readOutAt(i).contains(QLatin1String("double charge")))
            f.journey.look(i);
    }
    f.journey.showCurrent();
    CHECK(row.count() == 1);
    // What is not among the lines here is asked for.
    f.journey.toOldest();
    f.journey.showCurrent();
    const auto asked = f.session.all<session::ShowEvents>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].events[0].id == "ev-20");
    f.journey.showMark(-1);
    f.journey.showMark(1000);
    CHECK(f.session.all<session::ShowEvents>().size() == 1);
}

TEST_CASE("the score is a number, a level and a trend, and says all of it aloud")
{
    JourneyBench f;
    CHECK(f.journey.score() == QLatin1String("62"));
    CHECK(f.journey.level() == JourneyViewModel::Level::Middle);
    CHECK(f.journey.trend() == QLatin1String("9"));
    CHECK(f.journey.falling());
    CHECK(f.journey.scoreSpoken().startsWith(QLatin1String("Experience 62 of 100, 9 lower than")));
    session::JourneyState state = fixture::journey();
    state.score->value = 30;
    state.score->trend = 0.3; // less than one shows
    f.play(state);
    CHECK(f.journey.level() == JourneyViewModel::Level::Low);
    CHECK(f.journey.trend().isEmpty());
    CHECK(f.journey.scoreSpoken() == QLatin1String("Experience 30 of 100"));
    state.score.reset();
    f.play(state);
    CHECK_FALSE(f.journey.hasScore());
    CHECK(f.journey.scoreSpoken() == QLatin1String("Too little has happened for a score"));
}

TEST_CASE("why shows the parts of the score, and leads to their events")
{
    JourneyBench f;
    CHECK_FALSE(f.journey.whyOpen());
    f.journey.toggleWhy();
    CHECK(f.journey.whyOpen());
    QStringList titles;
    int event = -1;
    for (int row = 0; row < f.journey.why()->count(); ++row) {
        titles += plain(f.journey.why()->line(row).values[1].toString());
        if (event < 0 && f.journey.why()->eventAt(row))
            event = row;
    }
    REQUIRE(titles.size() == 9);
    CHECK(titles[1] == QString::fromUtf8("How things ended: +15.4"));
    CHECK(titles[2] == QString::fromUtf8("11 Nov 10:46 · Called about a double charge"));
    CHECK(titles[4] == QString::fromUtf8("Long waits: −2.1"));
    CHECK(titles[8].contains(QLatin1String("half after 30 days")));
    QSignalSpy row(f.panel.history(), &viewmodels::HistoryViewModel::rowWanted);
    f.journey.showWhyEvent(event);
    CHECK(row.count() == 1);
    // Of nobody else.
    session::Delta other;
    other.focus = InteractionId("int-4712");
    f.session.play(other);
    CHECK_FALSE(f.journey.whyOpen());
    CHECK(f.journey.why()->count() == 0);
}

TEST_CASE("the line breaks off where there is too little to say")
{
    JourneyBench f;
    const QList<double> line = f.journey.line();
    REQUIRE(line.size() == 2 * 61);
    CHECK(line[0] < 0);
    CHECK(line[2] < 0);
    CHECK(line[4] >= 0);
    CHECK(line[120] <= JourneyModel::nowAt);
    CHECK(line[121] > 0.5);
    CHECK(line[121] < 1);
}

TEST_CASE("zoom and fold are asked for, and shown when they are done")
{
    JourneyBench f;
    f.journey.zoom(30); // is so already
    CHECK(f.session.all<session::ZoomJourney>().empty());
    f.journey.zoom(7);
    REQUIRE(f.session.all<session::ZoomJourney>().size() == 1);
    CHECK(f.session.all<session::ZoomJourney>()[0].days == 7);
    CHECK(f.journey.days() == 30);
    f.play(fixture::journey(7));
    CHECK(f.journey.days() == 7);
    f.journey.toggleShown();
    REQUIRE(f.session.all<session::ShowJourney>().size() == 1);
    CHECK_FALSE(f.session.all<session::ShowJourney>()[0].shown);
    session::JourneyState folded = fixture::journey(7);
    folded.shown = false;
    f.play(folded);
    CHECK_FALSE(f.journey.plotted());
    CHECK_FALSE(f.journey.empty());
    CHECK_FALSE(f.journey.loading());
    // Another customer finds it as it was left.
    session::Delta other;
    other.focus = InteractionId("int-4712");
    f.session.play(other);
    CHECK_FALSE(f.journey.shown());
    CHECK(f.journey.days() == 7);
}

TEST_CASE("without marks it is loading, or it says that there was nothing, and looks further")
{
    JourneyBench f;
    session::JourneyState nothing;
    nothing.interaction = InteractionId("int-4711");
    nothing.days = 7;
    nothing.loading = true;
    f.play(nothing);
    CHECK(f.journey.loading());
    nothing.loading = false;
    f.play(nothing);
    CHECK(f.journey.empty());
    CHECK(f.journey.emptyText().startsWith(QLatin1String("Nothing in the last 7 day")));
    f.journey.widen();
    CHECK(f.session.all<session::ZoomJourney>().back().days == 30);
    nothing.knownFrom = fixture::now();
    f.play(nothing);
    CHECK(f.journey.emptyText().contains(QLatin1String("known here")));
}

TEST_CASE("what is not here is said, and can be loaded")
{
    JourneyBench f;
    CHECK(f.journey.knownText().isEmpty());
    session::JourneyState state = fixture::journey();
    state.knownFrom = state.marks.front().time;
    f.play(state);
    CHECK(f.journey.knownText().contains(QLatin1String("24 Oct")));
    f.journey.loadOlder();
    CHECK(f.session.all<session::LoadOlder>().size() == 1);
}

TEST_CASE("a journey that is not live says as of when")
{
    JourneyBench f;
    CHECK(f.journey.endText() == QLatin1String("now"));
    session::Delta offline = fixture::callDelta();
    offline.customer->live = false;
    offline.customer->asOf = Timestamp{fixture::now().ms - 4 * 3600 * 1000};
    f.session.play(offline);
    CHECK(f.journey.stale());
    CHECK(f.journey.endText() == QLatin1String("as of 11:46"));
}

TEST_CASE("the journey of another interaction is not taken for this one's")
{
    JourneyBench f;
    session::JourneyState late = fixture::journey();
    late.interaction = InteractionId("int-4712");
    late.marks.clear();
    f.play(late);
    CHECK(f.journey.marks()->count() > 3);
}

namespace
{

double roomBetween(const models::PlacedMark &left, const models::PlacedMark &right, double room)
{
    const auto radius = [](const session::JourneyMark &mark) {
        return mark.inFront     ? models::ringRadius
               : mark.count > 1 ? models::countedRadius
                                : models::dotRadius;
    };
    return (right.at - left.at) * room - radius(left.mark) - radius(right.mark);
}

models::PlacedMark placedMark(const std::string &id, double at, Outcome outcome = Outcome::None)
{
    models::PlacedMark one;
    one.mark.id = id;
    one.mark.time = Timestamp{static_cast<std::int64_t>(at * 1000)};
    one.mark.outcome = outcome;
    one.mark.keys = {{"/s", id}};
    one.at = at;
    return one;
}

} // namespace

TEST_CASE("neighbours that would lie on one another are one mark that tells the worst of them")
{
    const auto marks = models::placed({placedMark("a", 0.10, Outcome::Bad),
                                       placedMark("b", 0.11, Outcome::Good), placedMark("c", 0.9)},
                                      250);
    REQUIRE(marks.size() == 2);
    CHECK(marks[0].mark.count == 2);
    CHECK(marks[0].mark.outcome == Outcome::Bad);
    CHECK(marks[0].mark.keys == std::vector<EventKey>{{"/s", "a"}, {"/s", "b"}});
    CHECK(marks[1].mark.count == 1);
    CHECK(models::placed({placedMark("a", 0.10), placedMark("b", 0.11)}, 0).size() == 2);
}

TEST_CASE("no two marks of a lane lie on one another, however many there are and however narrow")
{
    for (const double room : {60.0, 180.0, 250.0, 500.0}) {
        std::vector<models::PlacedMark> lane;
        int all = 0;
        for (int i = 0; i < 300; ++i) {
            lane.push_back(placedMark(std::to_string(i), i * 0.95 / 300));
            lane.back().mark.count = i % 7 == 0 ? 5 : 1;
            all += lane.back().mark.count;
        }
        lane.push_back(placedMark("front", 0.95));
        lane.back().mark.inFront = true;
        const auto marks = models::placed(lane, room);
        REQUIRE(marks.size() > 1);
        CHECK(marks.back().mark.inFront);
        int counted = 0;
        for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
            CHECK(roomBetween(marks[i], marks[i + 1], room) >= 0);
            CHECK(marks[i].at >= 0);
            counted += marks[i].mark.count;
        }
        CHECK(counted == all);
    }
}

TEST_CASE("what is open moves aside by a little, and keeps its order")
{
    std::vector<models::OpenPlace> places{{0.5, 4.2}, {0.94, 4.2}, {0.95, 5.5}};
    models::moveApart(places, 250);
    CHECK(places[0].at == 0.5);
    CHECK((places[2].at - places[1].at) * 250 >= 9.7);
    std::vector<models::OpenPlace> crowd(40, {0.9, 4.2});
    models::moveApart(crowd, 200);
    for (const auto &place : crowd)
        CHECK(place.at * 200 >= 0.9 * 200 - 30.1);
}

TEST_CASE("the room of the plot decides how many marks there are, and one stays where one stands")
{
    JourneyBench f;
    f.play(fixture::crowdedJourney());
    const int apart = f.journey.marks()->count();
    f.journey.toOldest();
    f.journey.setRoom(250);
    CHECK(f.journey.marks()->count() < apart / 2);
    CHECK(f.journey.current() == 0);
    f.journey.setRoom(0);
    CHECK(f.journey.marks()->count() == apart);
}
