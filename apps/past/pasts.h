// The pasts that rules can be tried on: a panel's cache, a file of events.
#pragma once

#include "core/trial/pasttrial.h"

namespace sidelight::past
{

// As trial::PastOpener says. `refused` is told of lines of a file that are no event.
[[nodiscard]] Result<std::unique_ptr<trial::PastTrial>, std::string>
open(const trial::PastTask &task,
     std::function<void(std::uint64_t line, const std::string &sentence)> refused = {});

} // namespace sidelight::past
