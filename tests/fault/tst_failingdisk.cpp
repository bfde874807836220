#include <catch2/catch_test_macros.hpp>

#include <cstdio>

#include "tests/fault/failingdisk.h"
#include "tests/fault/faultfixture.h"

using namespace sidelight;
using namespace sidelight::test;

TEST_CASE_METHOD(FaultFixture,
                 "a disk that fails at any operation loses nothing that was acknowledged")
{
    FailingDisk disk(library);
    const keys::KeyRing keyRing = ring();
    const std::int64_t stride = countFromEnvironment("SIDELIGHT_FAULT_STRIDE", 3);
    std::int64_t runs = 0;
    std::int64_t faults = 0;
    for (const bool forGood : {false, true}) {
        for (const int writeError : {SQLITE_IOERR_WRITE, SQLITE_FULL}) {
            bool fired = true;
            for (std::int64_t at = 1; fired; at += stride) {
                CAPTURE(forGood, writeError, at, seed);
                copyTo(pristine, folder);
                SeededRandom dice(seed);
                Workload work(dice);
                bool failed = false;
                disk.failAt(at, forGood, writeError);
                {
                    auto cache = store::CacheStore::open(
                        library, folder + "/cache.db", keyRing.slots(keys::Database::Cache).current,
                        clock, disk.name());
                    auto outbox = store::OutboxStore::open(
                        library, folder + "/outbox.db",
                        keyRing.slots(keys::Database::Outbox).current, clock, dice, disk.name());
                    failed = !cache || !outbox;
                    if (!failed) {
                        failed = !cache->connection().execute("PRAGMA wal_autocheckpoint=8");
                        for (int step = 0; step < 10; ++step)
                            failed = !work.step(*cache, *outbox) || failed;
                    }
                    fired = disk.fired();
                    // Faults of the closing and of a checkpoint after a commit surface in no call.
                }
                disk.failAt(0, false, 0);
                ++runs;
                auto profile = store::Profile::open(folder, parts);
                REQUIRE(profile);
                CHECK_FALSE(profile->report().cacheRebuilt);
                CHECK_FALSE(profile->report().outboxLoss);
                const std::string fault =
                    faultOf(profile->cache(), profile->outbox(), work.acknowledged());
                faults += fault.empty() ? 0 : 1;
                CHECK(fault == "");
                if (forGood && fired && at == 1)
                    CHECK(failed);
            }
        }
    }
    std::printf("failing disk: %lld runs, %lld with a fault\n", static_cast<long long>(runs),
                static_cast<long long>(faults));
}
