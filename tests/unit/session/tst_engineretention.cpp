// What the cache lets go, as the team keeps things.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

struct RetentionBench : SessionBench {
    RetentionBench()
    {
        start();
        offer("i1", "c1");
        profileOf("c1", "Ana Example");
        touch("old", "c1", -40 * Retention::dayMs);
        touch("new", "c1", -5 * Retention::dayMs);
        settle();
    }
    void keep(std::int64_t events, std::int64_t interactions, std::int64_t customers)
    {
        engine->use(Retention{events * Retention::dayMs, interactions * Retention::dayMs,
                              customers * Retention::dayMs});
    }
    void letGo() { pass(session::RetentionDesk::firstAfterMs + 2000); }
    [[nodiscard]] bool has(const std::string &id)
    {
        const auto found =
            profile->cache().queries().event(EventKey{std::string(test::EventSpec().source), id});
        REQUIRE(found);
        return found->has_value();
    }
    [[nodiscard]] bool knows(const std::string &customer)
    {
        const auto found = profile->cache().queries().profile(CustomerKey{customer});
        REQUIRE(found);
        return found->has_value();
    }
};

} // namespace

TEST_CASE("what is older than the team keeps it leaves the cache and the screen", "[session]")
{
    RetentionBench bench;
    REQUIRE(bench.has("old"));
    bench.keep(30, 30, 30);
    CHECK(bench.has("old")); // not while the agent waits for the screen
    bench.letGo();
    CHECK_FALSE(bench.has("old"));
    CHECK(bench.has("new"));
    CHECK(bench.knows("c1"));
    for (const std::string &id : bench.screen.historyIds())
        CHECK(id != "old");
}

TEST_CASE("nothing leaves the cache before a year where nobody says anything", "[session]")
{
    RetentionBench bench;
    bench.letGo();
    CHECK(bench.has("old"));
}

TEST_CASE("what belongs to interactions that are over goes sooner, unless the agent has it open",
          "[session]")
{
    RetentionBench bench;
    const auto happenIn = [&bench](const std::string &interaction, const std::string &agent) {
        bench.happen({"talk-" + interaction, "sidelight.touchpoint.recorded", "c1",
                      R"({"kind":"call","title":"Talk"})", interaction,
                      bench.store.clock.now().ms - 10 * Retention::dayMs},
                     test::customerStream("c1"));
        bench.happen({"end-" + interaction, std::string(types::interactionEnded), "c1",
                      R"({"channel":"voice","agent":")" + agent + "\"}", interaction,
                      bench.store.clock.now().ms - 10 * Retention::dayMs},
                     test::customerStream("c1"));
    };
    happenIn("i1", "ana"); // in a tab
    happenIn("i8", "bo");
    bench.settle();
    bench.keep(30, 7, 30);
    bench.letGo();
    CHECK(bench.has("talk-i1"));
    CHECK_FALSE(bench.has("talk-i8"));
    CHECK(bench.has("new"));
}

TEST_CASE("a customer who has not been heard of is forgotten, one in a tab is not", "[session]")
{
    RetentionBench bench;
    bench.happen({"profile-c2", std::string(types::customerUpdated), "c2",
                  R"({"name":"Bo Example"})", "",
                  bench.store.clock.now().ms - 60 * Retention::dayMs},
                 test::customerStream("c2"));
    bench.happen({"profile-c3", std::string(types::customerUpdated), "c3",
                  R"({"name":"Cy Example"})", "",
                  bench.store.clock.now().ms - 2 * Retention::dayMs},
                 test::customerStream("c3"));
    for (const char *customer : {"c2", "c3"}) {
        bench.offer(std::string("i-") + customer, customer);
        bench.settle();
        bench.happen({std::string("end-") + customer, std::string(types::interactionEnded),
                      customer, R"({"channel":"voice","agent":"ana"})",
                      std::string("i-") + customer, bench.store.clock.now().ms},
                     bench.agent);
        bench.settle();
        bench.command(session::CloseInteraction{InteractionId{std::string("i-") + customer}});
    }
    REQUIRE(bench.knows("c2"));
    bench.keep(1, 1, 1);
    bench.letGo();
    CHECK(bench.knows("c1"));
    bench.store.clock.advanceMs(2 * Retention::dayMs);
    bench.pass(3000);
    CHECK(bench.knows("c1"));
    CHECK_FALSE(bench.knows("c2"));
    CHECK_FALSE(bench.knows("c3"));
}
