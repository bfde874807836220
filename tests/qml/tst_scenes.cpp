#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "tests/fixture/wholeview.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using test::PanelUnderTest;
using test::takeWarnings;

TEST_CASE("every scene shows without a warning, at every width, size of text and in both themes")
{
    (void)takeWarnings();
    struct Shape {
        int width;
        double scale;
        viewmodels::AppearanceViewModel::Mode mode;
    };
    const std::array shapes{Shape{320, 1.0, viewmodels::AppearanceViewModel::Mode::Light},
                            Shape{420, 1.0, viewmodels::AppearanceViewModel::Mode::Dark},
                            Shape{900, 1.3, viewmodels::AppearanceViewModel::Mode::Light},
                            Shape{320, 2.0, viewmodels::AppearanceViewModel::Mode::Dark}};
    for (const Shape &shape : shapes) {
        PanelUnderTest test(shape.width);
        REQUIRE(test.view.errors() == QStringList());
        test.panel.appearance()->setTextScale(shape.scale);
        test.panel.appearance()->setMode(shape.mode);
        for (const fixture::Scene &scene : fixture::scenes()) {
            REQUIRE(test.play(scene.name));
            INFO(scene.name << " at " << shape.width << " × " << shape.scale);
            CHECK(takeWarnings() == QStringList());
        }
    }
}

namespace
{
// With their places.
QStringList visibleTexts(PanelUnderTest &test)
{
    QStringList all;
    (void)test::findVisible(test.root(), [&all](QQuickItem *item) {
        const QString text = item->property("text").toString();
        const QPointF at = item->mapToScene({0, 0});
        if (!text.isEmpty())
            all << QStringLiteral("%1,%2 %3").arg(at.x()).arg(at.y()).arg(text);
        return false;
    });
    all.sort();
    return all;
}
QStringList without(QStringList texts, const QStringList &others)
{
    texts.removeIf([&others](const QString &text) { return others.contains(text); });
    return texts;
}
} // namespace

TEST_CASE("a picture of a scene is the same whatever has been shown before it")
{
    PanelUnderTest test(420, 1000);
    test.panel.appearance()->setReducedMotion(true);
    std::vector<fixture::Scene> scenes = fixture::scenes();
    std::map<std::string, QStringList> forwards;
    const auto shown = [&test](const std::string &scene) {
        REQUIRE(fixture::change(test.session, scene));
        fixture::showWhole(test.view);
        return visibleTexts(test);
    };
    for (const fixture::Scene &scene : scenes)
        forwards[scene.name] = shown(scene.name);
    std::reverse(scenes.begin(), scenes.end());
    for (const fixture::Scene &scene : scenes) {
        const QStringList &before = forwards[scene.name];
        const QStringList after = shown(scene.name);
        INFO(scene.name << ": " << without(before, after).join(u'\n') << "\nor\n"
                        << without(after, before).join(u'\n'));
        CHECK((after == before));
    }
}

TEST_CASE("nothing sticks out at the side, also at 320 pixels with text of 200 %")
{
    PanelUnderTest test(320, 1200);
    test.panel.appearance()->setTextScale(2.0);
    for (const fixture::Scene &scene : fixture::scenes()) {
        REQUIRE(test.play(scene.name));
        const double right = test.view.window().width() + 0.5;
        QQuickItem *beyond = test::findVisible(test.root(), [&](QQuickItem *item) {
            if (!item->property("text").isValid() || item->width() <= 0 || item->clip())
                return false;
            // What scrolls sideways may.
            for (QQuickItem *up = item->parentItem(); up != nullptr; up = up->parentItem()) {
                if (up->clip() && up->property("contentWidth").toDouble() > up->width())
                    return false;
            }
            return item->mapToScene({item->width(), 0}).x() > right ||
                   item->mapToScene({0, 0}).x() < -0.5;
        });
        INFO(scene.name << ": " << (beyond ? beyond->property("text").toString() : QString()));
        CHECK(beyond == nullptr);
    }
}

namespace
{
QQuickItem *named(PanelUnderTest &test, const char *type, const QString &label)
{
    return test::findVisible(test.root(), [&](QQuickItem *item) {
        return QByteArray(item->metaObject()->className()).startsWith(type) &&
               (label.isEmpty() || item->property("label").toString() == label ||
                item->property("title").toString() == label);
    });
}

bool isInside(const QQuickItem &inner, const QQuickItem &outer)
{
    return outer.mapRectToScene(outer.boundingRect())
        .adjusted(-0.5, -0.5, 0.5, 0.5)
        .contains(inner.mapRectToScene(inner.boundingRect()));
}
} // namespace

TEST_CASE(
    "filters stand beside the title where they fit, below it where not, and in the card always")
{
    for (const auto &[width, scale] :
         {std::pair(320, 1.0), std::pair(420, 1.0), std::pair(900, 1.0), std::pair(320, 2.0)}) {
        PanelUnderTest test(width, 2400);
        test.panel.appearance()->setTextScale(scale);
        session::Delta call = fixture::callDelta();
        for (int channel = 0; channel <= static_cast<int>(Channel::Other); ++channel)
            call.history->counts.byChannel[static_cast<Channel>(channel)] = 3;
        test.play(call);
        test.settle();
        QQuickItem *card = named(test, "HistoryCard", {});
        REQUIRE(card != nullptr);
        INFO("width " << width << ", text " << scale);
        for (const QString &label : {test.panel.history()->allText(), QStringLiteral("Calls"),
                                     QStringLiteral("Product"), QStringLiteral("Other")}) {
            QQuickItem *chip = named(test, "ChipButton", label);
            REQUIRE(chip != nullptr);
            CHECK(isInside(*chip, *card));
        }
        const double heading = card->mapToScene({0, 12}).y();
        const bool beside =
            named(test, "ChipButton", test.panel.history()->allText())->mapToScene({0, 0}).y() <
            heading + 8;
        CHECK(beside == (width == 900));
    }
}

TEST_CASE("what one presses about an alert never lies on each other, at any width and size of text")
{
    for (const auto &[width, scale] :
         {std::pair(320, 1.0), std::pair(420, 1.0), std::pair(320, 2.0), std::pair(420, 2.0)}) {
        PanelUnderTest test(width, 1400);
        test.panel.appearance()->setTextScale(scale);
        REQUIRE(test.play("call"));
        QQuickItem *card = named(test, "AlertCard", {});
        REQUIRE(card != nullptr);
        INFO("width " << width << ", text " << scale);
        std::vector<QRectF> places;
        for (const char *label : {"Acknowledge", "Snooze", "Why?"}) {
            QQuickItem *item = test::findVisible(card, [label](QQuickItem *candidate) {
                return candidate->property("label").toString() == QLatin1String(label);
            });
            REQUIRE(item != nullptr);
            CHECK(isInside(*item, *card));
            const QRectF place = item->mapRectToScene(item->boundingRect());
            for (const QRectF &other : places)
                CHECK_FALSE(place.adjusted(1, 1, -1, -1).intersects(other));
            places.push_back(place);
        }
    }
}

TEST_CASE("the state of the link is readable beside long names, and the tab in front is in view")
{
    for (const auto &[width, scale] :
         {std::pair(320, 1.0), std::pair(420, 1.0), std::pair(320, 2.0)}) {
        PanelUnderTest test(width);
        test.panel.appearance()->setTextScale(scale);
        session::Delta call = fixture::callDelta();
        for (session::TabRow &tab : *call.tabs)
            tab.name = "Wolfeschlegelsteinhausen " + tab.id.value;
        test.play(call);
        for (const char *front : {"int-4471", "int-4711", "int-4712"}) {
            session::Delta focus;
            focus.focus = InteractionId(front);
            test.play(focus);
            test.settle();
            INFO(front << " at " << width << " × " << scale);
            QQuickItem *word = test::findVisible(test.root(), [](QQuickItem *item) {
                return item->property("text").toString() == QLatin1String("Live");
            });
            REQUIRE(word != nullptr);
            CHECK_FALSE(word->property("truncated").toBool());
            QQuickItem *strip = named(test, "TabStrip", {});
            QQuickItem *tab = test::findVisible(test.root(), [](QQuickItem *item) {
                return item->property("current").toBool() && item->property("spoken").isValid();
            });
            REQUIRE(strip != nullptr);
            REQUIRE(tab != nullptr);
            CHECK(isInside(*tab, *strip));
            CHECK(word->mapToScene({0, 0}).x() >= strip->mapToScene({strip->width(), 0}).x());
            // The others are in sight too, or counted.
            int shown = 0;
            (void)test::findVisible(strip, [&](QQuickItem *item) {
                shown += item->property("spoken").isValid() && item->property("content").toBool();
                return false;
            });
            CHECK(shown + strip->property("hidden").toInt() == 3);
        }
    }
}

TEST_CASE("what comes above does not move what one reads")
{
    PanelUnderTest test(420, 500);
    session::Delta calm = fixture::callDelta();
    calm.alerts.emplace();
    test.play(calm);
    QQuickItem *body = test::findVisible(test.root(), [](QQuickItem *item) {
        return item->inherits("QQuickFlickable") &&
               item->property("contentHeight").toDouble() > 800;
    });
    REQUIRE(body != nullptr);
    const auto reads = [&] {
        return test::findVisible(test.root(), [](QQuickItem *item) {
            return item->property("text").toString() == QLatin1String("Payment declined, Paris");
        });
    };
    SECTION("an alert, while one is down in the history")
    {
        body->setProperty("contentY", 520);
        test.settle();
        test.settle();
        REQUIRE(reads() != nullptr);
        const double before = reads()->mapToScene({0, 0}).y();
        test.play(fixture::callDelta());
        test.settle();
        CHECK(std::abs(reads()->mapToScene({0, 0}).y() - before) < 1.0);
        CHECK(body->property("contentY").toDouble() > 530);
    }
    SECTION("at the very top the new alert is seen")
    {
        test.play(fixture::callDelta());
        CHECK(body->property("contentY").toDouble() == 0.0);
    }
}
