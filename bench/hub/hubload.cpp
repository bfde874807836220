// What one hub carries on this machine, with the generator beside it: ten thousand panels and their
// memory, durable appends fanned out to ten panels each and how soon they arrive, the same beside
// stuck senders and readers, and all panels coming back at once. Before and after it, what the disk
// alone takes for such writes.
#include <cstdio>

#include "bench/hub/barewrites.h"
#include "bench/hub/fanoutrun.h"
#include "bench/hub/hubprocess.h"
#include "bench/hub/stucksenders.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"

using namespace sidelight::bench;

namespace
{

struct Scale {
    std::size_t panels;
    double seconds;
    double diskSeconds;
    std::size_t stuckSenders;
    std::size_t stoppedReaders;
};
constexpr std::size_t hotTenths = 7; // a stopped reader's window is full within the stretch

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "bench_hubload: what one hub carries, with thousands of panels on it");
    const Scale scale =
        arguments.quick ? Scale{1000, 3, 1, 100, 10} : Scale{10'000, 20, 5, 1000, 100};
    prepareForManySockets();
    const WorkFolder folder(arguments);
    printBareWrites(folder.file("writes"), scale.diskSeconds);
    const HubProcess hub(folder.file("hub"),
                         {"--set", "maxConnections=20000", "--set", "requestsPerSecond=1000000",
                          "--set", "requestBurst=1000000"});
    const std::size_t customers = scale.panels / panelsACustomer;
    const double emptyKb = residentKb(hub.process());
    const HubDialect dialect(hub.agentToken());
    Swarm swarm({hub.port(), nullptr}, dialect, scale.panels, customers);
    if (!connectAndPrint(swarm, "connecting", ""))
        return 1;
    printMemory("memory a panel, idle", emptyKb, hub.process(), scale.panels, "at most 15 kB");
    FanOutRun run({hub.port(), hub.publisherToken(), false, publishers}, swarm, customers,
                  {hub.process()});
    printFanOut("fan-out", run.measure(appendsASecond, scale.seconds), "p99 below 25 ms");
    printFanOut("fan-out, 1,500 a second", run.measure(appendsASecond * 3 / 4, scale.seconds / 2),
                "");
    printMemory("memory a panel, busy", emptyKb, hub.process(), scale.panels, "at most 15 kB");
    swarm.dropAll();
    connectAndPrint(swarm, "reconnect storm", "at most 60 s");
    {
        const StuckSenders stuck(hub.port(), scale.stuckSenders);
        run.stopReaders(scale.stoppedReaders);
        run.heat(hotTenths);
        printFanOut("beside stuck ones", run.measure(appendsASecond, scale.seconds),
                    "p99 below 25 ms");
    }
    printBareWrites(folder.file("writes"), scale.diskSeconds);
    std::printf("%lld connections were ended by the hub\n", static_cast<long long>(swarm.lost()));
    return 0;
}
