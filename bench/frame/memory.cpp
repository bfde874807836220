// What an event leaves behind in the panel's memory once it is shown: a million of them through a
// real hub, engine and store and the real QML, while customers come and interactions end. The
// events of the first fifth are not counted: caches fill, and stay full.
#include <cstdio>
#include <string>
#include <thread>

#include <malloc.h>

#include <QGuiApplication>

#include "bench/frame/panelunderload.h"
#include "bench/frame/spin.h"
#include "bench/hub/hubprocess.h"
#include "bench/hub/poster.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "bench/support/madeevents.h"
#include "core/base/clock.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr std::int64_t eventsACall = 2500; // then the call ends and another customer's begins
constexpr std::int64_t atOnce = 3;
constexpr std::int64_t aPost = 100;
constexpr int settlesMs = 100;

std::string customerOf(std::int64_t call)
{
    return "bench-customer-" + std::to_string(call);
}

InteractionId callOf(std::int64_t call)
{
    return InteractionId{"call" + std::to_string(call)};
}

std::string interactionEvent(std::int64_t call, const char *what)
{
    return R"({"specversion":"1.0","id":")" + std::string(what) + std::to_string(call) +
           R"(","source":"/bench","type":"sidelight.interaction.)" + what + R"(","subject":")" +
           customerOf(call) + R"(","correlationid":"call)" + std::to_string(call) +
           R"(","time":")" + formatRfc3339(SystemClock().now()) +
           R"(","data":{"channel":"voice","agent":"dev","reason":"A bench"}})";
}

double heapBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks) + static_cast<double>(info.hblkhd);
}

struct Sample {
    double events = 0;
    double heap = 0;
    double pss = 0;
};

// Least squares: what one event more brings.
double slopeOf(const std::vector<Sample> &samples, double Sample::*value)
{
    double x = 0;
    double y = 0;
    for (const Sample &sample : samples) {
        x += sample.events;
        y += sample.*value;
    }
    x /= static_cast<double>(samples.size());
    y /= static_cast<double>(samples.size());
    double above = 0;
    double below = 0;
    for (const Sample &sample : samples) {
        above += (sample.events - x) * (sample.*value - y);
        below += (sample.events - x) * (sample.events - x);
    }
    return below > 0 ? above / below : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "bench_memory: what a million events leave in the panel's memory");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RENDER_LOOP", "basic");
    QGuiApplication app(argc, argv);
    const WorkFolder folder(arguments);
    const HubProcess hub(folder.file("hub"));
    const auto ignore = [](std::int64_t) {};
    MadeEvents made(5);
    std::vector<std::string> one; // what to post by itself
    Poster single(
        {hub.port(), hub.publisherToken()}, [&](std::int64_t) { return one.back(); }, ignore,
        ignore);
    const auto tell = [&](std::string event) {
        one.push_back(std::move(event));
        single.post(0, 1, 1000);
        one.clear();
    };
    std::int64_t calls = 0;
    const auto begin = [&] {
        tell(made.profile(customerOf(calls), SystemClock().now()));
        tell(interactionEvent(calls, "offered"));
        ++calls;
    };
    for (int i = 0; i < atOnce; ++i)
        begin();

    PanelUnderLoad panel({"ws://127.0.0.1:" + std::to_string(hub.port()) + "/v1/ws",
                          hub.agentToken(), folder.file("profile")});
    panel.show();
    if (!spinUntil([&] { return panel.phase() == session::LinkPhase::Live; }, 30'000)) {
        std::fprintf(stderr, "the panel did not come up\n");
        return 1;
    }

    std::vector<MadeEvents> ofThread;
    for (std::size_t thread = 0; thread < Poster::usualConnections; ++thread)
        ofThread.emplace_back(100 + thread);
    // A post is a batch, by the poster's thread that is due for it.
    Poster poster(
        {hub.port(), hub.publisherToken(), true},
        [&](std::int64_t n) {
            MadeEvents &events = ofThread[static_cast<std::size_t>(n) % Poster::usualConnections];
            std::string batch = "[";
            for (std::int64_t i = 0; i < aPost; ++i)
                batch += (i > 0 ? "," : "") +
                         events.touchpoint(customerOf(calls - 1 - i % atOnce), SystemClock().now());
            return batch + "]";
        },
        ignore, ignore);

    const std::int64_t total = arguments.quick ? 60'000 : 1'000'000;
    std::vector<Sample> samples;
    std::int64_t posted = 0;
    const double seconds = secondsOf([&] {
        while (posted < total) {
            std::atomic<bool> done = false;
            std::thread posting([&] {
                poster.post(posted / aPost, eventsACall / aPost, 1e6);
                done = true;
            });
            (void)spinUntil([&] { return done.load(); }, 600'000);
            posting.join();
            posted += eventsACall;
            const bool taken = spinUntil([&] { return panel.taken() >= posted; }, 60'000);
            if (!taken)
                std::fprintf(stderr, "only %lld of %lld events came\n",
                             static_cast<long long>(panel.taken()), static_cast<long long>(posted));
            const std::int64_t over = calls - atOnce;
            tell(interactionEvent(over, "ended"));
            begin();
            // What is not here yet can be neither closed nor brought to the front.
            const bool told = spinUntil(
                [&] {
                    return panel.phaseOf(callOf(over)) == InteractionPhase::Ended &&
                           panel.phaseOf(callOf(calls - 1)).has_value();
                },
                30'000);
            panel.post(session::FocusInteraction{callOf(calls - 1)});
            panel.post(session::CloseInteraction{callOf(over)});
            const bool closed =
                told && spinUntil([&] { return !panel.phaseOf(callOf(over)).has_value(); }, 30'000);
            if (!closed)
                std::fprintf(stderr, "a call did not end: %zu tabs\n", panel.tabs());
            // What is on its way to the screen is no growth.
            (void)spinUntil([] { return false; }, settlesMs);
            const Sample sample{static_cast<double>(posted), heapBytes(),
                                static_cast<double>(pssKib()) * 1024};
            if (posted >= total / 5)
                samples.push_back(sample);
            if (posted % (total / 20) < eventsACall)
                std::fprintf(stderr, "%lld events: heap %.2f MB, PSS %.1f MB, %zu tabs\n",
                             static_cast<long long>(posted), sample.heap / 1e6, sample.pss / 1e6,
                             panel.tabs());
        }
    });
    const double heap = slopeOf(samples, &Sample::heap);
    printFigure("growth of the heap, per event", formatted("%.2f bytes", heap),
                formatted("PSS %.2f bytes; heap %.1f MB then, %.1f MB at the end; %lld events, "
                          "%lld customers, %.0f s",
                          slopeOf(samples, &Sample::pss), samples.front().heap / 1e6,
                          samples.back().heap / 1e6, static_cast<long long>(posted),
                          static_cast<long long>(calls), seconds),
                "below 1 byte");
    return 0;
}
