// The journey in the engine: what it is told, how often, and what is remembered.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

struct JourneyBench : SessionBench {
    explicit JourneyBench(int touchpoints = 0)
    {
        for (int i = 1; i <= touchpoints; ++i)
            touch("t" + std::to_string(i), "c1", (i - touchpoints - 1) * dayMs,
                  R"(,"outcome":"bad")");
        start();
        offer("i1", "c1");
        pass(1000);
    }
    [[nodiscard]] std::vector<std::string> marks() const
    {
        std::vector<std::string> ids;
        for (const session::JourneyMark &mark : screen.journey->marks)
            ids.push_back(mark.keys.front().id);
        return ids;
    }
    [[nodiscard]] int count() const
    {
        int count = 0;
        for (const session::JourneyMark &mark : screen.journey->marks)
            count += mark.count;
        return count;
    }
};

} // namespace

TEST_CASE("a call brings the customer's journey, read beside the engine", "[session]")
{
    JourneyBench bench(4);
    REQUIRE(bench.screen.journey);
    CHECK(bench.screen.journey->interaction == InteractionId{"i1"});
    CHECK_FALSE(bench.screen.journey->loading);
    CHECK(bench.marks() == std::vector<std::string>{"t1", "t2", "t3", "t4", "offer-i1"});
    CHECK(bench.screen.journey->marks.back().inFront);
    REQUIRE(bench.screen.journey->score);
    CHECK(bench.screen.journey->score->value < 50);
    REQUIRE(bench.screen.journey->evidence.size() == 3);
    CHECK(bench.screen.journey->evidence[0].key.id == "t4");
    CHECK(bench.screen.journey->evidence[0].title == "Page of t4");
    CHECK_FALSE(bench.screen.journey->knownFrom);
}

TEST_CASE("while the cache is being read the journey says so, and misses nothing that comes",
          "[session]")
{
    SessionBench bench;
    bench.search.holdReading = true;
    bench.touch("before", "c1", -dayMs);
    bench.start();
    bench.offer("i1", "c1");
    bench.pass(1000);
    REQUIRE(bench.screen.journey);
    CHECK(bench.screen.journey->loading);
    bench.touch("meanwhile", "c1");
    bench.pass(1000);
    CHECK(bench.screen.journey->loading);
    bench.search.holdReading = false;
    bench.pass(1000);
    CHECK_FALSE(bench.screen.journey->loading);
    CHECK(bench.screen.journey->marks.size() == 3);
}

TEST_CASE("a long history is read in slices", "[session]")
{
    JourneyBench bench(10);
    bench.offer("i2", "c2");
    bench.pass(1000);
    for (int i = 0; i < 900; ++i)
        bench.touch("old" + std::to_string(i), "c2", -i * 60'000);
    bench.pass(2000);
    bench.search.readings = 0;
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    bench.pass(1000);
    CHECK(bench.search.readings == 4);
    CHECK(bench.count() == 901);
    CHECK_FALSE(bench.screen.journey->knownFrom);
}

TEST_CASE("where the hub has more than is here, the journey says from when on it knows",
          "[session]")
{
    JourneyBench bench;
    for (int i = 0; i < 300; ++i)
        bench.touch("old" + std::to_string(i), "c2", (i - 300) * 3600'000);
    bench.offer("i2", "c2");
    bench.pass(2000);
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    bench.pass(1000);
    REQUIRE(bench.screen.journey->knownFrom);
    CHECK(*bench.screen.journey->knownFrom > bench.screen.journey->from);
    for (int i = 0; i < 4; ++i) {
        bench.command(session::LoadOlder{InteractionId{"i2"}});
        bench.pass(1000);
    }
    CHECK_FALSE(bench.screen.journey->knownFrom);
    CHECK(bench.count() == 301);
}

TEST_CASE("a flood is told at most twice a second, whole, and without reading again", "[session]")
{
    JourneyBench bench(4);
    bench.pass(2000);
    const int told = bench.screen.journeys;
    const int read = bench.search.readings;
    for (int i = 0; i < 100; ++i) {
        for (int k = 0; k < 20; ++k)
            bench.touch("flood" + std::to_string(i * 20 + k), "c1");
        bench.pass(50);
    }
    const int during = bench.screen.journeys - told;
    CHECK(during >= 8);
    CHECK(during <= 11);
    bench.pass(1000);
    CHECK(bench.search.readings == read);
    CHECK(bench.count() == 2005);
}

TEST_CASE("what is open stands beside the journey until it is done", "[session]")
{
    JourneyBench bench(1);
    const auto say = [&bench](const std::string &id, std::string_view type,
                              const std::string &data) {
        bench.happen({id, std::string(type), "c1", data, "", bench.store.clock.now().ms},
                     test::customerStream("c1"));
        bench.pass(1000);
    };
    say("case", types::caseUpdated, R"({"case":"88213","title":"Charged twice","status":"open"})");
    say("promise", types::commitmentUpdated,
        R"({"commitment":"p1","title":"Call back","status":"open","due":")" + bench.time(dayMs) +
            "\"}");
    REQUIRE(bench.screen.journey->cases.size() == 1);
    CHECK(bench.screen.journey->cases[0].said.id == "case");
    CHECK(bench.screen.journey->cases[0].matter.title == "Charged twice");
    REQUIRE(bench.screen.journey->promises.size() == 1);
    CHECK(bench.screen.journey->promises[0].matter.due);
    say("kept", types::commitmentUpdated, R"({"commitment":"p1","status":"kept"})");
    CHECK(bench.screen.journey->promises.empty());
    say("closed", types::caseUpdated, R"({"case":"88213","status":"closed"})");
    CHECK(bench.screen.journey->cases.empty());
}

TEST_CASE("zoom and fold are remembered for the agent, and only known zooms are taken", "[session]")
{
    JourneyBench bench(10);
    bench.command(session::ZoomJourney{7});
    CHECK(bench.screen.journey->days == 7);
    CHECK(bench.screen.journey->marks.size() == 7);
    bench.command(session::ZoomJourney{8});
    CHECK(bench.screen.journey->days == 7);
    bench.command(session::ShowJourney{false});
    CHECK_FALSE(bench.screen.journey->shown);
    bench.shutDown();
    bench.start();
    bench.pass(1000);
    REQUIRE(bench.screen.journey);
    CHECK_FALSE(bench.screen.journey->shown);
    CHECK(bench.screen.journey->days == 7);
    bench.command(session::ShowJourney{true});
    bench.pass(1000);
    CHECK(bench.screen.journey->marks.size() == 7);
}

TEST_CASE("folded away the journey costs nothing", "[session]")
{
    JourneyBench bench(4);
    bench.command(session::ShowJourney{false});
    bench.pass(1000);
    const int told = bench.screen.journeys;
    const int read = bench.search.readings;
    for (int i = 0; i < 20; ++i) {
        bench.touch("more" + std::to_string(i), "c1");
        bench.pass(200);
    }
    CHECK(bench.screen.journeys == told);
    CHECK(bench.search.readings == read);
    bench.command(session::ShowJourney{true});
    bench.pass(1000);
    CHECK(bench.count() == 25);
}

TEST_CASE("another customer in front has another journey", "[session]")
{
    JourneyBench bench(3);
    bench.touch("other", "c2", -dayMs);
    bench.offer("i2", "c2");
    bench.pass(1000);
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    bench.pass(1000);
    CHECK(bench.screen.journey->interaction == InteractionId{"i2"});
    CHECK(bench.marks() == std::vector<std::string>{"other", "offer-i2"});
    bench.touch("late", "c1"); // of the one that is not in front
    bench.pass(1000);
    CHECK(bench.screen.journey->marks.size() == 2);
}

TEST_CASE("how the score is made comes from the configuration, at once", "[session]")
{
    JourneyBench bench(4);
    const double before = bench.screen.journey->score->value;
    experience::Settings settings;
    settings.weights[static_cast<std::size_t>(experience::Part::Outcomes)] = 10;
    bench.engine->configure(settings);
    bench.settle();
    CHECK(bench.screen.journey->score->value < before);
    settings.leastEvents = 50;
    bench.engine->configure(settings);
    bench.settle();
    CHECK_FALSE(bench.screen.journey->score);
}

TEST_CASE("a customer who is erased has no journey any more", "[session]")
{
    JourneyBench bench(4);
    bench.happen({"gone", std::string(types::customerErased), "c1",
                  R"({"customer":"c1","receipt":"r1"})", "", bench.store.clock.now().ms},
                 test::customerStream("c1"));
    bench.pass(2000);
    for (const session::JourneyMark &mark : bench.screen.journey->marks)
        CHECK(mark.inFront);
    CHECK_FALSE(bench.screen.journey->score);
}

TEST_CASE("time alone moves the picture, in steps that can be seen", "[session]")
{
    JourneyBench bench(3);
    bench.pass(1000);
    const Timestamp to = bench.screen.journey->to;
    const int told = bench.screen.journeys;
    bench.pass(2 * 3600 * 1000); // a step of 30 days is 86 minutes
    CHECK(bench.screen.journey->to > to);
    CHECK(bench.screen.journeys - told <= 3);
}
