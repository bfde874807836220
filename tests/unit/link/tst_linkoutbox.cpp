// What the agent wrote, on its way to the hub.
#include <catch2/catch_test_macros.hpp>

#include "core/wire/cloudevents.h"
#include "tests/support/fakehub/linkbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{
void write(LinkBench &bench, std::uint64_t first, std::uint64_t last)
{
    for (std::uint64_t i = first; i <= last; ++i)
        bench.owner.rows.push_back({i, wire::encodeEvent(eventOf("n" + std::to_string(i)))});
}
} // namespace

TEST_CASE("rows go in order with device and sequence, 32 unanswered at most", "[link]")
{
    LinkBench bench;
    write(bench, 1, 100);
    bench.connect();
    CHECK(bench.owner.accepted.size() == 100);
    CHECK(bench.owner.rows.empty());
    const auto heard = bench.hub.heardOf<wire::OutboxEvent>();
    REQUIRE(heard.size() == 100);
    for (std::size_t i = 0; i < heard.size(); ++i) {
        CHECK(heard[i].sequence == i + 1);
        CHECK(heard[i].device == "d1");
    }
}

TEST_CASE("no more than 32 rows are on their way", "[link]")
{
    LinkBench bench;
    bench.connect();
    write(bench, 1, 100);
    bench.machine.outboxChanged();
    CHECK(bench.machine.unansweredOutbox() == 32);
    bench.settle();
    CHECK(bench.owner.accepted.size() == 100);
}

TEST_CASE("after a cut the unanswered go again under the same ids and are at the hub once",
          "[link]")
{
    LinkBench bench;
    bench.connect();
    write(bench, 1, 10);
    bench.machine.outboxChanged();
    while (bench.log.entries(bench.stream).size() < 4)
        REQUIRE(bench.hub.step()); // taken by the hub, answers still on their way
    bench.hub.cut();
    bench.settle();
    CHECK(bench.owner.rows.empty());
    for (int i = 1; i <= 10; ++i)
        CHECK(bench.log.count("/tests", "n" + std::to_string(i)) == 1);
    CHECK(bench.log.entries(bench.stream).size() == 10);
}

TEST_CASE("a refusal for good is told and lets the next one pass", "[link]")
{
    LinkBench bench;
    bench.hub.route = [](const Event &event) -> std::optional<StreamId> {
        if (event.id == "n2")
            return std::nullopt;
        return StreamId{StreamKind::Customer, "c1"};
    };
    write(bench, 1, 3);
    bench.connect();
    REQUIRE(bench.owner.rejected.size() == 1);
    CHECK(bench.owner.rejected.front().sequence == 2);
    CHECK(bench.owner.rejected.front().code == "forbidden");
    CHECK(bench.owner.accepted.size() == 2);
}

TEST_CASE("a refusal for now is repeated after the pause, in order", "[link]")
{
    LinkBench bench;
    bench.connect();
    bench.hub.mischief.refuse = 60;
    write(bench, 1, 50);
    bench.machine.outboxChanged();
    bench.pass(20'000);
    CHECK(bench.owner.rejected.empty());
    CHECK(bench.owner.rows.empty());
    const auto &entries = bench.log.entries(bench.stream);
    REQUIRE(entries.size() == 50);
    for (std::size_t i = 0; i < entries.size(); ++i)
        CHECK(entries[i].event->id == "n" + std::to_string(i + 1));
}

TEST_CASE("retryafterms of a refusal is honoured", "[link]")
{
    LinkBench bench;
    bench.connect();
    write(bench, 1, 1);
    bench.machine.outboxChanged();
    bench.settle();
    write(bench, 2, 2);
    bench.hub.silent = true;
    bench.machine.outboxChanged();
    bench.settle();
    bench.hub.silent = false;
    bench.hub.say(wire::Rejected{2, "rate", "Too fast.", true, 3000});
    bench.settle();
    const std::size_t before = bench.hub.heardOf<wire::OutboxEvent>().size();
    bench.pass(2900);
    CHECK(bench.hub.heardOf<wire::OutboxEvent>().size() == before);
    bench.pass(200);
    CHECK(bench.hub.heardOf<wire::OutboxEvent>().size() == before + 1);
    CHECK(bench.owner.rows.empty());
}
