// What hosts ask a panel to show.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;
using session::PopOutcome;

namespace
{

const Identity phone{IdentityKind::Phone, "+351 912 345 678", {}, {}};

struct PopBench : SessionBench {
    // As the hub's router: a look-up by identity is kept with the one customer it points to.
    explicit PopBench(std::string owner = "")
    {
        hub.route = [this, owner = std::move(owner)](const Event &event) {
            if (event.type == types::customerLookedUp && !event.subject && !owner.empty())
                return std::optional(StreamId{StreamKind::Customer, owner});
            return routeOf(event);
        };
    }
    [[nodiscard]] PopOutcome last() const { return screen.pops.back().outcome; }
    // Everything a profile says or a match changes.
    [[nodiscard]] std::size_t written() const
    {
        return atHub(types::customerUpdated) + atHub(types::matchConfirmed) +
               atHub(types::matchUnlinked) + atHub(types::customerMerged);
    }
};

} // namespace

TEST_CASE("a popped customer is audited, shown, and nothing is written to the profile", "[session]")
{
    PopBench bench;
    bench.profileOf("c4", "Marta Vale");
    const std::size_t written = bench.written();
    bench.start();
    bench.command(session::PopCustomer{7, CustomerKey{"c4"}});
    bench.pass(100);
    REQUIRE(bench.screen.pops.size() == 2);
    CHECK(bench.screen.pops[0] ==
          session::PopAnswer{7, PopOutcome::Waiting, InteractionId{"lookup-c4"}});
    CHECK(bench.screen.pops[1] ==
          session::PopAnswer{7, PopOutcome::Shown, InteractionId{"lookup-c4"}});
    CHECK(bench.screen.customer->profile->name == "Marta Vale");
    CHECK(bench.screen.tabs.front().lookedUp);
    CHECK(bench.atHub(types::customerLookedUp) == 1);
    CHECK(bench.written() == written);
    SECTION("again: the same tab, and no second look")
    {
        bench.command(session::PopCustomer{8, CustomerKey{"c4"}});
        CHECK(bench.screen.tabs.size() == 1);
        CHECK(bench.last() == PopOutcome::Shown);
        CHECK(bench.atHub(types::customerLookedUp) == 1);
    }
}

TEST_CASE("popping the customer of an interaction brings the interaction to the front", "[session]")
{
    PopBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.offer("i2", "c2");
    bench.settle();
    REQUIRE(bench.screen.focus == InteractionId{"i1"});
    bench.command(session::PopCustomer{1, CustomerKey{"c2"}});
    CHECK(bench.screen.focus == InteractionId{"i2"});
    CHECK(bench.last() == PopOutcome::Shown);
    CHECK(bench.atHub(types::customerLookedUp) == 0);
}

TEST_CASE("a customer whom neither cache nor hub know is said to be nobody", "[session]")
{
    PopBench bench;
    bench.start();
    bench.command(session::PopCustomer{1, CustomerKey{"c9"}});
    bench.pass(100);
    CHECK(bench.last() == PopOutcome::Nobody);
    CHECK(bench.screen.customer->match == session::MatchState::Nobody);
}

TEST_CASE("what identifies nobody is refused by name", "[session]")
{
    PopBench bench;
    bench.start();
    bench.command(session::PopCustomer{1, CustomerKey{"a b/c"}});
    CHECK(bench.last() == PopOutcome::Invalid);
    bench.command(session::OpenInteraction{2, InteractionId{""}});
    CHECK(bench.last() == PopOutcome::Invalid);
    bench.command(session::PopIdentity{3, {IdentityKind::Phone, "anonymous", {}, {}}});
    CHECK(bench.last() == PopOutcome::Invalid);
    bench.command(session::PopIdentity{4, {IdentityKind::Account, std::string(3000, '7'), {}, {}}});
    CHECK(bench.last() == PopOutcome::Invalid);
    CHECK(bench.screen.tabs.empty());
    CHECK(bench.atHub(types::customerLookedUp) == 0);
}

TEST_CASE("an identity the cache does not know is the hub's to place", "[session]")
{
    SECTION("with one customer")
    {
        PopBench bench("c4");
        bench.profileOf("c4", "Marta Vale");
        bench.start();
        bench.command(session::PopIdentity{5, phone});
        bench.pass(100);
        REQUIRE(bench.screen.customer->profile);
        CHECK(bench.screen.customer->profile->name == "Marta Vale");
        CHECK(bench.last() == PopOutcome::Shown);
        CHECK(bench.screen.pops.back().request == 5);
        CHECK(bench.screen.waiting.empty());
    }
    SECTION("with nobody, or with several")
    {
        PopBench bench;
        bench.start();
        bench.command(session::PopIdentity{5, phone});
        bench.pass(100);
        CHECK(bench.last() == PopOutcome::Nobody);
        CHECK(bench.screen.customer->match == session::MatchState::Nobody);
    }
    SECTION("when the agent may not look")
    {
        PopBench bench("c4");
        bench.refused.insert(std::string(types::customerLookedUp));
        bench.hub.route = [&bench](const Event &event) { return bench.routeOf(event); };
        bench.start();
        bench.command(session::PopIdentity{5, phone});
        bench.pass(100);
        CHECK(bench.last() == PopOutcome::Refused);
    }
}

TEST_CASE("an identity of the cache is offered offline, and choosing writes no match", "[session]")
{
    PopBench bench;
    bench.start();
    bench.offer("met", "c1");
    bench.happen({"profile-c1", std::string(types::customerUpdated), "c1",
                  R"({"name":"Ana Marques","identities":[{"kind":"phone","value":"912345678"}]})",
                  "", bench.store.clock.now().ms},
                 test::customerStream("c1"));
    bench.settle();
    bench.command(session::GoOffline{});
    bench.command(session::PopIdentity{2, phone});
    CHECK(bench.last() == PopOutcome::Choose);
    REQUIRE(bench.screen.customer->candidates.size() == 1);
    bench.command(session::ConfirmMatch{bench.screen.focus, CustomerKey{"c1"}});
    REQUIRE(bench.screen.customer->profile);
    CHECK(bench.screen.customer->profile->name == "Ana Marques");
    bench.command(session::UnlinkMatch{bench.screen.focus});
    CHECK(bench.screen.focus == InteractionId{"met"});
    bench.command(session::GoOnline{});
    bench.pass(500);
    CHECK(bench.atHub(types::matchConfirmed) == 0);
    CHECK(bench.atHub(types::matchUnlinked) == 0);
    CHECK(bench.atHub(types::customerLookedUp) == 2);
}

TEST_CASE("an interaction the host knows first comes to the front when it arrives", "[session]")
{
    PopBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.command(session::OpenInteraction{3, InteractionId{"i2"}});
    CHECK(bench.last() == PopOutcome::Waiting);
    SECTION("in time")
    {
        bench.offer("i2", "c2");
        bench.settle();
        CHECK(bench.screen.focus == InteractionId{"i2"});
        CHECK(bench.screen.customer->interaction == InteractionId{"i2"});
        CHECK(bench.last() == PopOutcome::Shown);
    }
    SECTION("never: said so, and it is no longer waited for")
    {
        bench.pass(61'000);
        CHECK(bench.last() == PopOutcome::Expired);
        bench.offer("i2", "c2");
        bench.settle();
        CHECK(bench.screen.focus == InteractionId{"i1"});
    }
}

TEST_CASE("nothing is put under the fingers of somebody who writes", "[session]")
{
    PopBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.offer("i2", "c2");
    bench.settle();
    bench.command(session::ChangeDraft{InteractionId{"i1"}, "note", "half a sen"});
    bench.command(session::OpenInteraction{1, InteractionId{"i2"}});
    CHECK(bench.screen.focus == InteractionId{"i1"});
    CHECK(bench.last() == PopOutcome::Behind);
    bench.pass(4'000);
    bench.command(session::OpenInteraction{2, InteractionId{"i2"}});
    CHECK(bench.screen.focus == InteractionId{"i2"});
    CHECK(bench.last() == PopOutcome::Shown);
}

TEST_CASE("a host that pops without end leaves eight look-ups", "[session]")
{
    PopBench bench;
    bench.start();
    for (int i = 0; i < 20; ++i)
        bench.command(session::PopCustomer{static_cast<std::uint64_t>(i + 1),
                                           CustomerKey{"c" + std::to_string(i)}});
    CHECK(bench.screen.tabs.size() == 8);
    CHECK(bench.screen.focus == InteractionId{"lookup-c19"});
}
