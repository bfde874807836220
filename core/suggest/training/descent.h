// Multinomial logistic regression by AdaGrad. One thread; the same examples in the same order give
// the same weights, bit for bit.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/suggest/model/linearmodel.h"
#include "core/suggest/training/examples.h"

namespace sidelight::suggest
{

struct DescentSettings {
    int epochs = 5;
    float rate = 0.1F;         // falls to a tenth over the epochs
    float shrink = 2e-3F;      // L2
    float ignored = 1e-3F;     // a gradient below it is left out
    std::size_t leastSeen = 2; // a feature in fewer examples is left out
    std::uint64_t seed = 7;    // of the order in which examples are looked at
};

// From the first `used` examples.
[[nodiscard]] FloatWeights descend(const Examples &examples, std::size_t used,
                                   std::size_t labelCount, const DescentSettings &settings);

} // namespace sidelight::suggest
