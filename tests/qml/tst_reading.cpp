// A long history: it is scrolled, read and found in while more comes.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;

namespace
{
session::HistoryRow rowOf(std::int64_t number)
{
    session::HistoryRow row;
    row.row = number;
    row.key = {"/test", std::to_string(number)};
    row.kind = session::HistoryKind::Touchpoint;
    row.time = Timestamp{fixture::now().ms - (1000 - number) * 2'000'000};
    row.title = "Line " + std::to_string(number);
    row.channel = Channel::Web;
    // Some are higher than others.
    row.detail = number % 3 == 0 ? "" : std::string(static_cast<std::size_t>(number % 7) * 20, 'x');
    row.outcome = number % 2 == 0 ? Outcome::Good : Outcome::None;
    return row;
}

session::Delta arriving(std::int64_t first, std::int64_t last)
{
    session::Delta delta;
    delta.history.emplace();
    delta.history->interaction = *fixture::callDelta().focus;
    for (std::int64_t number = first; number <= last; ++number)
        delta.history->upserts.push_back(rowOf(number));
    return delta;
}

session::Delta longCall()
{
    session::Delta call = fixture::callDelta();
    call.history = arriving(1, 400).history;
    call.history->reset = true;
    return call;
}

struct Reading : PanelUnderTest {
    Reading()
        : PanelUnderTest(420, 600)
    {
        play(longCall());
        body = test::findVisible(root(), [](QQuickItem *item) {
            return item->inherits("QQuickFlickable") &&
                   item->property("contentHeight").toDouble() > 4000;
        });
        REQUIRE(body != nullptr);
    }
    void scrollTo(double y)
    {
        body->setProperty("contentY", y);
        settle();
    }
    [[nodiscard]] double scroll() const { return body->property("contentY").toDouble(); }
    // The title that begins first below the upper edge, and where.
    std::pair<QString, double> reads()
    {
        std::pair<QString, double> first{{}, 1e9};
        (void)test::findVisible(root(), [&](QQuickItem *item) {
            const double y = item->mapToItem(body, QPointF()).y();
            const QString text = item->property("text").toString();
            if (text.startsWith(QLatin1String("Line ")) && y >= 0 && y < first.second)
                first = {text, y};
            return false;
        });
        return first;
    }
    double placeOf(const QString &title)
    {
        QQuickItem *item = test::findVisible(root(), [&](QQuickItem *candidate) {
            return candidate->property("text").toString() == title;
        });
        return item ? item->mapToItem(body, QPointF()).y() : -1e9;
    }

    QQuickItem *body = nullptr;
};
} // namespace

TEST_CASE("lines that come above, go or change there do not move what one reads")
{
    Reading test;
    test.scrollTo(6000);
    const auto [title, y] = test.reads();
    REQUIRE_FALSE(title.isEmpty());
    std::int64_t next = 401;
    for (const int count : {1, 16, 3}) {
        test.play(arriving(next, next + count - 1));
        next += count;
        CHECK(std::abs(test.placeOf(title) - y) < 1.0);
    }
    session::Delta going = arriving(next, next);
    going.history->removed = {next - 1, next - 2, 395};
    test.play(going);
    CHECK(std::abs(test.placeOf(title) - y) < 1.0);
    session::Delta longer = arriving(398, 398);
    longer.history->upserts[0].detail = std::string(300, 'y');
    test.play(longer);
    CHECK(std::abs(test.placeOf(title) - y) < 1.0);
}

TEST_CASE("at the very top new lines are seen")
{
    Reading test;
    test.play(arriving(401, 420));
    CHECK(test.scroll() == 0.0);
}

TEST_CASE("a tab comes back to the line at which it was left")
{
    Reading test;
    test.scrollTo(7200);
    const auto [title, y] = test.reads();
    session::Delta away;
    away.focus = InteractionId("int-4712");
    test.play(away);
    session::Delta back = longCall();
    back.place = session::ViewPlace{*back.focus, {}, 7200};
    test.play(back);
    CHECK(test.scroll() == 7200.0);
    CHECK(test.reads().first == title);
    CHECK(std::abs(test.placeOf(title) - y) < 1.0);
}

TEST_CASE("another width or size of text keeps everything readable")
{
    Reading test;
    test.scrollTo(3000);
    test.view.window().resize(330, 600);
    test.settle();
    test.panel.appearance()->setTextScale(2.0);
    test.settle();
    // No line on top of another.
    QList<std::pair<double, double>> spans;
    (void)test::findVisible(test.root(), [&](QQuickItem *item) {
        if (QByteArray(item->metaObject()->className()).startsWith("HistoryEntry"))
            spans += {item->y(), item->y() + item->height()};
        return false;
    });
    REQUIRE(spans.size() > 2);
    std::sort(spans.begin(), spans.end());
    for (qsizetype i = 1; i < spans.size(); ++i)
        CHECK(std::abs(spans[i].first - spans[i - 1].second) < 0.5);
}

TEST_CASE("the events behind an alert are scrolled to, however far back")
{
    Reading test;
    session::Delta delta;
    delta.alerts = fixture::callDelta().alerts;
    REQUIRE_FALSE(delta.alerts->empty());
    delta.alerts->front().alert.why.evidence = {{"/test", "40"}};
    test.play(delta);
    test.panel.showAlertEvents(QString::fromStdString(delta.alerts->front().alert.id.value));
    test.settle();
    const double y = test.placeOf(QStringLiteral("Line 40"));
    CHECK(y > 0);
    CHECK(y < test.body->height());
}

TEST_CASE("only lines in sight have items")
{
    Reading test;
    int entries = 0;
    (void)test::findVisible(test.root(), [&](QQuickItem *item) {
        entries += QByteArray(item->metaObject()->className()).startsWith("HistoryEntry") ? 1 : 0;
        return false;
    });
    test.scrollTo(9000);
    CHECK(entries < 20);
}

TEST_CASE("a tab that comes back stands where it was left, whatever moved it there")
{
    PanelUnderTest test(420, 500);
    test.play(longCall());
    QQuickItem *body = test::findVisible(test.root(), [](QQuickItem *item) {
        return item->inherits("QQuickFlickable") &&
               item->property("contentHeight").toDouble() > 800;
    });
    REQUIRE(body != nullptr);
    body->setProperty("contentY", 333.0); // by keys, by a jump: no flick that ends
    test.settle();
    session::Delta other;
    other.focus = InteractionId("int-4712");
    test.play(other);
    const auto kept = test.session.all<session::ChangeScroll>();
    REQUIRE_FALSE(kept.empty());
    CHECK(kept.back().interaction == InteractionId("int-4711"));
    CHECK(std::abs(kept.back().scroll - 333.0) < 1.0);
    session::Delta back = longCall();
    back.place = session::ViewPlace{InteractionId("int-4711"), {}, kept.back().scroll};
    test.play(back);
    test.settle();
    CHECK(std::abs(body->property("contentY").toDouble() - 333.0) < 1.0);
}
