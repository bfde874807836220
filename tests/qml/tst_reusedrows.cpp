// Rows that are used again are painted as if they were new: icons, marks and words are those of the
// row they stand for now. (Software rendering of Qt 6.4 kept clipped parts of what stood there.)
#include <cstdlib>

#include <catch2/catch_test_macros.hpp>

#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;

namespace
{

session::Delta history(int rows, int kind)
{
    constexpr const char *icons[] = {"menu_book", "credit_card_off", "luggage", "call",
                                     "receipt_long"};
    constexpr Outcome outcomes[] = {Outcome::None, Outcome::Good, Outcome::Partial, Outcome::Bad};
    session::Delta delta = fixture::callDelta();
    delta.history->upserts.clear();
    delta.history->counts.all = rows;
    delta.history->moreBefore = false;
    for (int i = 0; i < rows; ++i) {
        session::HistoryRow row;
        row.row = 1000 - i;
        row.key = {"/s", std::to_string(i)};
        row.kind = session::HistoryKind::Touchpoint;
        row.type = "sidelight.touchpoint.recorded";
        row.time = Timestamp{fixture::now().ms - i * std::int64_t{60'000}};
        row.channel = Channel::Web;
        row.title = "Something";
        row.detail = (i + kind) % 3 == 0 ? "" : "in some way";
        row.icon = icons[(i + kind) % 5];
        row.outcome = outcomes[(i + kind) % 4];
        delta.history->upserts.push_back(row);
    }
    return delta;
}

QQuickItem *bodyOf(PanelUnderTest &test)
{
    return test::findVisible(test.root(), [](QQuickItem *item) {
        return QByteArray(item->metaObject()->className()).startsWith("PanelBody");
    });
}

void scrollTo(PanelUnderTest &test, double y)
{
    QQuickItem *body = bodyOf(test);
    REQUIRE(body != nullptr);
    body->setProperty("contentY", y);
    test.settle();
    REQUIRE(body->property("contentY").toDouble() == y);
}

// Without the handle of the scroll bar at the right, which comes and goes.
QImage rowsOf(PanelUnderTest &test)
{
    test.settle();
    const QImage all = test.view.picture();
    return all.copy(0, 120, all.width() - 14, all.height() - 200);
}

int differing(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return -1;
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    }
    return count;
}

// How much of the picture is in a colour of the outcomes; a mark is some dozens of pixels.
int inkOf(const QImage &picture, const char *color)
{
    const QRgb wanted = QColor(QLatin1String(color)).rgb();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += std::abs(qRed(picture.pixel(x, y)) - qRed(wanted)) < 24 &&
                             std::abs(qGreen(picture.pixel(x, y)) - qGreen(wanted)) < 24 &&
                             std::abs(qBlue(picture.pixel(x, y)) - qBlue(wanted)) < 24
                         ? 1
                         : 0;
    }
    return count;
}

// Tiles in sight without an icon on them.
int bareTiles(PanelUnderTest &test)
{
    const QImage picture = test.view.picture();
    int bare = 0;
    (void)test::findVisible(test.root(), [&](QQuickItem *item) {
        if (!QByteArray(item->metaObject()->className()).startsWith("IconTile"))
            return false;
        const QRect tile = item->mapRectToScene({6, 6, 16, 16}).toRect();
        if (tile.top() < 120 || tile.bottom() > picture.height() - 80)
            return false;
        int ink = 0;
        for (int y = tile.top(); y <= tile.bottom(); ++y) {
            for (int x = tile.left(); x <= tile.right(); ++x)
                ink += picture.pixel(x, y) != QColor(QLatin1String("#EEF0F4")).rgb() ? 1 : 0;
        }
        bare += ink < 20 ? 1 : 0;
        return false;
    });
    return bare;
}

} // namespace

TEST_CASE("a row that was scrolled away and used again is painted as a new one")
{
    PanelUnderTest used(420, 700);
    used.play(history(60, 0));
    for (double y = 500; y < 3000; y += 90)
        scrollTo(used, y);
    for (double y = 3000; y > 900; y -= 130)
        scrollTo(used, y);
    scrollTo(used, 900);
    PanelUnderTest fresh(420, 700);
    fresh.play(history(60, 0));
    scrollTo(fresh, 900);
    CHECK(differing(rowsOf(used), rowsOf(fresh)) == 0);
    for (const char *outcome :
         {"#0B6B46", "#B4230B"}) // the thin triangle has hardly a pixel of its own
        CHECK(inkOf(rowsOf(used), outcome) > 40);
    CHECK(bareTiles(used) == 0);
}

TEST_CASE("a row that changes while one looks is painted as a new one, and so is the one below it")
{
    PanelUnderTest used(420, 700);
    used.play(history(20, 0));
    scrollTo(used, 900);
    for (int kind = 1; kind <= 7; ++kind) {
        used.play(history(20, kind));
        scrollTo(used, 900);
    }
    PanelUnderTest fresh(420, 700);
    fresh.play(history(20, 7));
    scrollTo(fresh, 900);
    CHECK(differing(rowsOf(used), rowsOf(fresh)) == 0); // the lines between rows too
    for (const char *outcome :
         {"#0B6B46", "#B4230B"}) // the thin triangle has hardly a pixel of its own
        CHECK(inkOf(rowsOf(used), outcome) > 40);
    CHECK(bareTiles(used) == 0);
}
