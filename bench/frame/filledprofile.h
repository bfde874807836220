// A profile on disk whose cache knows one customer with a long history and an open interaction, as
// a panel finds it at its start.
#pragma once

#include <cstdint>
#include <string>

namespace sidelight::bench
{

// The last line is of now, each other one ten minutes before the next. Ends the process with a
// sentence when it cannot be made.
void fillProfile(const std::string &folder, std::int64_t lines);

} // namespace sidelight::bench
