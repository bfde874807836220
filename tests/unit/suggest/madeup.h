// Dialogues of an invented laundry, made by rule: small, and with a regularity that can be learned.
#pragma once

#include <string>
#include <vector>

#include "core/suggest/situation/dialogueline.h"

namespace sidelight::suggest
{

// Two tasks, "laundry_pickup" and "laundry_price"; the same count gives the same dialogues.
[[nodiscard]] std::vector<Dialogue> madeUpDialogues(std::size_t count);
// The policy file of laundry_pickup.
[[nodiscard]] std::string madeUpPolicy();

} // namespace sidelight::suggest
