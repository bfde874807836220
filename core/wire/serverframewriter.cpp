// Writes frames from hub to panel.
#include "core/wire/framecodec.h"
#include "core/wire/frameparts.h"

namespace sidelight::wire
{

namespace
{

std::string_view nameOf(SubscribeOutcome outcome)
{
    for (const auto &[known, name] : subscribeOutcomeNames) {
        if (known == outcome)
            return name;
    }
    return "refused";
}

void appendDelivery(std::string &out, const Delivery &delivery)
{
    out += encodeDelivery(delivery.body, delivery.stream, delivery.epoch, delivery.offset,
                          delivery.prev);
}

void writeWindow(ObjectWriter &object, const Window &window)
{
    ObjectWriter writer(object.key("window"));
    writer.number("events", window.events);
    writer.number("bytes", window.bytes);
}

void writeEvents(ObjectWriter &data, const std::vector<Delivery> &events)
{
    std::string &out = data.key("events");
    appendArray(out, events, [&](const Delivery &delivery) { appendDelivery(out, delivery); });
}

void writeProblem(ObjectWriter &data, std::string_view code, std::string_view message,
                  bool retryable, std::optional<std::int64_t> retryAfterMs)
{
    data.text("code", code);
    data.text("message", message);
    data.flag("retryable", retryable);
    if (retryAfterMs)
        data.number("retryafterms", *retryAfterMs);
}

struct ServerWriter {
    const Envelope &envelope;

    std::string operator()(const Welcome &welcome) const
    {
        return controlFrame(envelope, typeWelcome, [&](ObjectWriter &data) {
            data.text("session", welcome.session);
            data.text("node", welcome.node);
            data.text("servertime", formatRfc3339(welcome.serverTime));
            data.number("pinginterval", welcome.pingIntervalMs);
            {
                ObjectWriter bounds(data.key("limits"));
                bounds.number("message", welcome.limits.message);
                bounds.number("page", welcome.limits.page);
                bounds.number("streams", welcome.limits.streams);
                writeWindow(bounds, welcome.limits.window);
            }
            if (welcome.authExpires)
                data.text("authexpires", formatRfc3339(*welcome.authExpires));
            if (!welcome.markKey.empty())
                data.text("markkey", welcome.markKey);
        });
    }
    std::string operator()(const Subscribed &subscribed) const
    {
        return controlFrame(envelope, typeSubscribed, [&](ObjectWriter &data) {
            std::string &out = data.key("results");
            appendArray(out, subscribed.results, [&](const SubscribeResult &result) {
                ObjectWriter entry(out);
                entry.stream(result.stream);
                if (result.outcome != SubscribeOutcome::Refused) {
                    entry.epoch(result.epoch);
                    entry.offset("first", result.first);
                    entry.offset("top", result.top);
                }
                entry.text("outcome", nameOf(result.outcome));
                entry.textUnlessEmpty("reason", result.reason);
            });
        });
    }
    std::string operator()(const Snapshot &snapshot) const
    {
        return controlFrame(envelope, typeSnapshot, [&](ObjectWriter &data) {
            data.stream(snapshot.stream);
            data.epoch(snapshot.epoch);
            data.offset("offset", snapshot.offset);
            data.number("part", std::uint64_t{snapshot.part});
            data.number("parts", std::uint64_t{snapshot.parts});
            data.flag("complete", snapshot.complete);
            writeEvents(data, snapshot.events);
        });
    }
    std::string operator()(const Delivery &delivery) const
    {
        std::string out;
        appendDelivery(out, delivery);
        return out;
    }
    std::string operator()(const CaughtUp &caughtUp) const
    {
        return controlFrame(envelope, typeCaughtUp, [&](ObjectWriter &data) {
            data.stream(caughtUp.stream);
            data.offset("offset", caughtUp.offset);
        });
    }
    std::string operator()(const Page &page) const
    {
        return controlFrame(envelope, typePage, [&](ObjectWriter &data) {
            data.stream(page.stream);
            data.epoch(page.epoch);
            if (page.next)
                data.offset("next", *page.next);
            data.flag("end", page.end);
            writeEvents(data, page.events);
        });
    }
    std::string operator()(const Accepted &accepted) const
    {
        return controlFrame(envelope, typeAccepted, [&](ObjectWriter &data) {
            data.offset("hubseq", Offset{accepted.sequence});
            data.stream(accepted.stream);
            data.epoch(accepted.epoch);
            data.offset("offset", accepted.offset);
            data.flag("duplicate", accepted.duplicate);
        });
    }
    std::string operator()(const Rejected &rejected) const
    {
        return controlFrame(envelope, typeRejected, [&](ObjectWriter &data) {
            data.offset("hubseq", Offset{rejected.sequence});
            writeProblem(data, rejected.code, rejected.message, rejected.retryable,
                         rejected.retryAfterMs);
        });
    }
    std::string operator()(const Reset &reset) const
    {
        return controlFrame(envelope, typeReset, [&](ObjectWriter &data) {
            data.stream(reset.stream);
            data.epoch(reset.epoch);
            data.offset("top", reset.top);
            data.text("reason", reset.reason);
        });
    }
    std::string operator()(const Heartbeat &heartbeat) const
    {
        return controlFrame(envelope, typeHeartbeat, [&](ObjectWriter &data) {
            ObjectWriter tops(data.key("tops"));
            for (const auto &[stream, offset] : heartbeat.tops)
                tops.offset(stream.toString(), offset);
        });
    }
    std::string operator()(const HubError &error) const
    {
        return controlFrame(envelope, typeError, [&](ObjectWriter &data) {
            writeProblem(data, error.code, error.message, error.retryable, error.retryAfterMs);
        });
    }
    std::string operator()(const GoAway &goAway) const
    {
        return controlFrame(envelope, typeGoAway, [&](ObjectWriter &data) {
            ObjectWriter range(data.key("reconnectafterms"));
            range.number("min", goAway.reconnectAfterMinMs);
            range.number("max", goAway.reconnectAfterMaxMs);
        });
    }
    std::string operator()(const UnknownControl &unknown) const
    {
        return controlFrame(envelope, unknown.type, [](ObjectWriter &) {});
    }
};

} // namespace

std::string encodeFrame(const Envelope &envelope, const ServerMessage &message)
{
    return std::visit(ServerWriter{envelope}, message);
}

std::string encodeDelivery(std::string_view body, const StreamId &stream, const Epoch &epoch,
                           Offset offset, Offset prev)
{
    std::string out;
    out.reserve(encodedSize(body.size(), stream, epoch));
    out.append(body.substr(0, body.size() - 1));
    out += deliverySuffix(stream, epoch, offset, prev);
    return out;
}

std::size_t encodedSize(std::size_t bodyBytes, const StreamId &stream, const Epoch &epoch)
{
    constexpr std::size_t keysAndOffsets = 120;
    // A quote in a name takes two bytes; the kind is at most ten.
    return bodyBytes + keysAndOffsets + 2 * stream.name.size() + 10 + 2 * epoch.value.size();
}

} // namespace sidelight::wire
