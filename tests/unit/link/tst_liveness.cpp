#include <catch2/catch_test_macros.hpp>

#include "core/link/liveness.h"

using sidelight::link::Liveness;

TEST_CASE("a silent peer is dead before 25 seconds, whatever interval it asked for", "[link]")
{
    for (const std::int64_t interval : {-1, 0, 1000, 10000, 25000, 3600000}) {
        Liveness liveness(10000);
        liveness.start(100, interval);
        CHECK(liveness.isDead(100 + 25000));
        CHECK_FALSE(liveness.isDead(100 + 900));
    }
}

TEST_CASE("anything heard is a sign of life", "[link]")
{
    Liveness liveness(10000);
    liveness.start(0, 10000);
    liveness.heard(15000);
    CHECK_FALSE(liveness.isDead(34999));
    CHECK(liveness.isDead(35000));
}

TEST_CASE("pings go out at the interval", "[link]")
{
    Liveness liveness(10000);
    liveness.start(0, 10000);
    CHECK_FALSE(liveness.pingIsDue(9999));
    CHECK(liveness.pingIsDue(10000));
    liveness.pinged(10000);
    CHECK_FALSE(liveness.pingIsDue(19999));
    CHECK(liveness.nextDeadlineMs() == 20000);
}
