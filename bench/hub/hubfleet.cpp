// One, two and four hubs that share a log in an engine (NATS JetStream, one node), beside the
// engine without hubs: the same publishers and the same panels at the engine itself, which keeps
// each event before it says so, too. Ratios come first. The engine is SIDELIGHT_NATS_SERVER, or
// nats-server.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <thread>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench/hub/fanoutrun.h"
#include "bench/hub/hubprocess.h"
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

int connected(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    close(socket);
    return -1;
}

// The engine, how often it brings its files to the disk being `sync` ("2m", "always").
class Engine
{
public:
    Engine(const std::string &folder, const std::string &sync)
        : m_port(freePort())
        , m_panelPort(freePort())
    {
        const std::string config = folder + ".conf";
        std::ofstream(config) << "listen: \"127.0.0.1:" << m_port << "\"\nmax_connections: 20000\n"
                              << "jetstream { store_dir: \"" << folder
                              << "\", sync_interval: " << sync << " }\n"
                              << "websocket { listen: \"127.0.0.1:" << m_panelPort
                              << "\", no_tls: true, compression: false }\n";
        const char *named = std::getenv("SIDELIGHT_NATS_SERVER");
        m_child = std::make_unique<ChildProcess>(
            std::vector<std::string>{named ? named : "nats-server", "-c", config},
            folder + ".errors");
        for (int i = 0; i < 100 && !m_isUp; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            const int socket = connected(m_panelPort);
            m_isUp = socket >= 0;
            close(socket);
        }
    }
    [[nodiscard]] bool isUp() const { return m_isUp; }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int panelPort() const { return m_panelPort; }
    [[nodiscard]] pid_t process() const { return m_child->id(); }

    // For the publishers without hubs; false when it will not.
    [[nodiscard]] bool makeStream() const
    {
        const int socket = connected(m_port);
        const std::string body = std::string(R"({"name":"LOAD","subjects":[")") + subjects +
                                 R"(>"],"storage":"file","num_replicas":1})";
        const std::string text = "CONNECT {\"verbose\":false}\r\nSUB made 1\r\nPUB "
                                 "$JS.API.STREAM.CREATE.LOAD made " +
                                 std::to_string(body.size()) + "\r\n" + body + "\r\n";
        (void)!write(socket, text.data(), text.size());
        std::string answer;
        char bytes[4096];
        while (answer.find("MSG made") == std::string::npos ||
               answer.find("}\r\n", answer.find("MSG made")) == std::string::npos) {
            const ssize_t got = read(socket, bytes, sizeof bytes);
            if (got <= 0)
                break;
            answer.append(bytes, static_cast<std::size_t>(got));
        }
        close(socket);
        return answer.find("\"error\"") == std::string::npos && !answer.empty();
    }

private:
    int m_port;
    int m_panelPort;
    bool m_isUp = false;
    std::unique_ptr<ChildProcess> m_child;
};

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

FanOutFigures withoutHubs(const Engine &engine, const Scale &scale)
{
    if (!engine.makeStream()) {
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

FanOutFigures withHubs(const Engine &engine, std::size_t count, const std::string &folder,
                       const Scale &scale)
{
    const auto fleet =
        makeFleet(folder, "nats://127.0.0.1:" + std::to_string(engine.port()), count);
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
    const Engine engine(folder.file(name), sync);
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
    if (!std::getenv("SIDELIGHT_NATS_SERVER") &&
        std::system("command -v nats-server >/dev/null") != 0) {
        std::puts("nats-server is not installed: left out");
        return 0;
    }
    prepareForManySockets();
    const WorkFolder folder(arguments);
    for (const char *sync : {"2m", "always"})
        measureAll(folder, sync, scale);
    return 0;
}
