// What an example whose label hardly fits is worth. Private to this folder.
#pragma once

#include <algorithm>
#include <cmath>

namespace sidelight::suggest
{

// People do different things in the same situation, and click beside: of what a model holds for
// unlikely, some never repeats. An example counts `likely` (of its label) to the power of `doubt`:
// 0 trusts all alike (cross entropy), 1 counts errors only; between, it is the generalised cross
// entropy of Zhang and Sabuncu. What was never thought of still teaches a little.
[[nodiscard]] inline float trustIn(float likely, float doubt)
{
    constexpr float least = 0.01F;
    return doubt > 0 ? std::pow(std::max(likely, least), doubt) : 1.0F;
}

} // namespace sidelight::suggest
