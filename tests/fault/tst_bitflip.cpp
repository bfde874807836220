#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <fstream>

#include "tests/fault/faultfixture.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

struct Fixture : FaultFixture {
    std::string worn = scratch.file("worn");
    std::int64_t flips = countFromEnvironment("SIDELIGHT_FLIPS", 100);
    Acknowledged done;

    // A folder as it is while the panel runs: a full WAL beside the cache.
    Fixture()
    {
        copyTo(pristine, folder);
        auto profile = store::Profile::open(folder, parts);
        Workload work(random);
        for (int i = 0; i < 40; ++i)
            REQUIRE(work.step(profile->cache(), profile->outbox()));
        REQUIRE(profile->cache().checkpoint());
        for (int i = 0; i < 20; ++i)
            REQUIRE(work.step(profile->cache(), profile->outbox()));
        done = work.acknowledged();
        copyTo(folder, worn);
        std::filesystem::remove(worn + "/cache.db-shm");
    }
    // Bit 0 of the salt, which only comes from the key, to the last bit of the file.
    void flip(const std::string &name, std::size_t from)
    {
        const std::string path = folder + "/" + name;
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        const auto at = static_cast<std::streamoff>(
            from + random.below(std::filesystem::file_size(path) - from));
        file.seekg(at);
        const char byte = static_cast<char>(file.get() ^ (1 << random.below(8)));
        file.seekp(at);
        file.put(byte);
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "every flipped bit of the cache is found, and the cache begun anew")
{
    std::int64_t found = 0;
    for (std::int64_t i = 0; i < flips; ++i) {
        copyTo(worn, folder);
        std::filesystem::remove(folder + "/cache.db-wal");
        flip("cache.db", 16);
        auto profile = store::Profile::open(folder, parts);
        REQUIRE(profile);
        found += profile->report().cacheRebuilt ? 1 : 0;
        CHECK_FALSE(profile->report().outboxLoss);
        CHECK(profile->outbox().toSend(1000)->size() == done.sequence);
    }
    std::printf("bit flips in cache.db, seed %llu: %lld of %lld found\n",
                static_cast<unsigned long long>(seed), static_cast<long long>(found),
                static_cast<long long>(flips));
    CHECK(found == flips);
}

TEST_CASE_METHOD(Fixture,
                 "a flipped bit of the WAL leaves an earlier, sound state for the hub to fill up")
{
    std::int64_t shortened = 0;
    for (std::int64_t i = 0; i < flips; ++i) {
        copyTo(worn, folder);
        flip("cache.db-wal", 0);
        auto profile = store::Profile::open(folder, parts);
        REQUIRE(profile);
        CHECK_FALSE(profile->report().outboxLoss);
        if (profile->report().cacheRebuilt)
            continue;
        Acknowledged stand = standOf(profile->cache(), profile->outbox());
        shortened += stand.offset < done.offset ? 1 : 0;
        CHECK(faultOf(profile->cache(), profile->outbox(), stand).empty());
    }
    std::printf("bit flips in the WAL: %lld of %lld shortened it\n",
                static_cast<long long>(shortened), static_cast<long long>(flips));
    CHECK(shortened > 0);
}

TEST_CASE_METHOD(Fixture,
                 "every flipped bit of the outbox is found, its loss counted, the file kept")
{
    std::int64_t rows = 0;
    for (std::int64_t i = 0; i < flips; ++i) {
        copyTo(worn, folder);
        flip("outbox.db", 16);
        auto profile = store::Profile::open(folder, parts);
        REQUIRE(profile);
        REQUIRE(profile->report().outboxLoss);
        const store::OutboxLoss &loss = *profile->report().outboxLoss;
        rows += loss.recoveredRows;
        CHECK(std::filesystem::exists(folder + "/" + loss.keptAs));
        if (loss.exact)
            CHECK(loss.recoveredRows + loss.recoveredDrafts + loss.lost >=
                  static_cast<std::int64_t>(done.sequence));
    }
    std::printf("bit flips in outbox.db: %lld of %lld rows saved\n", static_cast<long long>(rows),
                static_cast<long long>(done.sequence) * flips);
}
