// Parts that both directions of the frame codec share. Internal to core/wire.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/wire/error.h"
#include "core/wire/jsonwriter.h"
#include "core/wire/messages.h"

namespace sidelight::wire
{

inline constexpr std::string_view typeHello = "hub.hello.v1";
inline constexpr std::string_view typeWelcome = "hub.welcome.v1";
inline constexpr std::string_view typeSubscribe = "hub.subscribe.v1";
inline constexpr std::string_view typeSubscribed = "hub.subscribed.v1";
inline constexpr std::string_view typeUnsubscribe = "hub.unsubscribe.v1";
inline constexpr std::string_view typeSnapshot = "hub.snapshot.v1";
inline constexpr std::string_view typeCaughtUp = "hub.caughtup.v1";
inline constexpr std::string_view typeAck = "hub.ack.v1";
inline constexpr std::string_view typeHistory = "hub.history.v1";
inline constexpr std::string_view typePage = "hub.page.v1";
inline constexpr std::string_view typeAccepted = "hub.accepted.v1";
inline constexpr std::string_view typeRejected = "hub.rejected.v1";
inline constexpr std::string_view typeReset = "hub.reset.v1";
inline constexpr std::string_view typeHeartbeat = "hub.heartbeat.v1";
inline constexpr std::string_view typeReauth = "hub.reauth.v1";
inline constexpr std::string_view typeError = "hub.error.v1";
inline constexpr std::string_view typeGoAway = "hub.goaway.v1";

// What the hub adds to an event it delivers, what a panel adds to an event it sends.
inline constexpr std::array<std::string_view, 4> deliveryAttributes{"hubstream", "huboffset",
                                                                    "hubprev", "hubepoch"};
inline constexpr std::array<std::string_view, 2> outboxAttributes{"hubdevice", "hubseq"};

inline constexpr std::array<std::pair<SubscribeOutcome, std::string_view>, 4> subscribeOutcomeNames{
    {{SubscribeOutcome::Resumed, "resumed"},
     {SubscribeOutcome::Fresh, "fresh"},
     {SubscribeOutcome::Reset, "reset"},
     {SubscribeOutcome::Refused, "refused"}}};

// The frame of a control message; `writeData(ObjectWriter&)` writes its data.
template<class WriteData>
[[nodiscard]] std::string controlFrame(const Envelope &envelope, std::string_view type,
                                       WriteData writeData)
{
    std::string out;
    {
        ObjectWriter frame(out);
        frame.text("specversion", "1.0");
        frame.text("id", envelope.id);
        frame.text("source", envelope.source);
        frame.text("type", type);
        frame.textUnlessEmpty("causationid", envelope.causationId);
        frame.key("data");
        ObjectWriter data(out);
        writeData(data);
    }
    return out;
}

// A frame that was parsed strictly, before its data is read.
struct ParsedFrame {
    boost::json::value value;
    std::string type;
    Envelope envelope;
    [[nodiscard]] const boost::json::object &object() const { return value.get_object(); }
};

// Size, UTF-8, JSON, then the attributes every frame has.
[[nodiscard]] Result<ParsedFrame> parseFrame(std::string_view text);

// An event with the hub's attributes as it stands in a frame, a page or a snapshot. `text` is its
// JSON text when it is at hand: the body is then cut out of it instead of being written again.
[[nodiscard]] Result<Delivery> readDelivery(const boost::json::value &value, std::string_view text);

// The body without the attributes `suffix` that encodeDelivery or encodeOutboxEvent added at its
// end, or nothing when somebody else wrote the frame in another order.
[[nodiscard]] std::string_view bodyBefore(std::string_view text, std::string_view suffix);

[[nodiscard]] std::string deliverySuffix(const StreamId &stream, const Epoch &epoch, Offset offset,
                                         Offset prev);
[[nodiscard]] std::string outboxSuffix(std::string_view device, std::uint64_t sequence);

} // namespace sidelight::wire
