// How a log in an engine is opened.
#pragma once

#include "hub/log/jetstream/bodycopy.h"
#include "hub/log/jetstream/enginelink.h"
#include "hub/log/jetstream/engineplace.h"
#include "hub/log/jetstream/enginesetup.h"

namespace sidelight::hub
{

struct JetStreamLogOptions {
    EngineAccess access;
    EnginePlace place;
    std::vector<std::uint8_t> secret; // of all hubs of the log: 32 bytes
    std::int64_t duplicateWindowMs = std::int64_t{7} * 24 * 3600 * 1000;
    bool restored = false; // the engine's files were put back from a copy
    // Makes the streams where there are none (trials); otherwise they must be there.
    std::optional<EngineLimits> create = {};
    std::size_t keptBytes = std::size_t{32} * 1024 * 1024; // of the newest bodies
    BodyCopy::Options copy = {}; // of all bodies; none unless it is asked for
    // What this hub kept of the log when it ran last (MetPlace), or nothing; and where it goes,
    // every few seconds, if it has changed. May be empty.
    std::string met = {};
    std::function<void(std::string)> keepMet = {};
    // How long the engine took to keep each record, in microseconds. May be empty.
    std::function<void(std::int64_t)> committed = {};
};

} // namespace sidelight::hub
