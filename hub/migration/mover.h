// One direction of moving a log. All on the thread that moves; every function waits. What it says
// can be repeated after a kill: the target knows how far it has come.
#pragma once

#include "hub/log/carriedrecord.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

class MoveExecutor;

class Mover
{
public:
    using Said = Result<void, std::string>; // a sentence
    struct Ends {
        Offset sourceEnd;
        std::uint64_t sourceRecords = 0;
        Offset carriedTo; // of the source, what the target has
        std::uint64_t targetRecords = 0;
        Epoch epoch; // of the side that is in an engine: another one, and that was put back
    };
    using Records = std::vector<CarriedRecord>;

    virtual ~Mover() = default;

    // Begins, or goes on. LogErrc::Conflict, WrongKey: the target is somebody's; nothing was
    // changed. Others may pass.
    [[nodiscard]] virtual LogResult<void> open() = 0;
    [[nodiscard]] virtual LogResult<Ends> ends() = 0;
    // Rising, above `after`, with bodies.
    [[nodiscard]] virtual LogResult<Records> source(Offset after, std::size_t most) = 0;
    [[nodiscard]] virtual LogResult<Records> target(Offset after, std::size_t most) = 0;
    // After those it has.
    [[nodiscard]] virtual LogResult<void> write(const Records &records) = 0;
    // What was erased in the source since; how many events or records.
    [[nodiscard]] virtual LogResult<std::size_t> followErasures() = 0;
    // A tombstone of the source that is none in the target.
    [[nodiscard]] virtual LogResult<void> bury(const CarriedRecord &tombstone) = 0;

    // --- The cut-over. The first before anything pauses, the rest while the source stands still.
    [[nodiscard]] virtual Said claim() = 0; // this hub alone is on the source
    // Says so no more, where it is this move that said it; also of a cut-over that was interrupted.
    [[nodiscard]] virtual Said release() = 0;
    [[nodiscard]] virtual LogResult<SideFacts> sourceFacts() = 0;
    [[nodiscard]] virtual LogResult<SideFacts> targetFacts() = 0;
    [[nodiscard]] virtual LogResult<void> writeFacts(const SideFacts &facts) = 0;
    [[nodiscard]] virtual Said carryShared() = 0; // bundles, revocations
    [[nodiscard]] virtual LogResult<void> settleTarget() = 0;
    // Immediately before the switch: the source is still this hub's alone, the target still its
    // own, and whatever the source holds was met.
    [[nodiscard]] virtual Said confirm() = 0;
    // Once the other side is in force.
    [[nodiscard]] virtual Said leaveSource() = 0;

    // --- Instead of it: some of what is in the target goes; true when nothing is left.
    [[nodiscard]] virtual LogResult<bool> clean() = 0;
};

// Everything below these places, in the same words. Waits.
[[nodiscard]] Mover::Said copyShared(SharedState &from, SharedState &to,
                                     const std::vector<std::string> &places,
                                     MoveExecutor &executor);

} // namespace sidelight::hub
