// RowView alone: any model, any changes, any place one looks at.
#include <algorithm>
#include <cmath>
#include <map>

#include <catch2/catch_test_macros.hpp>

#include <QAccessible>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QStringListModel>

#include "core/base/random.h"
#include "plugin/embed/safeengine.h"
#include "qml/components/rowview.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using components::RowView;

namespace
{
constexpr double sight = 300;

// Rows as high as their text says.
double heightOf(const QString &text)
{
    return text.toDouble();
}

struct Bench {
    Bench()
    {
        QQmlComponent component(engine.get());
        component.setData("import QtQuick\n"
                          "import Sidelight.Components\n"
                          "Item {\n"
                          "  width: 200; height: 300\n"
                          "  RowView {\n"
                          "    width: parent.width; sightHeight: 300\n"
                          "    delegate: Item {\n"
                          "      required property string display\n"
                          "      implicitHeight: Number(display)\n"
                          "    }\n"
                          "  }\n"
                          "}\n",
                          QUrl(QStringLiteral("qrc:/test.qml")));
        auto *root = qobject_cast<QQuickItem *>(component.create());
        INFO(component.errorString());
        REQUIRE(root != nullptr);
        root->setParent(&window);
        root->setParentItem(window.contentItem());
        window.resize(200, 300);
        window.show();
        rows = qobject_cast<RowView *>(root->childItems().value(0));
        REQUIRE(rows != nullptr);
        rows->setModel(&model);
    }

    void settle()
    {
        QCoreApplication::processEvents();
        (void)window.grabWindow();
    }
    QList<QQuickItem *> shown() const
    {
        QList<QQuickItem *> result;
        for (QQuickItem *item : rows->childItems()) {
            if (item->isVisible())
                result += item;
        }
        return result;
    }
    // Every row in sight has one item that is filled with it, where it belongs.
    void check() const
    {
        const QStringList texts = model.stringList();
        std::map<double, QQuickItem *> at;
        for (QQuickItem *item : shown())
            CHECK(at.emplace(item->y(), item).second);
        double y = 0;
        std::size_t met = 0;
        for (const QString &text : texts) {
            const bool inSight =
                y + heightOf(text) > rows->sightTop() && y < rows->sightTop() + sight;
            const auto found = at.find(y);
            if (inSight) {
                INFO("row at " << y << ", seen from " << rows->sightTop());
                REQUIRE(found != at.end());
                CHECK(found->second->property("display").toString() == text);
                CHECK(found->second->height() == heightOf(text));
            }
            met += found != at.end() ? 1U : 0U;
            y += heightOf(text);
        }
        CHECK(met == at.size());
    }

    std::unique_ptr<QQmlEngine> engine = embed::makeSafeEngine();
    QStringListModel model;
    QQuickWindow window;
    RowView *rows = nullptr;
};

QStringList rowsOf(int count, SeededRandom &random)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts += QString::number(20 + random.below(60));
    return texts;
}
} // namespace

TEST_CASE("only rows in sight exist, however many there are")
{
    SeededRandom random(1);
    Bench bench;
    bench.model.setStringList(rowsOf(500, random));
    bench.settle();
    bench.check();
    CHECK(bench.rows->childItems().size() < 40);
    for (const double top : {4000.0, 12'000.0, 0.0, 300.0}) {
        bench.rows->setSightTop(top);
        bench.settle();
        bench.check();
        CHECK(bench.rows->childItems().size() < 60);
    }
}

TEST_CASE("the sight holds what it should after any changes of the model")
{
    const std::uint64_t seed = 11;
    INFO("seed " << seed);
    SeededRandom random(seed);
    Bench bench;
    bench.model.setStringList(rowsOf(60, random));
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        const int count = bench.model.rowCount();
        const int at =
            count > 0 ? static_cast<int>(random.below(static_cast<std::uint64_t>(count))) : 0;
        const int many = 1 + static_cast<int>(random.below(12));
        switch (random.below(5)) {
        case 0: {
            bench.model.insertRows(at, many);
            // Between insertion and text a row has no height.
            for (int i = 0; i < many; ++i)
                bench.model.setData(bench.model.index(at + i),
                                    QString::number(20 + random.below(60)));
            break;
        }
        case 1:
            bench.model.removeRows(at, std::min(many, count - at));
            break;
        case 2:
            if (count > 0)
                bench.model.setData(bench.model.index(at), QString::number(20 + random.below(60)));
            break;
        case 3:
            bench.rows->setSightTop(static_cast<double>(random.below(2000)));
            break;
        default:
            if (random.below(10) == 0)
                bench.model.setStringList(rowsOf(many * 8, random));
            break;
        }
        if (random.below(3) != 0) {
            bench.settle();
            bench.check();
        }
    }
}

TEST_CASE("a window into many more rows moves, and what is read stays where it is")
{
    constexpr int world = 4000;
    constexpr int half = 80;
    const std::uint64_t seed = 5;
    INFO("seed " << seed);
    SeededRandom random(seed);
    QStringList all; // each its own height, so that an item says which row it is
    for (int i = 0; i < world; ++i)
        all += QString::number(30 + static_cast<int>(random.below(50))) +
               QStringLiteral(".%1").arg(i, 4, 10, QLatin1Char('0'));
    Bench bench;
    int first = 0;
    bench.model.setStringList(all.mid(0, 2 * half));
    bench.rows->setRowsBelow(world - 2 * half);
    std::pair<int, int> seen;
    QObject::connect(bench.rows, &RowView::sightMoved, &bench.window, [&](int from, int to) {
        seen = {from, to};
    });
    QObject::connect(bench.rows, &RowView::shifted, &bench.window, [&](double pixels) {
        bench.rows->setSightTop(bench.rows->sightTop() + pixels);
    });
    const auto inSight = [&] {
        std::map<QString, double> rows;
        for (const QQuickItem *item : bench.shown()) {
            const double y = item->y() - bench.rows->sightTop();
            if (y >= 0 && y < sight)
                rows[item->property("display").toString()] = y;
        }
        return rows;
    };
    // As a session answers: rows of both windows stay, others go and come.
    const auto moveTo = [&](int middle) {
        const int next = std::clamp(middle - half, 0, world - 2 * half);
        const int common = std::max(0, 2 * half - std::abs(next - first));
        if (common == 0) {
            bench.model.setStringList(all.mid(next, 2 * half));
        } else if (next > first) {
            bench.model.removeRows(0, next - first);
            bench.model.insertRows(common, next - first);
            for (int i = common; i < 2 * half; ++i)
                bench.model.setData(bench.model.index(i), all[next + i]);
        } else if (next < first) {
            bench.model.removeRows(common, first - next);
            bench.model.insertRows(0, first - next);
            for (int i = 0; i < first - next; ++i)
                bench.model.setData(bench.model.index(i), all[next + i]);
        }
        first = next;
        bench.rows->setRowsAbove(first);
        bench.rows->setRowsBelow(world - 2 * half - first);
    };
    bench.settle();
    int moves = 0;
    for (int step = 0; step < 400; ++step) {
        INFO("step " << step);
        const bool jump = random.below(25) == 0;
        const double top =
            jump ? static_cast<double>(random.below(world)) * 50
                 : bench.rows->sightTop() + static_cast<double>(random.below(900)) - 350;
        bench.rows->setSightTop(std::clamp(top, 0.0, bench.rows->implicitHeight() - sight));
        bench.settle();
        if (seen.first >= first + 40 && seen.second < first + 2 * half - 40)
            continue;
        const auto before = inSight();
        const bool bare = bench.rows->bareTop() >= 0;
        moveTo((seen.first + seen.second) / 2);
        ++moves;
        bench.settle();
        bench.settle(); // the sight may have followed
        const auto after = inSight();
        for (const auto &[row, y] : before) {
            INFO(row.toStdString());
            const auto found = after.find(row);
            if (!bare && y < sight - 90) {
                REQUIRE(found != after.end());
                CHECK(std::abs(found->second - y) < 0.01);
            }
        }
        // There are rows where one looks, each after the one before it in the world.
        REQUIRE(after.size() > 2);
        CHECK(bench.rows->bareTop() < 0);
        std::map<double, int> byPlace;
        for (const auto &[row, y] : after)
            byPlace[y] = static_cast<int>(all.indexOf(row));
        int last = -1;
        for (const auto &[y, row] : byPlace) {
            CHECK((last < 0 || row == last + 1));
            last = row;
        }
        CHECK(std::abs((seen.first + seen.second) / 2 - last) < 12);
    }
    CHECK(moves > 40);
    CHECK(bench.rows->childItems().size() < 80);
}

TEST_CASE("where a row stands is known before it has been seen")
{
    SeededRandom random(3);
    Bench bench;
    const QStringList texts = rowsOf(200, random);
    bench.model.setStringList(texts);
    bench.settle();
    double y = 0;
    for (int i = 0; i < 150; ++i)
        y += heightOf(texts[i]);
    const QRectF place = bench.rows->placeOf(150);
    CHECK(place == QRectF(0, y, 200, heightOf(texts[150])));
    CHECK(bench.rows->placeOf(200).isEmpty());
    CHECK(bench.rows->placeOf(-1).isEmpty());
    bench.settle();
    bench.check();
}

TEST_CASE("an item that is given to another row says so")
{
    SeededRandom random(5);
    Bench bench;
    bench.model.setStringList(rowsOf(200, random));
    bench.settle();
    QQuickItem *first = bench.shown().value(0);
    REQUIRE(first != nullptr);
    const int turn = bench.rows->turnOf(first);
    CHECK(turn > 0);
    bench.rows->setSightTop(5000);
    bench.settle();
    CHECK(bench.rows->turnOf(first) != turn);
    CHECK(bench.rows->turnOf(bench.rows) == 0);
}

TEST_CASE("a screen reader gets every row, in order")
{
    SeededRandom random(7);
    Bench bench;
    bench.model.setStringList(rowsOf(100, random));
    bench.settle();
    bench.rows->setSightTop(2000);
    bench.settle();
    QAccessible::setActive(true);
    bench.rows->setSightTop(500);
    bench.settle();
    const QList<QQuickItem *> items = bench.shown();
    QAccessible::setActive(false);
    REQUIRE(items.size() == 100);
    for (qsizetype i = 1; i < items.size(); ++i)
        CHECK(items[i]->y() > items[i - 1]->y());
    bench.check();
}

TEST_CASE("a model that goes, and a delegate that cannot be made, leave it empty")
{
    Bench bench;
    bench.model.setStringList({QStringLiteral("20"), QStringLiteral("30")});
    bench.settle();
    CHECK(bench.rows->implicitHeight() == 50);
    SECTION("no model")
    {
        bench.rows->setModel(nullptr);
        bench.settle();
        CHECK(bench.shown().isEmpty());
        CHECK(bench.rows->implicitHeight() == 0);
    }
    SECTION("no item")
    {
        QQmlComponent broken(bench.engine.get());
        broken.setData("import QtQml\nQtObject {}", QUrl(QStringLiteral("qrc:/broken.qml")));
        (void)test::takeWarnings();
        bench.rows->setDelegate(&broken);
        bench.settle();
        CHECK(bench.shown().isEmpty());
        CHECK_FALSE(test::takeWarnings().isEmpty());
    }
}
