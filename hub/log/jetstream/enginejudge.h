// What speaks against trusting a log to an engine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <netdb.h>

namespace sidelight::hub
{

struct EngineFacts {
    std::string version;             // as the server says; empty: it did not
    std::optional<bool> syncsAlways; // as its monitoring says; nothing: nobody asked it
    std::int64_t replicas = 0;       // of the log's stream
};

struct EngineRisk {
    std::string code;     // "engine_too_old"
    std::string sentence; // for the operator
};

// Pure. The last two matter only where power fails; a process that dies loses nothing.
[[nodiscard]] std::vector<EngineRisk> risksOf(const EngineFacts &facts);

// Pure. Of nodes that were asked one by one: what one did not say does not count, of the others
// what speaks most against the engine does.
[[nodiscard]] EngineFacts worstOf(const std::vector<EngineFacts> &nodes);

// A connected socket to the first of these that takes one; -1 when none does. Waits, `waitMs` for
// each.
[[nodiscard]] int connectedToAny(const addrinfo *addresses, int waitMs);

// The first line the server says to whoever connects; empty when there is none within 3 s. Waits.
[[nodiscard]] std::string engineVersion(const std::string &url);
// `monitor`: "http://HOST:PORT". Waits up to 3 s.
[[nodiscard]] std::optional<bool> engineSyncsAlways(const std::string &monitor);

} // namespace sidelight::hub
