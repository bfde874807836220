// The window of history, its filters, older pages, search.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{
struct HistoryBench : SessionBench {
    explicit HistoryBench(int events = 0)
    {
        for (int i = 1; i <= events; ++i)
            touch("t" + std::to_string(i), "c1", (i - events - 1) * 60'000);
        start();
        offer("i1", "c1");
        settle();
    }
    InteractionId i1{"i1"};
};
} // namespace

TEST_CASE("the newest hundred are shown, older ones come from the cache on demand", "[session]")
{
    HistoryBench bench(150);
    CHECK(bench.screen.history.size() == 100);
    CHECK(bench.screen.historyDelta->moreBefore);
    CHECK(bench.screen.historyDelta->counts.all == 151);
    bench.command(session::LoadOlder{bench.i1});
    CHECK(bench.screen.history.size() == 151);
    CHECK_FALSE(bench.screen.historyDelta->moreBefore);
}

TEST_CASE("a screen that is behind is told all it missed as one change", "[session]")
{
    HistoryBench bench(3);
    bench.pass(200);
    const int before = bench.screen.deltas;
    bench.screenIsBehind = true;
    for (int i = 0; i < 20; ++i) {
        bench.touch("late" + std::to_string(i), "c1");
        bench.pass(50);
    }
    CHECK(bench.screen.deltas == before);
    bench.screenIsBehind = false;
    bench.engine->tick();
    CHECK(bench.screen.deltas == before + 1);
    CHECK(bench.screen.history.size() == 24);
}

TEST_CASE("what the agent of this panel did is marked as their own", "[session]")
{
    HistoryBench bench;
    for (const std::string agent : {"ana", "lena"}) {
        bench.happen({"began-" + agent, std::string(types::interactionStarted), "c1",
                      R"({"channel":"voice","agent":")" + agent + "\"}", "other-" + agent,
                      bench.store.clock.now().ms},
                     test::customerStream("c1"));
    }
    bench.settle();
    std::map<std::string, bool> own;
    for (const auto &[number, row] : bench.screen.history)
        own[row.key.id] = row.own;
    CHECK(own.at("began-ana"));
    CHECK_FALSE(own.at("began-lena"));
}

TEST_CASE("beyond the snapshot older ones come from the hub, to the last", "[session]")
{
    HistoryBench bench(450);
    bench.command(session::LoadOlder{bench.i1});
    CHECK(bench.screen.history.size() == 200);
    for (int i = 0; i < 6 && bench.screen.historyDelta->moreBefore; ++i)
        bench.command(session::LoadOlder{bench.i1});
    CHECK(bench.screen.history.size() == 451);
    CHECK_FALSE(bench.screen.historyDelta->moreBefore);
    CHECK(bench.screen.historyIds().back() == "t1");
    bench.pass(200);
    CHECK(bench.screen.historyDelta->counts.all == 451);
}

TEST_CASE("offline there is nothing older than the cache, and nothing hangs", "[session]")
{
    HistoryBench bench(250);
    bench.command(session::GoOffline{});
    for (int i = 0; i < 4; ++i)
        bench.command(session::LoadOlder{bench.i1});
    CHECK(bench.screen.history.size() == 201);
    CHECK_FALSE(bench.screen.historyDelta->loading);
    CHECK(bench.screen.historyDelta->moreBefore);
}

TEST_CASE("filters and scroll come back with the tab and after a restart", "[session]")
{
    HistoryBench bench(5);
    bench.happen({"chat", std::string(types::touchpointRecorded), "c1",
                  R"({"channel":"chat","title":"Asked"})", "", bench.store.clock.now().ms},
                 test::customerStream("c1"));
    bench.settle();
    bench.command(
        session::ChangeFilter{bench.i1, {Channel::Chat, session::HistoryKind::Touchpoint, false}});
    CHECK(bench.screen.historyIds() == std::vector<std::string>{"chat"});
    bench.command(session::ChangeScroll{bench.i1, 420.5});
    bench.pass(600);
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.historyIds() == std::vector<std::string>{"chat"});
    REQUIRE(bench.screen.place);
    CHECK(bench.screen.place->scroll == 420.5);
    CHECK(bench.screen.place->filter.channel == Channel::Chat);
    CHECK(bench.screen.place->filter.kind == session::HistoryKind::Touchpoint);
    bench.command(session::ChangeFilter{bench.i1, {}});
    CHECK(bench.screen.history.size() == 7);
}

TEST_CASE("a case that closes is no longer open in the history", "[session]")
{
    HistoryBench bench;
    const StreamId c1 = test::customerStream("c1");
    bench.happen({"case1", std::string(types::caseUpdated), "c1",
                  R"({"case":"k1","title":"Card","status":"open"})"},
                 c1);
    bench.touch("t1", "c1", 0, R"(,"case":"k1")");
    bench.settle();
    bench.pass(200);
    CHECK(bench.screen.customer->openCases.size() == 1);
    CHECK(bench.screen.historyDelta->counts.open == 2);
    bench.command(session::ChangeFilter{bench.i1, {std::nullopt, std::nullopt, true}});
    CHECK(bench.screen.history.size() == 2);
    bench.happen({"case2", std::string(types::caseUpdated), "c1",
                  R"({"case":"k1","title":"Card","status":"closed"})", "",
                  bench.store.clock.now().ms},
                 c1);
    bench.settle();
    bench.pass(200);
    CHECK(bench.screen.customer->openCases.empty());
    CHECK(bench.screen.history.empty());
    CHECK(bench.screen.historyDelta->counts.open == 0);
}

TEST_CASE("late events stand where their time puts them, repeated ones once", "[session]")
{
    HistoryBench bench(3);
    bench.touch("late", "c1", -2 * 60'000 - 30'000);
    bench.settle();
    CHECK(bench.screen.historyIds() ==
          std::vector<std::string>{"offer-i1", "t3", "t2", "late", "t1"});
}

TEST_CASE("an unknown type is shown plainly and hostile text arrives as it is", "[session]")
{
    HistoryBench bench;
    const std::string hostile = "<img src=x onerror=alert(1)><b>&amp;\xe2\x80\xae";
    boost::json::object data{{"title", hostile}, {"detail", "<script>1</script>"}};
    Event event = *test::makeEvent({"odd", "com.vendor.odd.v7", "c1"});
    event.data = data;
    bench.happenAs(event, test::customerStream("c1"));
    bench.settle();
    const auto found = std::find_if(bench.screen.history.begin(), bench.screen.history.end(),
                                    [](const auto &entry) { return entry.second.key.id == "odd"; });
    REQUIRE(found != bench.screen.history.end());
    CHECK(found->second.kind == session::HistoryKind::Other);
    CHECK(found->second.type == "com.vendor.odd.v7");
    CHECK(found->second.title == hostile);
    CHECK(found->second.detail == "<script>1</script>");
}

TEST_CASE("search finds within the customer in front", "[session]")
{
    HistoryBench bench(3);
    bench.touch("other", "c2");
    bench.settle();
    bench.command(session::Search{bench.i1, "page t2"});
    REQUIRE(bench.screen.search);
    REQUIRE(bench.screen.search->hits.size() == 1);
    CHECK(bench.screen.search->hits.front().row.key.id == "t2");
    CHECK_FALSE(bench.screen.search->hits.front().titleMarks.empty());
    bench.command(session::Search{bench.i1, ""});
    CHECK(bench.screen.search->query.empty());
    CHECK(bench.screen.search->hits.empty());
}
