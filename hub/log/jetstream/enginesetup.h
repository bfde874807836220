// Sets the streams of a log up in an engine, and judges an engine before a log is trusted to it.
#pragma once

#include "hub/log/jetstream/engineapi.h"
#include "hub/log/jetstream/engineplace.h"

namespace sidelight::hub
{

struct EngineLimits {
    int replicas = 1;           // 3 or 5 in production
    std::int64_t maxBytes = -1; // of the log; none when negative
};

// Makes the streams that are not there; changes none. Waits; before the executor runs.
[[nodiscard]] LogResult<void> setUpEngine(EngineLink &link, const EnginePlace &place,
                                          const EngineLimits &limits);
[[nodiscard]] LogResult<bool> isThere(EngineLink &link, const std::string &stream);
[[nodiscard]] LogResult<bool> isSetUp(EngineLink &link, const EnginePlace &place);
// How often the log is kept.
[[nodiscard]] LogResult<std::int64_t> replicasOf(EngineLink &link, const EnginePlace &place);
// The highest sequence of a stream, in what was said of it; nothing in anything else.
[[nodiscard]] std::optional<std::uint64_t> lastSequenceIn(const LogResult<EngineReply> &info);
// How far a reader has to come before it has everything, as the stream's leader says: a reader may
// be at a node that is behind, and hear that there is nothing more.
struct EngineEnd {
    std::uint64_t last = 0;   // given to a message
    std::uint64_t newest = 0; // of a message that is still there; 0: nobody knows of one
};
void findEnd(EngineLink &link, const std::string &stream,
             std::function<void(const LogResult<EngineEnd> &)> done);
// The same, waited for; before the executor runs.
[[nodiscard]] LogResult<EngineEnd> endOf(EngineLink &link, const std::string &stream);

} // namespace sidelight::hub
