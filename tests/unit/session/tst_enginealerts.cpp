// Alerts and suggestions of the tab in front.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{
struct AlertBench : SessionBench {
    AlertBench()
    {
        start();
        offer("i1", "c1");
        settle();
    }
    InteractionId i1{"i1"};
    void suggest(const std::string &id, double likely, std::int64_t expiresInMs = 0)
    {
        Event event = *test::makeEvent(
            {"suggest-" + id, std::string(types::suggestionOffered), "c1",
             R"({"suggestion":")" + id + R"(","title":"Do )" + id + R"(","action":"do-)" + id +
                 R"(","likely":)" + std::to_string(likely) + "}",
             "", store.clock.now().ms});
        if (expiresInMs != 0)
            event.extensions["expirytime"] = time(expiresInMs);
        happenAs(event, test::customerStream("c1"));
    }
    std::vector<std::string> titles() const
    {
        std::vector<std::string> found;
        for (const Suggestion &suggestion : screen.suggestions)
            found.push_back(suggestion.id.value);
        return found;
    }
};
} // namespace

TEST_CASE("alerts: critical first, repeats merged, cleared ones gone", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "info");
    bench.alert("a2", "c1", "critical");
    bench.alert("a1", "c1", "info");
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 2);
    CHECK(bench.screen.alerts[0].alert.id == AlertId{"a2"});
    CHECK(bench.screen.alerts[1].repeats == 2);
    bench.happen({"clear", std::string(types::alertCleared), "c1", R"({"alert":"a2"})"},
                 test::customerStream("c1"));
    bench.settle();
    CHECK(bench.screen.alerts.size() == 1);
}

TEST_CASE("an acknowledged alert says so, before and after the hub knows, and after a restart",
          "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::GoOffline{});
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"a1"}});
    CHECK(bench.screen.alerts.front().acknowledged);
    CHECK(bench.atHub(types::alertAcknowledged) == 0);
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.alerts.front().acknowledged);
    bench.command(session::GoOnline{});
    CHECK(bench.atHub(types::alertAcknowledged) == 1);
    CHECK(bench.screen.waiting.empty());
    CHECK(bench.screen.alerts.front().acknowledged);
}

TEST_CASE("a snoozed alert comes back by itself", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::SnoozeAlert{bench.i1, AlertId{"a1"}, 60'000});
    REQUIRE(bench.screen.alerts.front().snoozedUntil);
    bench.pass(59'000);
    CHECK(bench.screen.alerts.front().snoozedUntil);
    bench.pass(1'100);
    CHECK_FALSE(bench.screen.alerts.front().snoozedUntil);
    CHECK(bench.atHub(types::alertSnoozed) == 1);
}

TEST_CASE("an alert muted for this call is back in the next one", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::MuteAlert{bench.i1, AlertId{"a1"}});
    CHECK(bench.screen.alerts.empty());
    bench.offer("i2", "c1");
    bench.settle();
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    CHECK(bench.screen.alerts.size() == 1);
}

TEST_CASE("an alert ends by its expiry, and one that comes too late is never shown", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning", 30'000);
    bench.alert("late", "c1", "critical", -1000);
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.alerts.front().alert.id == AlertId{"a1"});
    bench.pass(29'900);
    CHECK(bench.screen.alerts.size() == 1);
    bench.pass(200);
    CHECK(bench.screen.alerts.empty());
}

TEST_CASE("the three best suggestions are shown, best first", "[session]")
{
    AlertBench bench;
    bench.suggest("s1", 0.2);
    bench.suggest("s2", 0.9);
    bench.suggest("s3", 0.5);
    bench.suggest("s4", 0.4);
    bench.settle();
    CHECK(bench.titles() == std::vector<std::string>{"s2", "s3", "s4"});
    bench.happen(
        {"withdraw", std::string(types::suggestionWithdrawn), "c1", R"({"suggestion":"s2"})"},
        test::customerStream("c1"));
    bench.settle();
    CHECK(bench.titles() == std::vector<std::string>{"s3", "s4", "s1"});
}

TEST_CASE("what was decided about a suggestion is gone at once and at the hub once", "[session]")
{
    AlertBench bench;
    bench.suggest("s1", 0.9);
    bench.suggest("s2", 0.5, 10'000);
    bench.settle();
    bench.command(
        session::TakeAction{bench.i1, SuggestionId{"s1"}, "dismissed", "not what they want"});
    CHECK(bench.titles() == std::vector<std::string>{"s2"});
    CHECK(bench.atHub(types::actionTaken) == 1);
    bench.command(session::OpenSuggestion{bench.i1, SuggestionId{"s2"}});
    CHECK(bench.atHub(types::suggestionOpened) == 1);
    bench.pass(10'100);
    CHECK(bench.titles().empty());
}

TEST_CASE("a refused decision does not count", "[session]")
{
    AlertBench bench;
    bench.refused.insert(std::string(types::alertAcknowledged));
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"a1"}});
    CHECK_FALSE(bench.screen.alerts.front().acknowledged);
    REQUIRE(bench.screen.waiting.size() == 1);
    CHECK(bench.screen.waiting.front().state == session::WaitingState::Refused);
    CHECK(bench.screen.waiting.front().problem == "forbidden");
}
