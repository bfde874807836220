// What the engine does, event by event.
#include <algorithm>

#include "tests/unit/rules/ruletest.h"

using namespace sidelight;
using namespace sidelight::rules;
using namespace sidelight::test;

namespace
{

constexpr const char *impossibleTravel =
    R"json([{"id":"travel","version":3,"name":"Impossible travel",
 "owner":"Risk team","severity":"critical",
 "select":{"checkin":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'checkin' && has(data.place)"},
           "card":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'card.payment' && data.present"}},
 "correlate":{"type":"temporal","group-by":["subject"],"timespan":"2h",
              "where":"geo.km(checkin.data.place, card.data.place) > 500.0"},
 "then":{"alert":"Card used in two places at once","detail":"Check-in {checkin.data.place.name} · card in {card.data.place.name}",
         "suggest":["verify-otp","block-card"]},
 "suppress":"30m","resolve":"24h"}])json";

constexpr const char *lisbon = R"("place":{"name":"Lisbon","lat":38.72,"lon":-9.14})";
constexpr const char *paris = R"("place":{"name":"Paris","lat":48.86,"lon":2.35})";

EventPtr checkin(const std::string &id, double minutes)
{
    return touchpoint(id, minutes, std::string(R"({"kind":"checkin",)") + lisbon + "}");
}

EventPtr card(const std::string &id, double minutes, const std::string &place = paris)
{
    return touchpoint(id, minutes, R"({"kind":"card.payment","present":true,)" + place + "}");
}

std::string rule(const std::string &rest)
{
    return R"({"id":"r","version":1,"name":"R","then":{"alert":"{count}"},)" + rest + "}";
}

const std::string threeInAnHour = rule(
    R"("select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"}},
       "correlate":{"type":"event_count","timespan":"1h","condition":{"gte":3}})");

const std::string promise = rule(
    R"("select":{"trigger":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"},
                 "expect":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'b'"}},
       "correlate":{"type":"absence","timespan":"10m"},"resolve":"1h")");

} // namespace

TEST_CASE("a rule that is off never fires, nor does what it feeds", "[rules]")
{
    const std::string off = R"("off":true)";
    const std::string one = R"("select":{"a":{"type":"sidelight.touchpoint.recorded"}})";
    const std::string feeder = R"({"id":"f","version":1,"name":"F","then":{"alert":"!"},)" + one;
    const std::string fed =
        R"({"id":"g","version":1,"name":"G","then":{"alert":"!"},"select":{"f":{"alert":"f"}}})";
    const auto alertsOf = [](const std::string &rules) {
        Engine engine(readSet(rules), Site::Panel, at(60));
        return engine.take(checkin("1", 0)).size();
    };
    CHECK(alertsOf("[" + feeder + "}," + fed + "]") == 2);
    CHECK(alertsOf("[" + feeder + "," + off + "}," + fed + "]") == 0);
    const auto set = readSet("[" + feeder + "," + off + "}]");
    CHECK(set->rule(0).isOff);
    CHECK_FALSE(set->mayConcern(Site::Panel, "sidelight.touchpoint.recorded", "{}"));
}

TEST_CASE("two far places within the window are one alert, whichever event comes first", "[rules]")
{
    const auto set = readSet(impossibleTravel);
    for (const bool cardFirst : {false, true}) {
        Engine engine(set, Site::Panel, at(60));
        CHECK(engine.take(cardFirst ? card("2", 38) : checkin("1", 0)).empty());
        const auto changes = engine.take(cardFirst ? checkin("1", 0) : card("2", 38));
        REQUIRE(kindsOf(changes) == Words{"raised"});
        const RuleAlert &alert = changes[0].alert;
        CHECK(alert.title == "Card used in two places at once");
        CHECK(alert.detail == "Check-in Lisbon · card in Paris");
        CHECK(alert.severity == Severity::Critical);
        CHECK(alert.owner == "Risk team");
        CHECK(alert.version == 3);
        CHECK(alert.suggest == Words{"verify-otp", "block-card"});
        CHECK(alert.customer == CustomerKey{"customer-1"});
        CHECK(alert.bound == std::vector<EventKey>{{"/test", "1"}, {"/test", "2"}});
        CHECK(alert.at == at(38));
        CHECK(alert.resolvesAt == at(38 + 24 * 60));
        CHECK(engine.standing(CustomerKey{"customer-1"}).size() == 1);
        CHECK(engine.standing(CustomerKey{"customer-2"}).empty());
    }
}

TEST_CASE("windows are inclusive at both ends", "[rules]")
{
    const auto set = readSet(impossibleTravel);
    Engine engine(set, Site::Panel, at(0));
    (void)engine.take(checkin("1", 0));
    CHECK(engine.take(card("2", 120.0 + 1.0 / 60'000)).empty());
    CHECK(kindsOf(engine.take(card("3", 120))) == Words{"raised"});
}

TEST_CASE("the same event twice, a third event and a new version of the rule fire nothing new",
          "[rules]")
{
    const auto set = readSet(impossibleTravel);
    Engine engine(set, Site::Panel, at(60));
    (void)engine.take(checkin("1", 0));
    const auto first = engine.take(card("2", 38));
    CHECK(engine.take(card("2", 38)).empty());
    const auto third = engine.take(card("3", 110));
    REQUIRE(kindsOf(third) == Words{"updated"});
    CHECK(third[0].alert.id == first[0].alert.id);
    CHECK(third[0].alert.firings == 2);

    std::string next = impossibleTravel;
    next.replace(next.find("\"version\":3"), 11, "\"version\":4");
    Engine after(readSet(next), Site::Panel, at(120));
    for (const EventPtr &event : {card("3", 110), card("2", 38), checkin("1", 0)})
        after.add(event);
    (void)after.settle();
    const auto changes = changesBetween(engine.standing(), after.standing());
    REQUIRE(kindsOf(changes) == Words{"updated"});
    CHECK(changes[0].alert.id == first[0].alert.id);
    CHECK(changes[0].alert.version == 4);
}

TEST_CASE("an earlier event that comes late gives the alert a new name that inherits the old one",
          "[rules]")
{
    Engine engine(readSet('[' + threeInAnHour + ']'), Site::Panel, at(60));
    (void)engine.take(kind("2", 20, "a"));
    (void)engine.take(kind("3", 30, "a"));
    const auto first = engine.take(kind("4", 40, "a"));
    REQUIRE(kindsOf(first) == Words{"raised"});
    CHECK(first[0].alert.title == "3");
    const auto late = engine.take(kind("1", 10, "a"));
    REQUIRE(kindsOf(late) == Words{"updated"});
    CHECK(late[0].alert.id != first[0].alert.id);
    CHECK(late[0].replaces == first[0].alert.id);
    const auto &aliases = late[0].alert.aliases;
    CHECK(std::find(aliases.begin(), aliases.end(), first[0].alert.id) != aliases.end());
    // Also for who only sees the end of it, as after a restart.
    Engine again(readSet('[' + threeInAnHour + ']'), Site::Panel, at(60));
    for (int i = 4; i >= 1; --i)
        again.add(kind(std::to_string(i), 10.0 * i, "a"));
    (void)again.settle();
    CHECK(again.standing() == engine.standing());
}

TEST_CASE("repeats within `suppress` are the same alert, also across customers' groups never",
          "[rules]")
{
    const std::string single =
        rule(R"("select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"}},
                "suppress":"30m")");
    Engine engine(readSet('[' + single + ']'), Site::Panel, at(0));
    CHECK(kindsOf(engine.take(kind("1", 0, "a"))) == Words{"raised"});
    CHECK(kindsOf(engine.take(kind("2", 30, "a"))) == Words{"updated"});
    CHECK(kindsOf(engine.take(kind("3", 61, "a"))) == Words{"raised"});
    CHECK(kindsOf(engine.take(kind("4", 31, "a", "customer-2"))) == Words{"raised"});
    // What joins two alerts makes them one.
    const auto joined = engine.take(kind("5", 45, "a"));
    CHECK(kindsOf(joined) == Words{"updated", "updated"});
    CHECK(engine.standing(CustomerKey{"customer-1"}).size() == 1);
    CHECK(engine.standing(CustomerKey{"customer-1"})[0].firings == 4);
}

TEST_CASE("an alert resolves by itself, and stale news raise none", "[rules]")
{
    Engine engine(readSet(impossibleTravel), Site::Panel, at(60));
    (void)engine.take(checkin("1", 0));
    (void)engine.take(card("2", 38));
    REQUIRE(engine.nextDeadline() == at(38 + 24 * 60));
    CHECK(engine.advance(Timestamp{at(38 + 24 * 60).ms - 1}).empty());
    CHECK(kindsOf(engine.advance(at(38 + 24 * 60))) == Words{"resolved"});
    CHECK(engine.standing().empty());

    Engine late(readSet(impossibleTravel), Site::Panel, at(48 * 60));
    (void)late.take(checkin("1", 0));
    CHECK(late.take(card("2", 38)).empty());
}

TEST_CASE("an event that has expired raises nothing and takes its alert along", "[rules]")
{
    const std::string single = rule(
        R"("select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"}})");
    const auto expiring = [](double until) {
        Event event = *kind("1", 0, "a");
        event.extensions["expirytime"] = formatRfc3339(at(until));
        return std::make_shared<const Event>(std::move(event));
    };
    Engine engine(readSet('[' + single + ']'), Site::Panel, at(10));
    CHECK(kindsOf(engine.take(expiring(20))) == Words{"raised"});
    CHECK(kindsOf(engine.advance(at(20))) == Words{"resolved"});
    Engine late(readSet('[' + single + ']'), Site::Panel, at(30));
    CHECK(late.take(expiring(20)).empty());
}

TEST_CASE("an absence fires on a timer and is cancelled by what arrives late", "[rules]")
{
    Engine engine(readSet('[' + promise + ']'), Site::Panel, at(1));
    CHECK(engine.take(kind("1", 0, "a")).empty());
    REQUIRE(engine.nextDeadline() == Timestamp{at(10).ms + 1});
    CHECK(engine.advance(at(10)).empty());
    const auto fired = engine.advance(*engine.nextDeadline());
    REQUIRE(kindsOf(fired) == Words{"raised"});
    CHECK(fired[0].alert.at == at(10));
    CHECK(engine.nextDeadline() == at(70));

    SECTION("by an event of a time before the deadline")
    {
        CHECK(kindsOf(engine.take(kind("2", 10, "b"))) == Words{"resolved"});
    }
    SECTION("by one after the deadline, from its time on")
    {
        CHECK(engine.take(kind("2", 30, "b"))[0].alert.resolvesAt == at(30));
        CHECK(kindsOf(engine.advance(at(30))) == Words{"resolved"});
    }
    SECTION("not by one from before the trigger")
    {
        CHECK(engine.take(kind("2", -1, "b")).empty());
    }
}

TEST_CASE("a clock that jumps and comes back leaves what it found", "[rules]")
{
    std::string both = impossibleTravel;
    both.insert(1, promise + ',');
    Engine engine(readSet(both), Site::Panel, at(60));
    (void)engine.take(checkin("1", 0));
    (void)engine.take(card("2", 38));
    (void)engine.take(kind("3", 59, "a"));
    const auto before = engine.standing();
    CHECK(before.size() == 1);
    const auto there = engine.advance(at(10.0 * 365 * 24 * 60));
    CHECK(kindsOf(there) == Words{"resolved"}); // ten years on, the absence has ended as well
    CHECK(kindsOf(engine.advance(at(61))) == Words{"raised"});
    CHECK(engine.standing() == before);
    CHECK(engine.nextDeadline() == Timestamp{at(69).ms + 1});
    (void)engine.advance(at(-10.0 * 365 * 24 * 60));
    CHECK(engine.advance(at(61)).empty());
    CHECK(engine.standing() == before);
}

TEST_CASE("what a customer left is gone with the customer", "[rules]")
{
    Engine engine(readSet(impossibleTravel), Site::Panel, at(60));
    (void)engine.take(checkin("1", 0));
    const auto raised = engine.take(card("2", 38));
    CHECK(kindsOf(engine.forget(CustomerKey{"customer-1"})) == Words{"resolved"});
    CHECK(engine.standing().empty());
    CHECK_FALSE(engine.explain(raised[0].alert.id));
    CHECK(engine.nearMisses(CustomerKey{"customer-1"}).empty());
    CHECK_FALSE(engine.nextDeadline());
    CHECK(engine.take(card("3", 40)).empty());
}

TEST_CASE("one event erased leaves no trace", "[rules]")
{
    Engine engine(readSet(impossibleTravel), Site::Panel, at(60));
    (void)engine.take(checkin("1", 0));
    (void)engine.take(card("2", 38));
    CHECK(kindsOf(engine.erase({"/test", "1"})) == Words{"resolved"});
    CHECK(engine.take(card("3", 40)).empty());
    CHECK(kindsOf(engine.take(checkin("4", 10))) == Words{"raised"});
}

TEST_CASE("the newest 256 matches are held, and the alert says that there were more", "[rules]")
{
    Engine engine(readSet('[' + threeInAnHour + ']'), Site::Panel, at(0));
    for (int i = 0; i < 300; ++i)
        engine.add(kind(std::to_string(i), i, "a"));
    (void)engine.settle();
    REQUIRE(engine.standing().size() == 1);
    CHECK(engine.standing()[0].dropsFlagged);
    CHECK(engine.standing()[0].firstBound == at(44));
    CHECK(engine.counts().dropped == 44);
    CHECK_FALSE(engine.standing()[0].aliases.size() > maxHeld);
}

TEST_CASE("a scope decides who sees an alert, not whether it is one", "[rules]")
{
    std::string scoped = impossibleTravel;
    scoped.insert(2, R"("scope":"'cards' in interaction.skills",)");
    Engine engine(readSet(scoped), Site::Panel, at(60));
    (void)engine.take(checkin("1", 0));
    CHECK(engine.take(card("2", 38)).empty());
    const auto skills = [](const char *json) {
        Surroundings around;
        around.interaction =
            std::make_shared<const boost::json::object>(boost::json::parse(json).as_object());
        return around;
    };
    const CustomerKey customer{"customer-1"};
    CHECK(engine.surround(customer, skills(R"({"skills":["loans"]})")).empty());
    CHECK(engine.nearMisses(customer).at(0).missing == NearMiss::Missing::Scope);
    CHECK(kindsOf(engine.surround(customer, skills(R"({"skills":["cards"]})"))) == Words{"raised"});
    CHECK(kindsOf(engine.surround(customer, skills(R"({})"))) == Words{"resolved"});
}

TEST_CASE("a condition may read the customer, and is judged anew when that changes", "[rules]")
{
    const std::string gold = rule(
        R"("select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"}},
           "correlate":{"type":"single","where":"customer.tier == 'Gold'"})");
    Engine engine(readSet('[' + gold + ']'), Site::Panel, at(0));
    CHECK(engine.take(kind("1", 0, "a")).empty());
    Surroundings around;
    around.customer =
        std::make_shared<const boost::json::object>(boost::json::object{{"tier", "Gold"}});
    CHECK(kindsOf(engine.surround(CustomerKey{"customer-1"}, around)) == Words{"raised"});
}

TEST_CASE("a rule that costs too much stops and says so, and the others go on", "[rules]")
{
    // Every pair of 120 x 120 events is looked at before it is known that none fits.
    std::string costly = rule(
        R"("select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"},
                     "b":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'b'"},
                     "c":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'c'"}},
           "correlate":{"type":"temporal","timespan":"7d","where":"a.id + b.id + c.id == 'never'"})");
    costly.replace(costly.find("\"r\""), 3, "\"costly\"");
    Engine engine(readSet('[' + costly + ',' + threeInAnHour + ']'), Site::Panel, at(0));
    for (int i = 0; i < 120; ++i) {
        engine.add(kind("a" + std::to_string(i), i, "a"));
        engine.add(kind("b" + std::to_string(i), i, "b"));
    }
    engine.add(kind("c", 200, "c"));
    (void)engine.settle();
    REQUIRE(engine.standing().size() == 1);
    CHECK(engine.standing()[0].rule == "r");
    REQUIRE(engine.troubles().size() == 1);
    const Trouble trouble = engine.troubles()[0];
    CHECK(trouble.rule == "costly");
    CHECK(trouble.problem.pointer == "/correlate");
    CHECK(trouble.times == 1);
    CHECK(engine.counts().overBudget == 1);
    CHECK(engine.nearMisses(CustomerKey{"customer-1"}).at(0).missing == NearMiss::Missing::Budget);
}

TEST_CASE("shared events are seen by every group, and make none", "[rules]")
{
    const std::string outage = rule(
        R"("select":{"outage":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'outage'","shared":true},
                     "a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"}},
           "correlate":{"type":"temporal","timespan":"1h"})");
    Engine engine(readSet('[' + outage + ']'), Site::Panel, at(0));
    CHECK(engine.take(kind("o", 10, "outage", "")).empty());
    CHECK(kindsOf(engine.take(kind("1", 20, "a"))) == Words{"raised"});
    CHECK(kindsOf(engine.take(kind("2", 5, "a", "customer-2"))) == Words{"raised"});
    CHECK(kindsOf(engine.erase({"/test", "o"})) == Words{"resolved", "resolved"});
}

TEST_CASE("an alert feeds one further rule", "[rules]")
{
    const std::string twice =
        R"({"id":"twice","version":1,"name":"T","then":{"alert":"{alert.data.title} again"},
            "select":{"alert":{"alert":"r"}},
            "correlate":{"type":"event_count","timespan":"1d","condition":{"gte":2}}})";
    Engine engine(readSet('[' + twice + ',' + promise + ']'), Site::Panel, at(0));
    (void)engine.take(kind("1", 0, "a"));
    (void)engine.take(kind("2", 30, "a"));
    const auto both = engine.advance(at(60));
    CHECK(kindsOf(both) == Words{"raised", "raised", "raised"});
    // The first absence turns out to be none.
    const auto late = engine.take(kind("3", 5, "b"));
    CHECK(kindsOf(late) == Words{"resolved", "resolved"});
}

TEST_CASE("events without a time do not correlate, and are counted", "[rules]")
{
    Engine engine(readSet('[' + threeInAnHour + ']'), Site::Panel, at(0));
    Event event = *kind("1", 0, "a");
    event.time.reset();
    CHECK(engine.take(std::make_shared<const Event>(event)).empty());
    CHECK(engine.counts().events == 1);
    CHECK(engine.counts().withoutTime == 1);
    CHECK(engine.counts().matches == 0);
}
