// Streams and positions in them (PROTOCOL.md, "Streams and routing").
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/strongid.h"

namespace sidelight
{

enum class StreamKind { Customer, Agent, Team, Unmatched };

// "customer/<key>", "agent/<id>", "team/<id>", "unmatched/<interaction>". The name is 1 to 200
// bytes of printable UTF-8 without "/" and control characters.
struct StreamId {
    StreamKind kind = StreamKind::Customer;
    std::string name;
    [[nodiscard]] std::string toString() const;
    [[nodiscard]] static std::optional<StreamId> parse(std::string_view text);
    [[nodiscard]] static bool isValidName(std::string_view name);
    auto operator<=>(const StreamId &) const = default;
};

// Rises within an epoch of a log, with gaps; 0 = none. On the wire 20 decimal digits.
struct Offset {
    std::uint64_t value = 0;
    [[nodiscard]] bool none() const { return value == 0; }
    [[nodiscard]] std::string toString() const;
    // Exactly 20 digits that fit 64 bits.
    [[nodiscard]] static std::optional<Offset> parse(std::string_view text);
    auto operator<=>(const Offset &) const = default;
};

struct EpochTag;
// Opaque, 1 to 64 bytes; new when a log is created, restored or truncated.
using Epoch = StrongId<EpochTag>;

// First 8 bytes, in hex, of SHA-256(source, 0x00, id): tells whether the log behind a resume offset
// is still the one that was read.
[[nodiscard]] std::string fenceOf(std::string_view source, std::string_view id);

// The last committed place of a reader in a stream. The fence is empty when the offset is none.
struct Position {
    Epoch epoch;
    Offset offset;
    std::string fence;
    auto operator<=>(const Position &) const = default;
};

} // namespace sidelight

template<>
struct std::hash<sidelight::StreamId> {
    std::size_t operator()(const sidelight::StreamId &id) const noexcept
    {
        return std::hash<std::string>{}(id.name) * 4 + static_cast<std::size_t>(id.kind);
    }
};
