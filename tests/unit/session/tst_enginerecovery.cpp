// Resume, roll-back, erasure, a damaged cache: nothing twice, nothing lost without a word.
#include <algorithm>
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "core/base/hex.h"
#include "core/domain/customermark.h"
#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{
struct Bench : SessionBench {
    Bench()
    {
        start();
        offer("i1", "c1");
        settle();
    }
    InteractionId i1{"i1"};
    StreamId c1 = test::customerStream("c1");
};
} // namespace

TEST_CASE("a killed panel goes on where its cache ends", "[session]")
{
    Bench bench;
    for (int i = 0; i < 30; ++i)
        bench.touch("a" + std::to_string(i), "c1", i);
    bench.settle();
    bench.kill();
    for (int i = 0; i < 30; ++i)
        bench.touch("b" + std::to_string(i), "c1", 100 + i);
    bench.start();
    CHECK(bench.screen.history.size() == 61);
    CHECK(bench.engine->link().counters().resets == 0);
    CHECK(bench.engine->link().counters().gaps == 0);
}

TEST_CASE("lost, repeated and reordered deliveries end in the same history", "[session]")
{
    Bench bench;
    bench.hub.mischief = {20, 20, 20, 0, 1};
    for (int i = 0; i < 90; ++i) {
        bench.touch("a" + std::to_string(i), "c1", i);
        if (i % 7 == 0)
            bench.settle();
    }
    bench.settle();
    bench.hub.mischief = {};
    bench.hub.heartbeat();
    bench.settle();
    bench.pass(1500);
    CHECK(bench.screen.history.size() == 91);
    CHECK(bench.screen.link.phase == session::LinkPhase::Live);
}

TEST_CASE("a rolled-back stream keeps showing the old until the new is whole, then only the new",
          "[session]")
{
    Bench bench;
    bench.touch("kept", "c1", 1);
    bench.settle();
    const Offset backup = bench.log.top();
    bench.touch("lost", "c1", 2);
    bench.settle();
    REQUIRE(bench.screen.history.size() == 3);
    bench.log.restore(backup);
    bench.hub.cut();
    // Up to the reset, before the snapshot.
    while (bench.engine->link().counters().resets == 0) {
        bench.engine->tick();
        if (!bench.hub.step())
            bench.store.clock.advanceMs(10);
    }
    bench.store.clock.advanceMs(5);
    bench.engine->tick();
    CHECK(bench.screen.history.size() == 3);
    CHECK_FALSE(bench.screen.customer->live);
    bench.settle();
    CHECK(bench.screen.historyIds() == std::vector<std::string>{"kept", "offer-i1"});
    CHECK(bench.screen.customer->live);
}

TEST_CASE("an erased customer leaves cache, drafts and outbox, and the hub is told", "[session]")
{
    Bench bench;
    bench.profileOf("c1", "Vera Marker");
    bench.settle();
    bench.command(session::GoOffline{});
    bench.command(session::ChangeDraft{bench.i1, "note", "Marker typed"});
    bench.pass(600);
    bench.command(session::ChangeDraft{bench.i1, "wrapup", "Marker wrapped"});
    bench.command(session::SaveDraft{bench.i1, "wrapup", "x"});
    bench.happen(
        {"erase", std::string(types::customerErased), "", R"({"customer":"c1","receipt":"r7"})"},
        bench.agent);
    bench.command(session::GoOnline{});
    REQUIRE(bench.screen.erased.size() == 1);
    CHECK(bench.screen.erased.front().rows > 0);
    CHECK(bench.screen.tabs.front().name.empty());
    CHECK(bench.screen.history.empty());
    CHECK(bench.screen.drafts["note"].text.empty());
    REQUIRE(bench.atHub(types::customerErasedDone) == 1);
    const auto &done = *bench.log.entries(bench.agent).back().event;
    CHECK(textOrEmpty(*done.dataObject(), "receipt") == "r7");
    CHECK_FALSE(*bench.profile->cache().queries().profile(CustomerKey{"c1"}));
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.history.empty());
}

namespace
{
// As the hub names a customer to this agent.
std::string marksOf(const std::vector<std::string> &customers)
{
    const auto key = fromHex(std::string(64, 'a'));
    std::string marks;
    for (const std::string &customer : customers)
        marks += (marks.empty() ? "\"" : ",\"") + customerMark(*key, CustomerKey{customer}) + '"';
    return R"({"receipt":"r8","marks":[)" + marks + "]}";
}

std::string everythingTyped(store::Profile &profile)
{
    std::string all;
    auto rows = profile.outbox().connection().prepare("SELECT body || customer FROM outbox");
    REQUIRE(rows);
    while (*rows->step())
        all += rows->text(0);
    return all;
}
} // namespace

TEST_CASE("an erased customer is found by the mark, and no row says afterwards who it was",
          "[session]")
{
    Bench bench;
    bench.profileOf("c1", "Vera Marker");
    // Somebody whom only an offer names.
    bench.happen({"among", std::string(types::interactionOffered), "",
                  R"({"agent":"ana","candidates":[{"customer":"c-only","name":"Vera Marker"}]})",
                  "i9"},
                 bench.agent);
    bench.settle();
    const auto before = bench.profile->cache().everybody();
    REQUIRE(before);
    CHECK(std::find(before->begin(), before->end(), CustomerKey{"c-only"}) != before->end());
    bench.happen({"erase", std::string(types::customerErased), "",
                  marksOf({"c1", "c-only", "somebody-else"})},
                 bench.agent);
    bench.settle();
    CHECK(bench.screen.history.empty());
    const auto left = bench.profile->cache().everybody();
    REQUIRE(left);
    CHECK(left->empty());
    REQUIRE(bench.atHub(types::customerErasedDone) == 1);
    CHECK(everythingTyped(*bench.profile).find("c1") == std::string::npos);
    REQUIRE(bench.screen.erased.size() == 1);
    CHECK_FALSE(bench.screen.erased.front().revoked);
    // The same mark anywhere else is nobody's order.
    bench.profileOf("c2", "Somebody");
    bench.offer("i2", "c2");
    bench.settle();
    bench.happen({"trick", std::string(types::customerErased), "", marksOf({"c2"})},
                 StreamId{StreamKind::Team, "cards"});
    bench.settle();
    CHECK(*bench.profile->cache().queries().profile(CustomerKey{"c2"}));
}

TEST_CASE("a customer who was taken away is no erasure, what was typed stays, and may come back",
          "[session]")
{
    Bench bench;
    bench.profileOf("c1", "Vera Marker");
    bench.touch("t1", "c1");
    bench.settle();
    bench.command(session::ChangeDraft{bench.i1, "note", "my own words"});
    bench.pass(600);
    bench.happen({"taken", std::string(types::accessRevoked), "", marksOf({"c1"})}, bench.agent);
    bench.settle();
    REQUIRE(bench.screen.erased.size() == 1);
    CHECK(bench.screen.erased.front().revoked);
    CHECK(bench.screen.history.empty());
    CHECK_FALSE(*bench.profile->cache().queries().profile(CustomerKey{"c1"}));
    CHECK(bench.atHub(types::customerErasedDone) == 0);
    CHECK(bench.profile->outbox().drafts(AgentId{"ana"})->size() == 1);

    bench.happen({"back", std::string(types::accessRestored), "", marksOf({"c1"})}, bench.agent);
    bench.settle();
    CHECK(bench.screen.historyIds() == std::vector<std::string>{"t1", "offer-i1"});
    CHECK(bench.screen.customer->live);
}

TEST_CASE("a stream that is forbidden keeps what is here and is not asked for again", "[session]")
{
    Bench bench;
    bench.touch("t1", "c1");
    bench.settle();
    bench.hub.say(wire::Reset{bench.c1, bench.log.epoch(), {}, "forbidden"});
    bench.settle();
    CHECK(bench.screen.history.size() == 2);
    CHECK_FALSE(bench.screen.customer->live);
    CHECK(bench.screen.link.phase == session::LinkPhase::Live);
    CHECK_FALSE(bench.engine->link().follows(bench.c1));
}

TEST_CASE("a damaged cache is rebuilt from the hub without a word from the agent", "[session]")
{
    Bench bench;
    for (int i = 0; i < 40; ++i)
        bench.touch("t" + std::to_string(i), "c1", i);
    bench.command(session::ChangeDraft{bench.i1, "note", "stays"});
    bench.pass(6000);
    bench.shutDown();
    {
        std::fstream file(bench.store.folder + "/cache.db",
                          std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(5000);
        file.write("damaged by a test", 17);
    }
    bench.hub.reachable = false;
    bench.start();
    CHECK(bench.screen.store.condition == session::StoreCondition::Rebuilt);
    bench.hub.reachable = true;
    bench.command(session::GoOnline{});
    CHECK(bench.screen.history.size() == 41);
    CHECK(bench.screen.drafts["note"].text == "stays");
    CHECK(bench.screen.store.condition == session::StoreCondition::Fine);
}

TEST_CASE("a shut-down keeps the last key typed and the last event received", "[session]")
{
    Bench bench;
    bench.touch("t1", "c1");
    while (bench.hub.step()) {
    }
    bench.engine->handle(session::ChangeDraft{bench.i1, "note", "last words"});
    bench.shutDown();
    bench.start(true);
    CHECK(bench.screen.drafts["note"].text == "last words");
    CHECK(bench.screen.historyIds().front() == "t1");
}
