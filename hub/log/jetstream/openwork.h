// What a log in an engine has begun, and what it owes until the engine says that it is done; why
// it begins nothing more.
#pragma once

#include <chrono>
#include <functional>

#include "hub/log/jetstream/enginepublisher.h"

namespace sidelight::hub
{

// Why a hub leaves a log alone.
[[nodiscard]] inline LogError otherKeyError()
{
    return {LogErrc::WrongKey, "the log belongs to hubs with another key"};
}
[[nodiscard]] inline LogError tooNewError()
{
    return {LogErrc::NewerSchema,
            "it was written by hubs more than one version newer than this one; upgrade this hub"};
}

// What was asked while the log is read again.
struct WaitingCall {
    std::function<void()> go;
    std::function<void(const LogError &)> fail; // instead
};

template<class T>
std::function<void(const LogError &)> refusing(std::function<void(LogResult<T>)> done)
{
    return [done = std::move(done)](const LogError &why) {
        if (done)
            done(failure(why));
    };
}

struct FollowerMark {
    std::string token; // of the customer
    EnginePublisher::Message message;
    std::chrono::steady_clock::time_point due; // not before
    std::vector<AgentId> next = {};            // who follows, once it is kept
};

inline constexpr const char *nobody = "";

enum class Deletion { Quick, Overwritten };

struct Owed {
    Deletion how = Deletion::Quick;
    std::string by; // the token of the stream that is erased, or nobody
};

// Deletions, until it is sure that the engine was not put back.
struct HeldBack {
    std::vector<Offset> offsets;
    std::function<void(LogResult<void>)> done;
    std::uint64_t turn = 0;
    std::chrono::steady_clock::time_point until;
};

} // namespace sidelight::hub
