// Those who hold a connection and do nothing useful with it, and a crowd that comes back at once.
#include <map>
#include <vector>

#include <arpa/inet.h>
#include <catch2/catch_test_macros.hpp>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

constexpr int crowdPatienceMs = 60'000; // a loaded machine is slow

std::string crowdEvent(const std::string &customer, int n)
{
    return R"({"specversion":"1.0","id":")" + customer + "-" + std::to_string(n) +
           R"(","source":"/test","type":"test.happened","subject":")" + customer +
           R"(","data":{"n":)" + std::to_string(n) + "}}";
}

wire::Subscribe followFrom(const std::string &customer, wire::From from)
{
    return {{{StreamId{StreamKind::Customer, customer}, std::move(from)}}};
}

// A request that is begun and never ended.
class StuckRequest
{
public:
    StuckRequest(const HubProcess &hub, const std::string &beginning)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(hub.port)));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) ==
                0);
        drip(beginning);
    }
    ~StuckRequest() { ::close(m_socket); }
    StuckRequest(StuckRequest &&other) noexcept
        : m_socket(std::exchange(other.m_socket, -1))
    {
    }
    StuckRequest &operator=(StuckRequest &&) = delete;

    void drip(const std::string &bytes) const
    {
        (void)::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    // The hub has had enough of it.
    [[nodiscard]] bool isCut() const
    {
        for (char byte = 0;;) {
            pollfd wait{m_socket, POLLIN, 0};
            if (::poll(&wait, 1, crowdPatienceMs) <= 0)
                return false;
            if (::recv(m_socket, &byte, 1, 0) <= 0)
                return true;
        }
    }

private:
    int m_socket;
};

} // namespace

TEST_CASE("beside requests that never end and a reader that stopped, all else arrives in order")
{
    HubProcess hub;
    REQUIRE(hub.start());
    PanelClient stopped;
    PanelClient reads;
    for (PanelClient *panel : {&stopped, &reads}) {
        REQUIRE(panel->open(hub));
        panel->say(followFrom("anna", {wire::From::Kind::Start, {}}));
        REQUIRE(panel->receive<wire::CaughtUp>(crowdPatienceMs));
    }
    std::vector<StuckRequest> stuck;
    for (int i = 0; i < 40; ++i) {
        stuck.emplace_back(hub, "POST /v1/events HTTP/1.1\r\nX-Slow: a");
        stuck.emplace_back(hub, "GET /v1/ws HTTP/1.1\r\nUpgrade: websoc");
    }
    HttpClient client(hub);
    // More than the window of the one who acknowledges nothing.
    constexpr int events = 300;
    Offset last;
    for (int i = 0; i < events; ++i) {
        stuck[static_cast<std::size_t>(i) % stuck.size()].drip("a");
        REQUIRE(client.post(crowdEvent("anna", i)).status == 202);
        const auto delivery = reads.receive<Delivery>(crowdPatienceMs);
        REQUIRE(delivery);
        CHECK(delivery->event->id == "anna-" + std::to_string(i));
        CHECK(delivery->prev == last);
        last = delivery->offset;
        if (i % 64 == 63)
            reads.say(wire::Ack{{{delivery->stream, last}}});
    }
    for (const StuckRequest &request : stuck)
        CHECK(request.isCut());
    // What was held back for want of credit is there when it reads on.
    for (int i = 0; i < 256; ++i) {
        const auto delivery = stopped.receive<Delivery>(crowdPatienceMs);
        REQUIRE(delivery);
        CHECK(delivery->event->id == "anna-" + std::to_string(i));
        last = delivery->offset;
    }
    stopped.say(wire::Ack{{{StreamId{StreamKind::Customer, "anna"}, last}}});
    for (int i = 256; i < events; ++i)
        CHECK(stopped.receive<Delivery>(crowdPatienceMs)->event->id == "anna-" + std::to_string(i));
}

TEST_CASE("a crowd that was cut off comes back at once, each from its place and without a gap")
{
    constexpr std::size_t panels = 60;
    constexpr std::size_t customers = 6;
    HubProcess hub;
    REQUIRE(hub.start());
    HttpClient client(hub);
    const auto customerOf = [](std::size_t i) { return "c" + std::to_string(i % customers); };
    std::map<std::size_t, Position> positions;
    {
        std::vector<PanelClient> before(panels);
        for (std::size_t i = 0; i < panels; ++i) {
            REQUIRE(before[i].open(hub));
            before[i].say(followFrom(customerOf(i), {wire::From::Kind::Start, {}}));
            REQUIRE(before[i].receive<wire::CaughtUp>(crowdPatienceMs));
        }
        for (std::size_t c = 0; c < customers; ++c)
            REQUIRE(client.post(crowdEvent(customerOf(c), 0)).status == 202);
        for (std::size_t i = 0; i < panels; ++i) {
            const auto delivery = before[i].receive<Delivery>(crowdPatienceMs);
            REQUIRE(delivery);
            positions[i] = {delivery->epoch, delivery->offset,
                            fenceOf("/test", customerOf(i) + "-0")};
        }
    }
    for (std::size_t c = 0; c < customers; ++c)
        REQUIRE(client.post(crowdEvent(customerOf(c), 1)).status == 202);
    std::vector<PanelClient> after(panels);
    for (std::size_t i = 0; i < panels; ++i) {
        REQUIRE(after[i].open(hub));
        after[i].say(followFrom(customerOf(i), {wire::From::Kind::At, positions[i]}));
    }
    for (std::size_t i = 0; i < panels; ++i) {
        const auto delivery = after[i].receive<Delivery>(crowdPatienceMs);
        REQUIRE(delivery);
        CHECK(delivery->event->id == customerOf(i) + "-1");
        CHECK(delivery->prev == positions[i].offset);
        CHECK(after[i].receive<wire::CaughtUp>(crowdPatienceMs));
    }
}

TEST_CASE("what did not fit into the socket of one who stopped reading comes whole and in order")
{
    constexpr int customers = 30;
    constexpr int eventsEach = 12;
    HubProcess hub;
    REQUIRE(hub.start());
    HttpClient client(hub);
    wire::Subscribe all;
    for (int c = 0; c < customers; ++c) {
        const std::string customer = "c" + std::to_string(c);
        std::string batch = "[";
        for (int i = 0; i < eventsEach; ++i) {
            std::string event = crowdEvent(customer, i);
            event.insert(event.size() - 2, R"(,"text":")" + std::string(50'000, 'a') + '"');
            batch += (i > 0 ? "," : "") + event;
        }
        REQUIRE(client.post(batch + "]", "application/cloudevents-batch+json").status == 202);
        all.subscriptions.push_back({StreamId{StreamKind::Customer, customer}, {}});
    }
    PanelClient panel;
    REQUIRE(panel.open(hub));
    panel.say(all); // 18 MB, more than both sockets hold
    HttpClient other(hub);
    for (int i = 0; i < 20; ++i) {
        panel.ping(); // and what answers it waits its turn
        REQUIRE(other.post(crowdEvent("else", i)).status == 202);
    }
    for (const wire::Subscription &one : all.subscriptions) {
        int next = 0;
        for (std::uint32_t part = 1, parts = 1; part <= parts; ++part) {
            const auto snapshot = panel.receive<wire::Snapshot>(crowdPatienceMs);
            REQUIRE(snapshot);
            CHECK(snapshot->stream == one.stream);
            CHECK(snapshot->part == part);
            parts = snapshot->parts;
            for (const Delivery &delivery : snapshot->events)
                CHECK(delivery.event->id == one.stream.name + '-' + std::to_string(next++));
        }
        CHECK(next == eventsEach);
    }
}
