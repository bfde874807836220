// `traceparent` and `tracestate` of an event (W3C Trace Context, CloudEvents' distributed tracing
// extension). Pure.
#pragma once

#include <string_view>

#include "core/domain/event.h"

namespace sidelight::hub
{

// Version 00 as it is written, or a later one that begins the same; ids that are all zeros are not
// valid, nor is version ff.
[[nodiscard]] bool isTraceparent(std::string_view text);
// Its trace-id, for the log; `traceparent` is a valid one.
[[nodiscard]] std::string_view traceIdOf(std::string_view traceparent);
// Takes out what is not valid, and a tracestate without a valid traceparent; true when it did.
bool dropBadTrace(Event &event);

} // namespace sidelight::hub
