// What the tests that do harm to hubs on an engine have in common: how long, on which engine, and
// what to keep of a run that failed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/integration/hub/hubload.h"
#include "tests/support/engine/natsservers.h"

namespace sidelight::test
{

inline constexpr auto pauseOfPublishers = std::chrono::milliseconds(5);

// SIDELIGHT_CHAOS_SECONDS; nothing: the short form, of CI.
[[nodiscard]] std::optional<std::uint64_t> chaosSeconds();
// Arguments of a hub whose log is there, three times.
[[nodiscard]] std::vector<std::string> onEngine(const std::vector<std::string> &urls,
                                                const std::string &keyFile);
// The same for all hubs of a log.
[[nodiscard]] std::string keyFileIn(const ScratchFolder &folder);
// Into the folder that SIDELIGHT_CHAOS_KEEP names, if it names one.
void keepLogs(const NatsServers &engine, const HubPair &hubs);
// Fails for each fault.
void check(HubLoad &load);
// Two nodes of three have to be there, or nothing is promised.
[[nodiscard]] bool isWhole(NatsServers &engine);

} // namespace sidelight::test
