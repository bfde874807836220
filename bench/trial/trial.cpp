// Rules tried on the cache of a panel that runs: how fast, how evenly the progress moves, how soon
// a cancel has its effect, and how long the panel's event loop does not come round meanwhile. The
// panel is in this process, with a hub and events that come in; the console is one of its own.
#include <cstdio>
#include <thread>

#include <QGuiApplication>
#include <QProcess>

#include "bench/frame/filledprofile.h"
#include "bench/frame/panelunderload.h"
#include "bench/frame/spin.h"
#include "bench/hub/hubprocess.h"
#include "bench/hub/poster.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "bench/support/loopgaps.h"
#include "bench/support/madeevents.h"
#include "bench/trial/consoleside.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr double rate = 20; // events a second for the one in front
constexpr int patienceMs = 900'000;

Tried tryInProcess(const Trying &trying)
{
    QProcess console;
    console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    console.start(QCoreApplication::applicationFilePath(), argumentsOf(trying));
    (void)spinUntil([&console] { return console.state() == QProcess::NotRunning; }, patienceMs);
    return readTried(console.readAllStandardOutput());
}

std::string gapsOf(const LoopGaps &gaps)
{
    std::vector<double> all = gaps.byTime();
    return formatted("p50 %.1f, p99 %.1f, longest %.1f ms", percentile(all, 0.5),
                     percentile(all, 0.99), percentile(all, 1));
}

void tell(const std::string &name, const Tried &tried, const LoopGaps &gaps)
{
    printFigure(
        name, formatted("%.2f s", tried.seconds),
        formatted("%.0f events, %.0f a second, %.0f alerts; %.0f steps of progress, at most "
                  "%.0f ms apart",
                  tried.events, tried.events / tried.seconds, tried.alerts, tried.steps,
                  tried.longestStepMs),
        tried.cancelMs > 0 ? "" : "2 million in 10 s");
    if (tried.cancelMs > 0)
        printFigure("  cancel to stopped", formatted("%.0f ms", tried.cancelMs),
                    formatted("%.0f ms until another could begin", tried.freeMs), "200 ms");
    printFigure("  gaps of the panel meanwhile", gapsOf(gaps), "", "p99 below 16 ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RENDER_LOOP", "basic"); // as in a QWidget: drawing is part of the gap
    QGuiApplication app(argc, argv);
    const QStringList given = QCoreApplication::arguments();
    if (given.size() == 8 && given[1] == QLatin1String("--console"))
        return tryAsConsole(tryingOf(given.mid(1)));
    const Arguments arguments =
        readArguments(argc, argv, "bench_trial: rules tried beside a panel that runs");
    const std::int64_t events = arguments.quick ? 100'000 : 2'000'000;
    const WorkFolder folder(arguments);
    const std::string profile = folder.file("profile-" + std::to_string(events));
    const double filling = secondsOf([&] { fillWithMany(profile, events); });
    std::printf("filled in %.0f s\n", filling);

    const HubProcess hub(folder.file("hub"));
    MadeEvents made(5);
    const std::string customer = "bench-customer";
    const auto now = [] { return SystemClock().now(); };
    std::atomic<bool> isOver = false;
    const auto ignore = [](std::int64_t) {};
    Poster setup(
        {hub.port(), hub.publisherToken()},
        [&](std::int64_t n) {
            return n == 0 ? made.profile(customer, now())
                          : R"({"specversion":"1.0","id":"offer","source":"/bench","type":)"
                            R"("sidelight.interaction.offered","subject":"bench-customer",)"
                            R"("correlationid":"call","time":")" +
                                formatRfc3339(now()) +
                                R"(","data":{"channel":"voice","agent":"dev","reason":"A bench"}})";
        },
        ignore, ignore);
    setup.post(0, 1, rate);
    setup.post(1, 1, rate);
    PanelUnderLoad panel(
        {"ws://127.0.0.1:" + std::to_string(hub.port()) + "/v1/ws", hub.agentToken(), profile});
    panel.show();
    if (!spinUntil([&] { return panel.phase() == session::LinkPhase::Live && panel.hasCustomer(); },
                   60'000)) {
        std::fprintf(stderr, "the panel did not come up\n");
        return 1;
    }
    std::thread posting([&] {
        std::vector<MadeEvents> makers;
        for (std::size_t thread = 0; thread < Poster::usualConnections; ++thread)
            makers.emplace_back(31 + thread);
        Poster poster(
            {hub.port(), hub.publisherToken()},
            [&](std::int64_t n) {
                return makers[static_cast<std::size_t>(n) % makers.size()].touchpoint(customer,
                                                                                      now());
            },
            ignore, ignore);
        for (std::int64_t n = 0; !isOver; n += 20)
            poster.post(n, 20, rate);
    });
    LoopGaps gaps;
    (void)spinUntil([] { return false; }, 2000);
    gaps.forget();
    (void)spinUntil([] { return false; }, 10'000);
    printFigure("gaps of the panel before", gapsOf(gaps), "", "");

    using Draft = Trying::Draft;
    using Cancel = Trying::Cancel;
    const auto tryIt = [&](const char *name, Draft draft, Cancel cancel, std::int64_t at) {
        gaps.forget();
        tell(name,
             tryInProcess({QString::fromStdString(profile),
                           QString::fromStdString(passphraseFileOf(profile)), draft, cancel, at}),
             gaps);
    };
    tryIt("starter rules beside starter rules", Draft::Starter, Cancel::Never, 0);
    tryIt("with a rule that looks into each event", Draft::Looks, Cancel::Never, 0);
    tryIt("cancelled while it is opened", Draft::Starter, Cancel::Opening, 0);
    tryIt("cancelled at the start", Draft::Starter, Cancel::AtEvents, 1);
    tryIt("cancelled half way", Draft::Starter, Cancel::AtEvents, events / 2);
    tryIt("cancelled while it is summed up", Draft::Starter, Cancel::SummingUp, 0);
    tryIt("with rules that flood, cancelled at the start", Draft::Floods, Cancel::AtEvents, 1);
    tryIt("the same, cancelled after 50,000 events", Draft::Floods, Cancel::AtEvents, 50'000);
    if (arguments.quick) {
        tryIt("with rules that flood", Draft::Floods, Cancel::Never, 0);
        tryIt("the same, cancelled while it is summed up", Draft::Floods, Cancel::SummingUp, 0);
    }
    isOver = true;
    posting.join();
    return 0;
}
