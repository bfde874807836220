// What the nodes of an engine say of themselves, as the tests that kill them understand it.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/engine/monitoring.h"

using namespace sidelight::test;

namespace
{

// As 2.9.10 says it, shortened.
constexpr std::string_view ofLeader = R"({"server_id":"A","streams":1,
  "meta_cluster":{"name":"test","leader":"n1","peer":"fjFyEjc1","cluster_size":3},
  "account_details":[{"name":"$G","reserved_memory":18446744073709551615,"stream_detail":[
    {"name":"LOG","cluster":{"name":"test","leader":"n0","replicas":[
       {"name":"n1","current":true,"active":665254117,"peer":"fjFyEjc1"},
       {"name":"n2","current":false,"active":2271562202,"lag":1591,"peer":"44jzkV9D"}]},
     "state":{"messages":100,"first_seq":1,"last_seq":20100}}]}]})";

NodeView follower(std::uint64_t last)
{
    NodeView view;
    view.hasMetaLeader = true;
    view.streams["LOG"] = {"n0", last, {}};
    return view;
}

// Three nodes with all of a stream, which the first one leads.
NodeViews whole()
{
    NodeViews views{{"n0", follower(100)}, {"n1", follower(100)}, {"n2", follower(100)}};
    views["n0"].streams["LOG"].copies = {{"n1", true, 0}, {"n2", true, 0}};
    return views;
}

} // namespace

TEST_CASE("a node's view of its streams is read from what its monitoring says")
{
    const auto view = readNodeView(ofLeader);
    REQUIRE(view);
    CHECK(view->hasMetaLeader);
    REQUIRE(view->streams.contains("LOG"));
    const NodeView::Stream &stream = view->streams.at("LOG");
    CHECK(stream.leader == "n0");
    CHECK(stream.last == 20100);
    REQUIRE(stream.copies.size() == 2);
    CHECK(stream.copies[0].isCurrent);
    CHECK(stream.copies[0].lag == 0);
    CHECK_FALSE(stream.copies[1].isCurrent);
    CHECK(stream.copies[1].node == "n2");
    CHECK(stream.copies[1].lag == 1591);
    CHECK_FALSE(readNodeView("404 page not found"));
    CHECK_FALSE(readNodeView("{}")->hasMetaLeader);
}

TEST_CASE("a node is healthy whatever it says of consumers, and not when it says that of a stream")
{
    CHECK(saysItIsHealthy(R"({"status":"ok"})"));
    CHECK(saysItIsHealthy(
        R"({"status":"unavailable","error":"JetStream consumer '$G > LOG > x' is not current"})"));
    CHECK_FALSE(saysItIsHealthy(
        R"({"status":"unavailable","error":"JetStream stream '$G > LOG' is not current"})"));
    CHECK_FALSE(saysItIsHealthy(""));
}

TEST_CASE("copies are whole when each has what its leader had")
{
    NodeViews now = whole();
    CHECK(areCopiesWhole(whole(), now));
    SECTION("under load they may be behind what it has since")
    {
        now["n0"].streams["LOG"].last = 140;
        CHECK(areCopiesWhole(whole(), now));
    }
    SECTION("its leader says that one is not current")
    {
        now["n0"].streams["LOG"].copies[1].isCurrent = false;
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("its leader says that one lags")
    {
        now["n0"].streams["LOG"].copies[1].lag = 1;
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("one ends before, whatever its leader says")
    {
        now["n2"].streams["LOG"].last = 99;
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("one has more than its leader")
    {
        NodeViews before = whole();
        before["n2"].streams["LOG"].last = 101;
        now["n2"].streams["LOG"].last = 101;
        CHECK_FALSE(areCopiesWhole(before, now));
    }
    SECTION("one that ought to have it has nothing of it")
    {
        now["n2"].streams.clear();
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("one that does not run is not waited for")
    {
        now.erase("n2");
        now["n0"].streams["LOG"].copies[1] = {"n2", false, 7};
        CHECK(areCopiesWhole(whole(), now));
    }
    SECTION("somebody knows no leader")
    {
        now["n1"].streams["LOG"].leader.clear();
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("two think that they lead")
    {
        now["n1"].streams["LOG"].leader = "n1";
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("who leads has gone")
    {
        now.erase("n0");
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("the nodes have not found each other")
    {
        now["n1"].hasMetaLeader = false;
        CHECK_FALSE(areCopiesWhole(whole(), now));
    }
    SECTION("the first look of all says nothing")
    {
        CHECK_FALSE(areCopiesWhole({}, now));
    }
}
