// Dialogues as examples for training. Private to this folder.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/situation/dialogueline.h"
#include "core/suggest/training/examples.h"

namespace sidelight::suggest
{

// The task is asked for early; later turns would only repeat what is settled.
inline constexpr std::size_t taskTurns = 3;

using Names = std::vector<std::string>; // sorted, each once

void settle(Names &names);
// `name` is among them.
[[nodiscard]] std::size_t indexOf(const Names &names, std::string_view name);

// One example a decision.
void addActions(std::span<const Dialogue> dialogues, const Names &actions, float weight,
                Examples &out);
// One example a turn of the customer, the first `taskTurns` of each dialogue about one task.
void addTasks(std::span<const Dialogue> dialogues, const Names &tasks, float weight, Examples &out);

} // namespace sidelight::suggest
