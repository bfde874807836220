#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/arbitration/contest.h"

using namespace sidelight;
using namespace sidelight::suggest;
using Catch::Approx;

namespace
{

struct Learned {
    Propensities learned;
    void happen(Outcome outcome, int times, const std::string &place = "voice")
    {
        for (int i = 0; i < times; ++i)
            learned.own().add("a", place, outcome, noon);
    }
    [[nodiscard]] Estimate estimate(const std::string &place = "voice", Timestamp now = noon) const
    {
        return learned.estimate("a", place, now);
    }
};

} // namespace

TEST_CASE("nothing changes before enough decisive outcomes")
{
    Learned here;
    here.happen(Outcome::Unfit, 9);
    CHECK(here.estimate().factor == 1);
    CHECK_FALSE(here.estimate().isMature);
    here.happen(Outcome::Unfit, 1);
    CHECK(here.estimate().isMature);
    CHECK(here.estimate().factor < 0.8);
}

TEST_CASE("what was shown and not touched counts neither for nor against")
{
    Learned here;
    here.happen(Outcome::Shown, 10'000);
    here.happen(Outcome::Opened, 10'000);
    here.happen(Outcome::DoneAlready, 10'000);
    CHECK(here.estimate().factor == 1);
    here.happen(Outcome::Accepted, 15);
    here.happen(Outcome::Unfit, 5);
    const Estimate with = here.estimate();
    Learned without;
    without.happen(Outcome::Accepted, 15);
    without.happen(Outcome::Unfit, 5);
    CHECK(with == without.estimate());
}

TEST_CASE("taken 14 of 18 times raises, and the counts are told")
{
    Learned here;
    here.happen(Outcome::Accepted, 14);
    here.happen(Outcome::Unfit, 4);
    const Estimate estimate = here.estimate();
    CHECK(estimate.taken == Approx(14));
    CHECK(estimate.of == Approx(18));
    CHECK(estimate.isHere);
    CHECK(estimate.factor > 1.2);
    CHECK(estimate.factor < 1.5);
}

TEST_CASE("influence is capped")
{
    Learned here;
    SECTION("up")
    {
        here.happen(Outcome::Accepted, 10'000);
    }
    SECTION("down")
    {
        here.happen(Outcome::Unfit, 10'000);
    }
    CHECK(here.estimate().factor <= 1.5);
    CHECK(here.estimate().factor >= 0.5);
    LearningSettings settings;
    settings.influence = 0.1;
    here.learned.configure(settings);
    CHECK(here.estimate().factor <= 1.1);
    CHECK(here.estimate().factor >= 0.9);
    settings.isOn = false;
    here.learned.configure(settings);
    CHECK(here.estimate().factor == 1);
}

TEST_CASE("places are told apart once there is enough of each")
{
    Learned here;
    here.happen(Outcome::Accepted, 30, "voice");
    here.happen(Outcome::Unfit, 30, "chat");
    here.happen(Outcome::Unfit, 3, "mail");
    CHECK(here.estimate("voice").factor > 1.2);
    CHECK(here.estimate("chat").factor < 0.8);
    CHECK_FALSE(here.estimate("mail").isHere);
    CHECK(here.estimate("mail").factor == here.estimate("nowhere").factor);
}

TEST_CASE("what followed counts too")
{
    Learned taken;
    taken.happen(Outcome::Accepted, 20);
    Learned failed;
    failed.happen(Outcome::Accepted, 20);
    failed.happen(Outcome::Failed, 20);
    Learned unsolved;
    unsolved.happen(Outcome::Accepted, 20);
    unsolved.happen(Outcome::Unhelped, 20);
    CHECK(failed.estimate().factor < unsolved.estimate().factor);
    CHECK(unsolved.estimate().factor < taken.estimate().factor);
    CHECK(failed.estimate().factor == Approx(1));
}

TEST_CASE("what is long ago is forgotten")
{
    Learned here;
    here.happen(Outcome::Unfit, 40);
    CHECK(here.estimate("voice", after(60 * day)).isMature);
    CHECK(here.estimate("voice", after(180 * day)).factor == 1);
}

TEST_CASE("the team's counts stand for what one believes before, up to a cap")
{
    Learned here;
    Counts team;
    for (int i = 0; i < 1000; ++i)
        team.add("a", "voice", Outcome::Accepted, noon);
    here.learned.useTeam(team);
    const Estimate believed = here.estimate();
    CHECK(believed.withTeam);
    CHECK(believed.of == Approx(20));
    CHECK(believed.factor > 1.3);
    SECTION("own outcomes outweigh them in time")
    {
        here.happen(Outcome::Unfit, 100);
        CHECK(here.estimate().factor < 0.8);
    }
    SECTION("the agent's own among them are not counted twice")
    {
        Learned alone;
        alone.happen(Outcome::Accepted, 12);
        const Estimate own = alone.estimate();
        Counts same;
        for (int i = 0; i < 12; ++i)
            same.add("a", "voice", Outcome::Accepted, noon);
        alone.learned.useTeam(same);
        CHECK(alone.estimate() == own);
    }
    SECTION("a bundle may leave them out")
    {
        LearningSettings settings;
        settings.ofTheTeam = 0;
        here.learned.configure(settings);
        CHECK(here.estimate().factor == 1);
    }
}

TEST_CASE("whether it helped is learned from answers, three of them, within the same bounds")
{
    Learned here;
    here.happen(Outcome::Completed, 2);
    CHECK(here.learned.helped("a", "voice", noon).factor == 1);
    here.happen(Outcome::Completed, 2);
    here.happen(Outcome::Failed, 1);
    here.happen(Outcome::Accepted, 50); // read, and nothing said
    const Estimate helped = here.learned.helped("a", "voice", noon);
    CHECK(helped.taken == Approx(4));
    CHECK(helped.of == Approx(5));
    CHECK(helped.isHere);
    CHECK(helped.factor > 1.1);
    CHECK(helped.factor <= 1.5);
    Learned bad;
    bad.happen(Outcome::Failed, 10'000);
    CHECK(bad.learned.helped("a", "voice", noon).factor == Approx(0.5).margin(0.01));
    // A year of silence, and little is left of it.
    const Timestamp later{noon.ms + 400 * Counts::dayMs};
    CHECK(here.learned.helped("a", "voice", later).of < 0.1);
}

TEST_CASE("one outcome is enough where one is asked for, until it has half faded")
{
    Learned here;
    here.learned.configure({.leastOutcomes = 1, .halfLifeDays = 10});
    here.happen(Outcome::Accepted, 1);
    constexpr std::int64_t day = 86'400'000;
    CHECK(here.estimate("voice", {noon.ms + 1000}).isMature);
    CHECK(here.estimate("voice", {noon.ms + 9 * day}).isHere);
    CHECK_FALSE(here.estimate("voice", {noon.ms + 11 * day}).isMature);
}
