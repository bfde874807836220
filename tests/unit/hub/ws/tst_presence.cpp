// Which panels are here.
#include <catch2/catch_test_macros.hpp>

#include "core/domain/eventtypes.h"
#include "hub/ws/presence.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const TeamId cards{"cards"};

struct Rig {
    ManualClock clock{Timestamp{1'795'687'200'000}};
    Presence presence{clock};

    void open(const std::string &device)
    {
        presence.opened(device, {Role::Agent, {}, {cards}, {}});
    }
    void applies(const std::string &device, std::int64_t version, const char *team = "cards")
    {
        Event event;
        event.type = types::configApplied;
        event.source = "/panel/" + device;
        event.data = boost::json::object{{"team", team}, {"version", version}};
        presence.take(event);
    }
    Presence::Open of(const TeamId &team = cards, std::int64_t known = 0)
    {
        return presence.of(team, [known](const std::string &) { return known; });
    }
};

using Versions = std::map<std::int64_t, std::uint64_t>;

} // namespace

TEST_CASE("a panel is open on the version it said last, also before this hub was started")
{
    Rig rig;
    rig.open("a");
    rig.open("b");
    rig.applies("a", 13);
    rig.applies("a", 14);
    CHECK(rig.of().byVersion == Versions{{0, 1}, {14, 1}});
    CHECK(rig.of(cards, 12).byVersion == Versions{{12, 1}, {14, 1}});
}

TEST_CASE("a panel that went is said with when it was seen, for a day")
{
    Rig rig;
    rig.open("a");
    rig.open("a"); // it came back before the old connection was given up
    rig.presence.closed("a");
    CHECK(rig.of().closed == 0);
    const Timestamp went = rig.clock.now();
    rig.presence.closed("a");
    CHECK(rig.of().byVersion.empty());
    CHECK(rig.of().closed == 1);
    CHECK(rig.of().lastSeen == went);
    rig.open("a");
    CHECK(rig.of().closed == 0);
    rig.presence.closed("a");
    rig.presence.closed("a"); // once too often
    rig.clock.advanceMs(Presence::keptMs + 1);
    CHECK(rig.of().closed == 0);
}

TEST_CASE("a panel counts for the team it said, and who is not here says nothing")
{
    Rig rig;
    rig.open("a");
    rig.applies("a", 14, "loans");
    rig.applies("nobody", 14);
    CHECK(rig.of().byVersion.empty());
    CHECK(rig.of(TeamId{"loans"}).byVersion == Versions{{14, 1}});
}
