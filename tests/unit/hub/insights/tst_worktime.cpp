// Hours of work, out of what a hub sees of them.
#include <catch2/catch_test_macros.hpp>

#include "hub/insights/worktime.h"

using namespace sidelight;
using hub::WorkTime;

namespace
{

constexpr std::int64_t minute = 60'000;
const AgentId ana{"ana"};
const AgentId ben{"ben"};

Timestamp at(std::int64_t minutes)
{
    return Timestamp{minutes * minute};
}

} // namespace

TEST_CASE("an agent works in the quarters in which something is seen of one")
{
    WorkTime work(at(0));
    work.isOfTeam(ana, at(3));
    work.isOfTeam(ana, at(14));
    CHECK(work.minutes() == 15);
    work.isOfTeam(ana, at(15));
    CHECK(work.minutes() == 30);
    work.isOfTeam(ben, at(15));
    CHECK(work.minutes() == 45);
    CHECK(work.agents() == 2);
}

TEST_CASE("an interaction is work from its beginning to its end, four hours at most")
{
    WorkTime work(at(0));
    work.isOfTeam(ana, at(0));
    work.began(InteractionId{"i1"}, ana, at(10));
    work.went(InteractionId{"i1"}, at(50), true);
    CHECK(work.minutes() == 60);
    work.began(InteractionId{"i2"}, ana, at(1000));
    work.went(InteractionId{"i2"}, at(5000), true);
    CHECK(work.minutes() == 60 + 4 * 60 + 15);
}

TEST_CASE("who was never heard of as one of the team does not count")
{
    WorkTime work(at(0));
    work.began(InteractionId{"i1"}, ben, at(10));
    work.went(InteractionId{"i1"}, at(50), true);
    CHECK(work.minutes() == 0);
    CHECK(work.agents() == 0);
    work.isOfTeam(ben, at(50)); // the panel says so now: the call was the team's, too
    CHECK(work.minutes() == 60);
}

TEST_CASE("what was passed on is the next agent's from then on")
{
    WorkTime work(at(0));
    work.isOfTeam(ana, at(0));
    work.isOfTeam(ben, at(60));
    work.began(InteractionId{"i1"}, ana, at(0));
    work.began(InteractionId{"i1"}, ben, at(60));
    work.went(InteractionId{"i1"}, at(74), true);
    CHECK(work.minutes() == 30);
}

TEST_CASE("days before the first, and an end without a beginning, count nothing")
{
    WorkTime work(at(10'000));
    work.isOfTeam(ana, at(20'000));
    work.began(InteractionId{"i1"}, ana, at(100));
    work.went(InteractionId{"i1"}, at(200), true);
    work.went(InteractionId{"i9"}, at(20'000), true);
    CHECK(work.minutes() == 15);
}
