// Alerts and suggestions of the tab in front.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

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
    // With `more` beside the members every alert has.
    void raise(const std::string &id, const std::string &severity, const std::string &more,
               const std::string &title = "Look")
    {
        happen({"raise-" + id, std::string(types::alertRaised), "c1",
                R"({"alert":")" + id + R"(","title":")" + title + R"(","severity":")" + severity +
                    "\"," + more + "}",
                "", store.clock.now().ms},
               test::customerStream("c1"));
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

TEST_CASE("what was decided about an alert counts in full, not its last decision alone",
          "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"a1"}});
    bench.command(session::MuteAlert{bench.i1, AlertId{"a1"}});
    CHECK(bench.screen.alerts.empty());
    bench.offer("i2", "c1");
    bench.settle();
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.alerts.front().acknowledged);
    bench.command(session::SnoozeAlert{InteractionId{"i2"}, AlertId{"a1"}, 60'000});
    bench.command(session::FocusInteraction{bench.i1});
    CHECK(bench.screen.alerts.empty());
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.alerts.empty());
}

TEST_CASE("an alert raised again after its end is a new one", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"a1"}});
    bench.happen({"clear", std::string(types::alertCleared), "c1", R"({"alert":"a1"})"},
                 test::customerStream("c1"));
    bench.settle();
    CHECK(bench.screen.alerts.empty());
    bench.alert("a1", "c1", "warning");
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK_FALSE(bench.screen.alerts.front().acknowledged);
}

TEST_CASE("a clock that is set neither brings a snoozed alert back nor keeps it away", "[session]")
{
    const std::int64_t jump = GENERATE(-7'200'000, 7'200'000, 30LL * 24 * 3600 * 1000);
    CAPTURE(jump);
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::SnoozeAlert{bench.i1, AlertId{"a1"}, 15 * 60'000});
    bench.pass(60'000);
    bench.store.clock.setWall(Timestamp{bench.store.clock.now().ms + jump});
    bench.pass(13 * 60'000);
    CHECK(bench.screen.alerts.front().snoozedUntil);
    bench.pass(61'000);
    CHECK_FALSE(bench.screen.alerts.front().snoozedUntil);
}

TEST_CASE("a clock that is set ends no alert before its time, and lets none stay", "[session]")
{
    const std::int64_t jump = GENERATE(-7'200'000, 7'200'000);
    CAPTURE(jump);
    AlertBench bench;
    bench.alert("a1", "c1", "warning", 30 * 60'000);
    bench.settle();
    bench.store.clock.setWall(Timestamp{bench.store.clock.now().ms + jump});
    bench.pass(29 * 60'000);
    CHECK(bench.screen.alerts.size() == 1);
    bench.pass(61'000);
    CHECK(bench.screen.alerts.empty());
}

TEST_CASE("a snooze that outlived the program lasts no longer than it was meant to", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.command(session::SnoozeAlert{bench.i1, AlertId{"a1"}, 5 * 60'000});
    bench.kill();
    bench.store.clock.setWall(Timestamp{bench.store.clock.now().ms - 3'600'000});
    bench.start();
    CHECK(bench.screen.alerts.front().snoozedUntil);
    bench.pass(5 * 60'000 + 100);
    CHECK_FALSE(bench.screen.alerts.front().snoozedUntil);
}

TEST_CASE("alerts of one rule about the same events are one card, decided about together",
          "[session]")
{
    AlertBench bench;
    const std::string why =
        R"("why":{"rule":"Impossible travel","id":"fraud.travel","evidence":[{"source":"/s","id":"e1"},)";
    bench.raise("a1", "warning", why + R"({"source":"/s","id":"e2"}]})");
    bench.raise("a2", "critical", why + R"({"source":"/s","id":"e3"}]})");
    bench.raise("b1", "info",
                R"("why":{"rule":"Other rule","evidence":[{"source":"/s","id":"e1"}]})");
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 2);
    CHECK(bench.screen.alerts[0].alert.severity == Severity::Critical);
    CHECK(bench.screen.alerts[0].also.size() == 1);
    CHECK(bench.screen.alerts[0].repeats == 1);
    bench.command(session::AcknowledgeAlert{bench.i1, bench.screen.alerts[0].alert.id});
    CHECK(bench.atHub(types::alertAcknowledged) == 2);
    CHECK(bench.screen.alerts[0].alert.id == AlertId{"b1"});
    CHECK(bench.screen.alerts[1].acknowledged);
    // The same again, under a new id, with one of the events: a later version of the rule.
    bench.raise("a3", "critical", why + R"({"source":"/s","id":"e9"}]})");
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 2);
    CHECK(bench.screen.alerts[1].acknowledged);
    bench.kill();
    bench.start(true);
    REQUIRE(bench.screen.alerts.size() == 2);
    CHECK(bench.screen.alerts[1].acknowledged);
}

TEST_CASE("what a rule says again about other events is counted, until one is decided about",
          "[session]")
{
    AlertBench bench;
    const auto why = [](const char *id) {
        return std::string(R"("why":{"rule":"Third contact","evidence":[{"source":"/s","id":")") +
               id + R"("}]})";
    };
    bench.raise("a1", "warning", why("e1"), "Again");
    bench.raise("a2", "warning", why("e2"), "Again");
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.alerts[0].repeats == 2);
    bench.command(session::AcknowledgeAlert{bench.i1, bench.screen.alerts[0].alert.id});
    bench.raise("a3", "warning", why("e3"), "Again");
    bench.settle();
    REQUIRE_FALSE(bench.screen.alerts.empty());
    CHECK(bench.screen.alerts[0].alert.id == AlertId{"a3"});
    CHECK_FALSE(bench.screen.alerts[0].acknowledged);
    CHECK(bench.screen.alerts[0].repeats == 1);
}

TEST_CASE("those that want attention come before those that were seen", "[session]")
{
    AlertBench bench;
    bench.alert("crit", "c1", "critical");
    bench.alert("info", "c1", "info");
    bench.alert("warn", "c1", "warning");
    bench.settle();
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"crit"}});
    bench.command(session::SnoozeAlert{bench.i1, AlertId{"warn"}, 60'000});
    REQUIRE(bench.screen.alerts.size() == 3);
    CHECK(bench.screen.alerts[0].alert.id == AlertId{"info"});
    CHECK(bench.screen.alerts[1].alert.id == AlertId{"crit"});
    CHECK(bench.screen.alerts[2].alert.id == AlertId{"warn"});
}

TEST_CASE("an alert of the team shows with every customer and is decided about once", "[session]")
{
    AlertBench bench;
    bench.offer("i2", "c2");
    bench.happen({"outage", std::string(types::alertRaised), "",
                  R"({"alert":"t1","title":"Card payments slow","severity":"warning"})", "",
                  bench.store.clock.now().ms},
                 {StreamKind::Team, "cards"});
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.alerts[0].team);
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"t1"}});
    CHECK(bench.screen.alerts[0].acknowledged);
    bench.command(session::FocusInteraction{InteractionId{"i2"}});
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.alerts[0].acknowledged);
    bench.command(session::MuteAlert{InteractionId{"i2"}, AlertId{"t1"}});
    CHECK(bench.screen.alerts.empty());
    bench.command(session::FocusInteraction{bench.i1});
    CHECK(bench.screen.alerts.size() == 1);
}

TEST_CASE("an alert is announced once, and not before we are up to date", "[session]")
{
    SessionBench bench;
    bench.alert("old", "c1", "critical");
    bench.offer("i1", "c1");
    bench.start();
    bench.settle();
    CHECK(bench.screen.announced == std::vector{AlertId{"old"}});
    bench.alert("new", "c1", "warning");
    bench.settle();
    CHECK(bench.screen.announced == std::vector{AlertId{"old"}, AlertId{"new"}});
    bench.command(session::AcknowledgeAlert{InteractionId{"i1"}, AlertId{"new"}});
    bench.alert("new", "c1", "warning");
    bench.settle();
    CHECK(bench.screen.announced.size() == 2);
    CHECK(bench.announcedTooEarly == 0);
}

TEST_CASE("which alerts were seen is at the hub, of nobody, and waits in no list", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "critical");
    bench.settle();
    bench.pass(session::ShownSuggestions::seenAfterMs);
    bench.pass(session::ShownSuggestions::toldAfterMs);
    CHECK(bench.screen.waiting.empty());
    bench.settle();
    REQUIRE(bench.atHub(types::alertShown) == 1);
    const Event shown = bench.lastAtHub(types::alertShown);
    REQUIRE(shown.dataObject());
    CHECK(textOrEmpty(*shown.dataObject(), "alert") == "a1");
    CHECK(textOrEmpty(*shown.dataObject(), "severity") == "critical");
    CHECK(shown.correlationId() == bench.i1.value);
    CHECK_FALSE(shown.subject);
    bench.pass(60'000);
    bench.settle();
    CHECK(bench.atHub(types::alertShown) == 1);
}

TEST_CASE("a decision says how long the card stood, and one put off does not", "[session]")
{
    AlertBench bench;
    bench.alert("a1", "c1", "warning");
    bench.settle();
    bench.pass(2000);
    bench.command(session::SnoozeAlert{bench.i1, AlertId{"a1"}, 60'000});
    CHECK_FALSE(
        integerMember(*bench.lastAtHub(types::alertSnoozed).dataObject(), "stoodms").has_value());
    bench.pass(60'100);
    bench.pass(3000);
    bench.command(session::AcknowledgeAlert{bench.i1, AlertId{"a1"}});
    const auto stood =
        integerMember(*bench.lastAtHub(types::alertAcknowledged).dataObject(), "stoodms");
    REQUIRE(stood);
    CHECK(*stood >= 3000);
    CHECK(*stood < 4000); // not the minute that it was away
}
