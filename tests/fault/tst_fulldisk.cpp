// The hub's log on a disk without room: refused plainly, nothing lost, well again by itself.
#include <atomic>

#include <catch2/catch_test_macros.hpp>

#include "core/sqlite/passthroughvfs.h"
#include "hub/log/logkeeper.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

class FullDisk final : public sqlite::PassThroughVfs
{
public:
    explicit FullDisk(const sqlite::Library &library)
        : PassThroughVfs(library, "full")
    {
    }
    int write(File &file, const void *from, int bytes, sqlite3_int64 at) override
    {
        return full ? SQLITE_FULL : PassThroughVfs::write(file, from, bytes, at);
    }
    std::atomic<bool> full = false; // the log's threads write
};

} // namespace

TEST_CASE("a full disk refuses appends, keeps what was acknowledged, and recovers by itself")
{
    LogRig rig(Backend::Embedded);
    rig.log.reset();
    FullDisk disk(*rig.library);
    EmbeddedLogOptions options;
    options.path = rig.folder.path() + "/log.db";
    options.vfs = disk.name();
    const StreamId ada = customerStream("ada");
    {
        auto opened =
            EmbeddedLog::open(*rig.library, rig.key, rig.executor, rig.clock, rig.random, options);
        REQUIRE(opened);
        EmbeddedLog &log = **opened;
        StderrLogger logger;
        LogKeeper keeper(log, rig.clock, logger, {});
        const auto appended = [&](const std::string &id) {
            return rig.ask<std::vector<Appended>>(
                [&](auto done) { log.append({eventFor({ada}, id)}, std::move(done)); });
        };
        const auto tried = [&] {
            return rig.ask<Compacted>([&](auto done) { log.compact(std::move(done)); });
        };
        REQUIRE(appended("1"));
        // Its round for this minute is over: what it does from now on, it does for the trouble.
        keeper.tick();
        for (int job = 0; job < 3; ++job)
            REQUIRE(tried());
        disk.full = true;
        const auto refused = appended("2");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == LogErrc::Full);
        CHECK(keeper.isFull());
        ReadRequest request;
        request.stream = ada;
        const auto read =
            rig.ask<ReadAnswer>([&](auto done) { log.read(request, std::move(done)); });
        REQUIRE(read);
        CHECK(read->records.size() == 1);
        keeper.tick(); // tries, in vain
        REQUIRE_FALSE(tried());
        CHECK(keeper.isFull()); // although there was nothing to give back
        REQUIRE_FALSE(appended("2"));
        CHECK(keeper.isFull());

        disk.full = false; // nobody appends: the keeper finds out
        int ticks = 0;
        CHECK(rig.executor.runUntil([&] {
            REQUIRE(++ticks < 1'000'000);
            keeper.tick();
            rig.executor.post([] {});
            return !keeper.isFull();
        }));
        const auto taken = appended("2");
        REQUIRE(taken);
        CHECK(taken->at(0).outcome == Appended::Outcome::New);
        CHECK(taken->at(0).places.at(0).offset == Offset{2});
    }
    rig.open();
    ReadRequest request;
    request.stream = ada;
    CHECK(rig.read(request).records.size() == 2);
}
