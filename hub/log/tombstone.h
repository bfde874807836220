// What stands in the place of an erased event.
#pragma once

#include <string>

#include "core/domain/stream.h"

namespace sidelight::hub
{

// A CloudEvent of type sidelight.event.erased that says nothing but its place.
[[nodiscard]] std::string tombstoneBody(Offset offset);
[[nodiscard]] std::string tombstoneFence(Offset offset);
// How the hub writes a customer among an offer's candidates; empty of other streams.
[[nodiscard]] std::string mentionOf(const StreamId &stream);

} // namespace sidelight::hub
