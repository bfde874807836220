// What a session is told at its birth.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/domain/ids.h"
#include "core/link/reconnectpolicy.h"

namespace sidelight::session
{

struct SessionSettings {
    std::string hubUrl; // "wss://hub.example/v1/ws"; ws:// to this machine only
    std::string token;
    AgentId agent;
    std::vector<TeamId> teams;
    std::string seat; // tells panels of one agent apart, where several share a name; may be empty
    std::string region = "US"; // ISO 3166, of phone numbers without a country; as the hub's
    std::string language;      // the agent's, BCP 47; empty: nobody said
    std::string clientVersion = "0";
    bool startOffline = false; // from the cache, until the agent says GoOnline
    link::ReconnectDelays reconnect;
    // Milliseconds.
    std::int64_t coalesceMs = 4;    // events to one commit, commits to one delta
    std::int64_t keepDraftMs = 400; // behind the keys
};

} // namespace sidelight::session
