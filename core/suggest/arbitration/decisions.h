// Whether what was decided before keeps a suggestion away.
#pragma once

#include <optional>

#include "core/suggest/arbitration/circumstances.h"
#include "core/suggest/arbitration/eligibility.h"
#include "core/suggest/arbitration/merging.h"

namespace sidelight::suggest
{

struct Away {
    Cause cause = Cause::Dismissed;
    std::optional<Timestamp> until; // nothing: until something is new
};

// `priority`: that it has now. What is critical comes back as soon as something is new, without
// waiting. What failed may be tried again.
[[nodiscard]] std::optional<Away> awayBecause(const Merged &merged, double priority,
                                              const Circumstances &circumstances,
                                              const Levers &levers);

} // namespace sidelight::suggest
