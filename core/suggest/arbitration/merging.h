// The same action from several sources is one suggestion with all their reasons.
#pragma once

#include <optional>
#include <vector>

#include "core/suggest/arbitration/levers.h"
#include "core/suggest/arbitration/verdict.h"

namespace sidelight::suggest
{

struct Merged {
    Choice choice; // its parts as the sources say, times the supervisor's levers
    std::string key;
    std::vector<SuggestionId> ids; // all it is or was known under
    std::optional<double> precision;
    std::optional<Timestamp> since;
    // Nobody but the policy and the model proposes it.
    bool isForeseen = true;
};

// In the order of the first of each. An engine's words and id come before those of a rule, of the
// model, of the policy; the factors are those of the source that makes most of it.
[[nodiscard]] std::vector<Merged> merge(std::vector<Contender> contenders, const Levers &levers);

} // namespace sidelight::suggest
