// A screen pop from a hub that has just been started, with a million customers in its log: what a
// panel waits from its subscription of a customer to the snapshot, the log being a file, or in an
// engine, of which the hub keeps a copy or not. How long such a hub takes to start, and its memory.
// With --data the log is kept, and not made again.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include <poll.h>
#include <unistd.h>

#include "bench/hub/fanoutrun.h"
#include "bench/hub/hubprocess.h"
#include "bench/hub/natsengine.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"
#include "core/wire/framecodec.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

struct Scale {
    std::int64_t customers;
    std::size_t pops;
};
constexpr std::int64_t customersABatch = 100;
constexpr std::int64_t rowsOfSome = 20; // touchpoints of each 500th customer
constexpr std::int64_t someEvery = 500;

std::string nameOf(std::int64_t customer)
{
    return "cold-" + std::to_string(customer);
}

std::string envelope(const std::string &id, const char *type, std::int64_t customer,
                     const std::string &data)
{
    return R"({"specversion":"1.0","id":")" + id +
           R"(","source":"/bench/cold","type":"sidelight.)" + type + R"(","subject":")" +
           nameOf(customer) + R"(","datacontenttype":"application/json","data":)" + data + "}";
}

// A profile with a phone number of its own, and for some a history.
std::string eventsOf(std::int64_t customer)
{
    const std::string name = nameOf(customer);
    std::string all =
        envelope("p" + name, "customer.updated", customer,
                 R"({"name":"Bench )" + name + R"(","tier":"Gold","language":"pt","identities":[)" +
                     formatted(R"({"kind":"phone","value":"+35191%07lld"}]})",
                               static_cast<long long>(customer)));
    for (std::int64_t row = 0; customer % someEvery == 0 && row < rowsOfSome; ++row)
        all +=
            "," + envelope("t" + name + "-" + std::to_string(row), "touchpoint.recorded", customer,
                           R"({"channel":"web","kind":"page.view","title":"Looked at terms"})");
    return all;
}

std::string batch(std::int64_t n, std::int64_t customers)
{
    std::string list = "[";
    const std::int64_t end = std::min(customers, (n + 1) * customersABatch);
    for (std::int64_t i = n * customersABatch; i < end; ++i)
        list += (list.size() > 1 ? "," : "") + eventsOf(i);
    return list + "]";
}

void fill(const HubProcess &hub, std::int64_t customers)
{
    Poster::Target target;
    target.port = hub.port();
    target.token = hub.publisherToken();
    target.batches = true;
    Poster poster(
        target, [&](std::int64_t n) { return batch(n, customers); }, [](std::int64_t) {},
        [](std::int64_t) {});
    const std::int64_t batches = (customers + customersABatch - 1) / customersABatch;
    const double seconds = secondsOf([&] { (void)poster.post(0, batches, Poster::atOnce); });
    printFigure("making the log", formatted("%.0f s", seconds),
                formatted("%.0f customers a second, %lld batches refused",
                          static_cast<double>(customers) / seconds,
                          static_cast<long long>(poster.refused())),
                "");
}

// Follows what it is told to, and notes when the snapshot came.
class PopDialect final : public Dialect
{
public:
    explicit PopDialect(const HubDialect &hub)
        : m_hub(hub)
    {
    }
    [[nodiscard]] std::string upgrade(const PanelPeer &peer) const override
    {
        return m_hub.upgrade(peer);
    }
    void greet(PanelPeer &peer) const override { m_hub.greet(peer); }
    void take(PanelPeer &peer, std::string_view message, const PanelPeer::Arrived &) const override
    {
        if (message.find("\"hub.welcome.v1\"") != std::string_view::npos)
            peer.become(PanelPeer::State::Live);
        if (message.find("\"hub.snapshot.v1\"") != std::string_view::npos)
            peer.memory.last = nowNs();
    }

private:
    const HubDialect &m_hub;
};

void say(PanelPeer &peer, const wire::ClientMessage &message)
{
    peer.say(wire::encodeFrame({"r", "/panel/" + peer.device(), {}}, message));
}

template<class Condition>
void goOnUntil(PanelPeer &peer, Condition holds)
{
    while (!holds()) {
        pollfd one{peer.socket(), POLLIN, 0};
        poll(&one, 1, 1000);
        if (!peer.goOn([](std::int64_t) {})) {
            std::fprintf(stderr, "the hub ended the connection\n");
            std::exit(1);
        }
    }
}

void pop(const std::string &name, const HubProcess &hub, const Scale &scale)
{
    const HubDialect dialect(hub.agentToken());
    const PopDialect popping(dialect);
    PanelPeer peer(popping, "", "cold-panel");
    if (!peer.connect(hub.port(), nullptr))
        std::exit(1);
    goOnUntil(peer, [&] { return peer.state() == PanelPeer::State::Live; });
    std::vector<double> ms;
    for (std::size_t i = 0; i < scale.pops; ++i) {
        // Far from each other, half of them with a history.
        const std::int64_t some = static_cast<std::int64_t>(i) * 7919 * someEvery;
        const StreamId stream{StreamKind::Customer,
                              nameOf((some + static_cast<std::int64_t>(i % 2)) % scale.customers)};
        wire::Subscription wanted{stream, {}};
        wanted.from.kind = wire::From::Kind::Snapshot;
        peer.memory.last = 0;
        const std::int64_t began = nowNs();
        say(peer, wire::Subscribe{{wanted}});
        goOnUntil(peer, [&] { return peer.memory.last != 0; });
        ms.push_back(static_cast<double>(peer.memory.last - began) / 1e6);
        say(peer, wire::Unsubscribe{{stream}});
    }
    const double first = ms.front();
    printFigure(name + ": from subscription to snapshot",
                formatted("p50 %.2f ms", percentile(ms, 0.5)),
                formatted("the first %.1f, p99 %.2f, longest %.2f ms; %zu customers of %lld", first,
                          percentile(ms, 0.99), percentile(ms, 1), ms.size(),
                          static_cast<long long>(scale.customers)),
                "p50 at most 10 ms");
}

// Until /readyz says so: all customers are read in.
void waitUntilReady(int port)
{
    std::string answer;
    while (answer.find(" 200 ") == std::string::npos) {
        const int socket = connectedTo(port);
        const std::string_view request = "GET /readyz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n";
        (void)!write(socket, request.data(), request.size());
        answer.clear();
        char bytes[1024];
        for (ssize_t got = 0; (got = read(socket, bytes, sizeof bytes)) > 0;)
            answer.append(bytes, static_cast<std::size_t>(got));
        close(socket);
        poll(nullptr, 0, 20);
    }
}

// `makeHub` starts the program; what it waits for, until it takes panels, is the start.
template<class MakeHub>
void measure(const std::string &name, const std::string &mark, MakeHub makeHub, const Scale &scale)
{
    if (!std::filesystem::exists(mark)) {
        fill(*makeHub(), scale.customers);
        std::ofstream(mark) << scale.customers;
    }
    std::unique_ptr<HubProcess> hub;
    const std::int64_t began = nowNs();
    const double seconds = secondsOf([&] { hub = makeHub(); });
    pop(name + ", while it reads in", *hub, scale);
    waitUntilReady(hub->port());
    printFigure(name + ": start", formatted("%.1f s", static_cast<double>(nowNs() - began) / 1e9),
                formatted("until it is ready; it listened after %.1f s", seconds), "");
    pop(name + ", ready", *hub, scale);
    printFigure(name + ": memory", formatted("%.0f MB", residentKb(hub->process()) / 1000),
                formatted("%.0f bytes a customer",
                          residentKb(hub->process()) * 1000 / static_cast<double>(scale.customers)),
                "");
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments =
        readArguments(argc, argv, "bench_hubcold: a screen pop from a hub that has just started");
    const Scale scale = arguments.quick ? Scale{20'000, 100} : Scale{1'000'000, 500};
    prepareForManySockets();
    const WorkFolder folder(arguments);
    measure(
        "file", folder.file("file-made"),
        [&] {
            return std::make_unique<HubProcess>(
                folder.file("hub"), std::vector<std::string>{"--set", "requestsPerSecond=1000000",
                                                             "--set", "requestBurst=1000000"});
        },
        scale);
    if (!NatsEngine::isInstalled()) {
        std::puts("nats-server is not installed: left out");
        return 0;
    }
    const NatsEngine engine(folder.file("engine"), "2m");
    const auto fleet = makeFleet(folder.file("fleet"), engine.url(), 1);
    if (!std::filesystem::exists(folder.file("engine-made")))
        initEngine(fleet.front());
    const auto startWithCopyOf = [&fleet](const char *bytes) {
        return std::make_unique<HubProcess>(
            fleet.front(),
            std::vector<std::string>{"--set", std::string("engineCopyBytes=") + bytes});
    };
    const std::string made = folder.file("engine-made");
    measure(
        "engine, no copy", made, [&] { return startWithCopyOf("0"); }, scale);
    measure(
        "engine, with a copy", made, [&] { return startWithCopyOf("4294967296"); }, scale);
    return 0;
}
