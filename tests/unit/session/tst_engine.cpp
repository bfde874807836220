// Tabs, who it is, and how live it is.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;
using session::MatchState;

TEST_CASE("an offer becomes the tab in front and its customer is followed", "[session]")
{
    SessionBench bench;
    bench.profileOf("c1", "Inês Prado");
    bench.touch("t1", "c1", -1000);
    bench.start();
    CHECK(bench.screen.link.phase == session::LinkPhase::Live);
    bench.offer("i1", "c1");
    bench.settle();
    REQUIRE(bench.screen.tabs.size() == 1);
    CHECK(bench.screen.focus == InteractionId{"i1"});
    CHECK(bench.screen.tabs.front().name == "Inês Prado");
    CHECK(bench.screen.tabs.front().channel == Channel::Voice);
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->match == MatchState::Matched);
    CHECK(bench.screen.customer->profile->tier == "Gold");
    CHECK(bench.screen.customer->live);
    CHECK(bench.screen.customer->hereTo.reason == "Card declined");
    CHECK(bench.screen.historyIds().back() == "t1");
    CHECK(bench.screen.link.phase == session::LinkPhase::Live);
}

TEST_CASE("a known customer is painted from the cache before the hub has said anything more",
          "[session]")
{
    SessionBench bench;
    bench.profileOf("c1", "Inês Prado");
    bench.start();
    bench.offer("i0", "c1");
    bench.settle();
    bench.happen({"end-i0", std::string(types::interactionEnded), "c1", R"({"agent":"ana"})", "i0"},
                 bench.agent);
    bench.settle();
    bench.command(session::CloseInteraction{InteractionId{"i0"}});
    CHECK(bench.screen.tabs.empty());
    bench.offer("i1", "c1");
    // Until the offer is committed, and not a frame more.
    while (bench.screen.tabs.empty()) {
        bench.engine->tick();
        if (!bench.hub.step())
            bench.store.clock.advanceMs(1);
    }
    bench.engine->tick();
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->match == MatchState::Matched);
    CHECK(bench.screen.customer->profile->name == "Inês Prado");
    CHECK_FALSE(bench.screen.customer->live);
    bench.settle();
    CHECK(bench.screen.customer->live);
}

TEST_CASE("an unknown customer is painted from the card in the offer", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.offer("i1", "c9", R"(,"card":{"name":"Tom Ferro","tier":"Silver","opencases":2})");
    bench.settle();
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->match == MatchState::CardOnly);
    CHECK(bench.screen.customer->card->name == "Tom Ferro");
    CHECK(bench.screen.tabs.front().name == "Tom Ferro");
}

TEST_CASE("several candidates are shown, one is confirmed, and undone again", "[session]")
{
    SessionBench bench;
    bench.profileOf("c1", "Inês Prado");
    bench.start();
    bench.offer(
        "i1", "",
        R"(,"candidates":[{"customer":"c1","name":"Inês Prado","matchedon":"phone","sharedby":2},)"
        R"({"customer":"c2","name":"Rui Prado","matchedon":"phone","sharedby":2}])");
    bench.settle();
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->match == MatchState::Choose);
    CHECK(bench.screen.customer->candidates.size() == 2);
    bench.command(session::ConfirmMatch{InteractionId{"i1"}, CustomerKey{"c1"}});
    CHECK(bench.screen.customer->match == MatchState::Matched);
    CHECK(bench.screen.tabs.front().name == "Inês Prado");
    CHECK(bench.atHub(types::matchConfirmed) == 1);
    bench.command(session::UnlinkMatch{InteractionId{"i1"}});
    CHECK(bench.screen.customer->match == MatchState::Choose);
    CHECK(bench.screen.customer->candidates.size() == 1);
    CHECK(bench.screen.tabs.front().name.empty());
    CHECK(bench.screen.tabs.front().identity == "+351 555 0100");
}

TEST_CASE("who was confirmed or unlinked is still so after a restart without network", "[session]")
{
    SessionBench bench;
    bench.profileOf("c1", "Inês Prado");
    bench.start();
    bench.offer("i1", "", R"(,"candidates":[{"customer":"c1","name":"Inês Prado"}])");
    bench.offer("i2", "c1");
    bench.settle();
    bench.command(session::ConfirmMatch{InteractionId{"i1"}, CustomerKey{"c1"}});
    bench.command(session::UnlinkMatch{InteractionId{"i2"}});
    bench.kill();
    bench.start(true);
    REQUIRE(bench.screen.tabs.size() == 2);
    CHECK(bench.screen.tabs[0].name == "Inês Prado");
    CHECK(bench.screen.tabs[1].name.empty());
}

TEST_CASE("the agent's choice of tab stays while others come", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.offer("i2", "c2");
    bench.settle();
    CHECK(bench.screen.focus == InteractionId{"i1"});
    bench.touch("t1", "c2");
    bench.settle();
    CHECK(bench.screen.tabs[1].unread == 1);
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    CHECK(bench.screen.focus == InteractionId{"i2"});
    CHECK(bench.screen.tabs[1].unread == 0);
    bench.offer("i3", "c3");
    bench.settle();
    CHECK(bench.screen.focus == InteractionId{"i2"});
    bench.command(session::FocusInteraction{InteractionId{"gone"}});
    CHECK(bench.screen.focus == InteractionId{"i2"});
}

TEST_CASE("an ended interaction keeps its tab until the agent closes it", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.command(session::CloseInteraction{InteractionId{"i1"}});
    REQUIRE(bench.screen.tabs.size() == 1);
    bench.happen({"end", std::string(types::interactionEnded), "c1", R"({"agent":"ana"})", "i1"},
                 bench.agent);
    bench.settle();
    CHECK(bench.screen.tabs.front().phase == InteractionPhase::Ended);
    bench.command(session::CloseInteraction{InteractionId{"i1"}});
    CHECK(bench.screen.tabs.empty());
    CHECK(bench.screen.focus.empty());
    CHECK_FALSE(bench.engine->link().follows(test::customerStream("c1")));
    bench.kill();
    bench.start();
    CHECK(bench.screen.tabs.empty());
}

TEST_CASE("a transfer to somebody else ends it here", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.happen({"move", std::string(types::interactionUpdated), "c1",
                  R"({"agent":"ben","transferredfrom":"ana"})", "i1"},
                 test::customerStream("c1"));
    bench.settle();
    CHECK(bench.screen.tabs.front().phase == InteractionPhase::Ended);
}

TEST_CASE("interactions of other agents with the same customer are history, not tabs", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.happen({"other", std::string(types::interactionStarted), "c1",
                  R"({"agent":"ben","channel":"chat"})", "i7"},
                 test::customerStream("c1"));
    bench.settle();
    CHECK(bench.screen.tabs.size() == 1);
    CHECK(bench.screen.customer->hereTo.contactsInWeek == 2);
}

TEST_CASE("no network at start: everything of yesterday is there, marked as of then", "[session]")
{
    SessionBench bench;
    bench.profileOf("c1", "Inês Prado");
    bench.start();
    bench.offer("i1", "c1");
    bench.touch("t1", "c1");
    bench.alert("a1", "c1", "critical");
    bench.settle();
    const session::CustomerState before = *bench.screen.customer;
    bench.kill();
    bench.hub.reachable = false;
    bench.store.clock.advanceMs(16 * 3600 * 1000);
    bench.start();
    CHECK(bench.screen.link.phase == session::LinkPhase::Offline);
    CHECK(bench.screen.link.asOf);
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->profile == before.profile);
    CHECK_FALSE(bench.screen.customer->live);
    CHECK(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.historyIds().size() == 3);
    bench.hub.reachable = true;
    bench.command(session::GoOnline{});
    CHECK(bench.screen.link.phase == session::LinkPhase::Live);
}

TEST_CASE("the first thing told comes from the cache alone", "[session]")
{
    SessionBench bench;
    bench.profileOf("c1", "Inês Prado");
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.kill();
    bench.hub.reachable = false;
    bench.profile.reset();
    bench.settings.startOffline = true;
    bench.start(true);
    CHECK(bench.screen.customer->profile->name == "Inês Prado");
    CHECK(bench.screen.link.phase == session::LinkPhase::Offline);
    bench.command(session::GoOffline{});
    CHECK(bench.screen.link.phase == session::LinkPhase::Offline);
}

TEST_CASE("a refused hub is told with its reason", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.hub.cut(4003);
    bench.settle();
    CHECK(bench.screen.link.phase == session::LinkPhase::Refused);
    CHECK(bench.screen.link.problem == "forbidden");
}

TEST_CASE("a customer can be looked up without an interaction, audited first", "[session]")
{
    SessionBench bench;
    bench.profileOf("c4", "Marta Vale");
    bench.start();
    bench.command(session::LookUpCustomer{CustomerKey{"c4"}});
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->profile->name == "Marta Vale");
    CHECK(bench.atHub(types::customerLookedUp) == 1);
    bench.command(session::CloseInteraction{bench.screen.focus});
    CHECK(bench.screen.tabs.empty());
}

TEST_CASE("events that come together are one commit and one delta", "[session]")
{
    SessionBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.pass(300);
    const int before = bench.screen.deltas;
    for (int i = 0; i < 50; ++i)
        bench.touch("t" + std::to_string(i), "c1");
    while (bench.hub.step()) {
    }
    bench.settle();
    CHECK(bench.screen.historyIds().size() == 51);
    CHECK(bench.screen.deltas - before <= 3); // rows, and a moment later the counts
    bench.pass(200);
    CHECK(bench.screen.historyDelta->counts.all == 51);
}
