// Following streams: resume, snapshot, gaps, resets, acknowledgements, pages.
#include <catch2/catch_test_macros.hpp>

#include "tests/support/fakehub/linkbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

Position positionAfter(const FakeLog &log, const StreamId &stream, std::size_t count)
{
    const FakeLog::Entry &entry = log.entries(stream)[count - 1];
    return {log.epoch(), entry.offset, fenceOf(entry.event->source, entry.event->id)};
}

std::vector<std::string> ids(int first, int last)
{
    std::vector<std::string> found;
    for (int i = first; i <= last; ++i)
        found.push_back("e" + std::to_string(i));
    return found;
}

void append(LinkBench &bench, int first, int last)
{
    for (const std::string &id : ids(first, last))
        bench.log.append(bench.stream, eventOf(id));
}

} // namespace

TEST_CASE("resume sends the last committed position and gets what came after it", "[link]")
{
    LinkBench bench;
    append(bench, 1, 5);
    bench.machine.follow(bench.stream, positionAfter(bench.log, bench.stream, 3));
    bench.connect();
    CHECK(bench.owner.deliveredIds() == ids(4, 5));
    CHECK(bench.owner.caught == std::vector{bench.stream});
    const auto subscribes = bench.hub.heardOf<wire::Subscribe>();
    REQUIRE(subscribes.size() == 1);
    const wire::From &from = subscribes.front().subscriptions.front().from;
    CHECK(from.kind == wire::From::Kind::At);
    CHECK(from.position == positionAfter(bench.log, bench.stream, 3));
}

TEST_CASE("a stream never seen starts with a snapshot in parts and goes on live", "[link]")
{
    LinkBench bench;
    bench.hub.snapshotPart = 2;
    append(bench, 1, 5);
    bench.machine.follow(bench.stream, std::nullopt);
    bench.connect();
    REQUIRE(bench.owner.parts.size() == 3);
    CHECK(bench.owner.parts.back().events.size() == 1);
    append(bench, 6, 7);
    bench.settle();
    CHECK(bench.owner.deliveredIds() == ids(6, 7));
    CHECK(bench.machine.counters().gaps == 0);
}

TEST_CASE("an empty stream is caught up at once and its first event is no gap", "[link]")
{
    LinkBench bench;
    bench.machine.follow(bench.stream, std::nullopt);
    bench.connect();
    CHECK(bench.owner.caught.size() == 1);
    append(bench, 1, 1);
    bench.settle();
    CHECK(bench.owner.deliveredIds() == ids(1, 1));
    CHECK(bench.machine.counters().gaps == 0);
}

TEST_CASE("a lost event is fetched from history, in pages, before anything after it", "[link]")
{
    LinkBench bench;
    bench.hub.pageEvents = 2;
    append(bench, 1, 1);
    bench.machine.follow(bench.stream, positionAfter(bench.log, bench.stream, 1));
    bench.connect();
    bench.hub.mischief.lose = 100;
    append(bench, 2, 6);
    bench.settle();
    CHECK(bench.owner.deliveries.empty());
    bench.hub.mischief.lose = 0;
    append(bench, 7, 7);
    bench.settle();
    CHECK(bench.owner.deliveredIds() == ids(2, 7));
    CHECK(bench.machine.counters().gaps >= 1);
    CHECK(bench.hub.heardOf<wire::HistoryRequest>().size() >= 3);
}

TEST_CASE("a heartbeat beyond our position with nothing arriving is a gap", "[link]")
{
    LinkBench bench;
    append(bench, 1, 1);
    bench.machine.follow(bench.stream, positionAfter(bench.log, bench.stream, 1));
    bench.connect();
    bench.hub.mischief.lose = 100;
    append(bench, 2, 3);
    bench.settle();
    bench.hub.heartbeat();
    bench.settle();
    CHECK(bench.owner.heartbeats == 1);
    CHECK(bench.owner.deliveries.empty());
    bench.pass(1100);
    CHECK(bench.owner.deliveredIds() == ids(2, 3));
}

TEST_CASE("the same event twice is told once", "[link]")
{
    LinkBench bench;
    bench.hub.mischief.repeat = 100;
    bench.machine.follow(bench.stream, std::nullopt);
    bench.connect();
    append(bench, 1, 20);
    bench.settle();
    CHECK(bench.owner.deliveredIds() == ids(1, 20));
    CHECK(bench.machine.counters().ignoredDeliveries == 20);
}

TEST_CASE("a rolled-back log is noticed by epoch or fence and read again from a snapshot", "[link]")
{
    LinkBench bench;
    append(bench, 1, 4);
    Position position = positionAfter(bench.log, bench.stream, 4);
    SECTION("another epoch while we were away")
    {
        bench.log.restore(bench.log.entries(bench.stream)[1].offset);
    }
    SECTION("another event at our offset")
    {
        position.fence = fenceOf("/other", "e4");
    }
    bench.machine.follow(bench.stream, position);
    bench.connect();
    REQUIRE(bench.owner.resets.size() == 1);
    REQUIRE(bench.owner.parts.size() == 1);
    CHECK(bench.owner.parts.front().events.size() == bench.log.entries(bench.stream).size());
    append(bench, 9, 9);
    bench.settle();
    CHECK(bench.owner.deliveredIds() == ids(9, 9));
}

TEST_CASE("a reset during a connection leads to a snapshot of the new log", "[link]")
{
    LinkBench bench;
    append(bench, 1, 4);
    bench.machine.follow(bench.stream, positionAfter(bench.log, bench.stream, 4));
    bench.connect();
    bench.hub.restoreLog(bench.log.entries(bench.stream)[1].offset);
    bench.settle();
    CHECK(bench.owner.resets == std::vector<std::string>{"customer/c1 epoch"});
    REQUIRE(bench.owner.parts.size() == 1);
    CHECK(bench.owner.parts.front().events.size() == 2);
    CHECK(bench.owner.parts.front().epoch == bench.log.epoch());
}

TEST_CASE("a forbidden stream is told and not asked for again", "[link]")
{
    LinkBench bench;
    bench.machine.follow(bench.stream, std::nullopt);
    bench.connect();
    bench.hub.say(wire::Reset{bench.stream, bench.log.epoch(), {}, "forbidden"});
    bench.settle();
    CHECK(bench.owner.refused == std::vector<std::string>{"customer/c1 forbidden"});
    bench.hub.cut();
    bench.settle();
    CHECK(bench.hub.heardOf<wire::Subscribe>().size() == 1);
}

TEST_CASE("only what is committed is acknowledged", "[link]")
{
    LinkBench bench;
    bench.owner.commits = false;
    bench.machine.follow(bench.stream, std::nullopt);
    bench.connect();
    append(bench, 1, 100);
    bench.settle();
    bench.pass(3000);
    CHECK(bench.hub.heardOf<wire::Ack>().empty());
    REQUIRE(bench.owner.deliveries.size() == 100);
    const Delivery &tenth = bench.owner.deliveries[9];
    bench.machine.committed(bench.stream, {tenth.epoch, tenth.offset, fenceOf("/tests", "e10")}, 10,
                            1000);
    bench.pass(1000);
    const auto acks = bench.hub.heardOf<wire::Ack>();
    REQUIRE(acks.size() == 1);
    CHECK(acks.front().acks.at(bench.stream) == tenth.offset);
}

TEST_CASE("the window is never overrun and never runs dry", "[link]")
{
    LinkBench bench;
    bench.machine.follow(bench.stream, std::nullopt);
    bench.connect();
    append(bench, 1, 2000);
    bench.settle();
    CHECK(bench.owner.deliveries.size() == 2000);
    CHECK(bench.hub.mostUnacknowledged() <= limits::windowEvents);
}

TEST_CASE("what was not committed when the connection was lost comes again", "[link]")
{
    LinkBench bench;
    append(bench, 1, 1);
    bench.machine.follow(bench.stream, positionAfter(bench.log, bench.stream, 1));
    bench.owner.commits = false;
    append(bench, 2, 4);
    bench.connect();
    CHECK(bench.owner.deliveredIds() == ids(2, 4));
    bench.owner.commits = true;
    bench.owner.deliveries.clear();
    bench.hub.cut();
    bench.settle();
    CHECK(bench.owner.deliveredIds() == ids(2, 4));
}

TEST_CASE("streams come and go during a connection", "[link]")
{
    LinkBench bench;
    bench.connect();
    append(bench, 1, 2);
    bench.machine.follow(bench.stream, std::nullopt);
    bench.settle();
    CHECK(bench.owner.parts.size() == 1);
    bench.machine.unfollow(bench.stream);
    append(bench, 3, 3);
    bench.settle();
    CHECK(bench.owner.deliveries.empty());
    bench.machine.follow(bench.stream, positionAfter(bench.log, bench.stream, 2));
    bench.settle();
    CHECK(bench.owner.deliveredIds() == ids(3, 3));
}

TEST_CASE("older history comes in pages, and fails with the connection", "[link]")
{
    LinkBench bench;
    append(bench, 1, 10);
    wire::HistoryRequest request;
    request.stream = bench.stream;
    request.limit = 4;
    CHECK_FALSE(bench.machine.requestHistory(request));
    bench.connect();
    const auto id = bench.machine.requestHistory(request);
    REQUIRE(id);
    bench.settle();
    REQUIRE(bench.owner.pages.size() == 1);
    CHECK(bench.owner.pages.front().first == *id);
    CHECK(bench.owner.pages.front().second.events.size() == 4);
    CHECK_FALSE(bench.owner.pages.front().second.end);
    const auto second = bench.machine.requestHistory(request);
    bench.hub.cut();
    CHECK(bench.owner.failedPages == std::vector<std::string>{*second + " offline"});
}

TEST_CASE("256 streams with the longest names are followed in messages that fit", "[link]")
{
    LinkBench bench;
    for (int i = 0; i < 256; ++i) {
        std::string name = std::to_string(i);
        name.resize(200, 'x');
        bench.machine.follow({StreamKind::Customer, name},
                             Position{Epoch(std::string(64, 'e')), Offset{9}, "0123456789abcdef"});
    }
    bench.connect();
    CHECK(bench.machine.state().phase == link::LinkPhase::Open);
    std::size_t asked = 0;
    for (const wire::Subscribe &subscribe : bench.hub.heardOf<wire::Subscribe>())
        asked += subscribe.subscriptions.size();
    CHECK(asked == 512); // once with a position of another log, once for the snapshot
}
