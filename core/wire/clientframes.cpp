// Frames from panel to hub.
#include "core/wire/cloudevents.h"
#include "core/wire/fieldreader.h"
#include "core/wire/framecodec.h"
#include "core/wire/frameparts.h"

namespace sidelight::wire
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxTokenBytes = 16384;

Hello readHello(FieldReader &data)
{
    Hello hello;
    hello.protocol = static_cast<int>(data.number("protocol", 0, 1000));
    if (const bj::object *client = data.object("client")) {
        FieldReader reader(*client, data.path() + ".client");
        hello.clientName = reader.text("name", 200);
        hello.clientVersion = reader.textOr("version", {}, 200);
        data.join(reader);
    }
    hello.device = data.text("device", 200);
    if (std::string token = data.textOr("token", {}, maxTokenBytes); !token.empty())
        hello.token = std::move(token);
    if (const bj::object *window = data.object("window")) {
        FieldReader reader(*window, data.path() + ".window");
        hello.window.events = reader.number("events", 1, anyCount);
        // Less than one message and nothing could ever be delivered.
        hello.window.bytes = reader.number("bytes", limits::maxMessageBytes, anyCount);
        data.join(reader);
    }
    return hello;
}

From readFrom(const bj::object &subscription, FieldReader &reader)
{
    From from;
    if (const auto word = textMember(subscription, "from")) {
        if (*word == "start")
            from.kind = From::Kind::Start;
        else if (*word == "tail")
            from.kind = From::Kind::Tail;
        else if (*word == "snapshot")
            from.kind = From::Kind::Snapshot;
        else
            reader.refuse("from");
        return from;
    }
    if (const bj::object *object = reader.object("from")) {
        FieldReader at(*object, reader.path() + ".from");
        from.kind = From::Kind::At;
        from.position.epoch = at.epoch();
        from.position.offset = at.offset();
        from.position.fence = at.textOr("fence", {}, 16);
        if (!from.position.offset.none() && from.position.fence.size() != 16)
            at.refuse("fence");
        reader.join(at);
    }
    return from;
}

Subscribe readSubscribe(FieldReader &data)
{
    Subscribe subscribe;
    const bj::array *list = data.array("subs", limits::maxStreams);
    if (!list)
        return subscribe;
    for (const bj::value &entry : *list) {
        const bj::object *object = entry.if_object();
        if (!object) {
            data.refuse("subs");
            return subscribe;
        }
        FieldReader reader(*object, data.path() + ".subs[" +
                                        std::to_string(subscribe.subscriptions.size()) + "]");
        Subscription subscription{reader.stream(), readFrom(*object, reader)};
        data.join(reader);
        subscribe.subscriptions.push_back(std::move(subscription));
    }
    return subscribe;
}

Unsubscribe readUnsubscribe(FieldReader &data)
{
    Unsubscribe unsubscribe;
    const bj::array *list = data.array("streams", limits::maxStreams);
    if (!list)
        return unsubscribe;
    for (const bj::value &entry : *list) {
        const bj::string *text = entry.if_string();
        auto stream =
            text ? StreamId::parse(std::string_view(text->data(), text->size())) : std::nullopt;
        if (!stream) {
            data.refuse("streams");
            return unsubscribe;
        }
        unsubscribe.streams.push_back(*std::move(stream));
    }
    return unsubscribe;
}

HistoryRequest readHistory(FieldReader &data)
{
    HistoryRequest request;
    request.stream = data.stream();
    request.before = data.offsetIfThere("before");
    request.after = data.offsetIfThere("after");
    if (request.before && request.after)
        data.refuse("after");
    request.limit = data.number("limit", 1, limits::maxPageEvents);
    return request;
}

Result<OutboxEvent> readOutboxEvent(const ParsedFrame &frame, std::string_view text)
{
    FieldReader reader(frame.object(), "event");
    OutboxEvent outbox;
    outbox.device = reader.text("hubdevice", 200);
    outbox.sequence = reader.offset("hubseq").value;
    if (outbox.sequence == 0)
        reader.refuse("hubseq");
    if (reader.error())
        return failure(Error(*reader.error()));
    auto event = decodeEvent(frame.value, outboxAttributes);
    if (!event)
        return failure(std::move(event.error()));
    const std::string_view body = bodyBefore(text, outboxSuffix(outbox.device, outbox.sequence));
    outbox.body = body.empty() ? encodeEvent(*event) : std::string(body) + '}';
    if (outbox.body.size() > limits::maxEventBytes)
        return failure(Error{Errc::TooLarge, "event"});
    outbox.event = std::move(*event);
    return outbox;
}

Result<ClientMessage> readControl(std::string_view type, FieldReader &data)
{
    if (type == typeHello)
        return readHello(data);
    if (type == typeSubscribe)
        return readSubscribe(data);
    if (type == typeUnsubscribe)
        return readUnsubscribe(data);
    if (type == typeAck)
        return Ack{data.offsets("acks")};
    if (type == typeHistory)
        return readHistory(data);
    if (type == typeReauth)
        return Reauth{data.text("token", maxTokenBytes)};
    return failure(Error{Errc::UnknownMessage, "type"});
}

void writeFrom(std::string &out, const From &from)
{
    switch (from.kind) {
    case From::Kind::Start:
        out += "\"start\"";
        return;
    case From::Kind::Tail:
        out += "\"tail\"";
        return;
    case From::Kind::Snapshot:
        out += "\"snapshot\"";
        return;
    case From::Kind::At: {
        ObjectWriter at(out);
        at.epoch(from.position.epoch);
        at.offset("offset", from.position.offset);
        at.textUnlessEmpty("fence", from.position.fence);
        return;
    }
    }
}

struct ClientWriter {
    const Envelope &envelope;

    std::string operator()(const Hello &hello) const
    {
        return controlFrame(envelope, typeHello, [&](ObjectWriter &data) {
            data.number("protocol", std::int64_t{hello.protocol});
            {
                ObjectWriter client(data.key("client"));
                client.text("name", hello.clientName);
                client.text("version", hello.clientVersion);
            }
            data.text("device", hello.device);
            if (hello.token)
                data.text("token", *hello.token);
            ObjectWriter window(data.key("window"));
            window.number("events", hello.window.events);
            window.number("bytes", hello.window.bytes);
        });
    }
    std::string operator()(const Subscribe &subscribe) const
    {
        return controlFrame(envelope, typeSubscribe, [&](ObjectWriter &data) {
            std::string &out = data.key("subs");
            appendArray(out, subscribe.subscriptions, [&](const Subscription &subscription) {
                ObjectWriter entry(out);
                entry.stream(subscription.stream);
                writeFrom(entry.key("from"), subscription.from);
            });
        });
    }
    std::string operator()(const Unsubscribe &unsubscribe) const
    {
        return controlFrame(envelope, typeUnsubscribe, [&](ObjectWriter &data) {
            std::string &out = data.key("streams");
            appendArray(out, unsubscribe.streams,
                        [&](const StreamId &stream) { appendJsonString(out, stream.toString()); });
        });
    }
    std::string operator()(const Ack &ack) const
    {
        return controlFrame(envelope, typeAck, [&](ObjectWriter &data) {
            ObjectWriter acks(data.key("acks"));
            for (const auto &[stream, offset] : ack.acks)
                acks.offset(stream.toString(), offset);
        });
    }
    std::string operator()(const HistoryRequest &request) const
    {
        return controlFrame(envelope, typeHistory, [&](ObjectWriter &data) {
            data.stream(request.stream);
            if (request.before)
                data.offset("before", *request.before);
            if (request.after)
                data.offset("after", *request.after);
            data.number("limit", request.limit);
        });
    }
    std::string operator()(const Reauth &reauth) const
    {
        return controlFrame(envelope, typeReauth,
                            [&](ObjectWriter &data) { data.text("token", reauth.token); });
    }
    std::string operator()(const OutboxEvent &outbox) const
    {
        return encodeOutboxEvent(outbox.body, outbox.device, outbox.sequence);
    }
};

} // namespace

Result<ClientFrame> decodeClientFrame(std::string_view text)
{
    auto frame = parseFrame(text);
    if (!frame)
        return failure(std::move(frame.error()));
    if (frame->object().contains("hubseq")) {
        auto outbox = readOutboxEvent(*frame, text);
        if (!outbox)
            return failure(std::move(outbox.error()));
        return ClientFrame{std::move(frame->envelope), std::move(*outbox)};
    }
    const bj::object *object = objectMember(frame->object(), "data");
    if (!frame->type.starts_with("hub."))
        return failure(Error{Errc::UnknownMessage, "type"});
    if (!object)
        return failure(Error{Errc::BadData, "data"});
    FieldReader data(*object, "data");
    auto message = readControl(frame->type, data);
    if (!message)
        return failure(std::move(message.error()));
    if (data.error())
        return failure(Error(*data.error()));
    return ClientFrame{std::move(frame->envelope), std::move(*message)};
}

std::string encodeFrame(const Envelope &envelope, const ClientMessage &message)
{
    return std::visit(ClientWriter{envelope}, message);
}

std::string encodeOutboxEvent(std::string_view body, std::string_view device,
                              std::uint64_t sequence)
{
    return std::string(body.substr(0, body.size() - 1)) + outboxSuffix(device, sequence);
}

} // namespace sidelight::wire
