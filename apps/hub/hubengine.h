// A hub's log in an engine elsewhere: opening it, and setting it up.
#pragma once

#include "apps/hub/placefile.h"
#include "core/keys/keyspec.h"
#include "hub/log/jetstream/enginejudge.h"
#include "hub/log/jetstream/enginestate.h"
#include "hub/log/jetstream/jetstreamlog.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

struct OpenedEngine {
    std::unique_ptr<PlaceFile> place; // outlives the log
    std::unique_ptr<JetStreamLog> log;
    std::unique_ptr<EngineState> shared;
    std::vector<EngineRisk> risks;
};

// `trial`: makes the log where there is none, and goes on whatever the risk.
[[nodiscard]] Result<OpenedEngine, std::string>
openEngine(const Settings &settings, const keys::Keyspec &key, bool trial, Executor &executor,
           Clock &clock, Random &random, std::function<void(std::int64_t)> committed);
// A sentence about what there is now.
[[nodiscard]] Result<std::string, std::string> setUpEngineOf(const Settings &settings);

} // namespace sidelight::hub
