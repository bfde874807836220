#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/unit/arbitration/contest.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

struct Decided : Contest {
    Decided()
    {
        propose("refund", 0.5);
        contenders[0].suggestion.offered = after(-hour);
    }
    void decide(Decision::Kind kind, std::int64_t agoMs = minute)
    {
        circumstances.decided.push_back(
            {SuggestionId("other"), "refund", kind, after(-agoMs), std::nullopt, true});
    }
    [[nodiscard]] bool isShown() const { return !shown().empty(); }
    void goBy(std::int64_t ms) { circumstances.now = {circumstances.now.ms + ms}; }
};

} // namespace

TEST_CASE("what was just dismissed does not come back by time alone")
{
    Decided now;
    now.decide(Decision::Kind::Dismissed);
    CHECK_FALSE(now.isShown());
    CHECK(now.leftOut("refund")->cause == Cause::Dismissed);
    CHECK_FALSE(now.verdict().changes);
    now.goBy(10 * day);
    CHECK_FALSE(now.isShown());
}

TEST_CASE("it comes back when something is new and some time has passed")
{
    Decided now;
    now.decide(Decision::Kind::Dismissed);
    const auto quiet = after(-minute + now.levers.quietMs);
    SECTION("a newer reason")
    {
        now.contenders[0].since = after(-minute + 1);
        CHECK_FALSE(now.isShown());
        CHECK(now.verdict().changes == quiet);
        now.circumstances.now = quiet;
        CHECK(now.isShown());
    }
    SECTION("a priority that has risen")
    {
        now.circumstances.decided[0].priority = 0.5;
        now.circumstances.now = quiet;
        CHECK_FALSE(now.isShown());
        now.contenders[0].suggestion.urgent = 1.4;
        CHECK_FALSE(now.isShown());
        now.contenders[0].suggestion.urgent = 1.5;
        CHECK(now.isShown());
    }
    SECTION("what is critical does not wait")
    {
        now.contenders[0].isCritical = true;
        CHECK_FALSE(now.isShown());
        now.contenders[0].since = after(-minute + 1);
        CHECK(now.isShown());
    }
}

TEST_CASE("another interaction asks anew, unless the customer declined")
{
    Decided now;
    SECTION("dismissed there")
    {
        now.decide(Decision::Kind::Dismissed);
        now.circumstances.decided[0].isHere = false;
        CHECK(now.isShown());
    }
    SECTION("the suggestion itself, by its id")
    {
        now.decide(Decision::Kind::Dismissed);
        now.circumstances.decided[0].isHere = false;
        now.circumstances.decided[0].id = now.contenders[0].suggestion.id;
        CHECK_FALSE(now.isShown());
    }
    SECTION("by an id it had before")
    {
        now.decide(Decision::Kind::Dismissed);
        now.circumstances.decided[0].isHere = false;
        now.contenders[0].before = {SuggestionId("other")};
        CHECK_FALSE(now.isShown());
    }
    SECTION("declined by the customer")
    {
        now.decide(Decision::Kind::Declined);
        now.circumstances.decided[0].isHere = false;
        now.contenders[0].since = noon;
        CHECK(now.leftOut("refund")->cause == Cause::Declined);
        now.goBy(29 * day);
        CHECK_FALSE(now.isShown());
        now.goBy(day);
        CHECK(now.isShown());
    }
}

TEST_CASE("what is critical is asked anew in each interaction")
{
    Decided now;
    now.contenders[0].isCritical = true;
    const auto kind = GENERATE(Decision::Kind::Dismissed, Decision::Kind::Declined);
    now.decide(kind);
    now.circumstances.decided[0].id = now.contenders[0].suggestion.id;
    CHECK_FALSE(now.isShown());
    now.circumstances.decided[0].isHere = false;
    CHECK(now.isShown());
}

TEST_CASE("what is under way or done is not suggested, what failed is again")
{
    Decided now;
    SECTION("accepted")
    {
        now.decide(Decision::Kind::Accepted);
        CHECK(now.leftOut("refund")->cause == Cause::UnderWay);
        now.contenders[0].since = noon; // offered anew
        CHECK(now.isShown());
    }
    SECTION("completed")
    {
        now.decide(Decision::Kind::Completed);
        CHECK_FALSE(now.isShown());
    }
    SECTION("failed")
    {
        now.decide(Decision::Kind::Accepted, 2 * minute);
        now.decide(Decision::Kind::Failed);
        CHECK(now.isShown());
    }
}

TEST_CASE("what is foreseen from the conversation is left to those who follow it")
{
    Decided now;
    now.contenders[0].because.source = Source::Model;
    now.decide(Decision::Kind::Dismissed);
    CHECK(now.isShown());
    SECTION("unless a rule says the same")
    {
        now.propose("refund", 0.5);
        CHECK_FALSE(now.isShown());
    }
}
