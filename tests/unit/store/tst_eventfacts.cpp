#include <catch2/catch_test_macros.hpp>

#include "core/store/eventfacts.h"
#include "tests/support/sampleevents.h"

using namespace sidelight;
using namespace sidelight::store;
using test::makeEvent;

TEST_CASE("what a touchpoint shows")
{
    const EventPtr event =
        makeEvent({.id = "1",
                   .data = R"({"channel":"phone","title":"T","detail":"D","case":"k"})",
                   .interaction = "i"});
    const EventFacts facts = factsOf(*event);
    CHECK(facts.kind == EntryKind::Touchpoint);
    CHECK(facts.listed);
    CHECK(facts.channel == Channel::Voice);
    CHECK(facts.title == "T");
    CHECK(facts.detail == "D");
    CHECK(facts.caseId == "k");
    CHECK(facts.interaction == "i");
}

TEST_CASE("a type nobody knows is listed with the words it has")
{
    const EventPtr event = makeEvent(
        {.id = "1", .type = "com.vendor.thing", .data = R"({"subject":"S","message":"M","n":1})"});
    const EventFacts facts = factsOf(*event);
    CHECK(facts.kind == EntryKind::Other);
    CHECK(facts.listed);
    CHECK(facts.title == "S");
    CHECK(facts.detail == "M");
}

TEST_CASE("data of another shape is no reason to fail")
{
    for (const char *data : {"null", "[]", "\"plain words\"", "7", R"({"title":5,"alert":null})"}) {
        for (const char *type : {"sidelight.alert.raised", "sidelight.case.updated",
                                 "sidelight.interaction.ended", "x"}) {
            CAPTURE(data, type);
            const EventPtr event = makeEvent({.id = "1", .type = type, .data = data});
            const EventFacts facts = factsOf(*event);
            CHECK(facts.title.empty());
            CHECK_FALSE(facts.standing);
        }
    }
    const EventPtr words = makeEvent({.id = "1", .type = "x", .data = "\"plain words\""});
    CHECK(factsOf(*words).detail == "plain words");
}
