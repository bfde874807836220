// Frames of the panel protocol to text and back. Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/wire/error.h"
#include "core/wire/messages.h"

namespace sidelight::wire
{

// What a hub reads: at most limits::maxMessageBytes.
[[nodiscard]] Result<ClientFrame> decodeClientFrame(std::string_view text);
// What a panel reads. An event without the hub's attributes is an UnknownMessage.
[[nodiscard]] Result<ServerFrame> decodeServerFrame(std::string_view text);

// Never larger than limits::maxMessageBytes as long as the caller keeps pages and snapshots to what
// encodedSize() says.
[[nodiscard]] std::string encodeFrame(const Envelope &envelope, const ClientMessage &message);
[[nodiscard]] std::string encodeFrame(const Envelope &envelope, const ServerMessage &message);

// The frame of an event at its place: `body` (the event's JSON text as the log keeps it) with
// hubstream, huboffset, hubprev and hubepoch added, without reading it again.
[[nodiscard]] std::string encodeDelivery(std::string_view body, const StreamId &stream,
                                         const Epoch &epoch, Offset offset, Offset prev);
// The frame of an outbox row: `body` with hubdevice and hubseq added.
[[nodiscard]] std::string encodeOutboxEvent(std::string_view body, std::string_view device,
                                            std::uint64_t sequence);

// Bytes that an event with a body of this size takes inside a page or a snapshot, at most.
[[nodiscard]] std::size_t encodedSize(std::size_t bodyBytes, const StreamId &stream,
                                      const Epoch &epoch);

} // namespace sidelight::wire
