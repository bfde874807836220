#include <catch2/catch_test_macros.hpp>

#include "core/link/acknowledgements.h"

using namespace sidelight;
using link::Acknowledgements;

namespace
{
const StreamId a{StreamKind::Customer, "a"};
const StreamId b{StreamKind::Customer, "b"};
} // namespace

TEST_CASE("an acknowledgement is due after a second", "[link]")
{
    Acknowledgements acks({});
    CHECK_FALSE(acks.nextDeadlineMs());
    acks.committed(a, Offset{7}, 1, 10, 500);
    CHECK_FALSE(acks.isDue(1499));
    CHECK(acks.isDue(1500));
    CHECK(acks.nextDeadlineMs() == 1500);
}

TEST_CASE("an acknowledgement is due after 64 events over all streams", "[link]")
{
    Acknowledgements acks({});
    acks.committed(a, Offset{40}, 40, 0, 0);
    CHECK_FALSE(acks.isDue(0));
    acks.committed(b, Offset{24}, 24, 0, 0);
    CHECK(acks.isDue(0));
}

TEST_CASE("large events are acknowledged before the window's bytes run out", "[link]")
{
    Acknowledgements acks({256, 1024 * 1024});
    acks.committed(a, Offset{5}, 5, 5 * 60 * 1024, 0);
    CHECK(acks.isDue(0));
}

TEST_CASE("acknowledgements are cumulative and never go back", "[link]")
{
    Acknowledgements acks({});
    acks.committed(a, Offset{9}, 1, 0, 0);
    acks.committed(a, Offset{3}, 1, 0, 0);
    acks.committed(b, Offset{1}, 1, 0, 0);
    acks.forget(b);
    const wire::Ack ack = acks.take();
    REQUIRE(ack.acks.size() == 1);
    CHECK(ack.acks.at(a) == Offset{9});
    CHECK(acks.take().acks.empty());
}
