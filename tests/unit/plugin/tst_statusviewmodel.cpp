#include <catch2/catch_test_macros.hpp>

#include <QSignalSpy>

#include "plugin/viewmodels/statusviewmodel.h"
#include "tests/fixture/fixturesession.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using session::LinkPhase;
using session::StoreCondition;
using test::utf8;
using viewmodels::StatusViewModel;

namespace
{
struct StatusBench {
    test::Words words;
    fixture::FixtureSession session;
    StatusViewModel status{session, words.time};

    void set(LinkPhase phase, std::int64_t done = 0, std::int64_t total = 0,
             const std::string &problem = {})
    {
        session::LinkStatus link;
        link.phase = phase;
        link.asOf = Timestamp{fixture::now().ms - 600'000};
        link.since = Timestamp{fixture::now().ms - 3'600'000};
        link.done = done;
        link.total = total;
        link.problem = problem;
        status.setLink(link);
    }
};
} // namespace

TEST_CASE("every phase of the link is said")
{
    StatusBench f;
    CHECK(f.status.label() == utf8("Connecting"));
    f.set(LinkPhase::Starting);
    CHECK(f.status.label() == utf8("As of 15:36"));
    f.set(LinkPhase::Live);
    CHECK(f.status.label() == utf8("Live"));
    f.set(LinkPhase::CatchingUp, 212, 640);
    CHECK(f.status.catchUpTitle() == utf8("Catching up: 212 of 640 events"));
    CHECK(f.status.progress() > 0.33);
    f.set(LinkPhase::CatchingUp);
    CHECK(f.status.progress() < 0);
    f.set(LinkPhase::CatchingUp, 900, 640);
    CHECK(f.status.progress() == 1.0);
    f.set(LinkPhase::Offline);
    CHECK(f.status.bannerTitle() == utf8("Offline since 14:46"));
    f.set(LinkPhase::Refused, 0, 0, "invalid_token");
    CHECK(f.status.bannerTitle().contains(utf8("does not accept the sign-in")));
    f.set(LinkPhase::Refused, 0, 0, "never heard of");
    CHECK(f.status.bannerTitle().contains(utf8("never heard of")));
}

TEST_CASE("what waits is told while it cannot go")
{
    StatusBench f;
    f.status.setWaiting(3);
    f.set(LinkPhase::Live);
    CHECK(f.status.bannerDetail().isEmpty());
    f.set(LinkPhase::Offline);
    CHECK(f.status.bannerDetail().contains(u'3'));
}

TEST_CASE("every condition of the store but a good one has an icon, a title and a sentence")
{
    StatusBench f;
    for (const StoreCondition condition :
         {StoreCondition::MemoryOnly, StoreCondition::Rebuilt, StoreCondition::OutboxDamaged,
          StoreCondition::DiskFull, StoreCondition::ReadOnly, StoreCondition::Locked}) {
        f.status.setStore({condition, 3});
        CHECK(f.status.storeTroubled());
        CHECK_FALSE(f.status.storeIcon().isEmpty());
        CHECK_FALSE(f.status.storeTitle().isEmpty());
        CHECK_FALSE(f.status.storeDetail().isEmpty());
    }
    f.status.setStore({StoreCondition::OutboxDamaged, 3});
    CHECK(f.status.storeTitle().startsWith(u'3'));
    f.status.setStore({});
    CHECK_FALSE(f.status.storeTroubled());
}

TEST_CASE("going offline and coming back are commands")
{
    StatusBench f;
    f.set(LinkPhase::Live);
    f.status.toggleOffline();
    CHECK(f.session.all<session::GoOffline>().size() == 1);
    f.set(LinkPhase::Offline);
    f.status.toggleOffline();
    CHECK(f.session.all<session::GoOnline>().size() == 1);
}

TEST_CASE("a configuration that comes is told for a while, and can be looked up afterwards")
{
    StatusBench f;
    QSignalSpy said(&f.status, &StatusViewModel::said);
    f.status.setConfig({0, {}, {}});
    f.status.setConfig({11, {}, {}});
    CHECK_FALSE(f.status.configNews());
    CHECK(f.status.configState() == utf8("Version 11 is in force."));
    f.set(LinkPhase::Live);
    f.status.setConfig({12, {}, {}});
    CHECK(f.status.configNews());
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString() == f.status.configTitle());
    f.status.setConfig({12, {}, {}}); // the same again is no news
    CHECK(said.size() == 1);
    f.words.clock.advanceMs(9'999);
    f.status.tick();
    CHECK(f.status.configNews());
    f.words.clock.advanceMs(1);
    f.status.tick();
    CHECK_FALSE(f.status.configNews());
    CHECK(f.status.configState().startsWith(utf8("Version 12 is in force since ")));
}

TEST_CASE("a configuration that was refused is told, goes by itself, and stays to be looked up")
{
    StatusBench f;
    QSignalSpy said(&f.status, &StatusViewModel::said);
    f.status.setConfig({12, {}, {"its signature is not one we trust."}});
    CHECK(f.status.configNews());
    CHECK(f.status.configRefused());
    CHECK(said.size() == 1);
    CHECK(f.status.configDetail().contains(utf8("its signature")));
    f.words.clock.advanceMs(60'000);
    f.status.tick();
    CHECK_FALSE(f.status.configNews());
    CHECK(f.status.configState().contains(utf8("its signature is not one we trust.")));
    f.set(LinkPhase::Live);
    f.status.setConfig({13, {}, {}});
    CHECK(f.status.configNews());
    CHECK_FALSE(f.status.configRefused());
}

TEST_CASE("an erased customer and one taken away are told as what they are, never who")
{
    StatusBench f;
    QSignalSpy said(&f.status, &StatusViewModel::said);
    CHECK_FALSE(f.status.customerGone());
    f.status.setGone({true, 12, 0});
    CHECK(f.status.customerGone());
    CHECK(f.status.goneTitle() == utf8("You no longer have access to this customer"));
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString() == f.status.goneTitle());
    f.status.setGone({false, 12, 2});
    CHECK(f.status.goneTitle() == utf8("A customer was erased"));
    CHECK(f.status.goneDetail().contains(utf8("2 draft")));
    f.words.clock.advanceMs(60'000);
    f.status.tick();
    CHECK_FALSE(f.status.customerGone());
}
