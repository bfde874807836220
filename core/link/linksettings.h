// What a link is told at its birth.
#pragma once

#include <cstdint>
#include <string>

#include "core/domain/limits.h"
#include "core/link/reconnectpolicy.h"
#include "core/wire/messages.h"

namespace sidelight::link
{

struct LinkSettings {
    std::string url; // ws:// (loopback only) or wss://
    std::string token;
    std::string device; // as in hubdevice; names this installation, not a person
    std::string clientName = "sidelight";
    std::string clientVersion = "0";
    ReconnectDelays delays;
    wire::Window window;
    // Milliseconds, all monotonic.
    std::int64_t connectDeadlineMs = 10000; // open() to connected
    std::int64_t answerDeadlineMs = 15000;  // a request without an answer ends the connection
    std::int64_t pongDeadlineMs = limits::pongDeadlineMs;
    std::int64_t topGraceMs = 1000; // a top beyond our position, and nothing arrives
    std::int64_t renewBeforeMs = 60000;
};

} // namespace sidelight::link
