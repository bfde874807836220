// How scores become probabilities that hold, and from where on one answer is enough.
#pragma once

#include <span>

namespace sidelight::suggest
{

struct Calibration {
    float temperature = 1; // of all scores
    // Of the first alone: the logarithm of its odds becomes offset + slope times it. What is left
    // is shared by the others as before.
    float offset = 0;
    float slope = 1; // above 0
    // At least this probable, at least 90 % were right in dialogues held out of training. Above 1:
    // never so.
    float strongFrom = 2;
    bool operator==(const Calibration &) const = default;
};

// Scores into probabilities. Their order stays.
void calibrate(std::span<float> scores, const Calibration &calibration);
// What the first of probabilities becomes, without regard to the second.
[[nodiscard]] float calibratedFirst(float likely, const Calibration &calibration);
// The logarithm of the odds, of a probability kept away from 0 and 1.
[[nodiscard]] float logOdds(float likely);

} // namespace sidelight::suggest
