// A network that is cut under load: between the nodes of the engine, and between a hub and the
// engine. What must hold is as in tst_hubchaos; besides, what a hub says meanwhile, and how long it
// takes until it is back. SIDELIGHT_CHAOS_SECONDS takes all kinds, in turn, for so long.
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/hub/chaosengine.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

using Clock = std::chrono::steady_clock;

std::string secondsSince(Clock::time_point since)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - since);
    return std::to_string(ms.count() / 1000) + "." + std::to_string(ms.count() / 100 % 10) + " s";
}

// Two hubs, each on a network of its own to the three nodes, whose network can be cut as well.
struct CutRig {
    CutRig()
    {
        hubs.start(0);
        hubs.start(1);
        REQUIRE(hubs.failedStarts() == 0);
        load.emplace(hubs, pauseOfPublishers);
        std::this_thread::sleep_for(std::chrono::seconds(1)); // of load
    }

    [[nodiscard]] Answer get(std::size_t hub, const std::string &path) const
    {
        return HttpClient(hubs.at(hub)).request("GET", path, {});
    }
    [[nodiscard]] bool isReady(std::size_t hub) const { return get(hub, "/readyz").status == 200; }
    // The balancer, which asks every second.
    void balance()
    {
        for (std::size_t hub = 0; hub < 2; ++hub)
            hubs.serve(hub, isReady(hub));
    }
    // Until the hub is (not) ready, or so long.
    bool waitFor(std::size_t hub, bool ready, std::chrono::seconds most)
    {
        const auto until = Clock::now() + most;
        while (isReady(hub) != ready) {
            if (Clock::now() > until)
                return false;
            balance();
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
        return true;
    }
    // Whether the hub takes an event, and how long that took.
    Answer post(std::size_t hub) const
    {
        static int number = 0;
        return HttpClient(hubs.at(hub))
            .post(R"({"specversion":"1.0","id":"p)" + std::to_string(++number) +
                  R"(","source":"/probe","type":"test.happened","subject":"probe"})");
    }
    void waitUntilServed(std::size_t hub) const
    {
        while (post(hub).status != 202) // ctest ends what takes too long
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    // To be told at the end, whatever it was.
    void tell(const std::string &sentence) { told += "\n" + sentence; }
    void finish()
    {
        load->finish();
        check(*load);
        keepLogs(engine, hubs);
        WARN(told << "\n"
                  << load->acknowledged() << " acknowledged, the longest silence "
                  << load->longestSilence().count() << " ms");
    }

    ScratchFolder folder;
    NatsServers engine{3, {}, NatsServers::Network::Relayed};
    ClientNetwork ways[2]{ClientNetwork(engine, 3), ClientNetwork(engine, 3)};
    HubPair hubs{onEngine(ways[0].urls(), keyFileIn(folder)),
                 onEngine(ways[1].urls(), keyFileIn(folder))};
    std::string told;
    std::optional<HubLoad> load; // ends before the hubs
};

// A hub hears of none of the nodes, and they nothing of it.
void cutHubOff(CutRig &r, std::size_t hub)
{
    r.ways[hub].hold();
    const auto since = Clock::now();
    CHECK(r.waitFor(hub, false, std::chrono::seconds(30)));
    const std::string unready = secondsSince(since);
    const Answer ready = r.get(hub, "/readyz");
    CHECK(ready.body.find("log_failed") != std::string::npos);
    const auto asked = Clock::now();
    const Answer refused = r.post(hub);
    CHECK(refused.status == 503);
    CHECK(refused.body.find("\"retryable\":true") != std::string::npos);
    CHECK(r.get(hub, "/metrics").body.find("sidelight_log_away 1") != std::string::npos);
    const std::string refusedAfter = secondsSince(asked);
    r.ways[hub].heal();
    const auto healed = Clock::now();
    CHECK(r.waitFor(hub, true, std::chrono::seconds(60)));
    r.waitUntilServed(hub);
    r.tell("hub cut off: not ready after " + unready + ", says 503 " + ready.body +
           ", refuses an event within " + refusedAfter + "; back " + secondsSince(healed) +
           " after the network");
}

// A node is cut off from the others and keeps its clients, hub `hub` among them.
void cutNodeOff(CutRig &r, std::size_t hub, std::size_t node, const std::string &what)
{
    // The hub has no other way than to that node until it is cut off.
    for (std::size_t i = 0; i < 3; ++i) {
        if (i != node)
            r.ways[hub].to(i).hold();
    }
    std::this_thread::sleep_for(std::chrono::seconds(8)); // a way that is held is left by then
    r.waitUntilServed(hub);
    for (std::size_t i = 0; i < 3; ++i)
        r.ways[hub].to(i).heal();
    r.engine.cutOff(node);
    const auto since = Clock::now();
    r.waitUntilServed(hub); // by another node
    const std::string served = secondsSince(since);
    r.waitUntilServed(1 - hub);
    r.engine.heal();
    const auto healed = Clock::now();
    CHECK(isWhole(r.engine));
    r.tell(what + " cut off, a hub at it: that hub takes events again after " + served +
           ", the engine is whole " + secondsSince(healed) + " after the network");
}

// The nodes know nothing of a connection that the hub still has.
void forgetHub(CutRig &r, std::size_t hub)
{
    r.ways[hub].forget();
    const auto since = Clock::now();
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    r.waitUntilServed(hub);
    r.tell("half-open connection: the hub takes events again after " + secondsSince(since));
    r.ways[hub].heal();
}

// What the hub says arrives, and it hears nothing.
void deafenHub(CutRig &r, std::size_t hub)
{
    for (std::size_t i = 0; i < 3; ++i)
        r.ways[hub].to(i).hold(Relay::Way::FromTarget);
    const auto since = Clock::now();
    CHECK(r.waitFor(hub, false, std::chrono::seconds(30)));
    const std::string unready = secondsSince(since);
    r.ways[hub].heal();
    const auto healed = Clock::now();
    r.waitUntilServed(hub);
    r.tell("hub that hears nothing: not ready after " + unready + ", back " + secondsSince(healed) +
           " after the network");
}

} // namespace

TEST_CASE("a network that is cut between nodes, or from a hub to them, loses nothing")
{
    CutRig r;
    if (!chaosSeconds()) {
        cutHubOff(r, 0);
        forgetHub(r, 1);
        return r.finish();
    }
    const auto until = Clock::now() + std::chrono::seconds(*chaosSeconds());
    for (std::size_t round = 0; round < 5 || Clock::now() < until; ++round) {
        const std::size_t hub = round / 5 % 2;
        const std::size_t leader = r.engine.leaderOf("SIDELIGHT_main").value_or(0);
        switch (round % 5) {
        case 0:
            cutHubOff(r, hub);
            break;
        case 1:
            cutNodeOff(r, hub, (leader + 1) % 3, "a node that follows");
            break;
        case 2:
            cutNodeOff(r, hub, leader, "the node that leads");
            break;
        case 3:
            forgetHub(r, hub);
            break;
        default:
            deafenHub(r, hub);
            break;
        }
        r.balance();
        std::this_thread::sleep_for(std::chrono::seconds(2)); // of load
    }
    r.finish();
}

TEST_CASE("hubs that are upgraded one after the other lose nothing, and reset no panel")
{
    ScratchFolder folder;
    NatsServers engine(3);
    const std::vector<std::string> same = onEngine(engine.urls(), keyFileIn(folder));
    HubPair hubs(same, same);
    hubs.start(0);
    hubs.start(1);
    REQUIRE(hubs.failedStarts() == 0);
    HubLoad load(hubs, pauseOfPublishers);
    const std::size_t rounds = chaosSeconds() ? 10 : 1;
    for (std::size_t i = 0; i < 2 * rounds; ++i) {
        std::this_thread::sleep_for(std::chrono::seconds(1)); // of load
        const std::size_t hub = i % 2;
        CHECK(hubs.stop(hub) == 0); // panels are told to go elsewhere
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        hubs.start(hub);
        while (HttpClient(hubs.at(hub)).request("GET", "/readyz", {}).status != 200)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    load.finish();
    check(load);
    keepLogs(engine, hubs);
    WARN(2 * rounds << " hubs drained and started again, " << load.acknowledged()
                    << " acknowledged, the longest silence " << load.longestSilence().count()
                    << " ms");
}
