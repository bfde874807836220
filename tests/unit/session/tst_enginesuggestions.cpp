// Which suggestions the screen gets, and what becomes of what was decided about them.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/cel/program.h"
#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using tests::SessionBench;

namespace
{

struct SuggestionBench : SessionBench {
    void suggest(const std::string &id, const std::string &action, double likely = 0.5,
                 const std::string &interaction = "")
    {
        happen({"suggest-" + id + std::to_string(++suggested),
                std::string(types::suggestionOffered), "c1",
                R"({"suggestion":")" + id + R"(","title":"Do )" + action + R"(","action":")" +
                    action + R"(","likely":)" + std::to_string(likely) + "}",
                interaction, store.clock.now().ms},
               test::customerStream("c1"));
        settle();
    }
    void call(const std::string &interaction = "i1")
    {
        offer(interaction, "c1", R"(,"queue":"cards")");
        settle();
        command(session::FocusInteraction{InteractionId{interaction}});
    }
    void use(const std::function<void(suggest::Levers &)> &change)
    {
        suggest::Levers made;
        change(made);
        engine->useLevers(std::make_shared<const suggest::Levers>(std::move(made)));
        settle();
    }
    void decide(const std::string &id, const std::string &result, const std::string &reason = "")
    {
        command(session::TakeAction{screen.focus, SuggestionId{id}, result, reason});
    }
    [[nodiscard]] std::vector<std::string> actions() const
    {
        std::vector<std::string> all;
        for (const Suggestion &one : screen.suggestions)
            all.push_back(one.action);
        return all;
    }
    [[nodiscard]] std::optional<session::LeftOutRow> leftOut(const std::string &action) const
    {
        for (const session::LeftOutRow &row : screen.leftOut) {
            if (row.action == action)
                return row;
        }
        return std::nullopt;
    }
    // Taken so often, each time in a call of its own.
    void takeInCalls(const std::string &action, int times, const std::string &result,
                     const std::string &reason = "")
    {
        for (int i = 0; i < times; ++i) {
            const std::string name = action + result + std::to_string(i);
            call(name);
            suggest(name, action, 0.5, name);
            decide(name, result, reason);
            command(session::CloseInteraction{InteractionId{name}});
        }
    }
    int suggested = 0;
};

using Actions = std::vector<std::string>;
using Cause = session::LeftOutRow::Cause;

} // namespace

TEST_CASE("what a bundle turns off or the customer has not agreed to is not suggested", "[session]")
{
    SuggestionBench bench;
    bench.start();
    bench.call();
    bench.suggest("s1", "upsell", 0.9);
    bench.suggest("s2", "retention-offer", 0.8);
    bench.suggest("s3", "verify-otp", 0.5);
    CHECK(bench.actions() == Actions{"upsell", "retention-offer", "verify-otp"});
    bench.use([](suggest::Levers &levers) {
        levers.actions["upsell"].weight = 0;
        levers.actions["retention-offer"].consents = {"marketing"};
    });
    CHECK(bench.actions() == Actions{"verify-otp"});
    CHECK(bench.leftOut("upsell")->cause == Cause::TurnedOff);
    CHECK(bench.leftOut("retention-offer")->cause == Cause::NoConsent);
    CHECK(bench.leftOut("retention-offer")->detail == "marketing");
    bench.happen({"profile", std::string(types::customerUpdated), "c1",
                  R"({"name":"N","consents":[{"purpose":"marketing","granted":true}]})", "",
                  bench.store.clock.now().ms},
                 test::customerStream("c1"));
    bench.settle();
    CHECK(bench.actions() == Actions{"retention-offer", "verify-otp"});
}

TEST_CASE("a condition of the bundle sees the customer, the interaction and the agent", "[session]")
{
    SuggestionBench bench;
    bench.start();
    bench.call();
    bench.profileOf("c1", "N");
    bench.suggest("s1", "lounge");
    const auto when = [&bench](const std::string &text) {
        bench.use([&text](suggest::Levers &levers) {
            auto scope = std::make_shared<cel::Environment>();
            for (const char *name : {"customer", "interaction", "agent"})
                scope->declare(name, cel::Type::dyn());
            levers.scope = scope;
            levers.actions["lounge"].when = *cel::compile(text, *scope);
        });
    };
    when("customer.tier == 'Gold' && interaction.queue == 'cards' && agent.team == 'cards'");
    CHECK(bench.actions() == Actions{"lounge"});
    when("customer.tier == 'Silver'");
    CHECK(bench.leftOut("lounge")->cause == Cause::ConditionFails);
    CHECK(bench.leftOut("lounge")->detail == "customer.tier == 'Silver'");
}

TEST_CASE("what was dismissed stays away in this call under whatever id it comes", "[session]")
{
    SuggestionBench bench;
    bench.start();
    bench.call();
    bench.suggest("s1", "refund");
    bench.decide("s1", "dismissed", "unfit");
    CHECK(bench.actions().empty());
    SECTION("by time alone it does not come back")
    {
        bench.pass(31 * 60'000);
        CHECK(bench.actions().empty());
        bench.suggest("s2", "refund");
        CHECK(bench.actions() == Actions{"refund"});
    }
    SECTION("by something new it does when the quiet time is over")
    {
        bench.pass(1000);
        bench.suggest("s2", "refund");
        CHECK(bench.leftOut("refund")->cause == Cause::Dismissed);
        bench.pass(31 * 60'000);
        CHECK(bench.actions() == Actions{"refund"});
    }
    SECTION("also after a restart, offline")
    {
        bench.suggest("s2", "refund");
        bench.kill();
        bench.start(true);
        CHECK(bench.leftOut("refund")->cause == Cause::Dismissed);
    }
    SECTION("it comes in the next call")
    {
        bench.suggest("s2", "refund");
        bench.call("i2");
        CHECK(bench.actions() == Actions{"refund"});
    }
}

TEST_CASE("a decision says what it was about, where it counts and what it was worth", "[session]")
{
    SuggestionBench bench;
    bench.start();
    bench.call();
    bench.suggest("s1", "refund", 0.75);
    bench.decide("s1", "accepted");
    const Event event = bench.lastAtHub(types::actionTaken);
    CHECK(textOrEmpty(*event.dataObject(), "action") == "refund");
    CHECK(textOrEmpty(*event.dataObject(), "place") == "voice/cards");
    CHECK(textOrEmpty(*event.dataObject(), "team") == "cards");
    CHECK(numberMember(*event.dataObject(), "priority") == Catch::Approx(0.75));
}

TEST_CASE("a decision that was withdrawn before the hub had it does not count", "[session]")
{
    SuggestionBench bench;
    bench.start();
    bench.call();
    bench.suggest("s1", "refund");
    bench.command(session::GoOffline{});
    bench.decide("s1", "accepted");
    const auto taken = [&bench] {
        return bench.engine->learned()
            .own()
            .tally("refund", "voice/cards", bench.store.clock.now())
            .count(suggest::Outcome::Accepted);
    };
    CHECK(taken() == Catch::Approx(1));
    REQUIRE(bench.screen.waiting.size() == 1);
    bench.command(session::WithdrawWaiting{bench.screen.waiting[0].sequence});
    CHECK(taken() == Catch::Approx(0).margin(0.001));
    CHECK(bench.actions() == Actions{"refund"});
}

TEST_CASE("what is often taken rises, and says how often; the counts survive a restart",
          "[session]")
{
    SuggestionBench bench;
    bench.start();
    bench.takeInCalls("good", 12, "accepted");
    bench.takeInCalls("bad", 12, "dismissed", "unfit");
    bench.call("last");
    bench.suggest("s1", "bad", 0.6, "last");
    bench.suggest("s2", "good", 0.5, "last");
    const auto check = [&bench] {
        REQUIRE(bench.actions() == Actions{"good", "bad"});
        const Suggestion &good = bench.screen.suggestions[0];
        CHECK(good.track.taken == Catch::Approx(12));
        CHECK(good.track.of == Catch::Approx(12));
        CHECK(good.track.isHere);
        CHECK(good.learned > 1.2);
        CHECK(bench.screen.suggestions[1].learned < 0.8);
        CHECK(bench.screen.suggestions[1].track.taken == 0);
    };
    check();
    SECTION("after the end of the program")
    {
        bench.shutDown();
        bench.start(true);
        bench.command(session::FocusInteraction{InteractionId{"last"}});
        check();
    }
    SECTION("after a kill, once they were kept")
    {
        bench.pass(3000);
        bench.kill();
        bench.start(true);
        bench.command(session::FocusInteraction{InteractionId{"last"}});
        check();
    }
    SECTION("a bundle may turn it off")
    {
        bench.use([](suggest::Levers &levers) { levers.learning.isOn = false; });
        CHECK(bench.actions() == Actions{"bad", "good"});
    }
    SECTION("a wrap-up that says not solved takes some of it back")
    {
        bench.decide("s2", "accepted");
        const double before =
            bench.engine->learned().estimate("good", "", bench.store.clock.now()).likely;
        bench.command(session::SaveDraft{InteractionId{"last"}, "wrapup", "not-solved"});
        CHECK(bench.engine->learned().estimate("good", "", bench.store.clock.now()).likely <
              before);
    }
}

TEST_CASE("the team's counts are a start for a panel that has none, and survive a restart",
          "[session]")
{
    SuggestionBench bench;
    bench.start();
    bench.call();
    bench.suggest("s1", "bad", 0.6);
    bench.suggest("s2", "good", 0.55);
    const std::string at = bench.time();
    const auto priors = [&](const std::string &id, const std::string &team,
                            const std::string &rows) {
        bench.happen({id, std::string(types::suggestionPriors), "",
                      R"({"team":")" + team + R"(","rows":[)" + rows + "]}", "",
                      bench.store.clock.now().ms, "/hub/outcomes"},
                     StreamId{StreamKind::Team, "cards"});
        bench.settle();
    };
    const std::string rows = R"({"action":"good","at":")" + at + R"(","accepted":40},)" +
                             R"({"action":"bad","at":")" + at + R"(","unfit":40})";
    SECTION("of another team")
    {
        priors("p", "loans", rows);
        CHECK(bench.actions() == Actions{"bad", "good"});
    }
    SECTION("not of the hub")
    {
        bench.happen({"p", std::string(types::suggestionPriors), "",
                      R"({"team":"cards","rows":[)" + rows + "]}", "", bench.store.clock.now().ms,
                      "/shop"},
                     StreamId{StreamKind::Team, "cards"});
        bench.settle();
        CHECK(bench.actions() == Actions{"bad", "good"});
    }
    SECTION("that are none")
    {
        priors("p", "cards", R"({"action":"good","at":"soon"})");
        CHECK(bench.actions() == Actions{"bad", "good"});
    }
    SECTION("of the agent's team")
    {
        priors("p", "cards", rows);
        REQUIRE(bench.actions() == Actions{"good", "bad"});
        CHECK(bench.screen.suggestions[0].track.withTeam);
        CHECK(bench.screen.suggestions[0].track.of == Catch::Approx(20));
        bench.shutDown();
        bench.start(true);
        CHECK(bench.actions() == Actions{"good", "bad"});
    }
}

TEST_CASE(
    "what was seen is at the hub, of the interaction, with nobody's name, and waits in no list")
{
    SuggestionBench bench;
    bench.start();
    bench.call();
    bench.suggest("s1", "refund");
    REQUIRE(bench.actions() == std::vector<std::string>{"refund"});
    bench.settle();
    CHECK(bench.lastAtHub(types::suggestionShown).id.empty());
    bench.store.clock.advanceMs(session::ShownSuggestions::seenAfterMs);
    bench.settle();
    bench.store.clock.advanceMs(session::ShownSuggestions::toldAfterMs);
    bench.engine->tick();
    CHECK(bench.screen.waiting.empty());
    bench.settle();
    const Event shown = bench.lastAtHub(types::suggestionShown);
    REQUIRE(shown.dataObject());
    CHECK(textOrEmpty(*shown.dataObject(), "suggestion") == "s1");
    CHECK(textOrEmpty(*shown.dataObject(), "action") == "refund");
    CHECK(textOrEmpty(*shown.dataObject(), "where") == "voice/cards");
    CHECK(shown.correlationId() == "i1");
    CHECK_FALSE(shown.subject);
}
