// A hub's log in an engine elsewhere: opening it, and setting it up.
#pragma once

#include <chrono>
#include <optional>

#include "apps/hub/placefile.h"
#include "core/keys/keyspec.h"
#include "hub/log/jetstream/enginejudge.h"
#include "hub/log/jetstream/enginestate.h"
#include "hub/log/jetstream/jetstreamlog.h"
#include "hub/migration/engineleaving.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

// As EngineAccess has it: of whoever must not wait for long. May be empty.
using GivesUp = std::function<bool()>;

// What a hub knows of a move of the log.
struct EngineEntry {
    std::string move; // one of its own; empty: none
    // Of a log that is being moved there; none: what the engine's log has.
    std::optional<std::vector<std::uint8_t>> secret = {};
    // Why the hub keeps no copy of the engine's bodies any more. May be empty.
    std::function<void(std::string)> copyEnded = {};
    GivesUp givesUp = {};
};

struct OpenedEngine {
    std::unique_ptr<PlaceFile> place; // outlives the log; null of one that is being filled
    std::unique_ptr<JetStreamLog> log;
    std::unique_ptr<EngineState> shared;
    std::vector<EngineRisk> risks;
};

// `trial`: makes the log where there is none, and goes on whatever the risk.
[[nodiscard]] Result<OpenedEngine, std::string>
openEngine(const Settings &settings, const keys::Keyspec &key, bool trial, Executor &executor,
           Clock &clock, Random &random, std::function<void(std::int64_t)> committed,
           const EngineEntry &entry = {});
// For trials, where there are none.
[[nodiscard]] Result<void, std::string> makeStreamsOf(const Settings &settings,
                                                      const GivesUp &givesUp = {});
// Of the settings' tenant, at these nodes.
[[nodiscard]] FarPlace farPlaceOf(const Settings &settings, const std::string &engine,
                                  const GivesUp &givesUp = {});
// From now on, for whoever nobody can stop: cnats may wait for ever.
[[nodiscard]] GivesUp givesUpAfter(std::chrono::seconds time);
// A sentence about what there is now.
[[nodiscard]] Result<std::string, std::string> setUpEngineOf(const Settings &settings);
// The same. The engine is the one of the two places where there is one.
[[nodiscard]] Result<std::string, std::string> reclaimEngineOf(const Settings &settings,
                                                               bool moverIsLost);

} // namespace sidelight::hub
