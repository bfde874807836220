// What of an event counts for the experience score. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/ids.h"
#include "core/experience/settings.h"

namespace sidelight::experience
{

struct Evidence {
    Part part = Part::Outcomes;
    EventKey key; // of the event that says so
    // What it is about: of several about one matter the newest counts alone. Empty: the event.
    std::string matter;
    Timestamp time;
    // As it came: sentiment -1 to 1, effort 0 to 1, waits in ms, else from -1 (bad) to 1 (good).
    double measure = 0;
    bool operator==(const Evidence &) const = default;
};

// Appends what the event says: sentiment, effort and outcome of a touchpoint, wait and transfer of
// an interaction, a promise kept or broken. An event without a time says nothing.
void gather(std::vector<Evidence> &evidence, const Event &event);

// From -1 (bad) to 1 (good); a wait that is fine is 0.
[[nodiscard]] double valueOf(const Evidence &evidence, const Settings &settings);

} // namespace sidelight::experience
