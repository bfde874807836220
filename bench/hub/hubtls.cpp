// The hub's own TLS under ten thousand panels: what a connection takes, how soon events arrive, and
// how long it takes until all are back after a cut, each with a handshake of its own.
#include "bench/hub/fanoutrun.h"
#include "bench/hub/hubprocess.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"

using namespace sidelight::bench;

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "bench_hubtls: what one hub carries under TLS, with thousands of panels on it");
    const std::size_t panels = arguments.quick ? 1000 : 10'000;
    const double seconds = arguments.quick ? 3 : 20;
    prepareForManySockets();
    const WorkFolder folder(arguments);
    const SecureHub secure = makeSecureHub(folder.file("secure"));
    const HubProcess hub(secure);
    const std::size_t customers = panels / panelsACustomer;
    const double emptyKb = residentKb(hub.process());
    const TlsClient tls;
    const HubDialect dialect(hub.agentToken());
    Swarm swarm({hub.port(), &tls}, dialect, panels, customers);
    if (!connectAndPrint(swarm, "connecting", ""))
        return 1;
    printMemory("memory a panel, idle", emptyKb, hub.process(), panels, "at most 80 kB");
    FanOutRun run({hub.port(), hub.publisherToken(), false, publishers, &tls}, swarm, customers,
                  {hub.process()});
    printFanOut("fan-out", run.measure(appendsASecond, seconds), "p99 below 25 ms");
    printMemory("memory a panel, busy", emptyKb, hub.process(), panels, "at most 80 kB");
    swarm.dropAll();
    connectAndPrint(swarm, "reconnect storm", "at most 60 s");
    return 0;
}
