#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "core/link/reconnectpolicy.h"

using namespace sidelight;
using link::ReconnectDelays;
using link::ReconnectPolicy;

namespace
{
constexpr std::uint64_t seed = 20260301;
}

TEST_CASE("the first try comes within five seconds, later ones within growing bounds", "[link]")
{
    INFO("seed " << seed);
    SeededRandom random(seed);
    std::int64_t widest[12] = {};
    for (int run = 0; run < 500; ++run) {
        ReconnectPolicy policy({}, random);
        const std::int64_t first = policy.next();
        REQUIRE(first >= 0);
        REQUIRE(first <= 5000);
        std::int64_t bound = 1000;
        for (int i = 1; i < 12; ++i) {
            const std::int64_t wait = policy.next();
            REQUIRE(wait >= 500);
            REQUIRE(wait <= 500 + bound);
            widest[i] = std::max(widest[i], wait);
            bound = std::min<std::int64_t>(30000, bound * 2);
        }
    }
    // Full jitter: the whole width is used.
    CHECK(widest[1] > 1300);
    CHECK(widest[11] > 28000);
}

TEST_CASE("a pause the hub asked for counts once and more than the policy", "[link]")
{
    SeededRandom random(seed);
    ReconnectPolicy policy({}, random);
    policy.pause(40000, 50000);
    const std::int64_t wait = policy.next();
    CHECK(wait >= 40000);
    CHECK(wait <= 50000);
    CHECK(policy.next() <= 500 + 1000);
}

TEST_CASE("an absurd pause is cut to ten minutes", "[link]")
{
    SeededRandom random(seed);
    ReconnectPolicy policy({}, random);
    policy.pause(-5, 1'000'000'000'000);
    CHECK(policy.next() <= 600000);
    policy.pause(1'000'000'000'000, -1);
    CHECK(policy.next() == 600000);
}

TEST_CASE("sent away for no fault of ours, we come back at once, but only once without a welcome",
          "[link]")
{
    SeededRandom random(seed);
    ReconnectPolicy policy({}, random);
    policy.atOnce();
    CHECK(policy.next() == 0);
    policy.atOnce();
    CHECK(policy.next() >= 500);
    policy.welcomed();
    policy.atOnce();
    CHECK(policy.next() == 0);
}

TEST_CASE("zero delays never wait", "[link]")
{
    SeededRandom random(seed);
    ReconnectPolicy policy(ReconnectDelays::zero(), random);
    for (int i = 0; i < 40; ++i)
        CHECK(policy.next() == 0);
}
