// The hub's log when the power goes, while one thread commits and another brings what was committed
// into the file.
#include <algorithm>
#include <mutex>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/fault/counts.h"
#include "tests/fault/powercutdisk.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

constexpr std::size_t atOnce = 32; // several in a commit
constexpr std::size_t mostEvents = 6000;

// The log's threads write one at a time here.
class SharedDisk final : public test::PowerCutDisk
{
public:
    using PowerCutDisk::PowerCutDisk;
    // The truth about this disk; only with it is the log written in gathered writes.
    [[nodiscard]] int characteristics(File &) override
    {
        return sparesNeighbours ? SQLITE_IOCAP_POWERSAFE_OVERWRITE : 0;
    }
    bool sparesNeighbours = true;
    int open(const char *name, File &file, int flags, int *outFlags) override
    {
        const std::lock_guard lock(m_mutex);
        return PowerCutDisk::open(name, file, flags, outFlags);
    }
    int write(File &file, const void *from, int bytes, sqlite3_int64 at) override
    {
        const std::lock_guard lock(m_mutex);
        return PowerCutDisk::write(file, from, bytes, at);
    }
    int truncate(File &file, sqlite3_int64 size) override
    {
        const std::lock_guard lock(m_mutex);
        return PowerCutDisk::truncate(file, size);
    }
    int sync(File &file, int flags) override
    {
        const std::lock_guard lock(m_mutex);
        return PowerCutDisk::sync(file, flags);
    }
    int remove(const char *name, int syncFolder) override
    {
        const std::lock_guard lock(m_mutex);
        return PowerCutDisk::remove(name, syncFolder);
    }
    void begin(std::int64_t operations)
    {
        const std::lock_guard lock(m_mutex);
        flush();
        cutAfter(operations);
    }

private:
    std::mutex m_mutex;
};

// Appends until the disk is gone; how many events were acknowledged, whose ids are 0, 1, 2 …
std::size_t acknowledgedUntilTheCut(LogRig &rig, EmbeddedLog &log)
{
    const StreamId ada = customerStream("ada");
    for (std::size_t first = 0; first < mostEvents; first += atOnce) {
        std::size_t answered = 0;
        std::size_t taken = 0;
        for (std::size_t i = 0; i < atOnce; ++i) {
            log.append({eventFor({ada}, std::to_string(first + i))},
                       [&](const LogResult<std::vector<Appended>> &answer) {
                           ++answered;
                           taken += answer ? 1 : 0;
                       });
        }
        REQUIRE(rig.executor.runUntil([&] { return answered == atOnce; }));
        // In the order in which they were asked for.
        if (taken < atOnce)
            return first + taken;
    }
    return mostEvents;
}

} // namespace

TEST_CASE("the hub's log has everything it acknowledged, whenever the power goes")
{
    const auto mode = GENERATE(test::CutMode::Lost, test::CutMode::Torn, test::CutMode::Garbage);
    const bool sparesNeighbours = GENERATE(true, false);
    // Gathered, there are far fewer until the events are through.
    const std::uint64_t operations = sparesNeighbours ? 1000 : 16000;
    std::int64_t fell = 0;
    const std::int64_t cuts = test::countFromEnvironment("SIDELIGHT_CUTS", 5);
    for (std::int64_t cut = 0; cut < cuts; ++cut) {
        LogRig rig(Backend::Embedded);
        rig.log.reset();
        SharedDisk disk(*rig.library, rig.random);
        disk.sparesNeighbours = sparesNeighbours;
        EmbeddedLogOptions options;
        options.path = rig.folder.path() + "/log.db";
        options.vfs = disk.name();
        std::size_t acknowledged = 0;
        {
            auto opened = EmbeddedLog::open(*rig.library, rig.key, rig.executor, rig.clock,
                                            rig.random, options);
            REQUIRE(opened);
            disk.begin(20 + static_cast<std::int64_t>(rig.random.below(operations)));
            acknowledged = acknowledgedUntilTheCut(rig, **opened);
        }
        fell += disk.isCut() ? 1 : 0;
        disk.restore(mode);
        INFO("cut " << cut << ", " << acknowledged << " were acknowledged");
        rig.open();
        ReadRequest request;
        request.stream = customerStream("ada");
        request.maxRecords = mostEvents;
        request.maxBytes = std::size_t{64} * 1024 * 1024;
        const ReadAnswer kept = rig.read(request);
        CHECK(kept.records.size() >= acknowledged);
        CHECK(kept.records.size() <= acknowledged + atOnce);
    }
    CHECK(fell > 0);
}
