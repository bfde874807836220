#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "core/suggest/model/calibration.h"
#include "core/suggest/training/calibrator.h"
#include "core/suggest/training/dice.h"

using namespace sidelight::suggest;

namespace
{

constexpr std::uint64_t seed = 3;

// Scores of three labels under which the first is said to be right as often as it takes: the first
// label is right in `right` of 100 cases, one of the others otherwise.
void addCases(Calibrator &calibrator, Dice &dice, float lead, std::size_t right, int count)
{
    for (int i = 0; i < count; ++i)
        calibrator.add(std::array{lead, 0.0F, 0.0F},
                       dice.below(100) < right ? 0 : 1 + dice.below(2));
}

float firstOf(float lead, const Calibration &calibration)
{
    std::vector<float> scores{lead, 0, 0};
    calibrate(scores, calibration);
    return scores.front();
}

} // namespace

TEST_CASE("what claims too much and what claims too little become as sure as they are right")
{
    INFO("seed " << seed);
    // By themselves these say 0.98, 0.58 and 0.38; one temperature cannot mend all.
    Dice dice(seed);
    Calibrator calibrator;
    addCases(calibrator, dice, 4.6F, 88, 2000);
    addCases(calibrator, dice, 1.0F, 70, 2000);
    addCases(calibrator, dice, 0.2F, 62, 2000);
    const Calibration found = calibrator.result();
    CHECK(std::abs(firstOf(4.6F, found) - 0.88F) < 0.03F);
    CHECK(std::abs(firstOf(1.0F, found) - 0.70F) < 0.03F);
    CHECK(std::abs(firstOf(0.2F, found) - 0.62F) < 0.03F);
    // Nothing is right in nine of ten cases.
    CHECK(found.strongFrom > 1);
}

TEST_CASE("one answer is enough from where nine in ten were right and are to be expected")
{
    INFO("seed " << seed);
    Dice dice(seed);
    Calibrator calibrator;
    addCases(calibrator, dice, 4.6F, 96, 2000);
    addCases(calibrator, dice, 1.0F, 50, 2000);
    const Calibration found = calibrator.result();
    CHECK(firstOf(4.6F, found) >= found.strongFrom);
    CHECK(firstOf(1.0F, found) < found.strongFrom);
}

TEST_CASE("with few dialogues held out probabilities stay what the scores say")
{
    Dice dice(seed);
    Calibrator calibrator;
    addCases(calibrator, dice, 4.6F, 50, static_cast<int>(Calibrator::leastRows) - 1);
    CHECK(calibrator.result() == Calibration{});
}

TEST_CASE("calibrated probabilities keep their order and add up to one")
{
    INFO("seed " << seed);
    Dice dice(seed);
    const Calibration calibrations[] = {{1, 0, 1, 2},       {1, -3, 1, 2}, {1, 3, 1, 2},
                                        {0.5F, 0, 0.2F, 2}, {4, 1, 3, 2},  {1, -10, 0.01F, 2}};
    for (const Calibration &calibration : calibrations) {
        for (int round = 0; round < 50; ++round) {
            std::vector<float> scores(1 + dice.below(6));
            for (float &score : scores)
                score = static_cast<float>(dice.below(2000)) / 100.0F - 10;
            const std::vector<float> before = scores;
            calibrate(scores, calibration);
            CHECK(std::abs(std::accumulate(scores.begin(), scores.end(), 0.0F) - 1) < 1e-4F);
            const auto first = std::max_element(before.begin(), before.end()) - before.begin();
            for (std::size_t i = 0; i < scores.size(); ++i) {
                CHECK(std::isfinite(scores[i]));
                CHECK(scores[i] <= scores[static_cast<std::size_t>(first)] * 1.0001F);
            }
        }
    }
}
