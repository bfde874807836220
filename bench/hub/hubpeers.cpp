// The hub beside what it could have been, one after the other under the same generator: a bare
// fan-out over Beast, which keeps nothing and knows nobody, and nats-server with its own WebSocket.
// Ratios come first; the hub alone has each event on the disk before it says so.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <unistd.h>

#include "bench/hub/fanoutrun.h"
#include "bench/hub/hubprocess.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"

using namespace sidelight::bench;

namespace
{

struct Measured {
    FanOutFigures paced; // at the rate that is asked of the hub
    FanOutFigures most;  // as much as it takes
    double kbAPanel = 0;
};

struct Scale {
    std::size_t panels;
    double seconds;
};

// `target.port` is where events go, `panelPort` where panels connect.
Measured measured(const std::string &name, pid_t server, int panelPort, const Dialect &dialect,
                  Poster::Target target, const Scale &scale)
{
    Measured result;
    const std::size_t customers = scale.panels / panelsACustomer;
    const double emptyKb = residentKb(server);
    Swarm swarm({panelPort, nullptr}, dialect, scale.panels, customers);
    if (!connectAndPrint(swarm, name + ": connecting", ""))
        std::exit(1);
    target.connections = publishers;
    FanOutRun run(std::move(target), swarm, customers, {server});
    result.paced = run.measure(appendsASecond, scale.seconds);
    printFanOut(name + ": 2,000 a second", result.paced, "");
    result.kbAPanel = (residentKb(server) - emptyKb) / static_cast<double>(scale.panels);
    printFigure(name + ": memory a panel, busy", formatted("%.1f kB", result.kbAPanel), "", "");
    result.most = run.measure(Poster::atOnce, scale.seconds);
    printFanOut(name + ": as much as it takes", result.most, "");
    return result;
}

void printRatios(const std::string &name, const Measured &hub, const Measured &peer)
{
    printFigure("deliveries/s, most, of " + name,
                formatted("%.2f", hub.most.deliveriesASecond / peer.most.deliveriesASecond),
                formatted("%.0f by the hub, %.0f by the other", hub.most.deliveriesASecond,
                          peer.most.deliveriesASecond),
                "");
    printFigure(
        "p99 at 2,000 a second, of " + name, formatted("%.2f", hub.paced.p99Ms / peer.paced.p99Ms),
        formatted("%.1f ms by the hub, %.1f ms by the other", hub.paced.p99Ms, peer.paced.p99Ms),
        "");
    printFigure("processor a delivery, of " + name,
                formatted("%.2f", hub.paced.serverUs / peer.paced.serverUs),
                formatted("%.0f us in the hub, %.0f us in the other", hub.paced.serverUs,
                          peer.paced.serverUs),
                "");
    printFigure("memory a panel, of " + name, formatted("%.2f", hub.kbAPanel / peer.kbAPanel),
                formatted("%.1f kB in the hub, %.1f kB in the other", hub.kbAPanel, peer.kbAPanel),
                "");
}

bool listens(int port)
{
    const int socket = connectedTo(port);
    close(socket);
    return socket >= 0;
}

Measured measureHub(const WorkFolder &folder, const Scale &scale)
{
    const HubProcess hub(folder.file("hub"),
                         {"--set", "maxConnections=20000", "--set", "requestsPerSecond=1000000",
                          "--set", "requestBurst=1000000"});
    const HubDialect dialect(hub.agentToken());
    return measured("hub", hub.process(), hub.port(), dialect, {hub.port(), hub.publisherToken()},
                    scale);
}

Measured measureBare(const WorkFolder &folder, const Scale &scale)
{
    ChildProcess bare({builtProgram("peers", "bench_peer_fanout")}, folder.file("bare.errors"));
    const std::string said = bare.said();
    const int port = std::atoi(said.substr(said.rfind(':') + 1).c_str());
    const BareDialect dialect;
    return measured("bare Beast", bare.id(), port, dialect, {port, "none"}, scale);
}

Measured measureNats(const WorkFolder &folder, const Scale &scale)
{
    const int port = freePort();
    const int panelPort = freePort();
    const std::string config = folder.file("nats.conf");
    std::ofstream(config) << "listen: \"127.0.0.1:" << port << "\"\nmax_connections: 20000\n"
                          << "websocket { listen: \"127.0.0.1:" << panelPort
                          << "\", no_tls: true, compression: false }\n";
    const ChildProcess nats({"nats-server", "-c", config}, folder.file("nats.errors"));
    for (int i = 0; i < 200 && !(listens(port) && listens(panelPort)); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const NatsDialect dialect;
    Poster::Target target;
    target.port = port;
    target.posting = std::make_shared<NatsPosting>();
    return measured("nats-server", nats.id(), panelPort, dialect, std::move(target), scale);
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "bench_hubpeers: the hub, a bare fan-out and nats-server side by side");
    const Scale scale = arguments.quick ? Scale{1000, 3} : Scale{10'000, 10};
    prepareForManySockets();
    const WorkFolder folder(arguments);
    const Measured hub = measureHub(folder, scale);
    const Measured bare = measureBare(folder, scale);
    printRatios("bare Beast", hub, bare);
    if (std::system("command -v nats-server >/dev/null") != 0) {
        std::puts("nats-server is not installed: left out");
        return 0;
    }
    printRatios("nats-server", hub, measureNats(folder, scale));
    return 0;
}
