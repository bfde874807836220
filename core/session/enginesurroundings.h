// What an engine is given, and whom it tells.
#pragma once

#include <functional>
#include <optional>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/link/transport.h"
#include "core/session/intake.h"
#include "core/session/panelstate.h"
#include "core/session/searchrunner.h"
#include "core/store/profile.h"
#include "core/wire/messages.h"

namespace sidelight::session
{

// Called on the engine thread, each may be empty. What they are told of is on disk.
struct EngineListeners {
    std::function<void(DeltaPtr)> changed;
    // The screen has enough to take in: what changes meanwhile is told as one, by the tick() that
    // comes when it has caught up.
    std::function<bool()> screenIsBehind;
    std::function<void()> tokenWanted;
    // The hub may have another bundle for the team than the one in force; its version when it said.
    std::function<void(std::optional<std::int64_t> version)> configPublished;
    // For tests and tools that watch what was kept.
    std::function<void(const Committed &)> committed;
    std::function<void(const wire::Accepted &)> accepted;
};

struct EngineSurroundings { // all outlive the engine
    Clock &clock;
    Random &random;
    link::Transport &transport;
    Logger &log;
    store::Profile &profile;
    SearchRunner &search;
};

} // namespace sidelight::session
