#include "core/suggest/model/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/suggest/model/linearmodel.h"

namespace sidelight::suggest
{

float logOdds(float likely)
{
    constexpr float edge = 1e-4F;
    const float kept = std::clamp(likely, edge, 1 - edge);
    return std::log(kept / (1 - kept));
}

float calibratedFirst(float likely, const Calibration &calibration)
{
    return 1 / (1 + std::exp(-(calibration.offset + calibration.slope * logOdds(likely))));
}

void calibrate(std::span<float> scores, const Calibration &calibration)
{
    softmax(scores, calibration.temperature);
    if (scores.size() < 2 || (calibration.offset == 0 && calibration.slope == 1))
        return;
    const auto first = std::max_element(scores.begin(), scores.end());
    const float before = *first;
    *first = 0;
    // Not 1 less the first: of what is all but sure hardly a digit of that would be left.
    const float rest = std::accumulate(scores.begin(), scores.end(), 0.0F);
    constexpr float nothing = 1e-30F;
    if (rest < nothing) {
        *first = before;
        return;
    }
    const float second = *std::max_element(scores.begin(), scores.end()) / rest;
    // As sure as that, and never behind the second.
    const float after = std::max(calibratedFirst(before, calibration), second / (1 + second));
    for (float &score : scores)
        score *= (1 - after) / rest;
    *first = after;
}

} // namespace sidelight::suggest
