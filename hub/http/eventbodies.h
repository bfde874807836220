// The events of one POST: binary, structured or batched (CloudEvents HTTP binding 1.0.2). Pure.
#pragma once

#include <variant>
#include <vector>

#include "core/base/result.h"
#include "hub/http/httpmessage.h"
#include "hub/ingest/refusal.h"

namespace sidelight::hub
{

struct EventLimits {
    std::size_t batchBytes = std::size_t{1024} * 1024;
    std::size_t batchEvents = 1000;
};

// An event of a batch that cannot be read is refused alone.
using ReadEvent = std::variant<Event, Refusal>;

struct EventBodies {
    bool batch = false;
    std::vector<ReadEvent> events;
};

// `application/cloudevents+json` is structured, `application/cloudevents-batch+json` batched, a
// request with `ce-` headers binary. Plain `application/json` is what `curl` users send: an array
// is a batch, an object an event. Fails when the request as a whole cannot be read.
[[nodiscard]] Result<EventBodies, Refusal> readEventBodies(const HttpRequest &request,
                                                           const EventLimits &limits);

[[nodiscard]] Refusal refusalOf(const wire::Error &error);

} // namespace sidelight::hub
