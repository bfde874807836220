// The place that a hub has met and keeps in its own folder: by it an engine that was put back while
// no hub ran is found, and nothing else is.
#include <catch2/catch_test_macros.hpp>

#include "hub/log/jetstream/metplace.h"
#include "tests/unit/hub/log/markwriter.h"
#include "tests/unit/hub/log/twohubs.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const StreamId karla = customerStream("karla");
const StreamId ludwig = customerStream("ludwig");

} // namespace

TEST_CASE("an engine that was put back while no hub ran is noticed by the first that starts")
{
    TwoHubs r;
    std::string met;
    JetStreamLogOptions options = TwoHubs::optionsFor(r.servers.urls());
    options.keepMet = [&met](std::string text) { met = std::move(text); };
    r.append(*r.first, eventFor({karla}, "kept"));
    r.copyEngine();
    r.first.reset();
    r.second.reset();
    auto log = r.openWith(options);
    const Epoch before = log->epoch();
    const Appended lost = r.append(*log, eventFor({karla}, "lost"));
    const auto hasMet = [&] {
        const auto place = readMetPlace(met, options.secret);
        return place && place->offset == lost.places.front().offset;
    };
    REQUIRE(r.executor.runUntil(hasMet));
    log.reset();
    options.met = met;

    SECTION("nothing was put back")
    {
        log = r.openWith(options);
        CHECK_FALSE(log->wasPutBack());
        CHECK(log->epoch() == before);
    }
    SECTION("it ends before the place")
    {
        r.putBack();
        log = r.openWith(options);
        REQUIRE(log->wasPutBack());
        CHECK(log->wasPutBack()->stream == "SIDELIGHT_main");
        CHECK(log->wasPutBack()->met == lost.places.front().offset.value);
        CHECK(log->wasPutBack()->found == lost.places.front().offset.value - 1);
        CHECK(log->epoch() != before);
        // Whoever finds it out later goes along.
        const auto other = r.openWith(options);
        CHECK_FALSE(other->wasPutBack());
        CHECK(other->epoch() == log->epoch());
        CHECK(r.append(*other, eventFor({karla}, "lost")).outcome == Appended::Outcome::New);
    }
    SECTION("somebody who did not know wrote over the place")
    {
        r.putBack();
        r.append(*r.open(), eventFor({ludwig}, "in its place"));
        log = r.openWith(options);
        REQUIRE(log->wasPutBack());
        CHECK(log->wasPutBack()->found == lost.places.front().offset.value);
        CHECK(log->wasPutBack()->reason == "Another message stands where one was met.");
        CHECK(log->epoch() != before);
    }
    SECTION("and marks are written meanwhile")
    {
        r.putBack();
        r.append(*r.open(), eventFor({ludwig}, "in its place"));
        MarkWriter writer(r.servers.urls());
        log = r.openWith(options);
        CHECK(log->wasPutBack());
        CHECK(log->epoch() != before);
    }
    SECTION("what is kept is not of this log")
    {
        r.putBack();
        options.met.replace(options.met.find("\"offset\":") + 9, 1, "9");
        log = r.openWith(options);
        CHECK_FALSE(log->wasPutBack());
        CHECK_FALSE(readMetPlace(met, std::vector<std::uint8_t>(32, 8)));
    }
}

TEST_CASE("a place of no epoch, as hubs kept it while they read their log, says nothing")
{
    const std::vector<std::uint8_t> secret(32, 7);
    MetPlace place{Epoch("e"), Offset{3}, {}};
    REQUIRE(readMetPlace(metPlaceText(place, secret), secret) == place);
    place.epoch = {};
    CHECK_FALSE(readMetPlace(metPlaceText(place, secret), secret));
}
