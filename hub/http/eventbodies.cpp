#include "hub/http/eventbodies.h"

#include <algorithm>

#include "core/domain/limits.h"
#include "core/wire/json.h"
#include "hub/http/mediatype.h"

namespace sidelight::hub
{

namespace
{

bool isBinary(const HttpRequest &request)
{
    return std::any_of(request.headers.begin(), request.headers.end(),
                       [](const wire::Header &h) { return lower(h.first).starts_with("ce-"); });
}

ReadEvent readOne(wire::Result<Event> event)
{
    if (event)
        return std::move(*event);
    return refusalOf(event.error());
}

Result<EventBodies, Refusal> readBatch(std::string_view body, const EventLimits &limits)
{
    EventBodies bodies;
    bodies.batch = true;
    const auto texts = wire::splitArray(body, limits.batchBytes, limits.batchEvents);
    if (!texts)
        return failure(refusalOf(texts.error()));
    for (const std::string_view text : *texts)
        bodies.events.push_back(readOne(wire::decodeEvent(text)));
    return bodies;
}

EventBodies single(wire::Result<Event> event)
{
    EventBodies bodies;
    bodies.events.push_back(readOne(std::move(event)));
    return bodies;
}

} // namespace

std::string_view HttpRequest::header(std::string_view name) const
{
    const std::string wanted = lower(name);
    for (const auto &[key, value] : headers) {
        if (lower(key) == wanted)
            return value;
    }
    return {};
}

Refusal refusalOf(const wire::Error &error)
{
    Refusal refusal;
    refusal.status = error.code == wire::Errc::TooLarge ? 413 : 400;
    refusal.code = wire::codeOf(error.code);
    refusal.message = wire::sentenceOf(error);
    return refusal;
}

Result<EventBodies, Refusal> readEventBodies(const HttpRequest &request, const EventLimits &limits)
{
    const std::string_view contentType = request.header("content-type");
    const MediaType type = mediaTypeOf(contentType);
    if (!type.utf8)
        return failure(Refusal{415, "unsupported_charset", "Events are UTF-8.", false, {}});
    if (type.name == "application/cloudevents-batch+json")
        return readBatch(request.body, limits);
    if (type.name == "application/cloudevents+json")
        return single(wire::decodeEvent(request.body));
    if (isBinary(request))
        return single(wire::decodeBinary(request.headers, contentType, request.body));
    if (type.name == "application/json") {
        const std::size_t first = request.body.find_first_not_of(" \t\r\n");
        if (first != std::string::npos && request.body[first] == '[')
            return readBatch(request.body, limits);
        return single(wire::decodeEvent(request.body));
    }
    return failure(Refusal{415,
                           "unsupported_media_type",
                           "Send application/cloudevents+json, application/cloudevents-batch+json, "
                           "or an event with ce- headers.",
                           false,
                           {}});
}

} // namespace sidelight::hub
