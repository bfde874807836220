// Queues nobody has data of: each group of tasks is ranked by its policy graphs, with what was
// learned of all other groups.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/suggest/training/trainer.h"

namespace sidelight::suggest
{

struct LeftOutGroup {
    std::string name; // the first word of its tasks: "hotel" of "hotel_book"
    std::size_t decisions = 0;
    double accuracy = 0;
    double weightedF1 = 0;
};

// "hotel" of "hotel_book".
[[nodiscard]] std::string_view groupOf(std::string_view task);

// One entry a group that has both dialogues and policies, by name. Decisions for an action outside
// the task's graph count as wrong. With `learn` off, the weights that come with the program are
// used instead of learned ones.
[[nodiscard]] std::vector<LeftOutGroup> leaveEachOut(std::span<const Dialogue> dialogues,
                                                     const Policies &policies,
                                                     const GraphDescentSettings &settings,
                                                     bool learn);

// Means over all groups, each counted once.
[[nodiscard]] boost::json::object toJson(std::span<const LeftOutGroup> groups);

} // namespace sidelight::suggest
