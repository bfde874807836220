#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "tests/unit/arbitration/contest.h"

using namespace sidelight;
using namespace sidelight::suggest;
using Catch::Approx;

namespace
{

using Actions = std::vector<std::string>;

void outcomes(Propensities &learned, const std::string &action, Outcome outcome, int times)
{
    for (int i = 0; i < times; ++i)
        learned.own().add(action, "voice", outcome, noon);
}

} // namespace

TEST_CASE("the three with the highest priority are shown, best first, and the rest says why")
{
    Contest contest;
    for (const auto &[action, likely] : std::vector<std::pair<std::string, double>>{
             {"a", 0.2}, {"b", 0.9}, {"c", 0.5}, {"d", 0.7}})
        contest.propose(action, likely);
    CHECK(contest.shown() == Actions{"b", "d", "c"});
    REQUIRE(contest.leftOut("a"));
    CHECK(contest.leftOut("a")->cause == Cause::Outranked);
    CHECK_FALSE(contest.verdict().isStrong);
    SECTION("or fewer, where the bundle says so")
    {
        contest.levers.shown = 1;
        CHECK(contest.shown() == Actions{"b"});
    }
}

TEST_CASE("nothing proposed, nothing shown")
{
    const Contest contest;
    const Verdict verdict = contest.verdict();
    CHECK(verdict.shown.empty());
    CHECK(verdict.leftOut.empty());
    CHECK_FALSE(verdict.isStrong);
    CHECK_FALSE(verdict.changes);
}

TEST_CASE("each part of a priority is kept, levers and what was learned in the weight")
{
    Contest contest;
    contest.propose("refund", 0.5);
    contest.contenders[0].suggestion.value = 2;
    contest.contenders[0].suggestion.urgent = 1.5;
    contest.contenders[0].suggestion.weight = 0.9;
    contest.levers.actions["refund"].weight = 2;
    contest.levers.actions["refund"].value = 3;
    contest.levers.bySource[static_cast<std::size_t>(Source::Rule)] = 0.5;
    contest.levers.byKind[static_cast<std::size_t>(Kind::Action)] = 4;
    contest.circumstances.place = "voice";
    outcomes(contest.learned, "refund", Outcome::Accepted, 20);
    const Verdict verdict = contest.verdict();
    REQUIRE(verdict.shown.size() == 1);
    const Choice &choice = verdict.shown[0];
    CHECK(choice.parts.likely == Approx(0.5));
    CHECK(choice.parts.value == Approx(6));
    CHECK(choice.parts.urgent == Approx(1.5));
    CHECK(choice.parts.lever == Approx(4));
    CHECK(choice.parts.learned > 1.3);
    CHECK(choice.parts.weight == Approx(0.9 * 4 * choice.parts.learned));
    CHECK(choice.suggestion.priority() == Approx(choice.parts.priority()));
    CHECK(choice.estimate.taken == Approx(20));
    CHECK(choice.estimate.of == Approx(20));
}

TEST_CASE("the same action from two sources is one suggestion with both reasons")
{
    Contest contest;
    contest.propose("verify-otp", 0.5, Source::Rule);
    contest.propose("verify-otp", 0.8, Source::Model);
    contest.propose("verify-otp", 0.6, Source::Engine);
    contest.contenders[0].suggestion.urgent = 1.5;
    contest.contenders[0].isCritical = true;
    contest.contenders[1].suggestion.spokenFor = {{SpokenFor::Kind::Words, "card", {}, 1}};
    contest.contenders[2].suggestion.title = "Verify the caller";
    contest.contenders[2].suggestion.why.text = "Two countries within an hour";
    const Verdict verdict = contest.verdict();
    REQUIRE(verdict.shown.size() == 1);
    const Choice &choice = verdict.shown[0];
    CHECK(choice.suggestion.id == SuggestionId("engine-verify-otp"));
    CHECK(choice.suggestion.title == "Verify the caller");
    CHECK(choice.suggestion.why.text == "Two countries within an hour");
    REQUIRE(choice.suggestion.spokenFor.size() == 1);
    CHECK(choice.suggestion.spokenFor[0].shown == "card");
    CHECK(choice.isCritical);
    CHECK(choice.parts.likely == Approx(0.8));
    CHECK(choice.parts.urgent == Approx(1.5));
    REQUIRE(choice.because.size() == 3);
    CHECK(choice.because[0].source == Source::Model);
    CHECK(verdict.leftOut.empty());
    SECTION("whatever order they come in")
    {
        std::swap(contest.contenders[0], contest.contenders[2]);
        const Verdict other = contest.verdict();
        REQUIRE(other.shown.size() == 1);
        CHECK(other.shown[0].suggestion == choice.suggestion);
        CHECK(other.shown[0].because.size() == 3);
    }
    SECTION("and stands as long as one of them does")
    {
        contest.contenders[2].suggestion.expires = after(minute);
        CHECK_FALSE(contest.verdict().shown[0].suggestion.expires);
        contest.circumstances.now = after(2 * minute);
        CHECK(contest.verdict().shown[0].because.size() == 2);
    }
}

TEST_CASE("suggestions without an action are each for itself")
{
    Contest contest;
    contest.propose("", 0.5);
    contest.propose("", 0.4, Source::Engine);
    CHECK(contest.verdict().shown.size() == 2);
}

TEST_CASE("what has expired is not shown, and the next expiry is told")
{
    Contest contest;
    contest.propose("a", 0.5);
    contest.propose("b", 0.4);
    contest.contenders[0].suggestion.expires = noon;
    contest.contenders[1].suggestion.expires = after(minute);
    CHECK(contest.shown() == Actions{"b"});
    CHECK(contest.leftOut("a")->cause == Cause::Expired);
    CHECK(contest.verdict().changes == after(minute));
}

TEST_CASE("what a supervisor turned off does not appear")
{
    Contest contest;
    contest.propose("upsell", 0.9);
    contest.levers.actions["upsell"].weight = 0;
    CHECK(contest.shown().empty());
    CHECK(contest.leftOut("upsell")->cause == Cause::TurnedOff);
}

TEST_CASE("what is less likely than the bundle asks is left out, unless it is critical")
{
    Contest contest;
    contest.levers.leastLikely = 0.3;
    contest.propose("a", 0.2);
    CHECK(contest.leftOut("a")->cause == Cause::TooUnlikely);
    contest.contenders[0].isCritical = true;
    CHECK(contest.shown() == Actions{"a"});
}

TEST_CASE("one is shown strongly only at nine in ten by calibration")
{
    Contest contest;
    contest.propose("a", 0.95, Source::Model);
    contest.propose("b", 0.03, Source::Model);
    contest.propose("c", 0.5, Source::Rule);
    SECTION("what a source merely believes is not enough")
    {
        CHECK_FALSE(contest.verdict().isStrong);
    }
    SECTION("just below is not enough")
    {
        contest.contenders[0].precision = 0.899;
        CHECK_FALSE(contest.verdict().isStrong);
    }
    SECTION("then what was only foreseen stands back, what a rule says does not")
    {
        contest.contenders[0].precision = 0.95;
        CHECK(contest.verdict().isStrong);
        CHECK(contest.shown() == Actions{"a", "c"});
        CHECK(contest.leftOut("b")->cause == Cause::Surer);
    }
    SECTION("a bundle may ask for more")
    {
        contest.contenders[0].precision = 0.95;
        contest.levers.strongFrom = 0.96;
        CHECK_FALSE(contest.verdict().isStrong);
    }
    SECTION("what is not first does not become strong")
    {
        contest.contenders[1].precision = 1;
        CHECK_FALSE(contest.verdict().isStrong);
    }
}

TEST_CASE("in an interaction that explores, the last place is for one that is not among the best")
{
    Contest contest;
    for (const auto &[action, likely] : std::vector<std::pair<std::string, double>>{
             {"a", 0.9}, {"b", 0.8}, {"c", 0.7}, {"d", 0.2}, {"e", 0.1}})
        contest.propose(action, likely);
    contest.circumstances.chance = 0.02;
    CHECK(contest.shown() == Actions{"a", "b", "d"});
    contest.circumstances.chance = 0.08;
    CHECK(contest.shown() == Actions{"a", "b", "e"});
    CHECK(contest.verdict().shown[2].isExplored);
    SECTION("the same again while it lasts")
    {
        contest.remember();
        CHECK(contest.shown() == Actions{"a", "b", "e"});
    }
    SECTION("not in others")
    {
        contest.circumstances.chance = 0.1;
        CHECK(contest.shown() == Actions{"a", "b", "c"});
    }
    SECTION("not in the place of something critical")
    {
        contest.contenders[2].isCritical = true;
        CHECK(contest.shown() == Actions{"a", "b", "c"});
    }
    SECTION("not when learning is off")
    {
        LearningSettings off;
        off.isOn = false;
        contest.learned.configure(off);
        CHECK(contest.shown() == Actions{"a", "b", "c"});
    }
}

TEST_CASE("whatever was learned, what is critical and would be shown without it is shown")
{
    constexpr std::uint64_t seed = 20261126;
    CAPTURE(seed);
    SeededRandom random(seed);
    for (int round = 0; round < 2000; ++round) {
        Contest contest;
        contest.circumstances.chance = random.unit();
        contest.levers.learning.leastOutcomes = 1;
        const std::uint64_t count = 1 + random.below(8);
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::string action(1, static_cast<char>('a' + i));
            contest.propose(action, random.unit());
            contest.contenders.back().isCritical = random.below(3) == 0;
            contest.contenders.back().suggestion.urgent = 0.5 + random.unit();
            if (random.below(2) == 0)
                contest.circumstances.before.push_back(action);
        }
        Propensities learned(contest.levers.learning);
        for (const Contender &one : contest.contenders) {
            const bool isCritical = one.isCritical;
            outcomes(learned, one.suggestion.action,
                     isCritical ? Outcome::Unfit : Outcome::Accepted,
                     static_cast<int>(random.below(40)));
        }
        LearningSettings off;
        off.isOn = false;
        contest.learned.configure(off);
        Actions critical;
        for (const Choice &choice : contest.verdict().shown) {
            if (choice.isCritical)
                critical.push_back(choice.suggestion.action);
        }
        contest.learned = learned;
        const Actions shown = contest.shown();
        CAPTURE(round);
        for (const std::string &action : critical)
            REQUIRE(std::find(shown.begin(), shown.end(), action) != shown.end());
    }
}
