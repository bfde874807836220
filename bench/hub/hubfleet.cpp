// One, two and four hubs that share a log in an engine (NATS JetStream, one node), beside the
// engine without hubs: the same publishers and the same panels at the engine itself, which keeps
// each event before it says so, too. Ratios come first. The engine is SIDELIGHT_NATS_SERVER, or
// nats-server.
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "bench/hub/fanoutrun.h"
#include "bench/hub/hubprocess.h"
#include "bench/hub/natsengine.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"

using namespace sidelight::bench;

namespace
{

struct Scale {
    std::size_t panels;
    double seconds;
    std::vector<std::size_t> fleets;
};

constexpr const char *subjects = "load.";

FanOutFigures measured(const std::string &name, Swarm &swarm, Poster::Target target,
                       std::vector<pid_t> servers, const Scale &scale)
{
    if (!connectAndPrint(swarm, name + ": connecting", ""))
        std::exit(1);
    target.connections = publishers;
    FanOutRun run(std::move(target), swarm, scale.panels / panelsACustomer, std::move(servers));
    const FanOutFigures figures = run.measure(Poster::atOnce, scale.seconds);
    printFanOut(name + ": as much as it takes", figures, "");
    return figures;
}

FanOutFigures withoutHubs(const NatsEngine &engine, const Scale &scale)
{
    if (!engine.makeStream(subjects)) {
        std::fprintf(stderr, "the engine makes no stream\n");
        std::exit(1);
    }
    const NatsDialect dialect(subjects);
    Swarm swarm({engine.panelPort()}, dialect, scale.panels, scale.panels / panelsACustomer);
    Poster::Target target;
    target.port = engine.port();
    target.posting = std::make_shared<JetStreamPosting>(subjects);
    return measured("engine alone", swarm, std::move(target), {engine.process()}, scale);
}

FanOutFigures withHubs(const NatsEngine &engine, std::size_t count, const std::string &folder,
                       const Scale &scale)
{
    const auto fleet = makeFleet(folder, engine.url(), count);
    initEngine(fleet.front());
    std::vector<std::unique_ptr<HubProcess>> hubs;
    std::vector<pid_t> servers{engine.process()};
    std::vector<int> others;
    for (const SecureHub &one : fleet) {
        hubs.push_back(std::make_unique<HubProcess>(one));
        servers.push_back(hubs.back()->process());
        if (hubs.size() > 1)
            others.push_back(hubs.back()->port());
    }
    const HubDialect dialect(fleet.front().agentToken);
    Swarm swarm({hubs.front()->port(), nullptr, others}, dialect, scale.panels,
                scale.panels / panelsACustomer);
    Poster::Target target;
    target.port = hubs.front()->port();
    target.token = fleet.front().publisherToken;
    target.otherPorts = others;
    return measured(formatted("%zu hubs", count), swarm, std::move(target), std::move(servers),
                    scale);
}

void measureAll(const WorkFolder &folder, const std::string &sync, const Scale &scale)
{
    const std::string name = "sync-" + sync;
    const NatsEngine engine(folder.file(name), sync);
    if (!engine.isUp()) {
        std::printf("sync_interval %s: this engine does not know it\n", sync.c_str());
        return;
    }
    std::printf("sync_interval %s\n", sync.c_str());
    const FanOutFigures alone = withoutHubs(engine, scale);
    for (const std::size_t count : scale.fleets) {
        const FanOutFigures hubs =
            withHubs(engine, count, folder.file(name + "-" + std::to_string(count)), scale);
        printFigure(
            formatted("appends/s, %zu hubs", count),
            formatted("%.2f of the engine alone", hubs.appendsASecond / alone.appendsASecond),
            formatted("%.0f by hubs, %.0f without", hubs.appendsASecond, alone.appendsASecond), "");
        printFigure(
            formatted("deliveries/s, %zu hubs", count),
            formatted("%.2f of the engine alone", hubs.deliveriesASecond / alone.deliveriesASecond),
            formatted("%.0f by hubs, %.0f without", hubs.deliveriesASecond,
                      alone.deliveriesASecond),
            "");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "bench_hubfleet: several hubs on one engine, beside the engine without hubs");
    const Scale scale = arguments.quick ? Scale{500, 2, {1, 2}} : Scale{2000, 8, {1, 2, 4}};
    if (!NatsEngine::isInstalled()) {
        std::puts("nats-server is not installed: left out");
        return 0;
    }
    prepareForManySockets();
    const WorkFolder folder(arguments);
    for (const char *sync : {"2m", "always"})
        measureAll(folder, sync, scale);
    return 0;
}
