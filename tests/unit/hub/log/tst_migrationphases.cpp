// What a move does when something fails, or changes, at the wrong moment.
#include <chrono>
#include <thread>

#include "hub/migration/migration.h"
#include "tests/support/scratchfolder.h"
#include "tests/unit/hub/log/fakemover.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

struct MoveRig {
    MoveRig()
    {
        for (std::uint64_t offset = 1; offset <= 3; ++offset)
            sides.add(offset);
        LogPlace place;
        place.moving = Moving{"m1", LogAddress{"nats://one:4222", "main"}, 1'000'000, false};
        MoveHost host;
        host.pause = [this](const std::function<void()> &quiet) {
            ++pauses;
            {
                const std::lock_guard lock(sides.mutex);
                if (duringPause)
                    std::exchange(duringPause, nullptr)();
            }
            quiet();
        };
        host.resume = [] {};
        host.restart = [] {};
        host.ended = [] {};
        migration = std::make_unique<Migration>(
            Migration::Parts{folder.path(), place, clock, logger, host, [this](MoveExecutor &) {
                                 return std::make_unique<FakeMover>(sides);
                             }});
        waitFor(MovePhase::Ready);
    }
    void waitFor(MovePhase phase) const
    {
        while (migration->status().phase != phase) // ctest ends what takes too long
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    void waitForProblem() const
    {
        while (migration->status().problem.empty()) // ctest ends what takes too long
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    [[nodiscard]] bool isMoved() const
    {
        const auto place = readPlace(folder.path());
        return place && *place && !(*place)->inForce.isFile();
    }

    test::ScratchFolder folder;
    ManualClock clock{Timestamp{1'700'000'000'000}};
    NullLogger logger;
    FakeSides sides;
    std::function<void()> duringPause; // once; locked
    std::atomic<int> pauses = 0;
    std::unique_ptr<Migration> migration;
};

} // namespace

TEST_CASE("what was erased while the target could not be written is erased in it all the same")
{
    MoveRig rig;
    {
        const std::lock_guard lock(rig.sides.mutex);
        rig.sides.followsToFail = 1;
        rig.sides.eraseInSource(1);
    }
    rig.waitForProblem();
    rig.migration->cutOver();
    rig.waitFor(MovePhase::Moved);
    const std::lock_guard lock(rig.sides.mutex);
    CHECK(rig.sides.target[1].tombstone);
    CHECK_FALSE(rig.sides.target[1].body);
}

TEST_CASE("a move that is cancelled first says that the log is not being left any more")
{
    MoveRig rig;
    {
        const std::lock_guard lock(rig.sides.mutex);
        rig.sides.settlesFail = true;
        rig.sides.releasesToFail = 2; // after the cut-over that failed, and once more
    }
    rig.migration->cutOver();
    rig.waitForProblem();
    rig.migration->cancel();
    rig.waitFor(MovePhase::Cancelled);
    const std::lock_guard lock(rig.sides.mutex);
    CHECK_FALSE(rig.sides.isClaimed);
    CHECK(rig.sides.isCleaned);
    CHECK(rig.sides.releasesToFail < 0); // it was tried until it was said
}

TEST_CASE("an engine that is put back while a log is moved ends that move")
{
    MoveRig rig;
    {
        const std::lock_guard lock(rig.sides.mutex);
        rig.sides.epoch = Epoch("two");
    }
    rig.migration->cutOver();
    rig.waitFor(MovePhase::Stuck);
    CHECK_FALSE(rig.isMoved());
}

TEST_CASE("what is erased just before the pause is compared outside it, and the move goes on")
{
    MoveRig rig;
    rig.duringPause = [&rig] { rig.sides.eraseInSource(0); };
    rig.migration->cutOver();
    rig.waitFor(MovePhase::Moved);
    CHECK(rig.pauses == 2);
    CHECK(rig.isMoved());
    const std::lock_guard lock(rig.sides.mutex);
    CHECK(rig.sides.target[0].tombstone);
}

TEST_CASE("what another hub appends before the switch keeps the log where it is")
{
    MoveRig rig;
    {
        const std::lock_guard lock(rig.sides.mutex);
        rig.sides.duringConfirm = [&rig] { rig.sides.add(4); };
    }
    rig.migration->cutOver();
    rig.waitForProblem();
    CHECK_FALSE(rig.isMoved());
    rig.migration->cutOver();
    rig.waitFor(MovePhase::Moved);
    const std::lock_guard lock(rig.sides.mutex);
    CHECK(rig.sides.target.size() == 4);
}
