// How well a ranker foresees what agents did: the figures of `sidelightctl suggest eval`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <boost/json/object.hpp>

#include "core/suggest/measure/tally.h"
#include "core/suggest/ranking/ranker.h"
#include "core/suggest/situation/dialogueline.h"

namespace sidelight::suggest
{

struct Evaluation {
    Tally known;   // with the task given
    Tally unknown; // with the task left to be recognised
    std::size_t strong = 0;
    std::size_t strongRight = 0;
    // By the number of the customer's turn, 1 to 3: asked, and right.
    std::size_t taskAsked[3] = {};
    std::size_t taskRight[3] = {};
    std::vector<std::int64_t> nanoseconds; // a decision: its new turns, three suggestions, reasons
};

// `clock` counts nanoseconds from anywhere.
[[nodiscard]] Evaluation evaluate(Ranker &ranker, std::span<const Dialogue> dialogues,
                                  const std::function<std::int64_t()> &clock);

[[nodiscard]] boost::json::object toJson(const Evaluation &evaluation);

} // namespace sidelight::suggest
