// Where a hub's log is: one small file in its data folder, the only place that decides. As long as
// there is none, the configuration says it. Any thread; writing waits for the disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace sidelight::hub
{

// "embedded", or the nodes of an engine and whose log it is there.
struct LogAddress {
    std::string engine = "embedded";
    std::string tenant;
    bool operator==(const LogAddress &) const = default;
    [[nodiscard]] bool isFile() const { return engine == "embedded"; }
    // The nodes, without the name and password that may stand before an "@".
    [[nodiscard]] std::string shownEngine() const;
    // As sentences name it.
    [[nodiscard]] std::string words() const;
    // Of which kind it is, and no more.
    [[nodiscard]] std::string_view kindWords() const
    {
        return isFile() ? "the file" : "the engine";
    }
};

// What was found alike on both sides.
struct MoveProof {
    std::uint64_t records = 0;
    std::uint64_t tombstones = 0;
    std::uint64_t erased = 0; // events that are refused for ever
    std::uint64_t follows = 0;
    std::uint64_t devices = 0;
    std::string digest; // hex, over all records in their order
};

struct Moving {
    std::string id;
    LogAddress to;
    std::int64_t rate = 0;    // records a second
    bool isCancelled = false; // what is there of the target goes
};

struct Moved {
    std::string id;
    LogAddress from;
    Timestamp at;
    MoveProof proof;
    bool isLeft = false;  // the side left behind says so itself
    bool isNoted = false; // it is in the hub's audit
};

struct LogPlace {
    LogAddress inForce;
    std::optional<Moving> moving;
    std::optional<Moved> moved; // the last time
};

// The error is a sentence: what cannot be read is not taken for missing.
[[nodiscard]] Result<std::optional<LogPlace>, std::string> readPlace(const std::string &folder);
// The old one or the new one is there after a power cut.
[[nodiscard]] Result<void, std::string> writePlace(const std::string &folder,
                                                   const LogPlace &place);
// Where a hub with this configuration begins: a log that was moved away from what it says is
// followed where `moveTo` still names the place.
[[nodiscard]] Result<LogAddress, std::string> placeInForce(const std::optional<LogPlace> &place,
                                                           const LogAddress &configured,
                                                           const LogAddress &moveTo);

} // namespace sidelight::hub
