// A median out of steps.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "hub/insights/waits.h"

using sidelight::hub::Waits;

TEST_CASE("the median is right to within a twelfth")
{
    Waits waits;
    for (std::int64_t ms = 1000; ms <= 99'000; ms += 1000)
        waits.add(ms);
    CHECK(waits.count() == 99);
    CHECK(static_cast<double>(waits.medianMs()) == Catch::Approx(50'000).epsilon(1.0 / 12));
}

TEST_CASE("none has no median, and what is out of all bounds is bounded")
{
    CHECK(Waits().medianMs() == 0);
    Waits waits;
    waits.add(-5);
    CHECK(waits.medianMs() < 300);
    Waits far;
    far.add(INT64_MAX);
    CHECK(far.medianMs() > 604'800'000);
}
