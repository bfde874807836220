// What the hub says to POST /v1/events.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sidelight::publishing
{

struct EventAnswer {
    bool accepted = false;
    bool duplicate = false;
    bool retryable = false; // of a refusal that another try may turn
    std::string code;       // of a refusal
    std::string sentence;
};

struct IngestAnswer {
    std::string code; // of the request as a whole, when it was refused
    std::string sentence;
    std::vector<EventAnswer> results; // one an event, in order; empty when the answer has none
};

// Never fails: an answer of another shape is an empty one.
[[nodiscard]] IngestAnswer readIngestAnswer(std::string_view body);

} // namespace sidelight::publishing
