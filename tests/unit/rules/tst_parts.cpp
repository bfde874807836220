// The small parts rules are made of.
#include "core/rules/dataglance.h"
#include "core/rules/eventpath.h"
#include "core/rules/requiredmembers.h"
#include "core/rules/requiredtext.h"
#include "core/rules/steadynow.h"
#include "core/rules/timespan.h"
#include "tests/unit/rules/ruletest.h"

using namespace sidelight;
using namespace sidelight::rules;
using namespace sidelight::test;

TEST_CASE("lengths of time are read as rules write them", "[rules]")
{
    CHECK(parseTimespan("30m") == 30 * minuteMs);
    CHECK(parseTimespan("1d12h") == 36 * 60 * minuteMs);
    CHECK(parseTimespan("1w") == 7 * 24 * 60 * minuteMs);
    CHECK(parseTimespan("250ms") == 250);
    CHECK(parseTimespan("0s") == 0);
    for (const char *text : {"", "m", "5", "-5m", "5 m", "5M", "1.5h", "99999999999999999999s",
                             "9999999999d", "5m3", "+5m"}) {
        INFO(text);
        CHECK_FALSE(parseTimespan(text));
    }
}

TEST_CASE("lengths of time are said in their two largest units", "[rules]")
{
    CHECK(wordsOfTimespan(7 * 24 * 60 * minuteMs) == "7 days");
    CHECK(wordsOfTimespan(38 * minuteMs) == "38 min");
    CHECK(wordsOfTimespan(135 * minuteMs) == "2 h 15 min");
    CHECK(wordsOfTimespan(24 * 60 * minuteMs) == "1 day");
    CHECK(wordsOfTimespan(45'000) == "45 s");
    CHECK(wordsOfTimespan(200) == "0.2 s");
}

TEST_CASE("a condition's required text is found only where it is certain", "[rules]")
{
    const auto found = requiredTextOf("data.kind == 'checkin' && has(data.place)");
    REQUIRE(found);
    CHECK(found->member == "kind");
    CHECK(found->value == "checkin");
    CHECK_FALSE(found->isWhole);
    CHECK(requiredTextOf("data.kind == \"a\"")->isWhole);
    CHECK(requiredTextOf("has(data.place) && (data.a || data.b) && data.kind=='x'")->value == "x");
    for (const char *condition :
         {"data.kind == 'a' || data.kind == 'b'", "data.kind != 'a'",
          "data.x ? data.kind == 'a' : true", "!(data.kind == 'a')", "data.kind == 'a' + 'b'",
          "data.kind == 'it\\'s'", "data.a.kind == 'a'", "event.data.kind == 'a'",
          "data.kind == '''a'''", "(data.kind == 'a')",
          "data.kind == 'a' // && data.kind == 'b'"}) {
        INFO(condition);
        CHECK_FALSE(requiredTextOf(condition));
    }
}

TEST_CASE("what a condition's events have to have is found only where it is certain", "[rules]")
{
    using Ways = std::vector<RequiredMembers>;
    const auto none = std::nullopt;
    struct Row {
        const char *condition;
        RequiredMembers members;
    };
    const Row rows[] = {
        {"has(data.place)", {{"place", none}}},
        {"has( data.place.name ) && data.n >= 5.0", {{"place", none}, {"n", none}}},
        {"data.kind == 'a' && has(data.x)", {{"kind", "a"}, {"x", none}}},
        {"data.a.kind == 'a'", {{"a", none}}},
        {"data.kind != 'a'", {{"kind", none}}},
        {"data.present", {{"present", none}}},
        {"data.a == data.b", {{"a", none}}},
        // What costs something may run out of steps before, or after an error.
        {"has(data.x) && data.y > 1 && data.list.all(i, i > 1)", {{"x", none}}},
        {"data.list.all(i, i > 1) && has(data.x)", {}},
        {"data.y > 1 && data.list.size() > 3", {}},
        {"has(data.x) ? true : false", {}},
        {"!has(data.x)", {}},
        {"data.x + 1 > 2", {}},
        {"data.x == 'a' + 'b'", {}},
        {"'a' in data.tags", {}},
        {"event.source == '/a'", {}},
        {"data['x'] == 'a'", {}},
    };
    for (const Row &row : rows) {
        INFO(row.condition);
        CHECK(requiredMembersOf(row.condition) == Ways{row.members});
    }
    CHECK(requiredMembersOf("data.kind == 'a' || data.kind == 'b' && has(data.x)") ==
          Ways{{{"kind", "a"}}, {{"kind", "b"}, {"x", none}}});
    CHECK(requiredMembersOf("has(data.x) || !has(data.y)") == Ways{{{"x", none}}, {}});
    CHECK(requiredMembersOf("has(data.x) || data.b ? true : false") == Ways{{}});
    CHECK(requiredMembersOf("has(data.x) && (data.a || data.b)") == Ways{{{"x", none}}});
}

TEST_CASE("the members of an event's data are seen as they stand in its text", "[rules]")
{
    const auto namesIn = [](std::string_view json) {
        std::string names;
        const DataGlance glance(json);
        for (const DataGlance::Member &member : glance.members())
            names += std::string(member.name) + '=' + std::string(member.value) + ';';
        return glance.isCertain() ? names : "?";
    };
    CHECK(namesIn(R"({"id":"{\"","data":{"a":"x\"}","b" : [1,{"c":2}] ,"d":{}, "e":null}})") ==
          "a=\"x\\\"}\";b=[1,{\"c\":2}];d={};e=null;");
    CHECK(namesIn(" {\n\"data\" : { \"a\" :1 } , \"z\":0} ") == "a=1;");
    CHECK(namesIn(R"({"x":{"data":{"a":1}}})").empty());
    CHECK(namesIn(R"({"data":"text"})").empty());
    CHECK(namesIn(R"({"data":{}})").empty());
    for (const char *text : {"", "[]", "{", R"({"data":{)", R"({"data":{"a)", R"({"data":{"a":"\)",
                             R"({"d\u0061ta":{"a":1}})", R"({"data":{"\u0061":1}})",
                             R"({"data":{"a":1)", R"({"data":{"a":[)", R"({"data":{"a" 1}})"}) {
        INFO(text);
        CHECK(namesIn(text) == "?");
    }
    std::string many = R"({"data":{"m":0)";
    for (int i = 0; i < 100; ++i)
        many += ",\"m" + std::to_string(i) + "\":0";
    CHECK(namesIn(many + "}}") == "?");
}

TEST_CASE("values of groups never read alike when they differ", "[rules]")
{
    const auto keyOf = [](const char *path, const char *data) {
        std::string key;
        const bool found = appendValueAt(*parseEventPath(path), *touchpoint("1", 0, data), key);
        return found ? key : std::string("none");
    };
    CHECK(keyOf("data.case", R"({"case":"1"})") != keyOf("data.case", R"({"case":1})"));
    CHECK(keyOf("data.a.b", R"({"a":{"b":true}})") == "b1:1");
    CHECK(keyOf("data.a.b", R"({"a":5})") == "none");
    CHECK(keyOf("data.case", R"({"case":null})") == "none");
    CHECK(keyOf("correlationid", "{}") == "none");
    CHECK(keyOf("subject", "{}") == "s10:customer-1");
    for (const char *path :
         {"", "data", "data.", ".a", "subject.x y", "data.a..b", "data.a.b.c.d.e.f.g.h"}) {
        INFO(path);
        CHECK_FALSE(parseEventPath(path));
    }
}

TEST_CASE("a steady now follows the clock, not its jumps", "[rules]")
{
    std::int64_t ticks = 1000;
    SteadyNow steady(at(0), ticks);
    const auto after = [&](std::int64_t ms, Timestamp wall) {
        ticks += ms;
        return steady.read(wall, ticks);
    };
    CHECK(after(10 * minuteMs, at(10)) == at(10));
    // A little apart is the clock being set right.
    CHECK(after(minuteMs, Timestamp{at(11).ms + 30'000}) == Timestamp{at(11).ms + 30'000});
    // A year ahead is not believed, and neither is the way back.
    CHECK(after(minuteMs, at(365 * 24 * 60)) == Timestamp{at(12).ms + 30'000});
    CHECK(after(minuteMs, at(13)) == Timestamp{at(13).ms});
    CHECK(after(minuteMs, at(-365 * 24 * 60)) == at(14));
    // Eight hours asleep: the clock says so, and so does an event.
    CHECK(after(0, at(8 * 60)) == at(14));
    steady.witness(at(8 * 60 - 1));
    CHECK(after(0, at(8 * 60)) == at(8 * 60 - 1));
    CHECK(after(0, at(8 * 60)) == at(8 * 60)); // a minute apart by now
    // An event from the future alone moves nothing.
    steady.witness(at(1e6));
    CHECK(after(minuteMs, at(8 * 60 + 1)) == at(8 * 60 + 1));
}

TEST_CASE("what no rule can want is told from the text alone, and never wrongly", "[rules]")
{
    const auto rules = readSet(
        R"([{"id":"r","version":1,"name":"R","then":{"alert":"t"},"select":{
             "a":{"type":"one","when":"data.kind == 'a' && data.n > 1"},
             "b":{"type":"one","when":"data.who == 'b'"},
             "c":{"type":"two","when":"data.n > 1"}}}])");
    const auto may = [&](const char *type, const char *json) {
        return rules->mayConcern(Site::Panel, type, json);
    };
    CHECK(may("one", R"({"data":{"n":1,"kind":"a"}})"));
    CHECK(may("one", "{\"data\":{\"kind\" :\n \"a\",\"n\":2}}"));
    CHECK(may("one", R"({"data":{"kind":"x","who":"b"}})"));
    CHECK(may("one", R"({"data":{"note":{"kind":"c"},"kind":"a","n":1}})"));
    CHECK(may("one", R"({"data":{"k\u0069nd":"a"}})"));
    CHECK(may("one", R"({"data":{"kind":"\u0061","n":1}})"));
    CHECK(may("two", R"({"data":{"n":0}})"));
    CHECK(may("two", "no JSON"));
    CHECK_FALSE(may("two", "{}"));
    CHECK_FALSE(may("two", R"({"data":{"m":{"n":5}}})"));
    CHECK_FALSE(may("one", R"({"data":{"kind":"a"}})"));
    CHECK_FALSE(may("one", R"({"data":{"kind":"ab","who":"a"}})"));
    CHECK_FALSE(may("one", R"({"data":{"kind":5,"b":"b"}})"));
    CHECK_FALSE(may("three", R"({"data":{"kind":"a"}})"));
    CHECK_FALSE(rules->mayConcern(Site::Hub, "one", R"({"data":{"kind":"a"}})"));
}
