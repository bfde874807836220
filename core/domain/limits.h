// The limits of the panel protocol and of events, in bytes and counts (PROTOCOL.md, RELIABILITY
// R15, R16).
#pragma once

#include <cstddef>
#include <cstdint>

namespace sidelight::limits
{

inline constexpr std::size_t maxEventBytes = std::size_t{64} * 1024;
inline constexpr std::size_t maxMessageBytes = std::size_t{80} * 1024;
inline constexpr std::size_t maxJsonDepth = 32;
// An event inside a page or a snapshot stands three levels deeper.
inline constexpr std::size_t maxFrameDepth = maxJsonDepth + 3;
inline constexpr std::size_t maxAttributeBytes = 2048;
inline constexpr std::size_t maxExtensions = 64;
inline constexpr std::size_t maxIdentities = 16;

inline constexpr std::size_t windowEvents = 256;
inline constexpr std::size_t windowBytes = std::size_t{1024} * 1024;
inline constexpr std::size_t maxPageEvents = 500;
inline constexpr std::size_t maxStreams = 256;
inline constexpr std::size_t maxUnansweredOutbox = 32;
inline constexpr std::size_t ackEveryEvents = 64;
inline constexpr std::int64_t ackEveryMs = 1000;
inline constexpr std::size_t snapshotEvents = 200;
inline constexpr std::size_t snapshotMaxEvents = 2000;

inline constexpr std::int64_t helloDeadlineMs = 2000;
inline constexpr std::int64_t messageDeadlineMs = 10000;
inline constexpr std::int64_t pingIntervalMs = 10000;
inline constexpr std::int64_t pongDeadlineMs = 10000;
inline constexpr std::int64_t slowReaderMs = 30000;

} // namespace sidelight::limits
