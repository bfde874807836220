// Reads frames from hub to panel.
#include "core/wire/cloudevents.h"
#include "core/wire/fieldreader.h"
#include "core/wire/framecodec.h"
#include "core/wire/frameparts.h"

namespace sidelight::wire
{

namespace
{

namespace bj = boost::json;

SubscribeOutcome readOutcome(FieldReader &reader)
{
    const std::string word = reader.text("outcome", 20);
    for (const auto &[known, name] : subscribeOutcomeNames) {
        if (name == word)
            return known;
    }
    reader.refuse("outcome");
    return SubscribeOutcome::Refused;
}

Window readWindow(FieldReader &data)
{
    Window window;
    if (const bj::object *object = data.object("window")) {
        FieldReader reader(*object, data.path() + ".window");
        window.events = reader.number("events", 1, anyCount);
        window.bytes = reader.number("bytes", 1, anyCount);
        data.join(reader);
    }
    return window;
}

Welcome readWelcome(FieldReader &data)
{
    Welcome welcome;
    welcome.session = data.text("session", 200);
    welcome.node = data.text("node", 200);
    if (const auto time = data.timeIfThere("servertime"))
        welcome.serverTime = *time;
    else
        data.refuse("servertime");
    welcome.pingIntervalMs = static_cast<std::int64_t>(data.number("pinginterval", 1, 600'000));
    if (const bj::object *object = data.object("limits")) {
        FieldReader reader(*object, data.path() + ".limits");
        welcome.limits.message = reader.number("message", 1, anyCount);
        welcome.limits.page = reader.number("page", 1, anyCount);
        welcome.limits.streams = reader.number("streams", 1, anyCount);
        welcome.limits.window = readWindow(reader);
        data.join(reader);
    }
    welcome.authExpires = data.timeIfThere("authexpires");
    welcome.markKey = data.textOr("markkey", {}, 64);
    return welcome;
}

Subscribed readSubscribed(FieldReader &data)
{
    Subscribed subscribed;
    const bj::array *list = data.array("results", limits::maxStreams);
    if (!list)
        return subscribed;
    for (const bj::value &entry : *list) {
        const bj::object *object = entry.if_object();
        if (!object) {
            data.refuse("results");
            return subscribed;
        }
        FieldReader reader(*object, data.path() + ".results[" +
                                        std::to_string(subscribed.results.size()) + "]");
        SubscribeResult result;
        result.stream = reader.stream();
        result.outcome = readOutcome(reader);
        result.reason = reader.textOr("reason", {}, 200);
        if (result.outcome != SubscribeOutcome::Refused) {
            result.epoch = reader.epoch();
            result.first = reader.offset("first");
            result.top = reader.offset("top");
        }
        data.join(reader);
        subscribed.results.push_back(std::move(result));
    }
    return subscribed;
}

// Events inside a page or a snapshot; one that cannot be read refuses the whole message, because a
// hole must never look like a stream without one.
std::vector<Delivery> readEvents(FieldReader &data)
{
    std::vector<Delivery> events;
    const bj::array *list = data.array("events", limits::snapshotMaxEvents);
    if (!list)
        return events;
    events.reserve(list->size());
    for (const bj::value &entry : *list) {
        auto delivery = readDelivery(entry, {});
        if (!delivery) {
            data.refuse("events[" + std::to_string(events.size()) + "]");
            return {};
        }
        events.push_back(std::move(*delivery));
    }
    return events;
}

Snapshot readSnapshot(FieldReader &data)
{
    Snapshot snapshot;
    snapshot.stream = data.stream();
    snapshot.epoch = data.epoch();
    snapshot.offset = data.offset();
    snapshot.parts = static_cast<std::uint32_t>(data.number("parts", 1, 100'000));
    snapshot.part = static_cast<std::uint32_t>(data.number("part", 1, snapshot.parts));
    snapshot.events = readEvents(data);
    snapshot.complete = data.flagOr("complete", true);
    return snapshot;
}

Page readPage(FieldReader &data)
{
    Page page;
    page.stream = data.stream();
    page.epoch = data.epoch();
    page.events = readEvents(data);
    page.next = data.offsetIfThere("next");
    page.end = data.flagOr("end", false);
    return page;
}

Accepted readAccepted(FieldReader &data)
{
    Accepted accepted;
    accepted.sequence = data.offset("hubseq").value;
    accepted.stream = data.stream();
    accepted.epoch = data.epoch();
    accepted.offset = data.offset();
    accepted.duplicate = data.flagOr("duplicate", false);
    return accepted;
}

std::optional<std::int64_t> readRetryAfter(FieldReader &data)
{
    const std::uint64_t none = anyCount + 1;
    const std::uint64_t ms = data.numberOr("retryafterms", none, 0, anyCount);
    return ms == none ? std::nullopt : std::optional(static_cast<std::int64_t>(ms));
}

Rejected readRejected(FieldReader &data)
{
    Rejected rejected;
    rejected.sequence = data.offset("hubseq").value;
    rejected.code = data.text("code", 200);
    rejected.message = data.textOr("message", {});
    rejected.retryable = data.flagOr("retryable", false);
    rejected.retryAfterMs = readRetryAfter(data);
    return rejected;
}

Reset readReset(FieldReader &data)
{
    return {data.stream(), data.epoch(), data.offset("top"), data.text("reason", 200)};
}

HubError readError(FieldReader &data)
{
    HubError error;
    error.code = data.text("code", 200);
    error.message = data.textOr("message", {});
    error.retryable = data.flagOr("retryable", false);
    error.retryAfterMs = readRetryAfter(data);
    return error;
}

GoAway readGoAway(FieldReader &data)
{
    GoAway goAway;
    if (const bj::object *object = data.object("reconnectafterms")) {
        FieldReader reader(*object, data.path() + ".reconnectafterms");
        goAway.reconnectAfterMinMs = static_cast<std::int64_t>(reader.number("min", 0, anyCount));
        goAway.reconnectAfterMaxMs = static_cast<std::int64_t>(reader.number("max", 0, anyCount));
        if (goAway.reconnectAfterMaxMs < goAway.reconnectAfterMinMs)
            reader.refuse("max");
        data.join(reader);
    }
    return goAway;
}

ServerMessage readControl(const std::string &type, FieldReader &data)
{
    if (type == typeWelcome)
        return readWelcome(data);
    if (type == typeSubscribed)
        return readSubscribed(data);
    if (type == typeSnapshot)
        return readSnapshot(data);
    if (type == typeCaughtUp)
        return CaughtUp{data.stream(), data.offset()};
    if (type == typePage)
        return readPage(data);
    if (type == typeAccepted)
        return readAccepted(data);
    if (type == typeRejected)
        return readRejected(data);
    if (type == typeReset)
        return readReset(data);
    if (type == typeHeartbeat)
        return Heartbeat{data.offsets("tops")};
    if (type == typeError)
        return readError(data);
    if (type == typeGoAway)
        return readGoAway(data);
    return UnknownControl{type};
}

} // namespace

Result<ServerFrame> decodeServerFrame(std::string_view text)
{
    auto frame = parseFrame(text);
    if (!frame)
        return failure(std::move(frame.error()));
    if (frame->object().contains("huboffset")) {
        auto delivery = readDelivery(frame->value, text);
        if (!delivery)
            return failure(std::move(delivery.error()));
        return ServerFrame{std::move(frame->envelope), std::move(*delivery)};
    }
    if (!frame->type.starts_with("hub."))
        return failure(Error{Errc::UnknownMessage, "type"});
    const bj::object *object = objectMember(frame->object(), "data");
    if (!object)
        return failure(Error{Errc::BadData, "data"});
    FieldReader data(*object, "data");
    ServerMessage message = readControl(frame->type, data);
    if (data.error() && !std::holds_alternative<UnknownControl>(message))
        return failure(Error(*data.error()));
    return ServerFrame{std::move(frame->envelope), std::move(message)};
}

} // namespace sidelight::wire
