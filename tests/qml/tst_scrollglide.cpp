// The wheel and a finger, over a Flickable that is higher than its window.
#include <cmath>

#include <catch2/catch_test_macros.hpp>

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QStyleHints>
#include <QTest>
#include <QWheelEvent>

#include "plugin/embed/safeengine.h"
#include "qml/components/scrollglide.h"
#include "tests/qml/panelundertest.h"

using namespace sidelight;
using components::ScrollGlide;

namespace
{

constexpr double frame = 1.0 / 60;
constexpr double height = 10'000;
constexpr double sight = 300;

struct Bench {
    Bench()
    {
        QQmlComponent component(engine.get());
        component.setData("import QtQuick\n"
                          "import Sidelight.Components\n"
                          "Flickable {\n"
                          "  id: flick\n"
                          "  width: 200; height: 300; contentHeight: 10000\n"
                          "  boundsBehavior: Flickable.StopAtBounds\n"
                          "  property ScrollGlide glide: ScrollGlide { flickable: flick }\n"
                          "}\n",
                          QUrl(QStringLiteral("qrc:/test.qml")));
        flickable = qobject_cast<QQuickItem *>(component.create());
        INFO(component.errorString());
        REQUIRE(flickable != nullptr);
        flickable->setParent(&window);
        flickable->setParentItem(window.contentItem());
        window.resize(200, 300);
        window.show();
        glide = flickable->property("glide").value<ScrollGlide *>();
        REQUIRE(glide != nullptr);
    }

    // Downwards; whether somebody took it.
    bool wheel(int notches, QPoint pixels = {}, Qt::ScrollPhase phase = Qt::NoScrollPhase)
    {
        QWheelEvent event({100, 100}, {100, 100}, pixels, {0, -120 * notches}, Qt::NoButton,
                          Qt::NoModifier, phase, false);
        event.setAccepted(false);
        QCoreApplication::sendEvent(flickable, &event);
        return event.isAccepted();
    }
    // A finger that draws the content up by that much in each of five frames, and lifts.
    void flick(int pixels)
    {
        QPoint finger(100, 200);
        QTest::touchEvent(&window, screen).press(1, finger, &window);
        for (int i = 0; i < 5; ++i) {
            QTest::qWait(16); // how fast a finger was is measured by the clock
            finger.ry() -= pixels;
            QTest::touchEvent(&window, screen).move(1, finger, &window);
        }
        QTest::touchEvent(&window, screen).release(1, finger, &window);
    }
    double y() const { return flickable->property("contentY").toDouble(); }
    void scrollTo(double pixels) { flickable->setProperty("contentY", pixels); }
    // Frames until it stands; 1000 when it never does.
    int arrive() const
    {
        int frames = 0;
        while (glide->gliding() && frames < 1000) {
            glide->step(frame);
            ++frames;
        }
        return frames;
    }

    std::unique_ptr<QQmlEngine> engine = embed::makeSafeEngine();
    QQuickWindow window;
    QPointingDevice *screen = QTest::createTouchDevice();
    QQuickItem *flickable = nullptr;
    ScrollGlide *glide = nullptr;
};

double ofNotch()
{
    return QGuiApplication::styleHints()->wheelScrollLines() * 24.0;
}

} // namespace

TEST_CASE("turns of the wheel that come faster than frames all count", "[qml]")
{
    Bench bench;
    constexpr int turns = 20;
    for (int i = 0; i < turns; ++i)
        CHECK(bench.wheel(1));
    CHECK(bench.glide->gliding());
    CHECK(bench.arrive() < 60);
    CHECK(bench.y() == turns * ofNotch());
}

TEST_CASE("each frame of a glide shows another place, the first at once", "[qml]")
{
    Bench bench;
    (void)bench.wheel(3);
    CHECK(bench.y() > 0);
    double before = bench.y();
    while (bench.glide->gliding()) {
        bench.glide->step(frame);
        CHECK(bench.y() > before);
        before = bench.y();
    }
    CHECK(before == 3 * ofNotch());
}

TEST_CASE("turned round, the wheel goes back from where it has got to", "[qml]")
{
    Bench bench;
    bench.scrollTo(5000);
    (void)bench.wheel(30);
    bench.glide->step(frame);
    const double there = bench.y();
    (void)bench.wheel(-1);
    (void)bench.arrive();
    CHECK(std::abs(bench.y() - (there - ofNotch())) <= 0.5); // whole pixels
}

TEST_CASE("the wheel ends at both ends, and is left to others there", "[qml]")
{
    Bench bench;
    CHECK_FALSE(bench.wheel(-1));
    CHECK_FALSE(bench.glide->gliding());
    CHECK(bench.wheel(100'000));
    (void)bench.arrive();
    CHECK(bench.y() == height - sight);
    CHECK_FALSE(bench.glide->gliding());
    CHECK_FALSE(bench.wheel(1));
}

TEST_CASE("who moves the content meanwhile leaves the rest of the way as it was", "[qml]")
{
    Bench bench;
    (void)bench.wheel(2);
    bench.scrollTo(bench.y() + 1000); // lines came in above
    (void)bench.arrive();
    CHECK(std::abs(bench.y() - (1000 + 2 * ofNotch())) < 1e-6);
}

TEST_CASE("content that becomes shorter than the way is the end of it", "[qml]")
{
    Bench bench;
    (void)bench.wheel(20);
    bench.flickable->setProperty("contentHeight", 500);
    CHECK(bench.arrive() < 60);
    CHECK(bench.y() == 500 - sight);
}

TEST_CASE("stopped, the content stays where it is", "[qml]")
{
    Bench bench;
    (void)bench.wheel(5);
    const double there = bench.y();
    bench.glide->stop();
    CHECK_FALSE(bench.glide->gliding());
    bench.glide->step(frame);
    CHECK(bench.y() == there);
}

TEST_CASE("with reduced motion the wheel goes there at once", "[qml]")
{
    Bench bench;
    bench.glide->setStill(true);
    (void)bench.wheel(4);
    CHECK_FALSE(bench.glide->gliding());
    CHECK(bench.y() == 4 * ofNotch());
}

TEST_CASE("a touchpad is the flickable's own affair", "[qml]")
{
    Bench bench;
    (void)bench.wheel(1, {0, -30});
    CHECK_FALSE(bench.glide->gliding());
    (void)bench.wheel(1, {}, Qt::ScrollBegin);
    CHECK_FALSE(bench.glide->gliding());
}

TEST_CASE("what a finger lets go of is further on in the next frame, and slows down to a stand",
          "[qml]")
{
    Bench bench;
    bench.scrollTo(1000);
    bench.flick(30);
    REQUIRE(bench.glide->gliding());
    double before = bench.y();
    double way = 1e9;
    while (bench.glide->gliding()) {
        bench.glide->step(frame);
        CHECK(bench.y() > before);
        CHECK(bench.y() - before <= way + 1); // the last one to a whole pixel
        way = bench.y() - before;
        before = bench.y();
    }
    CHECK(before > 1100);
    CHECK_FALSE(bench.flickable->property("flicking").toBool());
}

TEST_CASE("a finger that lets go at the end leaves the content there", "[qml]")
{
    Bench bench;
    bench.scrollTo(height - sight);
    bench.flick(30);
    CHECK_FALSE(bench.glide->gliding());
    CHECK(bench.y() == height - sight);
}

TEST_CASE("with reduced motion the flickable keeps what a finger let go of", "[qml]")
{
    Bench bench;
    bench.scrollTo(1000);
    bench.glide->setStill(true);
    bench.flick(30);
    CHECK_FALSE(bench.glide->gliding());
    CHECK(bench.flickable->property("flicking").toBool());
}
