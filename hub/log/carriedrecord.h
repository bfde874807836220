// What two logs must say alike when one was moved into the other: its records, and what is known
// besides them. Everything a log hides is under its secret, so both have the same secret.
#pragma once

#include <utility>

#include "core/base/timestamp.h"
#include "hub/log/knownkey.h"
#include "hub/log/record.h"

namespace sidelight::hub
{

struct CarriedRecord {
    Offset offset;      // in the log it comes from
    Offset first;       // there: of its event's first record that is left, which may be this one
    std::string stream; // its name; empty while nothing but tombstones is in it
    std::string token;  // of the stream: hiddenNameOf
    bool tombstone = false;
    KnownKey key{};
    std::uint64_t fence = 0;
    Timestamp at;
    std::string slot;
    bool settled = false;
    bool formative = false;
    bool copy = false;
    KeepClass kept = KeepClass::Other;
    std::optional<std::uint64_t> digest; // while a repeat of its event would be recognised
    Body body;                           // null of a tombstone

    [[nodiscard]] bool isFirst() const { return first == offset && !copy; }
};

// What a log knows that stands in no record.
struct SideFacts {
    std::vector<KnownKey> erased;                         // events, refused for ever; rising
    std::vector<std::pair<std::string, AgentId>> follows; // customer's token, who; rising
    std::vector<DeviceSequence> devices;                  // highest numbers; by device
};

} // namespace sidelight::hub
