// Questions to the engine's own API ($JS.API), which speaks JSON.
#pragma once

#include <optional>

#include <boost/json/object.hpp>

#include "hub/log/jetstream/enginelink.h"

namespace sidelight::hub
{

struct EngineFault {
    std::int64_t code = 0;   // as HTTP
    std::int64_t number = 0; // "err_code"
    std::string sentence;
};

struct EngineReply {
    boost::json::object body;
    std::optional<EngineFault> error;
};

using EngineDone = std::function<void(const LogResult<EngineReply> &)>;

// `call`: "STREAM.INFO.<stream>". A reply with an error is a reply.
void callEngine(EngineLink &link, const std::string &call, const boost::json::object &body,
                EngineLink::Milliseconds patience, EngineDone done);
[[nodiscard]] LogResult<EngineReply> readReply(const LogResult<EngineMessage> &message);
// Whether the engine did its part, whatever it says: somebody leads, and answers.
[[nodiscard]] bool isServed(const LogResult<EngineReply> &reply);
// Pure. Of STREAM.INFO: whether who leads the stream has heard a majority of those who keep it, of
// late.
[[nodiscard]] bool isFollowed(const EngineReply &info);
// The same, waited for; before the executor runs.
[[nodiscard]] LogResult<EngineReply> askEngine(EngineLink &link, const std::string &call,
                                               const boost::json::object &body,
                                               EngineLink::Milliseconds patience);
[[nodiscard]] LogError logErrorOf(const EngineFault &fault);

[[nodiscard]] inline std::int64_t nanosecondsOf(EngineLink::Milliseconds duration)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(duration).count();
}

namespace engineerrors
{
inline constexpr std::int64_t streamNotFound = 10059;
inline constexpr std::int64_t streamExists = 10058;
inline constexpr std::int64_t messageNotFound = 10037;
inline constexpr std::int64_t sequenceNotFound = 10043;
inline constexpr std::int64_t deleteFailed = 10057;      // its sentence says why
inline constexpr std::int64_t duplicateUnderWay = 10158; // the first one is not kept yet
inline constexpr std::int64_t wrongLast = 10071;
inline constexpr std::int64_t unavailable = 503; // its code: no leader at the moment, say
} // namespace engineerrors

} // namespace sidelight::hub
