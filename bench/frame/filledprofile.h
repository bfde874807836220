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

// The passphrase of such a profile, as a file beside it; its path.
[[nodiscard]] std::string passphraseFileOf(const std::string &folder);

// A cache as a busy team's: so many events of thousands of customers within thirty days that end
// now, contacts among them. Makes nothing where there is one already.
void fillWithMany(const std::string &folder, std::int64_t events);

} // namespace sidelight::bench
