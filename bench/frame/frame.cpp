// Event posted → frame shown: a real hub, a real engine and store, the real QML (software
// rendering). The clock starts before the bytes of the POST leave and stops when the window has
// swapped the frame whose models hold the event's line.
#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>

#include <QGuiApplication>

#include "bench/frame/panelunderload.h"
#include "bench/frame/spin.h"
#include "bench/hub/hubprocess.h"
#include "bench/hub/poster.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "core/base/timestamp.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr const char *customer = "bench-customer";
constexpr std::int64_t most = 200'000;

std::string envelope(const std::string &id, const char *type, const std::string &more,
                     const std::string &data)
{
    return R"({"specversion":"1.0","id":")" + id + R"(","source":"/bench","type":"sidelight.)" +
           type + R"(","subject":")" + customer + R"(","time":")" +
           formatRfc3339(SystemClock().now()) + '"' + more + R"(,"data":)" + data + '}';
}

std::string titleOf(std::int64_t n)
{
    return "Bench line " + std::to_string(n);
}

std::string eventOf(std::int64_t n)
{
    return envelope("e" + std::to_string(n), "touchpoint.recorded", "",
                    R"({"channel":"web","kind":"page.view","title":")" + titleOf(n) +
                        R"(","detail":"Help centre · did not solve it · and a few words more",)"
                        R"("icon":"menu_book","outcome":"partial"})");
}

// When each event was posted and shown; written by posting threads and by the GUI thread.
struct Times {
    std::vector<std::atomic<std::int64_t>> posted = std::vector<std::atomic<std::int64_t>>(most);
    std::vector<std::atomic<std::int64_t>> answered = std::vector<std::atomic<std::int64_t>>(most);
    std::vector<std::int64_t> taken = std::vector<std::int64_t>(most, 0);
    std::vector<std::int64_t> shown = std::vector<std::int64_t>(most, 0);
    std::int64_t shownCount = 0;
    std::int64_t frames = 0;
};

bool measure(PanelUnderLoad &panel, Poster &poster, Times &times, std::int64_t first,
             std::int64_t count, double rate)
{
    const std::int64_t shownBefore = times.shownCount;
    const std::int64_t framesBefore = times.frames;
    std::atomic<bool> done = false;
    const std::int64_t started = nowNs();
    std::thread posting([&] {
        poster.post(first, count, rate);
        done = true;
    });
    (void)spinUntil([&] { return done && times.shownCount - shownBefore == count; },
                    static_cast<int>(static_cast<double>(count) / rate * 1000) + 20'000);
    posting.join();
    const double seconds = static_cast<double>(nowNs() - started) / 1e9;
    std::vector<double> latencies;
    std::vector<double> toDisk;
    std::vector<double> toModel;
    for (std::int64_t n = first; n < first + count; ++n) {
        const auto at = static_cast<std::size_t>(n);
        toDisk.push_back(static_cast<double>(times.answered[at] - times.posted[at]) / 1e6);
        if (times.taken[at] != 0)
            toModel.push_back(static_cast<double>(times.taken[at] - times.posted[at]) / 1e6);
        if (times.shown[at] != 0)
            latencies.push_back(static_cast<double>(times.shown[at] - times.posted[at]) / 1e6);
    }
    const auto missing = count - static_cast<std::int64_t>(latencies.size());
    const double p99 = percentile(latencies, 0.99);
    printFigure(
        "event to frame, " + std::to_string(static_cast<int>(rate)) + " events/s",
        formatted("p99 %.1f ms", p99),
        formatted("p50 %.1f ms, p90 %.1f, longest %.1f; p50 and p99 to the hub's answer %.1f "
                  "%.1f, to the model %.1f %.1f; %lld events in %.1f s, %lld frames, %lld not "
                  "shown, %lld refused",
                  percentile(latencies, 0.5), percentile(latencies, 0.9), percentile(latencies, 1),
                  percentile(toDisk, 0.5), percentile(toDisk, 0.99), percentile(toModel, 0.5),
                  percentile(toModel, 0.99), static_cast<long long>(count), seconds,
                  static_cast<long long>(times.frames - framesBefore),
                  static_cast<long long>(missing), static_cast<long long>(poster.refused())),
        rate >= 1000 ? "at most 33.4 ms" : "");
    return spinUntil(
        [&] { return panel.isOnScreen(QString::fromStdString(titleOf(first + count - 1))); }, 3000);
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments =
        readArguments(argc, argv, "bench_frame: from a posted event to the frame that shows it");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RENDER_LOOP", "basic");
    QGuiApplication app(argc, argv);
    const WorkFolder folder(arguments);
    const HubProcess hub(folder.file("hub"));

    auto times = std::make_unique<Times>();
    Poster poster(
        {hub.port(), hub.publisherToken()}, eventOf,
        [&](std::int64_t n) { times->posted[static_cast<std::size_t>(n)] = nowNs(); },
        [&](std::int64_t n) { times->answered[static_cast<std::size_t>(n)] = nowNs(); });
    Poster setup(
        {hub.port(), hub.publisherToken()},
        [](std::int64_t n) {
            if (n == 0)
                return envelope("profile", "customer.updated", "",
                                R"({"name":"Bench Customer","tier":"Gold"})");
            return envelope("offer", "interaction.offered", R"(,"correlationid":"call")",
                            R"({"channel":"voice","agent":"dev","reason":"A bench"})");
        },
        [](std::int64_t) {}, [](std::int64_t) {});
    setup.post(0, 1, 1000);
    setup.post(1, 1, 1000);
    poster.post(0, 200, 2000);

    PanelUnderLoad panel({"ws://127.0.0.1:" + std::to_string(hub.port()) + "/v1/ws",
                          hub.agentToken(), folder.file("profile")});
    const auto numberOf = [](const QString &title) {
        constexpr QLatin1String words("Bench line ");
        bool isNumber = false;
        const qlonglong number =
            title.startsWith(words) ? title.mid(words.size()).toLongLong(&isNumber) : 0;
        return isNumber && number < most ? static_cast<std::size_t>(number) : std::size_t{most};
    };
    QObject::connect(&panel, &PanelUnderLoad::lineTaken, &app, [&](const QString &title) {
        if (const std::size_t at = numberOf(title); at < most && times->taken[at] == 0)
            times->taken[at] = nowNs();
    });
    QObject::connect(&panel, &PanelUnderLoad::frameShown, &app, [&](const QStringList &titles) {
        const std::int64_t now = nowNs();
        ++times->frames;
        for (const QString &title : titles) {
            const std::size_t at = numberOf(title);
            if (at >= most)
                continue;
            std::int64_t &shown = times->shown[at];
            times->shownCount += shown == 0;
            shown = shown == 0 ? now : shown;
        }
    });
    panel.show();
    const bool ready = spinUntil(
        [&] { return panel.phase() == session::LinkPhase::Live && panel.linesOfHistory() >= 200; },
        30'000);
    if (!ready) {
        std::fprintf(stderr, "the panel did not come up\n");
        return 1;
    }
    (void)spinUntil([] { return false; }, 500);

    const int seconds = arguments.quick ? 4 : 15;
    const bool slowShown = measure(panel, poster, *times, 200, 100 * seconds, 100);
    const bool fastShown =
        measure(panel, poster, *times, 200 + 100 * seconds, 1000 * seconds, 1000);
    printFigure("memory of this process (PSS)", formatted("%ld MiB", pssKib() / 1024),
                "panel, poster and their figures, after the above", "at most 90 MB for the panel");
    if (!slowShown || !fastShown) {
        std::fprintf(stderr, "a line that was counted cannot be found on the screen\n");
        (void)panel.picture().save(QString::fromStdString(folder.file("frame.png")));
        return 1;
    }
    return 0;
}
