// A vendor's body as events that keep it as it came.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/domain/event.h"
#include "core/mapping/mapping.h"

namespace sidelight::hub
{

struct VendorBody {
    std::string text; // as it was sent, UTF-8
    std::string contentType;
    boost::json::value value; // what it says
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string trace = {}; // `traceparent` of the request, as sent
};

// sidelight.raw.received, from /ingest/<mapping>, with the hash of the text as id, so that the same
// body sent again is the same event. One event, or parts where one would be too large.
[[nodiscard]] std::vector<Event> rawEvents(const VendorBody &body, const mapping::Mapping &mapping,
                                           std::string_view reason,
                                           const std::vector<mapping::Trouble> &troubles);

} // namespace sidelight::hub
