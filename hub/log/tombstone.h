// What stands in the place of an erased event, and how it is found.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/domain/stream.h"

namespace sidelight::hub
{

// A CloudEvent of type sidelight.event.erased that says nothing but its place.
[[nodiscard]] std::string tombstoneBody(Offset offset);
[[nodiscard]] std::string tombstoneFence(Offset offset);

// The name a stream has in the file while nothing but tombstones is in it, and under which the
// log keeps who followed a customer: keyed by the log's secret, and no name of a stream. Who asks
// for the stream by its name still finds it.
[[nodiscard]] std::string hiddenNameOf(std::span<const std::uint8_t> secret,
                                       const StreamId &stream);
// As LogStore::markKey.
[[nodiscard]] Digest markKeyOf(std::span<const std::uint8_t> secret, std::string_view whose);
// The text within which every event is that names the customer; empty of other streams.
[[nodiscard]] std::string mentionOf(const StreamId &stream);
// Whom an event says: its subject, and who stands in its data as a customer. Keys, each once.
[[nodiscard]] std::vector<std::string> customersSaid(const std::string &body);
// Whether an event says this customer: as its subject, or as a candidate or otherwise in its data.
[[nodiscard]] bool mentions(const std::string &body, const StreamId &stream);

} // namespace sidelight::hub
