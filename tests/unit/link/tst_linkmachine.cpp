// The life of a connection: greeting, refusal, loss, silence, renewal.
#include <catch2/catch_test_macros.hpp>

#include "core/wire/framecodec.h"
#include "tests/support/fakehub/linkbench.h"

using namespace sidelight;
using namespace sidelight::tests;
using link::LinkPhase;

TEST_CASE("hello is the first thing said, with device and window", "[link]")
{
    LinkBench bench;
    bench.connect();
    REQUIRE(bench.machine.state().phase == LinkPhase::Open);
    REQUIRE_FALSE(bench.hub.heard().empty());
    const auto *hello = std::get_if<wire::Hello>(&bench.hub.heard().front().message);
    REQUIRE(hello);
    CHECK(hello->device == "d1");
    CHECK(hello->protocol == 1);
    CHECK(hello->window.events == limits::windowEvents);
}

TEST_CASE("the first try waits for its share of the first five seconds", "[link]")
{
    LinkBench bench({5000, 500, 1000, 30000}, 7);
    bench.machine.start();
    bench.settle();
    CHECK(bench.hub.opens() == 0);
    CHECK(bench.machine.state().phase == LinkPhase::Waiting);
    bench.pass(5000);
    CHECK(bench.machine.state().phase == LinkPhase::Open);
}

TEST_CASE("an unreachable hub is tried again and again, never in a storm", "[link]")
{
    LinkBench bench({5000, 500, 1000, 30000}, 7);
    bench.hub.reachable = false;
    bench.machine.start();
    bench.pass(120'000);
    CHECK(bench.hub.opens() >= 4);
    CHECK(bench.hub.opens() <= 25);
    CHECK(bench.machine.state().problem == "unreachable");
    bench.hub.reachable = true;
    bench.pass(31'000);
    CHECK(bench.machine.state() == link::LinkState{LinkPhase::Open, {}});
}

TEST_CASE("close codes say whether to come back", "[link]")
{
    struct Row {
        wire::CloseCode code;
        LinkPhase phase;
        bool atOnce;
        bool wantsToken;
    };
    const Row rows[] = {
        {wire::CloseCode::BadMessage, LinkPhase::Refused, false, false},
        {wire::CloseCode::InvalidToken, LinkPhase::Refused, false, true},
        {wire::CloseCode::Forbidden, LinkPhase::Refused, false, false},
        {wire::CloseCode::VersionOrSubprotocol, LinkPhase::Refused, false, false},
        {wire::CloseCode::TooBig, LinkPhase::Refused, false, false},
        {wire::CloseCode::Overloaded, LinkPhase::Waiting, false, false},
        {wire::CloseCode::TokenExpired, LinkPhase::Waiting, false, true},
        {wire::CloseCode::SlowReader, LinkPhase::Waiting, false, false},
        {wire::CloseCode::GoingAway, LinkPhase::Waiting, true, false},
        {wire::CloseCode::Moved, LinkPhase::Waiting, true, false},
    };
    for (const Row &row : rows) {
        const auto code = static_cast<std::uint16_t>(row.code);
        INFO("code " << code);
        LinkBench bench({0, 500, 1000, 30000});
        bench.connect();
        bench.hub.cut(code);
        CHECK(bench.machine.state().phase == row.phase);
        CHECK((bench.owner.tokensWanted > 0) == row.wantsToken);
        const auto deadline = bench.machine.nextDeadlineMs();
        if (row.phase == LinkPhase::Refused)
            CHECK_FALSE(deadline);
        else if (row.atOnce)
            CHECK(deadline == bench.clock.monotonicMs());
        bench.pass(60'000);
        CHECK((bench.hub.opens() > 1) == (row.phase != LinkPhase::Refused));
    }
}

TEST_CASE("after a refusal a new token brings us back", "[link]")
{
    LinkBench bench;
    bench.connect();
    bench.hub.cut(static_cast<std::uint16_t>(wire::CloseCode::InvalidToken));
    bench.machine.setToken("new");
    bench.settle();
    CHECK(bench.machine.state().phase == LinkPhase::Open);
}

TEST_CASE("a refusal of the old token does not count against the new one", "[link]")
{
    LinkBench bench;
    bench.machine.start();
    bench.machine.tick(); // on its way with the old token
    bench.machine.setToken("new");
    bench.hub.cut(static_cast<std::uint16_t>(wire::CloseCode::InvalidToken));
    bench.settle();
    CHECK(bench.machine.state().phase == LinkPhase::Open);
}

TEST_CASE("a hub that falls silent is noticed within 25 seconds", "[link]")
{
    LinkBench bench({0, 500, 1000, 30000});
    bench.connect();
    bench.hub.silent = true;
    bench.pass(24'900);
    CHECK(bench.machine.state().phase != LinkPhase::Open);
    CHECK(bench.hub.pings() >= 1);
    CHECK(bench.owner.states.back().problem == "no_pong");
}

TEST_CASE("a quiet hub that answers pings stays connected", "[link]")
{
    LinkBench bench;
    bench.connect();
    bench.pass(120'000);
    CHECK(bench.machine.state().phase == LinkPhase::Open);
    CHECK(bench.hub.opens() == 1);
    CHECK(bench.hub.pings() >= 11);
}

TEST_CASE("a hub that never answers hello is given up", "[link]")
{
    LinkBench bench({0, 60000, 0, 0});
    bench.hub.silent = true;
    bench.connect();
    bench.pass(15'100);
    CHECK(bench.machine.state() == link::LinkState{LinkPhase::Waiting, "no_answer"});
}

TEST_CASE("goaway sets the pause before the next try", "[link]")
{
    LinkBench bench;
    bench.connect();
    bench.hub.say(wire::GoAway{20000, 20000});
    bench.settle();
    bench.hub.cut(static_cast<std::uint16_t>(wire::CloseCode::GoingAway));
    bench.pass(19'900);
    CHECK(bench.hub.opens() == 1);
    bench.pass(200);
    CHECK(bench.hub.opens() == 2);
}

TEST_CASE("bad frames are counted, end the connection with 4000, and we come back later", "[link]")
{
    const std::string rows[] = {
        "",
        "{",
        "[]",
        "{\"specversion\":\"1.0\"}",
        R"({"specversion":"1.0","id":"1","source":"/hub/x","type":"hub.snapshot.v1","data":{}})",
        R"({"specversion":"1.0","id":"1","source":"/hub/x","type":"hub.page.v1","data":{"a":1,"a":2}})",
        std::string(limits::maxMessageBytes + 1, ' '),
        "\xff\xfe",
    };
    for (const std::string &row : rows) {
        INFO("frame " << row.substr(0, 80));
        LinkBench bench({0, 500, 1000, 30000});
        bench.connect();
        bench.hub.inject(row);
        bench.settle();
        CHECK(bench.machine.counters().badFrames == 1);
        CHECK(bench.hub.closes() == std::vector<std::uint16_t>{4000});
        const link::LinkState expected{LinkPhase::Waiting, "bad_frame"};
        CHECK(std::count(bench.owner.states.begin(), bench.owner.states.end(), expected) == 1);
        bench.pass(2000);
        CHECK(bench.machine.state().phase == LinkPhase::Open);
    }
}

TEST_CASE("a control message of a later hub is ignored", "[link]")
{
    LinkBench bench;
    bench.connect();
    bench.hub.inject(
        R"({"specversion":"1.0","id":"1","source":"/hub/x","type":"hub.weather.v3","data":{"x":1}})");
    bench.settle();
    CHECK(bench.machine.counters().unknownControls == 1);
    CHECK(bench.machine.state().phase == LinkPhase::Open);
}

TEST_CASE("a token is renewed before it expires, by the hub's clock", "[link]")
{
    LinkBench bench;
    bench.connect();
    wire::Welcome welcome;
    welcome.session = "s";
    welcome.node = "n";
    welcome.serverTime = Timestamp{1'000'000'000'000}; // years off ours
    welcome.authExpires = Timestamp{1'000'000'000'000 + 100'000};
    bench.hub.say(welcome);
    bench.settle();
    bench.pass(39'900);
    CHECK(bench.owner.tokensWanted == 0);
    bench.pass(200);
    CHECK(bench.owner.tokensWanted == 1);
    bench.machine.setToken("next");
    bench.settle();
    const auto renewals = bench.hub.heardOf<wire::Reauth>();
    REQUIRE(renewals.size() == 1);
    CHECK(renewals.front().token == "next");
    CHECK(bench.hub.opens() == 1);
}

TEST_CASE("stopped means stopped until told otherwise", "[link]")
{
    LinkBench bench;
    bench.connect();
    bench.machine.stop();
    CHECK(bench.hub.closes() == std::vector<std::uint16_t>{1000});
    bench.pass(60'000);
    CHECK(bench.hub.opens() == 1);
    bench.machine.tryNow();
    bench.settle();
    CHECK(bench.machine.state().phase == LinkPhase::Open);
}
