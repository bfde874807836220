// Why an alert stands, and what was missing where none does.
#include <algorithm>

#include "core/rules/measures.h"
#include "core/rules/remarkwords.h"
#include "tests/unit/rules/ruletest.h"

using namespace sidelight;
using namespace sidelight::rules;
using namespace sidelight::test;
using Outcome = cel::Program::Leaf::Outcome;

namespace
{

const CustomerKey customer{"customer-1"};

std::string ruleWith(const std::string &rest)
{
    return R"([{"id":"r","version":2,"name":"R","description":"D","owner":"O","then":{"alert":"t"},)" +
           rest + "}]";
}

const std::string travel = ruleWith(
    R"x("select":{"checkin":{"type":"sidelight.touchpoint.recorded",
                           "when":"data.kind == 'checkin' && has(data.place)"},
                "card":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'card'"}},
       "correlate":{"type":"temporal","timespan":"2h",
                    "where":"geo.km(checkin.data.place, card.data.place) > 500.0"})x");

const std::string threeInAWeek = ruleWith(
    R"("select":{"contact":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'call'"}},
       "correlate":{"type":"event_count","timespan":"7d","condition":{"gte":3}})");

EventPtr placed(const std::string &id, double minutes, const std::string &kind_,
                const std::string &place)
{
    return touchpoint(id, minutes,
                      R"({"kind":")" + kind_ + R"(","title":"At the )" + kind_ + R"(","place":)" +
                          place + "}");
}
constexpr const char *lisbonPlace = R"({"name":"Lisbon","lat":38.72,"lon":-9.14})";
constexpr const char *parisPlace = R"({"name":"Paris","lat":48.86,"lon":2.35})";
constexpr const char *sintra = R"({"name":"Sintra","lat":38.80,"lon":-9.38})";

NearMiss nearest(const Engine &engine)
{
    const auto misses = engine.nearMisses(customer);
    REQUIRE(misses.size() == 1);
    return misses[0];
}

} // namespace

TEST_CASE("an explanation names events, leaves, distances, the rule and what would change it",
          "[rules]")
{
    Engine engine(readSet(travel), Site::Panel, at(60));
    (void)engine.take(placed("1", 0, "checkin", lisbonPlace));
    const auto changes = engine.take(placed("2", 38, "card", parisPlace));
    REQUIRE(changes.size() == 1);
    const auto why = engine.explain(changes[0].alert.id);
    REQUIRE(why);
    CHECK(why->rule == "r");
    CHECK(why->version == 2);
    CHECK(why->owner == "O");
    CHECK(why->description == "D");
    CHECK(why->type == "temporal");
    CHECK(why->window.timespanMs == 120 * minuteMs);
    CHECK(why->window.from == at(0));
    CHECK(why->window.to == at(38));
    REQUIRE(why->events.size() == 2);
    CHECK(why->events[0].selection == "checkin");
    CHECK(why->events[0].title == "At the checkin");
    CHECK(why->events[1].key == EventKey{"/test", "2"});
    REQUIRE(why->leaves.size() == 4);
    CHECK(std::all_of(why->leaves.begin(), why->leaves.end(),
                      [](const Leaf &leaf) { return leaf.outcome == Outcome::True; }));
    CHECK(wordsOf(why->leaves[0].of) == "when of checkin");
    CHECK(why->leaves[0].text == "data.kind == 'checkin'");
    CHECK(wordsOf(why->leaves[3].of) == "where");
    REQUIRE_FALSE(why->leaves[3].operands.empty());
    CHECK(why->leaves[3].operands[0].value.substr(0, 3) == "145"); // km
    const auto measured = [&](const char *unit) {
        return std::find_if(why->measures.begin(), why->measures.end(),
                            [&](const RuleMeasure &measure) { return unitOf(measure) == unit; });
    };
    REQUIRE(measured("min") != why->measures.end());
    CHECK(measured("min")->value == 38);
    CHECK(whatOf(*measured("min")) == "from checkin to card");
    CHECK(wantedOf(*measured("min")) == "at most 2 h");
    REQUIRE(measured("km") != why->measures.end());
    CHECK(measured("km")->value > 1400);
    CHECK(measured("km")->value < 1500);
    CHECK(wantedOf(*measured("km")).empty());
    REQUIRE(why->wouldChange.size() == 2);
    CHECK(wordsOf(why->wouldChange[0]) ==
          "More than 2 h between the first and the last event would have prevented it.");
    CHECK(why->wouldChange[1].kind == RuleRemark::Kind::Otherwise);
    CHECK(why->wouldChange[1].names.size() == 2);
    const boost::json::object json = toJson(*why);
    CHECK(json.at("events").as_array().size() == 2);
    CHECK(json.at("leaves").at(0).at("outcome") == "true");
}

TEST_CASE("an alert is explained under its former name, too", "[rules]")
{
    Engine engine(readSet(threeInAWeek), Site::Panel, at(60));
    for (const char *id : {"2", "3", "4"})
        engine.add(kind(id, 10 + id[0], "call"));
    const auto first = engine.settle();
    (void)engine.take(kind("1", 1, "call"));
    REQUIRE(engine.explain(first[0].alert.id));
    CHECK(engine.explain(first[0].alert.id)->id != first[0].alert.id);
    CHECK(engine.explain(first[0].alert.id)->measures.at(0).value == 4);
    CHECK_FALSE(engine.explain(AlertId{"nobody"}));
}

TEST_CASE("a near miss says how many there are of how many", "[rules]")
{
    Engine engine(readSet(threeInAWeek), Site::Panel, at(60));
    (void)engine.take(kind("1", 0, "call"));
    CHECK(wordsOf(nearest(engine).remark) == "1 of 3 events in 7 days.");
    (void)engine.take(kind("2", 5, "call"));
    CHECK(nearest(engine).missing == NearMiss::Missing::Threshold);
    CHECK(wordsOf(nearest(engine).remark) == "2 of 3 events in 7 days.");
    CHECK(nearest(engine).events.size() == 2);
    (void)engine.take(kind("3", 6, "call"));
    CHECK(engine.nearMisses(customer).empty());
}

TEST_CASE("a near miss says which event, what distance or what time was missing", "[rules]")
{
    Engine engine(readSet(travel), Site::Panel, at(60));
    CHECK(engine.nearMisses(customer).empty());
    (void)engine.take(placed("1", 0, "checkin", lisbonPlace));
    CHECK(nearest(engine).missing == NearMiss::Missing::Selection);
    CHECK(wordsOf(nearest(engine).remark) == "1 of 2 events are there; no event is \"card\".");
    (void)engine.take(placed("2", 150, "card", parisPlace));
    CHECK(nearest(engine).missing == NearMiss::Missing::Window);
    CHECK(wordsOf(nearest(engine).remark) == "The events are 2 h 30 min apart; 2 h is the most.");
    (void)engine.take(placed("3", 60, "card", sintra));
    const NearMiss miss = nearest(engine);
    CHECK(miss.missing == NearMiss::Missing::Where);
    CHECK(miss.events.size() == 2);
    REQUIRE(miss.leaves.size() == 1);
    CHECK(miss.leaves[0].outcome == Outcome::False);
    CHECK(toJson(miss).at("missing") == "where");
}

TEST_CASE("a near miss of an absence says how long there is time", "[rules]")
{
    const std::string promise = ruleWith(
        R"("select":{"trigger":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"},
                          "expect":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'b'"}},
                "correlate":{"type":"absence","timespan":"10m"},"resolve":"30m")");
    Engine engine(readSet(promise), Site::Panel, at(4));
    const auto none = engine.take(kind("1", 0, "a"));
    CHECK(none.empty());
    CHECK(nearest(engine).missing == NearMiss::Missing::Deadline);
    CHECK(nearest(engine).measures.at(0).value == 6);
    const auto fired = engine.advance(at(11));
    REQUIRE(fired.size() == 1);
    const auto why = engine.explain(fired[0].alert.id);
    REQUIRE(why);
    CHECK(why->window.to == at(10));
    CHECK(why->events.size() == 1);
    (void)engine.advance(at(41));
    CHECK(nearest(engine).missing == NearMiss::Missing::Ended);
    CHECK(engine.explain(fired[0].alert.id));
    (void)engine.take(kind("2", 3, "b"));
    CHECK(engine.nearMisses(customer).empty());
}

TEST_CASE("nearer misses come first", "[rules]")
{
    std::string two = threeInAWeek;
    std::string far = ruleWith(
        R"("select":{"contact":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'call'"}},
           "correlate":{"type":"event_count","timespan":"7d","condition":{"gte":30}})");
    far.replace(far.find("\"r\""), 3, "\"far\"");
    two.back() = ',';
    Engine engine(readSet(two + far.substr(1)), Site::Panel, at(60));
    (void)engine.take(kind("1", 0, "call"));
    const auto misses = engine.nearMisses(customer);
    REQUIRE(misses.size() == 2);
    CHECK(misses[0].rule == "r");
    CHECK(misses[1].rule == "far");
}
