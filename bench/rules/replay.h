// A cache's events through a rule set, as a panel does it at its start.
#pragma once

#include "bench/support/arguments.h"

namespace sidelight::bench
{

// Fills a cache.db with `count` events of 2,000 customers and replays all of them.
void replayCache(const WorkFolder &folder, std::size_t count);

} // namespace sidelight::bench
