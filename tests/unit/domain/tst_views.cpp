#include <catch2/catch_test_macros.hpp>

#include "core/domain/alert.h"
#include "core/domain/casework.h"
#include "core/domain/interaction.h"
#include "core/domain/segment.h"
#include "core/domain/suggestion.h"
#include "core/domain/touchpoint.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;

namespace
{
Event eventOf(const std::string &type, const std::string &data, const std::string &more = {})
{
    const auto event = wire::decodeEvent(
        R"({"specversion":"1.0","id":"1","source":"/t","type":")" + type +
        R"(","time":"2026-01-02T03:04:05Z","subject":"C-1")" + more + ",\"data\":" + data + "}");
    REQUIRE(event);
    return *event;
}
} // namespace

TEST_CASE("a customer is read and what does not fit is left out")
{
    const auto profile =
        readCustomer(eventOf("sidelight.customer.updated", R"({"name":"Ada <b>Test</b>",
        "tier":7,"since":"2020-03-01","verification":{"how":"PIN"},"consents":[{"purpose":"marketing","granted":false},3],
        "identities":[{"kind":"phone","value":"+1 202 555 0101","verified":"2026-01-01T00:00:00Z"},{"kind":"phone"}],
        "locations":[{"name":"X","lat":91,"lon":0}]})"));
    REQUIRE(profile);
    CHECK(profile->key.value == "C-1");
    CHECK(profile->name == "Ada <b>Test</b>");
    CHECK(profile->tier.empty());
    CHECK(formatRfc3339(*profile->since) == "2020-03-01T00:00:00Z");
    CHECK(profile->verification->how == "PIN");
    CHECK(profile->consents.size() == 1);
    REQUIRE(profile->identities.size() == 1);
    CHECK(profile->identities[0].kind == IdentityKind::Phone);
    REQUIRE(profile->locations.size() == 1);
    CHECK_FALSE(profile->locations[0].latitude);
}

TEST_CASE(
    "an interaction folds: what is said replaces, what is left out stays, phases never go back")
{
    const std::string id = R"(,"correlationid":"I-1")";
    const auto offered = readInteraction(eventOf(
        "sidelight.interaction.offered",
        R"({"channel":"phone","queue":"cards","agent":"dev","reason":"declined","waitms":130000,
                    "selfservice":[{"kind":"ivr","text":"card declined","times":2}],"card":{"name":"Ada","opencases":1}})",
        id));
    const auto ended =
        readInteraction(eventOf("sidelight.interaction.ended", R"({"outcome":"solved"})", id));
    const auto late =
        readInteraction(eventOf("sidelight.interaction.started", R"({"queue":"loans"})", id));
    REQUIRE(offered);
    REQUIRE(ended);
    REQUIRE(late);
    CHECK(offered->channel == Channel::Voice);
    CHECK(offered->selfService.at(0).times == 2);
    const Interaction state = fold(fold(*offered, *ended), *late);
    CHECK(state.phase == InteractionPhase::Ended);
    CHECK(state.queue == "loans");
    CHECK(state.reason == "declined");
    CHECK(state.outcome == "solved");
    CHECK(state.card->openCases == 1);
}

TEST_CASE("the steps of a suggestion are read, and what is no step is left out")
{
    const auto suggestion =
        readSuggestion(eventOf("sidelight.suggestion.offered",
                               R"({"suggestion":"S","title":"Verify","otherwise":["No phone",7,""],
            "steps":[{"title":"Ask","say":"Please…"},{"say":"no title"},7,{"title":"Check"}]})"));
    REQUIRE(suggestion);
    CHECK(suggestion->guide.steps ==
          std::vector<GuideStep>{{"Ask", "Please…", ""}, {"Check", "", ""}});
    CHECK(suggestion->guide.otherwise == std::vector<std::string>{"No phone"});
    std::string many = R"({"suggestion":"S","title":"T","steps":[{"title":"0"})";
    for (int i = 1; i < 100; ++i)
        many += R"(,{"title":"again"})";
    const auto bounded = readSuggestion(eventOf("sidelight.suggestion.offered", many + "]}"));
    REQUIRE(bounded);
    CHECK(bounded->guide.steps.size() == Guide::maxSteps);
}

TEST_CASE("an interaction without an id is no interaction")
{
    CHECK_FALSE(readInteraction(eventOf("sidelight.interaction.offered", "{}")));
    CHECK_FALSE(readInteraction(
        eventOf("sidelight.interaction.offered", "{}", R"(,"correlationid":"a/b")")));
}

TEST_CASE("touchpoints, alerts, suggestions, cases and promises are read")
{
    const auto point = readTouchpoint(
        eventOf("sidelight.touchpoint.recorded",
                R"({"channel":"shop","title":"T","amount":{"value":84.2,"currency":"EUR"},
                                                  "outcome":"bad","sentiment":-7,"tags":["a",1]})"));
    REQUIRE(point);
    CHECK(point->channel == Channel::Shop);
    CHECK(point->outcome == Outcome::Bad);
    CHECK(point->sentiment == -1.0);
    CHECK(point->amount->currency == "EUR");
    CHECK(point->tags.size() == 1);

    const auto alert = readAlert(eventOf("sidelight.alert.raised",
                                         R"({"alert":"A","severity":"critical","title":"Two places",
        "why":{"rule":"Impossible travel","version":12,"evidence":[{"source":"/t","id":"9"}]}})"));
    REQUIRE(alert);
    CHECK(alert->severity == Severity::Critical);
    CHECK(alert->why.version == 12);
    CHECK(alert->why.evidence.at(0).id == "9");
    CHECK_FALSE(readAlert(eventOf("sidelight.alert.raised", R"({"title":"no id"})")));

    const auto suggestion = readSuggestion(
        eventOf("sidelight.suggestion.offered",
                R"({"suggestion":"S","title":"Verify","likely":0.79,"value":1.1,"urgent":-3})"));
    REQUIRE(suggestion);
    CHECK(suggestion->priority() == 0.0);
    CHECK(suggestion->guide == Guide());

    CHECK(readCase(eventOf("sidelight.case.updated", R"({"case":"88213","status":"open"})"))
              ->isOpen());
    CHECK(readCommitment(eventOf("sidelight.commitment.updated",
                                 R"({"commitment":"P","due":"2026-01-03T00:00:00Z"})"))
              ->due);
}

TEST_CASE("a piece of a conversation is read with what was looked up")
{
    const std::string in = R"(,"correlationid":"i1")";
    const auto read = [&](const std::string &data, const std::string &more) {
        return readSegment(eventOf("sidelight.transcript.segment", data, more));
    };
    const auto said = read(
        R"({"text":"Hello","speaker":"customer","sequence":4,"final":false,"action":"hello"})", in);
    REQUIRE(said);
    CHECK(said->interaction.value == "i1");
    CHECK(said->voice == Voice::Customer);
    CHECK(said->sequence == 4);
    CHECK_FALSE(said->isFinal);
    CHECK(said->action.empty()); // the agent's alone
    const auto asked = read(
        R"({"text":"","speaker":"agent","action":"query","lookup":{"arguments":["Day",7]}})", in);
    REQUIRE((asked && asked->lookUp));
    CHECK(asked->action == "query");
    CHECK(asked->isFinal);
    CHECK(asked->lookUp->arguments == std::vector<std::string>{"Day"});
    CHECK_FALSE(asked->lookUp->answered);
    const auto found =
        read(R"({"text":"","speaker":"system","lookup":{"found":{"Slot":"free"}}})", in);
    REQUIRE((found && found->lookUp));
    CHECK(found->lookUp->answered);
    CHECK(found->lookUp->found.size() == 1);
    const auto nothing = read(R"({"text":"","speaker":"system","lookup":{"found":null}})", in);
    REQUIRE((nothing && nothing->lookUp));
    CHECK(nothing->lookUp->answered);
    CHECK(nothing->lookUp->found.empty());
    CHECK_FALSE(read(R"({"text":"Hello","speaker":"customer"})", "")); // of no interaction
    CHECK_FALSE(readSegment(eventOf("sidelight.note.saved", R"({"text":"x"})", in)));
}
