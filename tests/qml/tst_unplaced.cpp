// The companion where no window may choose its place: a window like any other, which folds.
#include <catch2/catch_test_macros.hpp>

#include "plugin/companion/companionwindow.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;
using viewmodels::CompanionViewModel;

namespace
{
const QLocale english(QLocale::English, QLocale::UnitedKingdom);
}

TEST_CASE("without a place of its own it keeps its frame, stays where it is and says so")
{
    CompanionViewModel companion(CompanionViewModel::Beside::Nowhere);
    PanelUnderTest test(420, 800, english, &companion);
    QWindow &window = test.view.window();
    window.setPosition(100, 60);
    companion::CompanionWindow keeper(window, companion, nullptr);
    keeper.show();
    test.settle();
    CHECK_FALSE(window.flags().testFlag(Qt::FramelessWindowHint));
    CHECK_FALSE(window.flags().testFlag(Qt::WindowStaysOnTopHint));
    CHECK(window.position() == QPoint(100, 60));
    CHECK(window.size() == QSize(420, 800));
    CHECK(test::findVisible(test.root(), [](QQuickItem *item) {
              return item->property("text").toString().contains(
                  QLatin1String("a window like any other"));
          }) != nullptr);
    SECTION("folded it is as large as a strip, and opened as high as before")
    {
        companion.toggleFolded();
        CHECK(window.height() == companion.stripHeight());
        CHECK(window.position() == QPoint(100, 60));
        companion.toggleFolded();
        CHECK(window.size() == QSize(420, 800));
    }
    SECTION("its width has keys, and what the agent draws it to stays")
    {
        companion.wider();
        CHECK(window.size() == QSize(460, 800));
        window.resize(500, 700);
        companion.setTextScale(1.5);
        CHECK(window.size() == QSize(500, 700));
    }
}

TEST_CASE("at the edge it has no frame and is on top")
{
    CompanionViewModel companion(CompanionViewModel::Beside::Edge);
    PanelUnderTest test(420, 800, english, &companion);
    companion::CompanionWindow keeper(test.view.window(), companion, nullptr);
    keeper.show();
    CHECK(test.view.window().flags().testFlag(Qt::FramelessWindowHint));
    CHECK(test.view.window().flags().testFlag(Qt::WindowStaysOnTopHint));
}
