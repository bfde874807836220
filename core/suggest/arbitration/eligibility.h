// Whether an action may be suggested at all. What cannot be decided is not allowed.
#pragma once

#include <optional>
#include <string>

#include "core/suggest/arbitration/circumstances.h"
#include "core/suggest/arbitration/levers.h"
#include "core/suggest/arbitration/verdict.h"

namespace sidelight::suggest
{

struct Refusal {
    Cause cause = Cause::TurnedOff;
    std::string detail; // no values of data
};

// Nothing: it may.
[[nodiscard]] std::optional<Refusal> refusalOf(const ActionLevers &levers, const Levers &all,
                                               const Circumstances &circumstances);

} // namespace sidelight::suggest
