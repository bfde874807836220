#include <catch2/catch_test_macros.hpp>

#include "core/session/linkstatustracker.h"

using namespace sidelight;
using namespace sidelight::session;

namespace
{
const StreamId a{StreamKind::Agent, "ana"};
const StreamId c{StreamKind::Customer, "c1"};
constexpr Timestamp at(std::int64_t ms)
{
    return Timestamp{ms};
}
} // namespace

TEST_CASE("the first try is starting, its failure is offline", "[session]")
{
    LinkStatusTracker tracker(at(1));
    tracker.linkChanged({link::LinkPhase::Waiting, {}}, {}, at(2));
    tracker.linkChanged({link::LinkPhase::Connecting, {}}, {}, at(3));
    CHECK(tracker.status().phase == LinkPhase::Starting);
    tracker.linkChanged({link::LinkPhase::Waiting, "unreachable"}, {}, at(4));
    CHECK(tracker.status().phase == LinkPhase::Offline);
    CHECK(tracker.status().since == at(4));
    CHECK(tracker.status().problem == "unreachable");
    tracker.linkChanged({link::LinkPhase::Connecting, "unreachable"}, {}, at(9));
    CHECK(tracker.status().since == at(4));
}

TEST_CASE("live begins when every stream of the connection has caught up", "[session]")
{
    LinkStatusTracker tracker(at(1));
    tracker.linkChanged({link::LinkPhase::Open, {}}, {a, c}, at(2));
    CHECK(tracker.status().phase == LinkPhase::CatchingUp);
    tracker.applied(7, at(3));
    CHECK(tracker.status().done == 7);
    tracker.settled(a, at(4));
    CHECK(tracker.status().phase == LinkPhase::CatchingUp);
    tracker.settled(c, at(5));
    CHECK(tracker.status().phase == LinkPhase::Live);
    CHECK(tracker.status().asOf == at(5));
}

TEST_CASE("a stream that comes later does not take live away, a reset does", "[session]")
{
    LinkStatusTracker tracker(at(1));
    tracker.linkChanged({link::LinkPhase::Open, {}}, {a}, at(2));
    tracker.settled(a, at(3));
    tracker.settled(c, at(4));
    CHECK(tracker.status().since == at(3));
    tracker.behind(a, at(5));
    CHECK(tracker.status().phase == LinkPhase::CatchingUp);
    tracker.settled(a, at(6));
    CHECK(tracker.status().phase == LinkPhase::Live);
}

TEST_CASE("nothing settles while there is no connection", "[session]")
{
    LinkStatusTracker tracker(at(1));
    tracker.linkChanged({link::LinkPhase::Open, {}}, {a}, at(2));
    tracker.linkChanged({link::LinkPhase::Waiting, "no_pong"}, {}, at(3));
    tracker.settled(a, at(4));
    CHECK(tracker.status().phase == LinkPhase::Offline);
    tracker.linkChanged({link::LinkPhase::Refused, "forbidden"}, {}, at(5));
    CHECK(tracker.status().phase == LinkPhase::Refused);
}
