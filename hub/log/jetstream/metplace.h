// The last place of a log that a hub has met, as it keeps it in its own folder: an engine that was
// put back while no hub ran is found by it at the next start. Sealed under the log's secret, so
// that nobody without it can make the hubs believe that. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "hub/log/knownkey.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

struct MetPlace {
    Epoch epoch;
    Offset offset; // of a record
    KnownKey key{};
    [[nodiscard]] bool operator==(const MetPlace &) const = default;
};

[[nodiscard]] std::string metPlaceText(const MetPlace &place, std::span<const std::uint8_t> secret);
// Nothing when it is not ours, or of another log.
[[nodiscard]] std::optional<MetPlace> readMetPlace(const std::string &text,
                                                   std::span<const std::uint8_t> secret);

} // namespace sidelight::hub
