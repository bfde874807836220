// Rules at work in the panel.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

constexpr std::int64_t minute = 60'000;

std::string travelRule(int version, int km = 500)
{
    std::string text =
        R"json({"id":"fraud.impossible-travel","version":VERSION,"name":"Impossible travel",
 "description":"Nobody is in two far places at once.","owner":"Risk team","severity":"critical",
 "select":{"checkin":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'checkin' && has(data.place)"},
           "card":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'card.payment' && has(data.place)"}},
 "correlate":{"type":"temporal","group-by":["subject"],"timespan":"2h",
              "where":"geo.km(checkin.data.place, card.data.place) > KM.0"},
 "then":{"alert":"Card used in two places at once","detail":"Card in {card.data.place.name}",
         "suggest":["verify-otp","block-card"]},
 "suppress":"30m","resolve":"24h"})json";
    text.replace(text.find("VERSION"), 7, std::to_string(version));
    text.replace(text.find("KM"), 2, std::to_string(km));
    return text;
}

const char *const promiseRule =
    R"json({"id":"promise.kept","version":1,"name":"Promise","owner":"Care","severity":"warning",
 "select":{"asked":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'ask'"},
           "answer":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'answer'"}},
 "correlate":{"type":"absence","group-by":["subject"],"timespan":"30m","trigger":"asked","expect":"answer"},
 "then":{"alert":"Nobody has answered"},"resolve":"24h"})json";

std::shared_ptr<const rules::RuleSet> rulesOf(const std::string &list)
{
    auto read = rules::readRules(boost::json::parse("[" + list + "]").as_array());
    if (!read)
        FAIL(read.error().front().pointer + " " + read.error().front().sentence);
    return *read;
}

struct RuleBench : SessionBench {
    InteractionId i1{"i1"};
    explicit RuleBench(const std::string &list = travelRule(1)) { rules = rulesOf(list); }

    void happens(const std::string &id, const std::string &kind, const std::string &place,
                 std::int64_t inMs)
    {
        happen({id, std::string(types::touchpointRecorded), "c1",
                R"({"channel":"app","title":"Event )" + id + R"(","kind":")" + kind + "\"" +
                    (place.empty() ? "" : R"(,"place":)" + place) + "}",
                "", store.clock.now().ms + inMs, "/system/" + kind},
               test::customerStream("c1"));
    }
    void checkIn(const std::string &id = "in", std::int64_t inMs = -40 * minute)
    {
        happens(id, "checkin", R"({"name":"New York","lat":40.7,"lon":-74.0})", inMs);
    }
    void payment(const std::string &id = "pay", std::int64_t inMs = -2 * minute)
    {
        happens(id, "card.payment", R"({"name":"Paris","lat":48.9,"lon":2.35})", inMs);
    }
    [[nodiscard]] std::vector<EventKey> evidence() const
    {
        return screen.alerts.empty() ? std::vector<EventKey>()
                                     : screen.alerts.front().alert.why.evidence;
    }
    [[nodiscard]] int loud() const
    {
        return static_cast<int>(std::count_if(
            screen.alerts.begin(), screen.alerts.end(),
            [](const session::AlertRow &row) { return !row.acknowledged && !row.snoozedUntil; }));
    }
};

const std::vector<EventKey> both{{"/system/checkin", "in"}, {"/system/card.payment", "pay"}};

} // namespace

TEST_CASE("two events of two systems are one alert, with both and what to do", "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.checkIn();
    bench.settle();
    CHECK(bench.screen.alerts.empty());
    bench.payment();
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 1);
    const session::AlertRow &row = bench.screen.alerts.front();
    CHECK(row.byRule);
    CHECK(row.alert.severity == Severity::Critical);
    CHECK(row.alert.detail == "Card in Paris");
    CHECK(row.alert.why.id == "fraud.impossible-travel");
    CHECK(bench.evidence() == both);
    REQUIRE(bench.screen.suggestions.size() == 2);
    CHECK(bench.screen.suggestions[0].action == "verify-otp");
    CHECK(bench.screen.suggestions[0].why.rule == "Impossible travel");
    CHECK(bench.screen.announced.size() == 1);
}

TEST_CASE("the alert is there when the panel was away for the first event or for both, once",
          "[session]")
{
    const bool both = GENERATE(false, true);
    CAPTURE(both);
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.kill();
    bench.checkIn();
    if (both)
        bench.payment();
    bench.start();
    if (!both) {
        bench.payment();
        bench.settle();
    }
    CHECK(bench.screen.alerts.size() == 1);
    const AlertId id = bench.screen.alerts.front().alert.id;
    bench.kill();
    bench.start(GENERATE(false, true));
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.alerts.front().alert.id == id);
    CHECK(bench.announcedTooEarly == 0);
}

TEST_CASE("what was acknowledged is not raised again by a third event, a late one or a new version",
          "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.checkIn();
    bench.payment();
    bench.settle();
    bench.command(session::AcknowledgeAlert{bench.i1, bench.screen.alerts.front().alert.id});
    CHECK(bench.loud() == 0);
    SECTION("a third event")
    {
        bench.payment("pay2", -minute);
        bench.settle();
    }
    SECTION("an earlier one that comes late, which gives it another id")
    {
        bench.checkIn("in0", -80 * minute);
        bench.happens("in", "checkin", R"({"name":"New York","lat":40.7,"lon":-74.0})",
                      -40 * minute);
        bench.settle();
    }
    SECTION("a new version of the rule")
    {
        bench.engine->configure(rulesOf(travelRule(2, 600)), 3, {});
        bench.settle();
        CHECK(bench.screen.alerts.front().alert.why.version == 2);
    }
    CHECK(bench.screen.alerts.size() == 1);
    CHECK(bench.loud() == 0);
    CHECK(bench.screen.announced.size() == 1);
    bench.kill();
    bench.start();
    CHECK(bench.screen.alerts.size() == 1);
    CHECK(bench.loud() == 0);
    CHECK(bench.screen.announced.empty());
}

TEST_CASE("an alert that another engine raised about the same events is the same card", "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.checkIn();
    bench.payment();
    bench.happen(
        {"raise", std::string(types::alertRaised), "c1",
         R"({"alert":"ext","title":"Fraud engine: travel","severity":"warning","why":)"
         R"({"rule":"Impossible travel","evidence":[{"source":"/system/card.payment","id":"pay"}]}})",
         "", bench.store.clock.now().ms},
        test::customerStream("c1"));
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 1);
    CHECK(bench.screen.alerts.front().byRule);
    CHECK(bench.screen.alerts.front().also == std::vector{AlertId{"ext"}});
}

TEST_CASE("a suggestion of a rule that was decided about does not come back", "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.checkIn();
    bench.payment();
    bench.settle();
    bench.command(session::TakeAction{bench.i1, bench.screen.suggestions[0].id, "accepted", ""});
    REQUIRE(bench.screen.suggestions.size() == 1);
    CHECK(bench.screen.suggestions[0].action == "block-card");
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.suggestions.size() == 1);
}

TEST_CASE("an event that was matched by a number counts as its customer's", "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.checkIn();
    bench.happen(
        {"pay", std::string(types::touchpointRecorded), "",
         R"({"channel":"app","title":"P","kind":"card.payment","place":{"name":"Paris","lat":48.9,"lon":2.35}})",
         "", bench.store.clock.now().ms, "/system/card.payment"},
        test::customerStream("c1"));
    bench.settle();
    CHECK(bench.evidence() == both);
}

TEST_CASE("silence is only believed while the hub tells everything, whatever the clock says",
          "[session]")
{
    RuleBench bench(promiseRule);
    bench.start();
    bench.offer("i1", "c1");
    bench.happens("q", "ask", "", 0);
    bench.settle();
    SECTION("it fires when the time is over, once, also after a restart without a hub")
    {
        bench.pass(29 * minute);
        CHECK(bench.screen.alerts.empty());
        bench.pass(2 * minute);
        REQUIRE(bench.screen.alerts.size() == 1);
        bench.shutDown();
        bench.start(true);
        CHECK(bench.screen.alerts.size() == 1);
    }
    SECTION("a jump of the clock fires nothing, and swallows nothing")
    {
        const std::int64_t jump = GENERATE(-7'200'000, 7'200'000);
        bench.store.clock.setWall(Timestamp{bench.store.clock.now().ms + jump});
        bench.pass(5 * minute);
        CHECK(bench.screen.alerts.empty());
        bench.pass(26 * minute);
        CHECK(bench.screen.alerts.size() == 1);
    }
    SECTION("offline nobody knows whether somebody answered")
    {
        bench.command(session::GoOffline{});
        bench.happens("a", "answer", "", 10 * minute);
        bench.pass(60 * minute);
        CHECK(bench.screen.alerts.empty());
        bench.command(session::GoOnline{});
        bench.pass(minute);
        CHECK(bench.screen.alerts.empty());
    }
    SECTION("a late answer takes it back")
    {
        bench.pass(31 * minute);
        REQUIRE(bench.screen.alerts.size() == 1);
        bench.happens("a", "answer", "", -25 * minute);
        bench.settle();
        CHECK(bench.screen.alerts.empty());
    }
}

TEST_CASE("the record of an alert holds its events, numbers and what would have changed it",
          "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.checkIn();
    bench.payment();
    bench.settle();
    bench.command(session::ExplainAlert{bench.i1, bench.screen.alerts.front().alert.id});
    REQUIRE(bench.screen.why);
    const session::WhyRecord &why = *bench.screen.why;
    CHECK(why.name == "Impossible travel");
    CHECK(why.owner == "Risk team");
    CHECK(why.version == 1);
    REQUIRE(why.events.size() == 2);
    CHECK(why.events[0].key == both[0]);
    CHECK(why.events[0].title == "Event in");
    CHECK(why.events[1].time > why.events[0].time);
    CHECK_FALSE(why.leaves.empty());
    const auto km =
        std::find_if(why.measures.begin(), why.measures.end(), [](const RuleMeasure &measure) {
            return measure.unit == RuleMeasure::Unit::Kilometres;
        });
    REQUIRE(km != why.measures.end());
    CHECK(km->value > 5500);
    CHECK(km->value < 6100);
    CHECK_FALSE(why.wouldChange.empty());
}

TEST_CASE("a rule that nearly fired says what was missing", "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.checkIn();
    bench.settle();
    bench.command(session::AskNearMisses{bench.i1});
    REQUIRE(bench.screen.nearMisses);
    REQUIRE(bench.screen.nearMisses->records.size() == 1);
    CHECK(bench.screen.nearMisses->records[0].name == "Impossible travel");
    REQUIRE(bench.screen.nearMisses->records[0].missing);
    CHECK(bench.screen.nearMisses->records[0].missing->kind == RuleRemark::Kind::EventMissing);
}

TEST_CASE("an event of the record can be shown however far back it is", "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle(); // from here on everything comes, not the newest alone
    bench.checkIn("old", -600 * minute);
    for (int i = 0; i < 300; ++i)
        bench.touch("t" + std::to_string(i), "c1", -i * 1000);
    bench.settle();
    bench.pass(1000);
    const auto shows = [&bench] {
        const auto ids = bench.screen.historyIds();
        return std::count(ids.begin(), ids.end(), "old") == 1;
    };
    REQUIRE_FALSE(shows());
    bench.command(session::ShowEvents{bench.i1, {{"/system/checkin", "old"}}});
    CHECK(shows());
    bench.command(session::ShowEvents{bench.i1, {{"/nobody", "knows"}}});
}

TEST_CASE("a long history is gone through in slices, and the alert is there after the last",
          "[session]")
{
    RuleBench bench;
    bench.start();
    bench.offer("i1", "c1");
    bench.settle();
    bench.checkIn("in", -90 * minute);
    for (int i = 0; i < 3000; ++i)
        bench.touch("t" + std::to_string(i), "c1", -i * 1000);
    bench.settle();
    bench.payment();
    bench.settle();
    REQUIRE(bench.screen.alerts.size() == 1);
    bench.kill();
    bench.start(true);
    CHECK(bench.screen.alerts.size() == 1);
}
