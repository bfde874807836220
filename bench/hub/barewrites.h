// What the disk alone takes: writes as a busy hub's log makes them, without a hub.
#pragma once

#include <string>

namespace sidelight::bench
{

// Writes a file over from its beginning, as a write-ahead log does, each write on the disk before
// the next one, and prints how long they took. The file goes away.
void printBareWrites(const std::string &file, double seconds);

} // namespace sidelight::bench
