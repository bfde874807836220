// The journey card in the real panel: its keys, its pointer, its places.
#include <map>

#include <catch2/catch_test_macros.hpp>

#include <QAccessible>
#include <QTest>

#include "qml/components/laneplot.h"
#include "tests/fixture/journeyscene.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using components::LanePlot;
using test::PanelUnderTest;

namespace
{

LanePlot *plotOf(PanelUnderTest &test)
{
    return qobject_cast<LanePlot *>(test::findVisible(
        test.root(), [](QQuickItem *item) { return qobject_cast<LanePlot *>(item) != nullptr; }));
}

void press(PanelUnderTest &test, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&test.view.window(), key, modifiers);
    test.settle();
}

void play(PanelUnderTest &test, session::JourneyState state)
{
    session::Delta delta;
    delta.journey = std::move(state);
    test.play(delta);
    test.settle();
}

// A place on the plot where that row is found, in the window's coordinates.
QPoint placeOf(LanePlot &plot, int row)
{
    for (int y = 0; y < plot.height(); y += 3) {
        for (int x = 0; x < plot.width(); ++x) {
            if (plot.markAt(x, y) == row)
                return plot.mapToScene(QPointF(x, y)).toPoint();
        }
    }
    return {};
}

} // namespace

TEST_CASE("Alt+J and the arrows walk the journey, Enter goes to the history")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("call"));
    press(test, Qt::Key_J, Qt::AltModifier);
    viewmodels::JourneyViewModel &journey = *test.panel.journey();
    press(test, Qt::Key_Left);
    CHECK(journey.current() == journey.marks()->count() - 1);
    press(test, Qt::Key_Left);
    CHECK(journey.readOut().contains(QLatin1String("under way")));
    press(test, Qt::Key_Home);
    CHECK(journey.current() == 0);
    press(test, Qt::Key_Right);
    CHECK(journey.current() == 1);
    QQuickItem *line = test::findVisible(test.root(), [&journey](QQuickItem *item) {
        return item->property("text").toString() == journey.readOut();
    });
    CHECK(line != nullptr);
    press(test, Qt::Key_Return);
    const auto asked = test.session.all<session::ShowEvents>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].events[0].id == "ev-21");
}

TEST_CASE("mirrored, the arrows go where they point")
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    {
        PanelUnderTest test(420, 2000);
        REQUIRE(test.play("call"));
        viewmodels::JourneyViewModel &journey = *test.panel.journey();
        press(test, Qt::Key_J, Qt::AltModifier);
        press(test, Qt::Key_Home);
        LanePlot *plot = plotOf(test);
        REQUIRE(plot != nullptr);
        CHECK(plot->property("mirrored").toBool());
        const int x = placeOf(*plot, 0).x();
        CHECK(x > plot->mapToScene({plot->width() / 2, 0}).x());
        press(test, Qt::Key_Left);
        CHECK(journey.current() == 1);
        CHECK(placeOf(*plot, 1).x() < x);
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

TEST_CASE("the pointer reads a mark out, leaves it, and a click goes to the history")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("call"));
    test.settle();
    LanePlot *plot = plotOf(test);
    REQUIRE(plot != nullptr);
    viewmodels::JourneyViewModel &journey = *test.panel.journey();
    const QPoint first = placeOf(*plot, 0);
    REQUIRE_FALSE(first.isNull());
    QTest::mouseMove(&test.view.window(), first);
    test.settle();
    CHECK(journey.current() == 0);
    QTest::mouseClick(&test.view.window(), Qt::LeftButton, Qt::NoModifier, first);
    test.settle();
    CHECK(test.session.all<session::ShowEvents>().size() == 1);
    QTest::mouseMove(&test.view.window(), {5, 5});
    test.settle();
    CHECK(journey.current() == -1);
}

TEST_CASE("in no width a mark of a crowded year lies on its neighbour")
{
    for (const int width : {320, 420, 720}) {
        PanelUnderTest test(width, 2400);
        REQUIRE(test.play("crowded"));
        test.settle();
        LanePlot *plot = plotOf(test);
        REQUIRE(plot != nullptr);
        CHECK(plot->room() > 0);
        const auto &marks = *test.panel.journey()->marks();
        std::map<int, double> end; // of the mark before, by lane
        for (int row = 0; row < marks.rowCount(); ++row) {
            using Role = models::JourneyModel::Role;
            const auto value = [&](Role role) {
                return marks.data(marks.index(row), Qt::UserRole + static_cast<int>(role));
            };
            if (value(Role::Shape).toInt() > models::JourneyModel::Ring)
                continue;
            const int lane = value(Role::Lane).toInt();
            const double half = value(Role::Count).toString().isEmpty() ? 4.2 : 7;
            const double x = value(Role::At).toDouble() * plot->room();
            if (const auto before = end.find(lane); before != end.end())
                CHECK(x - half >= before->second);
            end[lane] = x + half;
        }
    }
}

TEST_CASE("every mark of a crowded year can be pointed at or walked to, and none is outside")
{
    PanelUnderTest test(320, 2400);
    REQUIRE(test.play("crowded"));
    test.settle();
    LanePlot *plot = plotOf(test);
    REQUIRE(plot != nullptr);
    viewmodels::JourneyViewModel &journey = *test.panel.journey();
    const int count = journey.marks()->count();
    CHECK(count > 40);
    CHECK(count < 160); // of 390, and two that are open
    CHECK(plot->width() > 150);
    for (const int row : {0, count / 2, count - 1})
        CHECK_FALSE(placeOf(*plot, row).isNull());
    journey.toOldest();
    for (int i = 1; i < count; ++i)
        journey.step(1);
    CHECK(journey.current() == count - 1);
}

TEST_CASE("what a screen reader hears of the journey is what one reads")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("call"));
    press(test, Qt::Key_J, Qt::AltModifier);
    press(test, Qt::Key_End);
    QQuickItem *focused = test.view.window().activeFocusItem();
    REQUIRE(focused != nullptr);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(focused);
    REQUIRE(spoken != nullptr);
    CHECK(spoken->text(QAccessible::Name).startsWith(QLatin1String("Journey: ")));
    CHECK(spoken->text(QAccessible::Description) == test.panel.journey()->readOut());
}

TEST_CASE("why opens and closes by the score, with a line for each part")
{
    PanelUnderTest test(420, 2400);
    REQUIRE(test.play("call"));
    test.settle();
    QQuickItem *score = test::findVisible(test.root(), [](QQuickItem *item) {
        return QByteArray(item->metaObject()->className()).startsWith("ScoreButton");
    });
    REQUIRE(score != nullptr);
    const QPoint middle = score->mapToScene({score->width() / 2, score->height() / 2}).toPoint();
    QTest::mouseClick(&test.view.window(), Qt::LeftButton, Qt::NoModifier, middle);
    test.settle();
    CHECK(test.panel.journey()->whyOpen());
    QQuickItem *part = test::findVisible(test.root(), [](QQuickItem *item) {
        return item->property("title").toString().startsWith(QLatin1String("Transfers: "));
    });
    CHECK(part != nullptr);
    QTest::mouseClick(&test.view.window(), Qt::LeftButton, Qt::NoModifier, middle);
    test.settle();
    CHECK_FALSE(test.panel.journey()->whyOpen());
}

TEST_CASE("folded away only the title stays, and a window of nothing leads to a wider one")
{
    PanelUnderTest test(420, 2000);
    REQUIRE(test.play("folded"));
    test.settle();
    CHECK(plotOf(test) == nullptr);
    QQuickItem *title = test::findVisible(test.root(), [](QQuickItem *item) {
        return QByteArray(item->metaObject()->className()).startsWith("FoldTitle");
    });
    REQUIRE(title != nullptr);
    QTest::mouseClick(&test.view.window(), Qt::LeftButton, Qt::NoModifier,
                      title->mapToScene({5, 5}).toPoint());
    REQUIRE(test.session.all<session::ShowJourney>().size() == 1);
    CHECK(test.session.all<session::ShowJourney>()[0].shown);

    session::JourneyState nothing;
    nothing.interaction = InteractionId("int-4711");
    nothing.days = 7;
    play(test, nothing);
    QQuickItem *wider = test::findVisible(test.root(), [](QQuickItem *item) {
        return item->property("label").toString() == QLatin1String("Look further back");
    });
    REQUIRE(wider != nullptr);
    QTest::mouseClick(&test.view.window(), Qt::LeftButton, Qt::NoModifier,
                      wider->mapToScene({5, 5}).toPoint());
    CHECK(test.session.all<session::ZoomJourney>().back().days == 30);
}

TEST_CASE("the head of the journey keeps inside the card at every width and size of text")
{
    for (const auto &[width, scale] :
         {std::pair(320, 1.0), std::pair(420, 1.0), std::pair(720, 1.0), std::pair(320, 2.0)}) {
        PanelUnderTest test(width, 3000);
        test.panel.appearance()->setTextScale(scale);
        REQUIRE(test.play("call"));
        test.settle();
        INFO(width << " × " << scale);
        std::vector<QQuickItem *> parts;
        for (const char *type : {"FoldTitle", "ScoreButton"}) {
            parts.push_back(test::findVisible(test.root(), [type](QQuickItem *item) {
                return QByteArray(item->metaObject()->className()).startsWith(type);
            }));
        }
        for (const char *label : {"7 days", "30 days", "1 year"}) {
            parts.push_back(test::findVisible(test.root(), [label](QQuickItem *item) {
                return item->property("label").toString() == QLatin1String(label);
            }));
        }
        std::vector<QRectF> places;
        for (QQuickItem *part : parts) {
            REQUIRE(part != nullptr);
            const QRectF place = part->mapRectToScene(part->boundingRect());
            CHECK(place.left() >= 0);
            CHECK(place.right() <= width);
            for (const QRectF &other : places)
                CHECK_FALSE(other.intersects(place.adjusted(0.5, 0.5, -0.5, -0.5)));
            places.push_back(place);
        }
    }
}
