#include <catch2/catch_test_macros.hpp>

#include <cstdio>

#include <sys/wait.h>
#include <unistd.h>

#include "tests/fault/faultfixture.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

struct Told {
    std::uint64_t offset = 0;
    std::uint64_t sequence = 0;
    std::uint64_t hasDraft = 0;
};

[[noreturn]] void workUntilKilled(const std::string &folder, const store::ProfileParts &parts,
                                  int out)
{
    auto profile = store::Profile::open(folder, parts);
    if (!profile)
        ::_exit(2);
    Workload work(parts.random);
    work.resume(standOf(profile->cache(), profile->outbox()));
    while (work.step(profile->cache(), profile->outbox())) {
        const Acknowledged &done = work.acknowledged();
        const Told told{done.offset, done.sequence, done.draft.empty() ? 0U : 1U};
        if (::write(out, &told, sizeof told) != sizeof told)
            ::_exit(3);
    }
    ::_exit(4);
}

} // namespace

TEST_CASE_METHOD(FaultFixture, "a killed process loses nothing that was acknowledged")
{
    const std::int64_t kills = countFromEnvironment("SIDELIGHT_KILLS", 200);
    copyTo(pristine, folder);
    Acknowledged all;
    std::int64_t faults = 0;
    std::int64_t acknowledged = 0;
    for (std::int64_t i = 0; i < kills; ++i) {
        CAPTURE(i, seed);
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        // Its own dice, else every child does the same.
        SeededRandom dice(seed + static_cast<std::uint64_t>(i));
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(ends[0]);
            store::ProfileParts here{library, vault, clock, dice, {}};
            workUntilKilled(folder, here, ends[1]);
        }
        ::close(ends[1]);
        Told told;
        const auto hear = [&] {
            if (::read(ends[0], &told, sizeof told) != sizeof told)
                return false;
            all.offset = told.offset;
            all.sequence = told.sequence;
            all.draft = told.hasDraft != 0 ? "some" : "";
            ++acknowledged;
            return true;
        };
        // Every other one is sure to be at work, however slow the machine; the rest may be opening
        // still.
        if (i % 2 == 1)
            REQUIRE(hear());
        ::usleep(static_cast<useconds_t>(random.below(60'000)));
        ::kill(child, SIGKILL);
        while (hear()) {
        }
        ::close(ends[0]);
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFSIGNALED(status)); // it was at work, not failing

        auto profile = store::Profile::open(folder, parts);
        REQUIRE(profile);
        CHECK_FALSE(profile->report().cacheRebuilt);
        CHECK_FALSE(profile->report().outboxLoss);
        const std::string fault = faultOf(profile->cache(), profile->outbox(), all);
        faults += fault.empty() ? 0 : 1;
        CHECK(fault.empty());
        all = standOf(profile->cache(), profile->outbox());
        // The files stay small enough for many kills.
        if (i % 50 == 49) {
            profile = failure(store::Error());
            copyTo(pristine, folder);
            all = {};
        }
    }
    std::printf("kill -9, seed %llu: %lld kills, %lld steps acknowledged, %lld with a fault\n",
                static_cast<unsigned long long>(seed), static_cast<long long>(kills),
                static_cast<long long>(acknowledged), static_cast<long long>(faults));
    CHECK(acknowledged >= kills / 2);
}
