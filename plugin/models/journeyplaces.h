// Where marks stand in the plot, so that each can be seen and pointed at: neighbours on a lane that
// would lie on one another are one mark with their count, as the session makes one of what happened
// within hours; what cannot be merged moves aside by a little. Pure.
#pragma once

#include <vector>

#include "core/session/journeystate.h"

namespace sidelight::models
{

// Halves of marks at their usual size, in pixels, as the plot draws them.
inline constexpr double dotRadius = 4.2;
inline constexpr double countedRadius = 7;
inline constexpr double ringRadius = 6.5;
inline constexpr double diamondRadius = 5.5;

struct PlacedMark {
    session::JourneyMark mark;
    double at = 0; // 0 to 1 of the room
};

// Marks of one lane by their places, which rise. `room`: pixels from 0 to 1; 0: not known yet, and
// everything stays where it is. The interaction in front is never merged; what would lie under it
// stands before it.
[[nodiscard]] std::vector<PlacedMark> placed(std::vector<PlacedMark> lane, double room);

struct OpenPlace {
    double at = 0;
    double radius = dotRadius;
};

// What is open cannot be merged, each being a matter of its own: those that lie under the next one
// move before it, by a few marks at most. In and out by their places, which rise.
void moveApart(std::vector<OpenPlace> &places, double room);

} // namespace sidelight::models
