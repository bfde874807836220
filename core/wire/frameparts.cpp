#include "core/wire/frameparts.h"

#include "core/wire/cloudevents.h"
#include "core/wire/fieldreader.h"
#include "core/wire/json.h"

namespace sidelight::wire
{

Result<ParsedFrame> parseFrame(std::string_view text)
{
    auto value = parseJson(text, limits::maxMessageBytes, limits::maxFrameDepth);
    if (!value)
        return failure(std::move(value.error()));
    const boost::json::object *object = value->if_object();
    if (!object)
        return failure(Error{Errc::NotAnEvent, "no object"});
    const auto attribute = [&](std::string_view name) {
        const auto found = textMember(*object, name);
        return found && found->size() <= limits::maxAttributeBytes ? std::string(*found)
                                                                   : std::string();
    };
    if (attribute("specversion") != "1.0")
        return failure(Error{Errc::NotAnEvent, "specversion"});
    ParsedFrame frame;
    frame.type = attribute("type");
    frame.envelope = {attribute("id"), attribute("source"), attribute("causationid")};
    if (frame.type.empty())
        return failure(Error{Errc::MissingAttribute, "type"});
    if (frame.envelope.id.empty())
        return failure(Error{Errc::MissingAttribute, "id"});
    if (frame.envelope.source.empty())
        return failure(Error{Errc::MissingAttribute, "source"});
    frame.value = std::move(*value);
    return frame;
}

std::string_view bodyBefore(std::string_view text, std::string_view suffix)
{
    if (!text.ends_with(suffix) || text.size() <= suffix.size())
        return {};
    return text.substr(0, text.size() - suffix.size());
}

std::string deliverySuffix(const StreamId &stream, const Epoch &epoch, Offset offset, Offset prev)
{
    std::string out = ",\"hubstream\":";
    appendJsonString(out, stream.toString());
    out += ",\"huboffset\":\"" + offset.toString() + "\",\"hubprev\":\"" + prev.toString() +
           "\",\"hubepoch\":";
    appendJsonString(out, epoch.value);
    out.push_back('}');
    return out;
}

std::string outboxSuffix(std::string_view device, std::uint64_t sequence)
{
    std::string out = ",\"hubdevice\":";
    appendJsonString(out, device);
    out += ",\"hubseq\":\"" + Offset{sequence}.toString() + "\"}";
    return out;
}

Result<Delivery> readDelivery(const boost::json::value &value, std::string_view text)
{
    const boost::json::object *object = value.if_object();
    if (!object)
        return failure(Error{Errc::NotAnEvent, "no object"});
    FieldReader place(*object, "event");
    Delivery delivery;
    delivery.stream = place.stream("hubstream");
    delivery.offset = place.offset("huboffset");
    delivery.prev = place.offset("hubprev");
    delivery.epoch = Epoch{place.text("hubepoch", 64)};
    if (delivery.offset.none() || delivery.prev >= delivery.offset)
        place.refuse("huboffset");
    if (place.error())
        return failure(Error(*place.error()));
    auto event = decodeEvent(value, deliveryAttributes);
    if (!event)
        return failure(std::move(event.error()));
    const std::string_view body = bodyBefore(
        text, deliverySuffix(delivery.stream, delivery.epoch, delivery.offset, delivery.prev));
    if (body.empty()) {
        delivery.body = encodeEvent(*event);
    } else {
        delivery.body.reserve(body.size() + 1);
        delivery.body.append(body).push_back('}');
    }
    delivery.event = std::make_shared<const Event>(std::move(*event));
    return delivery;
}

} // namespace sidelight::wire
