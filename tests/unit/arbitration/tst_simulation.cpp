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
    SeededRandom random(seed);
    Propensities learned;
    (void)play(team(), interactions, learned, random);
    const Season later =
        play(team(), interactions, learned, random, after(interactions * 10 * minute));
    UNSCOPED_INFO("entropy of what is shown " << later.entropyOfShown() << " bits of 3");
    CHECK(later.entropyOfShown() > 2.2);
    for (const MadeUpAction &one : team().actions) {
        CAPTURE(one.name, later.shownShare(one.name));
        const bool isGood = one.fitsInVoice >= 0.45 || one.fitsInChat >= 0.45;
        CHECK(later.shownShare(one.name) > (isGood ? 0.3 : 0.01));
    }
}

TEST_CASE("what has become good is found again")
{
    CAPTURE(seed);
    SeededRandom random(seed);
    Propensities learned;
    MadeUpTeam changing = team();
    (void)play(changing, interactions, learned, random);
    changing.actions[0].fitsInVoice = changing.actions[0].fitsInChat = 0.8;
    Timestamp begin = after(interactions * 10 * minute);
    const double before = learned.estimate("a", "voice", begin).factor;
    const Season later = play(changing, 2 * interactions, learned, random, begin);
    begin.ms += 2 * interactions * 10 * minute;
    const double now = learned.estimate("a", "voice", begin).factor;
    CAPTURE(before, now, later.shownShare("a"));
    CHECK(before < 0.9);
    CHECK(now > 1.2);
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
