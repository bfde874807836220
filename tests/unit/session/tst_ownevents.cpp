#include <set>

#include <catch2/catch_test_macros.hpp>

#include "core/base/utf8.h"
#include "core/domain/eventtypes.h"
#include "core/domain/limits.h"
#include "core/session/ownevents.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;
using namespace sidelight::session;

namespace
{
struct Bench {
    ManualClock clock{Timestamp{1'790'000'000'000}};
    SeededRandom random{3};
    OwnEvents own{"d1", AgentId{"ana"}, TeamId{"cards"}, clock, random};
    Occasion about{InteractionId{"i1"}, CustomerKey{"c1"}};
};
} // namespace

TEST_CASE("every own event has its own id, says who, where and when, and fits", "[session]")
{
    Bench bench;
    const std::vector<Event> events{
        bench.own.acknowledged(AlertId{"a"}, bench.about),
        bench.own.snoozed(AlertId{"a"}, 1000, bench.about),
        bench.own.muted(AlertId{"a"}, bench.about),
        bench.own.opened(SuggestionId{"s"}, "refund", bench.about),
        bench.own.revealed("identities.0", bench.about),
        bench.own.taken({InteractionId{"i1"}, SuggestionId{"s"}, "failed", "no"},
                        {"do", "voice/cards", TeamId{"cards"}, 0.5}, bench.about),
    };
    std::set<std::string> ids;
    for (const Event &event : events) {
        CHECK(event.source == "/panel/d1");
        CHECK(event.subject == "c1");
        CHECK(event.correlationId() == "i1");
        CHECK(event.time == bench.clock.now());
        CHECK(textMember(*event.dataObject(), "agent") == "ana");
        ids.insert(event.id);
        CHECK(wire::decodeEvent(wire::encodeEvent(event)));
    }
    CHECK(ids.size() == events.size());
}

TEST_CASE("decisions say for which team, rule and version they are counted", "[session]")
{
    Bench bench;
    Reason why;
    why.id = "fraud.travel";
    why.version = 4;
    why.evidence = {{"/a", "1"}};
    const Event acknowledged = bench.own.acknowledged(AlertId{"a"}, bench.about, why);
    CHECK(textMember(*acknowledged.dataObject(), "team") == "cards");
    CHECK(textMember(*acknowledged.dataObject(), "rule") == "fraud.travel");
    CHECK(integerMember(*acknowledged.dataObject(), "ruleversion") == 4);
    const Event opened = bench.own.opened(SuggestionId{"s"}, "refund", bench.about);
    CHECK(textMember(*opened.dataObject(), "team") == "cards");
    CHECK(textMember(*opened.dataObject(), "action") == "refund");
}

TEST_CASE("nothing is written to a profile by saying who it may be", "[session]")
{
    Bench bench;
    const Event confirmed = bench.own.confirmed(CustomerKey{"c1"}, bench.about);
    CHECK_FALSE(confirmed.subject);
    CHECK(textMember(*confirmed.dataObject(), "customer") == "c1");
}

TEST_CASE("a snooze lasts a week at most", "[session]")
{
    Bench bench;
    const Event event = bench.own.snoozed(AlertId{"a"}, INT64_MAX, bench.about);
    const auto until = timeMember(*event.dataObject(), "until");
    REQUIRE(until);
    CHECK(until->ms == bench.clock.now().ms + std::int64_t{7} * 24 * 3600 * 1000);
}

TEST_CASE("long texts are cut between characters into events that fit", "[session]")
{
    Bench bench;
    const std::string rows[] = {
        "",
        "short",
        std::string(200'000, 'x'),
        std::string(70'000, '\x01'), // six bytes each in JSON
        std::string(70'000, '"'),
    };
    for (const std::string &row : rows) {
        std::string joined;
        for (const Event &event :
             bench.own.saved({InteractionId{"i1"}, "note", ""}, row, bench.about)) {
            CHECK(wire::encodeEvent(event).size() <= limits::maxEventBytes);
            joined += textOrEmpty(*event.dataObject(), "text");
        }
        CHECK(joined == row);
    }
    std::string accented;
    while (accented.size() < 130'000)
        accented += "é日";
    for (const Event &event :
         bench.own.saved({InteractionId{"i1"}, "note", ""}, accented, bench.about))
        CHECK(isValidUtf8(textOrEmpty(*event.dataObject(), "text")));
}
