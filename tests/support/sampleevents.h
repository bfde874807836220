// Events and deliveries for tests, invented and plain.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <boost/json/parse.hpp>

#include "core/domain/event.h"
#include "core/domain/eventtypes.h"
#include "core/domain/ids.h"
#include "core/wire/cloudevents.h"

namespace sidelight::test
{

struct EventSpec {
    std::string id;
    std::string type = std::string(types::touchpointRecorded);
    std::string subject = {};              // empty: none
    std::string data = R"({"title":"t"})"; // JSON
    std::string interaction = {};          // correlationid; empty: none
    std::int64_t time = 1'700'000'000'000; // ms; 0: none
    std::string source = "/test";
};

inline EventPtr makeEvent(const EventSpec &spec)
{
    Event event;
    event.id = spec.id;
    event.source = spec.source;
    event.type = spec.type;
    if (!spec.subject.empty())
        event.subject = spec.subject;
    if (!spec.interaction.empty())
        event.extensions["correlationid"] = spec.interaction;
    if (spec.time != 0)
        event.time = Timestamp{spec.time};
    event.dataContentType = "application/json";
    event.data = boost::json::parse(spec.data);
    return std::make_shared<const Event>(std::move(event));
}

inline Delivery deliver(const EventPtr &event, const StreamId &stream, std::uint64_t offset,
                        const std::string &epoch = "e1", std::uint64_t prev = 0)
{
    return Delivery{event,          stream,       Epoch{epoch},
                    Offset{offset}, Offset{prev}, wire::encodeEvent(*event)};
}

inline StreamId customerStream(const std::string &key)
{
    return StreamId{StreamKind::Customer, key};
}

} // namespace sidelight::test
