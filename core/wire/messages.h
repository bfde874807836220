// The messages of the panel protocol, version 1 (PROTOCOL.md; docs/asyncapi.yaml describes the
// same).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/domain/stream.h"

namespace sidelight::wire
{

inline constexpr int protocolVersion = 1;
inline constexpr std::string_view subprotocol = "cloudevents.json";

struct Window {
    std::uint64_t events = limits::windowEvents;
    std::uint64_t bytes = limits::windowBytes;
};

// ---- panel to hub

struct Hello {
    int protocol = protocolVersion;
    std::string clientName;
    std::string clientVersion;
    std::string device;
    std::optional<std::string> token;
    Window window;
};

struct From {
    enum class Kind { Start, Tail, Snapshot, At };
    Kind kind = Kind::Snapshot;
    Position position; // of Kind::At
};

struct Subscription {
    StreamId stream;
    From from;
};

struct Subscribe {
    std::vector<Subscription> subscriptions;
};

struct Unsubscribe {
    std::vector<StreamId> streams;
};

struct Ack {
    std::map<StreamId, Offset> acks; // cumulative
};

struct HistoryRequest {
    StreamId stream;
    std::optional<Offset> before; // newest first below it; of both at most one is set
    std::optional<Offset> after;  // oldest first above it
    std::uint64_t limit = 100;    // 1 to limits::maxPageEvents
};

struct Reauth {
    std::string token;
};

// What an agent wrote or decided, on its way to the hub.
struct OutboxEvent {
    Event event;
    std::string body; // the event's JSON text without hubdevice and hubseq
    std::string device;
    std::uint64_t sequence = 0; // 20 digits on the wire; rises, gaps allowed
};

// ---- hub to panel

struct HubLimits {
    std::uint64_t message = limits::maxMessageBytes;
    std::uint64_t page = limits::maxPageEvents;
    std::uint64_t streams = limits::maxStreams;
    Window window;
};

struct Welcome {
    std::string session;
    std::string node;
    Timestamp serverTime;
    std::int64_t pingIntervalMs = limits::pingIntervalMs;
    HubLimits limits;
    std::optional<Timestamp> authExpires;
    // Of the marks by which customers are named to this principal when they are erased or taken
    // away (core/domain/customermark.h): 64 hex digits, in memory only. Empty: of nobody.
    std::string markKey = {};
};

enum class SubscribeOutcome { Resumed, Fresh, Reset, Refused };

struct SubscribeResult {
    StreamId stream;
    Epoch epoch;
    Offset first;
    Offset top;
    SubscribeOutcome outcome = SubscribeOutcome::Fresh;
    std::string reason; // of Reset and Refused, a machine code
};

struct Subscribed {
    std::vector<SubscribeResult> results;
};

struct Snapshot {
    StreamId stream;
    Epoch epoch;
    Offset offset; // the stream is resumed after it
    std::uint32_t part = 1;
    std::uint32_t parts = 1;
    std::vector<Delivery> events;
    bool complete = true;
};

struct CaughtUp {
    StreamId stream;
    Offset offset;
};

struct Page {
    StreamId stream;
    Epoch epoch;
    std::vector<Delivery> events; // in the order of the request
    std::optional<Offset> next;   // to go on with, in the same direction
    bool end = false;             // nothing beyond
};

struct Accepted {
    std::uint64_t sequence = 0;
    StreamId stream;
    Epoch epoch;
    Offset offset;
    bool duplicate = false;
};

struct Rejected {
    std::uint64_t sequence = 0;
    std::string code;
    std::string message;
    bool retryable = false;
    std::optional<std::int64_t> retryAfterMs;
};

struct Reset {
    StreamId stream;
    Epoch epoch;
    Offset top;
    std::string reason; // epoch, truncated, fence, erased, forbidden
};

struct Heartbeat {
    std::map<StreamId, Offset> tops;
};

struct HubError {
    std::string code;
    std::string message;
    bool retryable = false;
    std::optional<std::int64_t> retryAfterMs;
};

struct GoAway {
    std::int64_t reconnectAfterMinMs = 0;
    std::int64_t reconnectAfterMaxMs = 0;
};

// A control message that a later hub may send: ignored.
struct UnknownControl {
    std::string type;
};

// ---- frames

struct Envelope {
    std::string id;          // of the request or the answer; an event's own id for events
    std::string source;      // "/hub/<node>", "/panel/<device>"
    std::string causationId; // of the request that is answered; empty for none
};

using ClientMessage =
    std::variant<Hello, Subscribe, Unsubscribe, Ack, HistoryRequest, Reauth, OutboxEvent>;
using ServerMessage =
    std::variant<Welcome, Subscribed, Snapshot, Delivery, CaughtUp, Page, Accepted, Rejected, Reset,
                 Heartbeat, HubError, GoAway, UnknownControl>;

struct ClientFrame {
    Envelope envelope;
    ClientMessage message;
};
struct ServerFrame {
    Envelope envelope;
    ServerMessage message;
};

// Close codes (PROTOCOL.md): 40xx do not come back, 41xx back off, 42xx at once.
enum class CloseCode : std::uint16_t {
    BadMessage = 4000,
    InvalidToken = 4001,
    Forbidden = 4003,
    VersionOrSubprotocol = 4006,
    TooBig = 4013,
    Overloaded = 4100,
    HelloLate = 4102,
    TokenExpired = 4104,
    SlowReader = 4108,
    Rate = 4129,
    GoingAway = 4200,
    NoPong = 4201,
    PositionLost = 4202,
    Moved = 4203,
};

} // namespace sidelight::wire
