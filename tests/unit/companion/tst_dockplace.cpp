// Where a companion stands.
#include <catch2/catch_test_macros.hpp>

#include "plugin/companion/dockplace.h"
#include "plugin/viewmodels/companionviewmodel.h"

using namespace sidelight::companion;
using sidelight::viewmodels::CompanionViewModel;

namespace
{
const QRect screen{0, 24, 1600, 976}; // a bar at the top
}

TEST_CASE("a companion stands beside its host, as high as it is")
{
    const QRect host{400, 100, 600, 500};
    CHECK(besideWindow(host, screen, Side::Right, 420) == QRect(1000, 100, 420, 500));
    CHECK(besideWindow(host, screen, Side::Left, 380) == QRect(20, 100, 380, 500));
}

TEST_CASE("a window chooses its place on every platform but Wayland")
{
    for (const char *platform : {"xcb", "windows", "cocoa", "offscreen"})
        CHECK(placesItsWindows(QString::fromLatin1(platform)));
    for (const char *platform : {"wayland", "wayland-egl"})
        CHECK_FALSE(placesItsWindows(QString::fromLatin1(platform)));
}

TEST_CASE("a companion that cannot have a place says so, and what it is instead")
{
    const CompanionViewModel nowhere(CompanionViewModel::Beside::Nowhere);
    CHECK_FALSE(nowhere.isPlaced());
    CHECK(nowhere.notice().contains(QLatin1String("a window like any other")));
    const CompanionViewModel refused(CompanionViewModel::Beside::Refused);
    CHECK(refused.isPlaced());
    CHECK(refused.notice().contains(QLatin1String("stays at the edge")));
    CHECK(CompanionViewModel(CompanionViewModel::Beside::Edge).notice().isEmpty());
}

TEST_CASE("it never leaves the screen")
{
    struct Row {
        const char *name;
        QRect host;
        Side side;
    };
    const Row rows[] = {{"no room on the right", {1000, 100, 600, 500}, Side::Right},
                        {"no room on the left", {0, 100, 600, 500}, Side::Left},
                        {"a host over the whole screen", {0, 0, 1600, 1000}, Side::Right},
                        {"a host that hangs out below", {100, 900, 600, 500}, Side::Right},
                        {"a host above the screen", {100, -800, 600, 500}, Side::Right},
                        {"a host far away", {9000, 9000, 10, 10}, Side::Left}};
    for (const Row &row : rows) {
        INFO(row.name);
        const QRect place = besideWindow(row.host, screen, row.side, 420);
        CHECK(screen.contains(place));
        CHECK(place.width() == 420);
        CHECK(place.height() >= leastHeight);
        CHECK(screen.contains(folded(place, screen, row.side, 48)));
    }
}

TEST_CASE("at an edge it has the whole height, folded one line of it")
{
    CHECK(atEdge(screen, Side::Right, 420) == QRect(1180, 24, 420, 976));
    CHECK(atEdge(screen, Side::Left, 5000) == QRect(0, 24, mostWidth, 976));
    CHECK(folded(atEdge(screen, Side::Right, 420), screen, Side::Right, 48) ==
          QRect(700, 24, stripWidth, 48));
    CHECK(folded(atEdge(screen, Side::Left, 420), screen, Side::Left, 96) ==
          QRect(0, 24, stripWidth, 96));
}

TEST_CASE("unfolded, a companion is wide enough for a panel again")
{
    CompanionViewModel companion(CompanionViewModel::Beside::Edge);
    CHECK(companion.notice().isEmpty());
    companion.restore(CompanionViewModel::Side::Left, 10, true);
    CHECK(companion.width() == 200);
    companion.unfold();
    CHECK_FALSE(companion.folded());
    CHECK(companion.width() == 320);
    for (int i = 0; i < 50; ++i)
        companion.wider();
    CHECK(companion.width() == 900);
    CHECK_FALSE(CompanionViewModel(CompanionViewModel::Beside::Refused).notice().isEmpty());
}

TEST_CASE("a strip is as high as its text needs, narrow or folded")
{
    CompanionViewModel companion(CompanionViewModel::Beside::Edge);
    CHECK_FALSE(companion.isStrip());
    CHECK(companion.stripHeight() == 48);
    companion.setTextScale(2.0);
    CHECK(companion.stripHeight() == 96);
    companion.restore(CompanionViewModel::Side::Left, 319, false);
    CHECK(companion.isStrip());
    companion.restore(CompanionViewModel::Side::Left, 320, true);
    CHECK(companion.isStrip());
    companion.restore(CompanionViewModel::Side::Left, 320, false);
    CHECK_FALSE(companion.isStrip());
}
