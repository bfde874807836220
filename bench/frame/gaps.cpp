// How long the GUI thread's event loop does not come round while events pour in for the customers
// of three interactions, the one in front among them: a real hub, a real engine and store, the real
// QML (software rendering).
#include <cstdio>
#include <string>
#include <thread>

#include <QGuiApplication>

#include "bench/frame/panelunderload.h"
#include "bench/frame/spin.h"
#include "bench/hub/hubprocess.h"
#include "bench/hub/poster.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "bench/support/loopgaps.h"
#include "bench/support/madeevents.h"
#include "core/base/clock.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr int customers = 3;
constexpr double rate = 500;

std::string nameOf(std::int64_t n)
{
    return "bench-customer-" + std::to_string(n % customers + 1);
}

std::string offerOf(std::int64_t n)
{
    return R"({"specversion":"1.0","id":"offer)" + std::to_string(n) +
           R"(","source":"/bench","type":"sidelight.interaction.offered","subject":")" + nameOf(n) +
           R"(","correlationid":"call)" + std::to_string(n) + R"(","time":")" +
           formatRfc3339(SystemClock().now()) +
           R"(","data":{"channel":"voice","agent":"dev","reason":"A bench"}})";
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments =
        readArguments(argc, argv, "bench_gaps: how long the GUI's event loop is away under load");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RENDER_LOOP", "basic"); // as in a QWidget: drawing is part of the gap
    QGuiApplication app(argc, argv);
    const WorkFolder folder(arguments);
    const HubProcess hub(folder.file("hub"));
    const Poster::Target target{hub.port(), hub.publisherToken()};

    std::vector<MadeEvents> made;
    for (std::size_t thread = 0; thread < Poster::usualConnections; ++thread)
        made.emplace_back(11 + thread);
    const auto ignore = [](std::int64_t) {};
    Poster setup(
        target,
        [&](std::int64_t n) {
            return n < customers ? made[0].profile(nameOf(n), SystemClock().now()) : offerOf(n);
        },
        ignore, ignore);
    for (std::int64_t n = 0; n < 2 * customers; ++n)
        setup.post(n, 1, 1000);
    Poster poster(
        target,
        [&](std::int64_t n) {
            return made[static_cast<std::size_t>(n) % made.size()].touchpoint(nameOf(n),
                                                                              SystemClock().now());
        },
        ignore, ignore);
    poster.post(0, 2000, 2000);

    PanelUnderLoad panel({"ws://127.0.0.1:" + std::to_string(hub.port()) + "/v1/ws",
                          hub.agentToken(), folder.file("profile")});
    std::int64_t frames = 0;
    QObject::connect(&panel, &PanelUnderLoad::frameShown, &app, [&frames] { ++frames; });
    panel.show();
    if (!spinUntil(
            [&] {
                return panel.phase() == session::LinkPhase::Live && panel.linesOfHistory() >= 600;
            },
            30'000)) {
        std::fprintf(stderr, "the panel did not come up\n");
        return 1;
    }
    (void)spinUntil([] { return false; }, 1000);

    LoopGaps gaps;
    const qint64 linesBefore = panel.linesOfHistory();
    frames = 0;
    const auto count = static_cast<std::int64_t>(rate * (arguments.quick ? 5 : 60));
    std::atomic<bool> done = false;
    std::thread posting([&] {
        poster.post(2000, count, rate);
        done = true;
    });
    const double seconds =
        secondsOf([&] { (void)spinUntil([&] { return done.load(); }, 600'000); });
    posting.join();
    std::vector<double> all = gaps.byTime();
    printFigure("gap of the GUI event loop, 500 events/s",
                formatted("p99 %.1f ms", percentile(all, 0.99)),
                formatted("p50 %.1f ms, p99.9 %.1f, longest %.1f; %lld events in %.1f s, %lld of "
                          "them lines of the one in front, %lld frames",
                          percentile(all, 0.5), percentile(all, 0.999), percentile(all, 1),
                          static_cast<long long>(count), seconds,
                          static_cast<long long>(panel.linesOfHistory() - linesBefore),
                          static_cast<long long>(frames)),
                "below 50 ms");
    return 0;
}
