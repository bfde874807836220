#include <catch2/catch_test_macros.hpp>

#include "hub/http/requestrates.h"

using namespace sidelight;
using namespace sidelight::hub;

TEST_CASE("each has a bucket of their own, and it fills again")
{
    ManualClock clock{Timestamp{1}};
    RequestRates rates(clock, 2, 3);
    for (int i = 0; i < 3; ++i)
        CHECK_FALSE(rates.take("eva"));
    CHECK(rates.take("eva") == 500);
    CHECK(rates.waitMs("eva") == 500);
    CHECK_FALSE(rates.take("tom"));
    clock.advanceMs(499);
    CHECK(rates.take("eva") == 1);
    clock.advanceMs(1);
    CHECK_FALSE(rates.waitMs("eva"));
    CHECK_FALSE(rates.take("eva"));
    CHECK(rates.take("eva") == 500);
    clock.advanceMs(3'600'000);
    for (int i = 0; i < 3; ++i)
        CHECK_FALSE(rates.take("eva")); // not more than the burst
    CHECK(rates.take("eva"));
}

TEST_CASE("who has not asked for a while is forgotten when there are too many")
{
    ManualClock clock{Timestamp{1}};
    RequestRates rates(clock, 1, 2);
    for (std::size_t i = 0; i < RequestRates::mostKept; ++i)
        CHECK_FALSE(rates.take(std::to_string(i)));
    clock.advanceMs(1'000);
    CHECK_FALSE(rates.take("eva"));
    CHECK_FALSE(rates.take("eva"));
    CHECK(rates.take("eva") == 1'000);
    CHECK_FALSE(rates.waitMs("7"));
}
