// The companion's window: folded to a strip, narrower than a panel, and its keys.
#include <catch2/catch_test_macros.hpp>

#include <QTest>

#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;
using test::takeWarnings;
using viewmodels::CompanionViewModel;

namespace
{
const QLocale english(QLocale::English, QLocale::UnitedKingdom);

struct Docked {
    explicit Docked(int width, int height = 900)
        : test(width, height, english, &companion)
    {
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&test.view.window(), key, modifiers);
        test.settle();
    }
    bool shows(const char *type)
    {
        return test::findVisible(test.root(), [&](QQuickItem *item) {
                   return QByteArray(item->metaObject()->className()).startsWith(type);
               }) != nullptr;
    }

    CompanionViewModel companion{CompanionViewModel::Beside::Edge};
    PanelUnderTest test;
};
} // namespace

TEST_CASE("narrower than 320 pixels the companion is a strip, from there on a panel")
{
    Docked docked(319);
    REQUIRE(docked.test.play("call"));
    CHECK(docked.shows("StripCaller"));
    CHECK_FALSE(docked.shows("PanelHeader"));
    docked.test.view.window().resize(320, 900);
    docked.test.settle();
    CHECK_FALSE(docked.shows("StripCaller"));
    CHECK(docked.shows("PanelHeader"));
}

TEST_CASE("F9 folds it and opens it again, other keys move it and widen it")
{
    Docked docked(420);
    REQUIRE(docked.test.play("call"));
    docked.press(Qt::Key_F9);
    CHECK(docked.companion.folded());
    CHECK(docked.shows("StripCaller"));
    docked.press(Qt::Key_F9);
    CHECK_FALSE(docked.companion.folded());
    const auto move = Qt::ControlModifier | Qt::ShiftModifier;
    docked.press(Qt::Key_Left, move);
    CHECK(docked.companion.side() == CompanionViewModel::Side::Left);
    docked.press(Qt::Key_Right, move);
    CHECK(docked.companion.side() == CompanionViewModel::Side::Right);
    const int before = docked.companion.width();
    docked.press(Qt::Key_Up, move);
    CHECK(docked.companion.width() > before);
    docked.press(Qt::Key_Down, move);
    CHECK(docked.companion.width() == before);
}

TEST_CASE("the sheet of keys names the window's keys only where there is such a window")
{
    const auto lines = [](PanelUnderTest &test) {
        QTest::keyClick(&test.view.window(), Qt::Key_F1);
        test.settle();
        QStringList keys;
        (void)test::findVisible(test.view.window().contentItem(), [&](QQuickItem *item) {
            keys += item->property("keys").toString();
            return false;
        });
        return keys;
    };
    Docked docked(420, 2400);
    const QStringList there = lines(docked.test);
    CHECK(there.contains(QLatin1String("F9")));
    CHECK(there.contains(QStringLiteral("Ctrl Shift ← →")));
    CHECK(there.contains(QStringLiteral("Ctrl Shift ↑ ↓")));
    PanelUnderTest embedded(420, 2400);
    CHECK_FALSE(lines(embedded).contains(QLatin1String("F9")));
}

TEST_CASE("the strip takes the first suggestions and alerts by the panel's keys")
{
    Docked docked(900, 48);
    docked.companion.toggleFolded();
    REQUIRE(docked.test.play("call"));
    docked.press(Qt::Key_1, Qt::AltModifier);
    CHECK(docked.test.session.all<session::TakeAction>().size() == 1);
    docked.press(Qt::Key_A, Qt::AltModifier);
    CHECK(docked.test.session.all<session::AcknowledgeAlert>().size() == 1);
}

TEST_CASE("the strip shows every scene without a warning, and nothing sticks out")
{
    (void)takeWarnings();
    for (const int width : {200, 319, 480, 900}) {
        Docked docked(width, 48);
        docked.companion.toggleFolded();
        for (const double scale : {1.0, 2.0}) {
            docked.test.panel.appearance()->setTextScale(scale);
            for (const fixture::Scene &scene : fixture::scenes()) {
                REQUIRE(docked.test.play(scene.name));
                INFO(scene.name << " at " << width << " × " << scale);
                CHECK(takeWarnings() == QStringList());
                QQuickItem *beyond = test::findVisible(docked.test.root(), [&](QQuickItem *item) {
                    return item->property("text").isValid() && item->width() > 0 &&
                           (item->mapToScene({item->width(), 0}).x() > width + 0.5 ||
                            item->mapToScene({0, 0}).x() < -0.5);
                });
                CHECK((beyond ? beyond->property("text").toString() : QString()) == QString());
            }
        }
    }
}

TEST_CASE("the strip says when it is not live, however narrow, and who is asked for")
{
    for (const int width : {200, 900}) {
        Docked docked(width, 48);
        docked.companion.toggleFolded();
        REQUIRE(docked.test.play("call"));
        CHECK_FALSE(docked.shows("LiveMark"));
        for (const char *scene : {"offline", "catching-up"}) {
            REQUIRE(docked.test.play(std::string(scene)));
            INFO(scene << " at " << width);
            CHECK(docked.shows("LiveMark"));
        }
    }
    Docked docked(900, 48);
    docked.companion.toggleFolded();
    REQUIRE(docked.test.play("match"));
    CHECK(docked.shows("LinkButton"));
}

TEST_CASE("a companion that cannot follow says why")
{
    CompanionViewModel refused(CompanionViewModel::Beside::Refused);
    PanelUnderTest test(420, 900, english, &refused);
    const auto said = [](PanelUnderTest &shown, const QString &words) {
        return test::findVisible(shown.root(), [&](QQuickItem *item) {
                   return item->property("text").toString() == words;
               }) != nullptr;
    };
    CHECK(said(test, refused.notice()));
    Docked docked(420);
    docked.companion.setHostGone();
    docked.test.settle();
    CHECK(docked.companion.notice() == QLatin1String("The window beside it was closed."));
    CHECK(said(docked.test, docked.companion.notice()));
}
