// A team whose behaviour is known: how often each action fits, in each place, is written down, so
// that what learning makes of it can be measured.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "tests/unit/arbitration/contest.h"

namespace sidelight::suggest
{

struct MadeUpAction {
    std::string name;
    double believed = 0.5; // what its source says
    double fitsInVoice = 0;
    double fitsInChat = 0;
    bool isCritical = false;
};

// Looks at what is shown from the top, begins with the first that fits, and says of some of those
// above it that they do not fit. Of the others nothing is heard.
struct MadeUpTeam {
    std::vector<MadeUpAction> actions;
    double saysUnfit = 0.3;         // of those that do not fit and were looked at
    bool dismissesCritical = false; // whether it fits or not
    bool dismissesAll = false;
    std::size_t proposed = 6; // of the actions, at a time
};

struct Season {
    std::map<std::string, int> proposed;
    std::map<std::string, int> shown;
    int interactions = 0;
    int accepted = 0;
    int criticalProposed = 0;
    int criticalShown = 0;
    [[nodiscard]] double acceptedShare() const
    {
        return static_cast<double>(accepted) / interactions;
    }
    // In bits: 0 where one action is all there is.
    [[nodiscard]] double entropyOfShown() const;
    // Of the times it was proposed.
    [[nodiscard]] double shownShare(const std::string &action) const;
};

// One interaction every ten minutes, from `begin` on; what is learned stays in `learned`.
[[nodiscard]] Season play(const MadeUpTeam &team, int interactions, Propensities &learned,
                          Random &random, Timestamp begin = noon);

} // namespace sidelight::suggest
