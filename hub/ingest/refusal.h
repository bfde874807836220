// Why something was not taken in: a machine code and a sentence, with what HTTP says to it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sidelight::hub
{

struct Refusal {
    int status = 400; // HTTP
    std::string code;
    std::string message; // a sentence; no value of the event
    bool retryable = false;
    std::optional<std::int64_t> retryAfterMs;
};

} // namespace sidelight::hub
