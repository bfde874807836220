// What a log notes of a new event in one of its streams.
#pragma once

#include "hub/log/logindex.h"

namespace sidelight::hub
{

// Of `event.streams[i]`; offset and group are the log's own to set.
[[nodiscard]] RecordFacts factsOf(const NewEvent &event, std::size_t i, const LogIndex &index,
                                  Timestamp now);

} // namespace sidelight::hub
