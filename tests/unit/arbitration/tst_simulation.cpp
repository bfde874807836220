// Learning against a truth that is known.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/arbitration/madeupteam.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

constexpr std::uint64_t seed = 20261126;
constexpr int interactions = 6000;

// Their source believes much the same of all of them, and is wrong about the best.
MadeUpTeam team()
{
    MadeUpTeam team;
    team.actions = {{"a", 0.60, 0.10, 0.10}, {"b", 0.58, 0.15, 0.05}, {"c", 0.56, 0.05, 0.20},
                    {"d", 0.54, 0.30, 0.30}, {"e", 0.52, 0.60, 0.10}, {"f", 0.50, 0.10, 0.60},
                    {"g", 0.48, 0.45, 0.45}, {"h", 0.46, 0.35, 0.50}};
    return team;
}

LearningSettings off()
{
    LearningSettings settings;
    settings.isOn = false;
    return settings;
}

Season played(const MadeUpTeam &team, LearningSettings settings)
{
    SeededRandom random(seed);
    Propensities learned(settings);
    return play(team, interactions, learned, random);
}

} // namespace

TEST_CASE("learning raises the accepted share")
{
    CAPTURE(seed);
    const Season without = played(team(), off());
    const Season with = played(team(), {});
    UNSCOPED_INFO("accepted without learning " << without.acceptedShare() << ", with "
                                               << with.acceptedShare());
    CHECK(with.acceptedShare() > without.acceptedShare() + 0.08);
}

TEST_CASE("learning does not collapse onto one action")
{
    CAPTURE(seed);
    MadeUpTeam known = team();
    double entropy = 2.4; // of 3 bits
    double leastOfGood = 0.3;
    SECTION("where proposals differ from one interaction to the next") {}
    SECTION("where all actions are always proposed")
    {
        known.proposed = known.actions.size();
        entropy = 2.0;
        leastOfGood = 0.015;
    }
    SeededRandom random(seed);
    Propensities learned;
    (void)play(known, interactions, learned, random);
    const Season later =
        play(known, interactions, learned, random, after(interactions * 10 * minute));
    CHECK(later.entropyOfShown() > entropy);
    for (const MadeUpAction &one : known.actions) {
        CAPTURE(one.name);
        const bool isGood = one.fitsInVoice >= 0.45 || one.fitsInChat >= 0.45;
        CHECK(later.shownShare(one.name) > (isGood ? leastOfGood : 0.015));
    }
}

TEST_CASE("what its source thinks little of is found, because a little is shown to learn about it")
{
    CAPTURE(seed);
    MadeUpTeam misled = team();
    misled.proposed = misled.actions.size();
    for (MadeUpAction &one : misled.actions)
        one.fitsInVoice = one.fitsInChat = 0.25;
    misled.actions[0] = {"a", 0.45, 0.8, 0.8};
    const auto shownLater = [&misled](double exploration) {
        SeededRandom random(seed);
        LearningSettings settings;
        settings.exploration = exploration;
        Propensities learned(settings);
        (void)play(misled, interactions, learned, random);
        return play(misled, interactions, learned, random, after(interactions * 10 * minute))
            .shownShare("a");
    };
    CHECK(shownLater(0.1) > 0.8);
    CHECK(shownLater(0) == 0);
}

TEST_CASE("a team that never touches anything changes nothing")
{
    CAPTURE(seed);
    MadeUpTeam silent = team();
    silent.saysUnfit = 0;
    for (MadeUpAction &one : silent.actions)
        one.fitsInVoice = one.fitsInChat = 0;
    SeededRandom random(seed);
    Propensities learned;
    (void)play(silent, interactions, learned, random);
    for (const MadeUpAction &one : silent.actions)
        CHECK(learned.estimate(one.name, "voice", noon).factor == 1);
}

TEST_CASE("nobody can silence what is critical")
{
    CAPTURE(seed);
    MadeUpTeam cross = team();
    cross.actions.push_back({"block-card", 0.60, 0.5, 0.5, true});
    SECTION("a team that dismisses everything")
    {
        cross.dismissesAll = true;
    }
    SECTION("a team that likes all the rest")
    {
        cross.dismissesCritical = true;
        for (MadeUpAction &one : cross.actions)
            one.fitsInVoice = one.fitsInChat = 0.9;
    }
    const Season season = played(cross, {});
    CHECK(season.criticalProposed > interactions / 2);
    CHECK(season.criticalShown == season.criticalProposed);
    SECTION("while others are moved by the same")
    {
        cross.actions.back().isCritical = false;
        cross.actions.back().fitsInVoice = cross.actions.back().fitsInChat = 0;
        cross.saysUnfit = 1;
        CHECK(played(cross, {}).shownShare("block-card") < 0.9);
    }
}
