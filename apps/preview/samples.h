// The sample customers of a preview: the demo's script up to a moment in its outage, as deliveries
// of a hub. All people are invented. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/ids.h"

namespace sidelight::preview
{

// Whose panel it is.
struct Seat {
    AgentId agent{"dev"}; // as the script calls the agent
    TeamId team{"default"};
};

// Of scripts as apps/demo/script reads them, as if the call in front had begun some minutes before
// `now`. A step that cannot be read, or is no event, is passed over; a script that cannot be read
// is a sentence.
[[nodiscard]] Result<std::vector<Delivery>, std::string>
samples(const std::vector<std::string> &scripts, const Seat &seat, Timestamp now);

} // namespace sidelight::preview
