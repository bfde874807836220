// Cold start to first frame: a new process on a profile that knows a customer with an open
// interaction, without a hub. Counted from before the fork to the swap of the first frame, and to
// the first frame that has the customer in it.
#include <cstdio>
#include <cstdlib>

#include <sys/wait.h>
#include <unistd.h>

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTimer>

#include "bench/frame/filledprofile.h"
#include "bench/frame/panelunderload.h"
#include "bench/hub/poster.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

// In the new process: shows the panel, tells its parent when, and how large it is.
int showOnce(int argc, char **argv, const std::string &folder)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QSG_RENDER_LOOP", "basic");
    QGuiApplication app(argc, argv);
    PanelUnderLoad panel({"ws://127.0.0.1:9/v1/ws", "none", folder, true});
    std::int64_t first = 0;
    QObject::connect(&panel, &PanelUnderLoad::frameShown, &app, [&] {
        if (first == 0)
            first = nowNs();
        if (!panel.hasCustomer() || panel.linesOfHistory() == 0)
            return;
        const std::int64_t known = nowNs();
        std::printf("%lld %lld %ld\n", static_cast<long long>(first), static_cast<long long>(known),
                    pssKib());
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    QTimer::singleShot(20'000, &app, [] { QCoreApplication::exit(1); });
    panel.show();
    return QGuiApplication::exec();
}

struct Start {
    double firstMs = 0;
    double knownMs = 0;
    long pss = 0;
};

bool startOnce(const std::string &self, const std::string &folder, Start &start)
{
    const std::int64_t began = nowNs();
    std::FILE *pipe = popen((self + " --show " + folder).c_str(), "r");
    long long first = 0;
    long long known = 0;
    const bool read = pipe && std::fscanf(pipe, "%lld %lld %ld", &first, &known, &start.pss) == 3;
    if (pipe)
        pclose(pipe);
    start.firstMs = static_cast<double>(first - began) / 1e6;
    start.knownMs = static_cast<double>(known - began) / 1e6;
    return read;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--show")
        return showOnce(argc, argv, argv[2]);
    const Arguments arguments =
        readArguments(argc, argv, "bench_start: a new process to its first frame, and its memory");
    const WorkFolder folder(arguments);
    const std::string profile = folder.file("start-profile");
    fillProfile(profile, 2000);

    std::vector<double> first;
    std::vector<double> known;
    std::vector<double> memory;
    for (int i = 0; i < (arguments.quick ? 3 : 10); ++i) {
        Start start;
        if (!startOnce(argv[0], profile, start)) {
            std::fprintf(stderr, "the panel did not show a frame\n");
            return 1;
        }
        first.push_back(start.firstMs);
        known.push_back(start.knownMs);
        memory.push_back(static_cast<double>(start.pss) / 1024);
    }
    printFigure("cold start to first frame", formatted("median %.0f ms", percentile(first, 0.5)),
                formatted("to the frame with the customer %.0f ms; longest %.0f ms",
                          percentile(known, 0.5), percentile(known, 1)),
                "");
    printFigure("memory of the panel (PSS)",
                formatted("%.0f MB", percentile(memory, 0.5) * 1.048576),
                "with a customer of 2,000 lines on the screen", "at most 90 MB");
    return 0;
}
