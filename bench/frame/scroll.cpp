// Scrolling the history of a customer with 100,000 lines, software rendering: by wheel, by page
// keys, by flicks and by dragging the scroll bar to anywhere. A frame is what passes between two
// pictures of which the second shows another place, or lines where there were none; how soon the
// lines are there where the hand has come to rest is a figure of its own.
#include <algorithm>
#include <cstdio>
#include <functional>

#include <QGuiApplication>
#include <QQuickItem>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include "bench/frame/filledprofile.h"
#include "bench/frame/panelunderload.h"
#include "bench/frame/spin.h"
#include "bench/hub/poster.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "core/base/random.h"
#include "qml/components/rowview.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr int width = 420;
constexpr int height = 900;
constexpr int jumpEvery = 60; // steps of the scroll bar, of which it moves for some, then rests
constexpr int drawFor = 20;   // a pixel each, which is more than a hundred lines

QQuickItem *find(QQuickItem *item, const std::function<bool(const QQuickItem &)> &match)
{
    if (match(*item))
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = find(child, match))
            return found;
    }
    return nullptr;
}

class Scrolling
{
public:
    Scrolling(PanelUnderLoad &panel, int steps)
        : m_panel(panel)
        , m_window(panel.window())
        , m_steps(steps)
    {
        QQuickItem *root = m_window.contentItem();
        m_body = find(root, [](const QQuickItem &item) {
            return item.inherits("QQuickFlickable") && item.height() > height / 2;
        });
        m_bar = find(root, [](const QQuickItem &item) { return item.inherits("QQuickScrollBar"); });
        QQuickItem *rows = find(root, [](const QQuickItem &item) {
            return item.inherits("sidelight::components::RowView");
        });
        m_rows = qobject_cast<components::RowView *>(rows);
        QObject::connect(&m_window, &QQuickWindow::frameSwapped, &m_context, [this] { picture(); });
    }

    [[nodiscard]] bool ready() const { return m_body && m_bar && m_rows; }
    [[nodiscard]] std::vector<double> &frames() { return m_frames; }
    [[nodiscard]] std::vector<double> &arrivals() { return m_arrivals; }
    [[nodiscard]] int places() const { return m_places; }

    void wheel()
    {
        run("wheel", [this](int step) {
            const QPointF at(width / 2.0, height / 2.0);
            const int notches = step % 60 < 45 ? -2 : 3; // more down than up
            QWheelEvent event(at, at, {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            event.setTimestamp(static_cast<quint64>(nowNs() / 1'000'000));
            QCoreApplication::sendEvent(&m_window, &event);
        });
    }
    void pages()
    {
        run("page keys", [this](int step) {
            QTest::keyClick(&m_window, step % 40 < 30 ? Qt::Key_PageDown : Qt::Key_PageUp);
        });
    }
    // By a finger: it is put down, which stops what glides, draws for some steps, and is lifted.
    // While it only rests nothing else is to be seen, and no frame is late.
    void flicks()
    {
        QPointingDevice *screen = QTest::createTouchDevice();
        run("flicks", [this, screen](int step) {
            constexpr int every = 30;
            constexpr int draws = 5;
            const int at = step % every;
            const bool up = step % (4 * every) < 3 * every;
            const QPoint finger(width / 2, height / 2 + (up ? -24 : 24) * at);
            if (at == 0) {
                m_last = 0;
                QTest::touchEvent(&m_window, screen).press(1, finger, &m_window);
            } else if (at <= draws) {
                QTest::touchEvent(&m_window, screen).move(1, finger, &m_window);
            } else if (at == draws + 1) {
                QTest::touchEvent(&m_window, screen).release(1, finger, &m_window);
            }
        });
    }
    // To anywhere, slowly on from there, and to rest, with the button down all the time.
    void drag(std::uint64_t seed)
    {
        SeededRandom random(seed);
        const QPointF top = m_bar->mapToScene({m_bar->width() / 2, 0});
        const double length = m_bar->height();
        const auto handleAt = [&] {
            const double position = m_bar->property("position").toDouble();
            const double size = m_bar->property("size").toDouble();
            return QPointF(top.x(), top.y() + length * (position + size / 2)).toPoint();
        };
        QPoint at = handleAt();
        QTest::mousePress(&m_window, Qt::LeftButton, Qt::NoModifier, at);
        std::int64_t rested = 0;
        m_steady = true;
        run("scroll bar", [&](int step) {
            const int since = step % jumpEvery;
            if (since == 0) {
                m_places += 1;
                at.setY(static_cast<int>(
                    top.y() +
                    length * (0.05 + 0.9 * static_cast<double>(random.below(1000)) / 1000.0)));
            } else if (since < drawFor) {
                at.setY(at.y() + (step / jumpEvery % 2 == 0 ? 1 : -1));
            }
            if (since < drawFor) {
                QTest::mouseMove(&m_window, at);
                rested = nowNs();
            } else if (rested != 0 && since > drawFor && m_rows->bareTop() < 0) {
                m_arrivals.push_back(static_cast<double>(nowNs() - rested) / 1e6);
                rested = 0;
            }
            m_window.update(); // the clock of the pictures goes on while the hand rests
        });
        m_steady = false;
        QTest::mouseRelease(&m_window, Qt::LeftButton, Qt::NoModifier, at);
    }

private:
    void picture()
    {
        const double place = m_body->property("contentY").toDouble();
        const bool bare = m_rows->bareTop() >= 0;
        const std::int64_t now = nowNs();
        const bool moved = place != m_place || bare != m_bare;
        // By wheel, keys and fingers time goes on until the next movement.
        if (moved && m_moving && m_last != 0)
            m_frames.push_back(static_cast<double>(now - m_last) / 1e6);
        if (moved || m_steady)
            m_last = now;
        m_place = place;
        m_bare = bare;
    }
    void run(const char *what, const std::function<void(int)> &step)
    {
        const std::size_t before = m_frames.size();
        const double from = m_body->property("contentY").toDouble();
        int done = 0;
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, &m_context, [&] { step(done++); });
        timer.start(std::chrono::milliseconds(16));
        m_last = 0;
        m_moving = true;
        (void)spinUntil([&] { return done >= m_steps; }, 600'000);
        m_moving = false;
        timer.stop();
        (void)spinUntil([] { return false; }, 200);
        std::vector<double> own(m_frames.begin() + static_cast<std::ptrdiff_t>(before),
                                m_frames.end());
        printFigure(std::string("frame, ") + what,
                    formatted("p99.9 %.1f ms", percentile(own, 0.999)),
                    formatted("p50 %.1f ms, longest %.1f, %zu frames; from %.0f to %.0f px of %.0f",
                              percentile(own, 0.5), percentile(own, 1), own.size(), from,
                              m_body->property("contentY").toDouble(),
                              m_body->property("contentHeight").toDouble()),
                    "");
    }

    PanelUnderLoad &m_panel;
    QQuickWindow &m_window;
    int m_steps;
    QObject m_context;
    QQuickItem *m_body = nullptr;
    QQuickItem *m_bar = nullptr;
    components::RowView *m_rows = nullptr;
    std::vector<double> m_frames;
    std::vector<double> m_arrivals;
    std::int64_t m_last = 0;
    double m_place = 0;
    int m_places = 0;      // dragged to
    bool m_bare = false;   // there are no lines yet where one is
    bool m_steady = false; // there is a picture for each step
    bool m_moving = false;
};

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments =
        readArguments(argc, argv, "bench_scroll: frames while a history of 100,000 lines moves");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RENDER_LOOP", "basic");
    QGuiApplication app(argc, argv);
    const WorkFolder folder(arguments);
    const std::int64_t lines = 100'000;
    fillProfile(folder.file("profile"), lines);

    PanelUnderLoad panel({"ws://127.0.0.1:9/v1/ws", "none", folder.file("profile"), true});
    panel.show();
    panel.window().resize(width, height);
    if (!spinUntil([&] { return panel.linesOfHistory() >= lines; }, 60'000)) {
        std::fprintf(stderr, "the panel did not come up\n");
        return 1;
    }
    (void)spinUntil([] { return false; }, 2000); // the rules go through the history first
    Scrolling scrolling(panel, arguments.quick ? 200 : 2000);
    if (!scrolling.ready()) {
        std::fprintf(stderr, "there is nothing to scroll\n");
        return 1;
    }
    scrolling.wheel();
    scrolling.pages();
    scrolling.flicks();
    scrolling.drag(17);
    std::vector<double> &frames = scrolling.frames();
    const auto long33 =
        std::count_if(frames.begin(), frames.end(), [](double ms) { return ms > 33; });
    printFigure("frames of at most 33 ms",
                formatted("%.2f %%", 100.0 * (1.0 - static_cast<double>(long33) /
                                                        static_cast<double>(frames.size()))),
                formatted("%zu frames, longest %.1f ms; PSS %ld MiB", frames.size(),
                          percentile(frames, 1), pssKib() / 1024),
                "99.9 %, none over 100");
    printFigure("lines at a place dragged to",
                formatted("p99 %.0f ms", percentile(scrolling.arrivals(), 0.99)),
                formatted("p50 %.0f ms, at %zu of %d places", percentile(scrolling.arrivals(), 0.5),
                          scrolling.arrivals().size(), scrolling.places()),
                "");
    return 0;
}
