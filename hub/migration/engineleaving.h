// What is said to an engine about the log in it, with a connection that goes again. Each waits.
#pragma once

#include <functional>

#include "hub/log/jetstream/enginelink.h"
#include "hub/log/jetstream/engineplace.h"
#include "hub/migration/enginestanding.h"
#include "hub/migration/moveexecutor.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

struct FarPlace {
    EngineAccess access;
    EnginePlace place;
};

// Nothing was ever said: InUse.
[[nodiscard]] Result<EngineStanding, std::string> readStanding(SharedState &state);
// `change` refuses with a sentence where it is not as it has to be; what it leaves as it is is not
// put. By the revision that it was read at: of two that change it at once, one is refused.
using StandingChange = std::function<Result<void, std::string>(EngineStanding &)>;
[[nodiscard]] Result<void, std::string> changeStanding(const FarPlace &far,
                                                       const StandingChange &change);
struct EngineFigures {        // -1: not said
    std::int64_t records = 0; // messages of the log
    std::int64_t last = 0;    // number of its newest message
    std::int64_t marks = 0;   // that were ever made
    std::int64_t readers = 0; // of the log: one a hub
};
[[nodiscard]] Result<EngineFigures, std::string> figuresOf(const FarPlace &far);
// As readStanding(), of a log that is no hub's own at the moment.
[[nodiscard]] Result<EngineStanding, std::string> standingOf(const FarPlace &far);
// It is no log any more: standing, and an epoch under a key that nobody has, so that whoever meets
// it answers nothing, hubs of older versions, too. One that is not this move's any more is somebody
// else's, and left alone; refused where it was taken back from it.
struct Leaving {
    std::string move;
    std::string node; // of the hub that has the log now
    std::string to;   // in words
};
[[nodiscard]] Result<void, std::string> leaveEngine(const FarPlace &far, const Leaving &leaving,
                                                    Random &random);

} // namespace sidelight::hub
