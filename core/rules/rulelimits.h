// How much a rule, a set of rules and their evaluation may be.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/cel/program.h"

namespace sidelight::rules
{

// Matches held per rule and group; beyond that the oldest are dropped and the alerts flagged.
inline constexpr std::size_t maxHeld = 256;

struct RuleLimits {
    std::size_t rules = 1000;
    std::size_t selections = 8;
    std::size_t groupBy = 4;
    std::size_t suggest = 8;
    std::size_t idBytes = 128;
    std::size_t nameBytes = 256;  // names, owners, words
    std::size_t textBytes = 2000; // descriptions, alerts, details
    std::int64_t timespanMs = std::int64_t{400} * 24 * 3600 * 1000;
    cel::Limits cel; // nodes, depth, source; steps are of one evaluation of a rule
};

} // namespace sidelight::rules
