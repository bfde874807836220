// A past that is made up: travellers whose cards are used where they are not, in the days before
// the fixture's now. The task's path says which: "quiet" none of them, "flood" ten thousand,
// "in use" cannot be opened; any other some.
#pragma once

#include "core/trial/pasttrial.h"

namespace sidelight::test
{

[[nodiscard]] Result<std::unique_ptr<trial::PastTrial>, std::string>
madeUpPast(const trial::PastTask &task);

} // namespace sidelight::test
