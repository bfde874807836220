#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/mapping/mapping.h"

using namespace sidelight;
using namespace sidelight::mapping;

namespace
{

std::shared_ptr<const Mapping> mappingOf(const std::string &json, const MappingLimits &limits = {})
{
    auto mapping = readMapping(boost::json::parse(json).as_object(), limits);
    if (!mapping) {
        for (const Problem &problem : mapping.error())
            UNSCOPED_INFO(problem.pointer << ": " << problem.sentence);
    }
    REQUIRE(mapping);
    return *mapping;
}

// A mapping with one event of which `rest` is a part.
std::shared_ptr<const Mapping> oneEvent(const std::string &rest, const std::string &top = {},
                                        const MappingLimits &limits = {})
{
    return mappingOf(R"({"id":"m","name":"M",)" + top + R"("events":[{"type":"'test.happened'",)" +
                         rest + "}]}",
                     limits);
}

Mapped run(const std::shared_ptr<const Mapping> &mapping, const std::string &body)
{
    const boost::json::value value = boost::json::parse(body);
    return mapping->apply({value});
}

std::string dataOf(const Mapped &mapped)
{
    REQUIRE(mapped.events.size() == 1);
    return boost::json::serialize(mapped.events.front().data);
}

} // namespace

TEST_CASE("five ways to write a time are one point in time, and the vendor's is kept")
{
    struct Row {
        const char *what;
        const char *field;
        const char *body;
        const char *time;
        const char *original; // null when nothing is to be kept
    };
    const auto row = GENERATE(values<Row>({
        {"UTC as we write it", R"("item.t")", R"({"t":"2026-11-17T09:12:33Z"})",
         "2026-11-17T09:12:33Z", nullptr},
        {"an offset", R"("item.t")", R"({"t":"2026-11-17T10:12:33.5+01:00"})",
         "2026-11-17T09:12:33.500Z", R"("2026-11-17T10:12:33.5+01:00")"},
        {"nanoseconds", R"("item.t")", R"({"t":"2026-11-17T09:12:33.123456789Z"})",
         "2026-11-17T09:12:33.123Z", R"("2026-11-17T09:12:33.123456789Z")"},
        {"with a zone's name behind", R"("item.t")", R"({"t":"2026-11-17 09:12:33 UTC"})",
         "2026-11-17T09:12:33Z", R"("2026-11-17 09:12:33 UTC")"},
        {"without a zone", R"("item.t")", R"({"t":"2026-11-17 09:12:33"})", "2026-11-17T09:12:33Z",
         R"("2026-11-17 09:12:33")"},
        {"without a zone, of a place", R"({"from":"item.t","zone":"Europe/Berlin"})",
         R"({"t":"2026-11-17 10:12:33"})", "2026-11-17T09:12:33Z", R"("2026-11-17 10:12:33")"},
        {"JavaScript", R"("item.t")",
         R"j({"t":"Tue Nov 17 2026 02:12:33 GMT-0700 (Mountain Standard Time)"})j",
         "2026-11-17T09:12:33Z",
         R"j("Tue Nov 17 2026 02:12:33 GMT-0700 (Mountain Standard Time)")j"},
        {"mail and HTTP", R"("item.t")", R"({"t":"Tue, 17 Nov 2026 09:12:33 +0000"})",
         "2026-11-17T09:12:33Z", R"("Tue, 17 Nov 2026 09:12:33 +0000")"},
        {"seconds", R"({"from":"item.t","unit":"s"})", R"({"t":1794906753})",
         "2026-11-17T09:12:33Z", "1794906753"},
        {"seconds by their size", R"("item.t")", R"({"t":1794906753})", "2026-11-17T09:12:33Z",
         "1794906753"},
        {"seconds of a form", R"({"from":"item.t","unit":"s"})", R"({"t":"1794906753"})",
         "2026-11-17T09:12:33Z", R"("1794906753")"},
        {"milliseconds", R"({"from":"item.t","unit":"ms"})", R"({"t":1794906753250})",
         "2026-11-17T09:12:33.250Z", "1794906753250"},
        {"few milliseconds", R"({"from":"item.t","unit":"ms"})", R"({"t":10000})",
         "1970-01-01T00:00:10Z", "10000"},
        {"made by an expression", R"j("timestamp(item.t) + duration('1s')")j",
         R"({"t":"2026-11-17T09:12:32Z"})", "2026-11-17T09:12:33Z", nullptr},
    }));
    CAPTURE(row.what);
    const Mapped mapped = run(oneEvent(std::string(R"("time":)") + row.field), row.body);
    REQUIRE(mapped.events.size() == 1);
    CHECK(mapped.isWhole());
    const Event &event = mapped.events.front();
    REQUIRE(event.time);
    CHECK(formatRfc3339(*event.time) == row.time);
    const boost::json::object *original = objectMember(*event.dataObject(), "original");
    if (row.original) {
        REQUIRE(original);
        CHECK(original->at("time") == boost::json::parse(row.original));
    } else {
        CHECK_FALSE(original);
    }
}

TEST_CASE("a time that is none leaves the event without one and is told")
{
    const auto row = GENERATE(values<std::string>(
        {R"({"t":"yesterday"})", R"({"t":true})", R"({"t":9e300})", R"({"t":"2026-13-40"})"}));
    CAPTURE(row);
    const Mapped mapped = run(oneEvent(R"("time":"item.t")"), row);
    REQUIRE(mapped.events.size() == 1);
    CHECK_FALSE(mapped.events.front().time);
    REQUIRE(mapped.troubles.size() == 1);
    CHECK(mapped.troubles.front().pointer == "/events/0/time");
}

TEST_CASE("gaps are left out, and are no trouble")
{
    const auto mapping =
        oneEvent(R"("time":"item.t","subject":"item.s","correlationid":"item.c","data":{)"
                 R"("a":"item.a","b":"item.b.c","d":{"e":"item.e"},"f":["item.f","'x'"],"g":7})");
    for (const char *body : {R"({})", R"({"a":null,"b":null,"e":"","f":null,"s":null,"t":null})",
                             R"({"b":{"c":null},"t":"","c":""})"}) {
        CAPTURE(body);
        const Mapped mapped = run(mapping, body);
        CHECK(mapped.isWhole());
        CHECK(dataOf(mapped) == R"({"f":["x"],"g":7})");
        CHECK_FALSE(mapped.events.front().time);
        CHECK_FALSE(mapped.events.front().subject);
        CHECK_FALSE(mapped.events.front().correlationId());
    }
}

TEST_CASE("an expression that fails costs its field, not the event, and is told without values")
{
    const Mapped mapped =
        run(oneEvent(R"("data":{"a":"item.a + 1","b":"'kept'"})"), R"({"a":"ida@example.com"})");
    CHECK(dataOf(mapped) == R"({"b":"kept"})");
    CHECK_FALSE(mapped.isWhole());
    REQUIRE(mapped.troubles.size() == 1);
    CHECK(mapped.troubles.front().pointer == "/events/0/data/a");
    CHECK(mapped.troubles.front().sentence.find("ida") == std::string::npos);
}

TEST_CASE("an id is the vendor's, or made from what identifies the happening")
{
    CHECK(run(oneEvent(R"("id":"item.id")"), R"({"id":42})").events.front().id == "42");
    const auto hashed = oneEvent(R"("id":{"hash":["item.call","item.event"]})");
    const auto id = [&](const char *body) { return run(hashed, body).events.front().id; };
    CHECK(id(R"({"call":"1","event":"x","noise":1})") ==
          id(R"({"noise":2,"event":"x","call":"1"})"));
    CHECK(id(R"({"call":"1","event":"x"})") != id(R"({"call":"1","event":"y"})"));
    CHECK(id(R"({"call":"ab","event":"c"})") != id(R"({"call":"a","event":"bc"})"));
    CHECK(id(R"({"call":1,"event":"x"})") != id(R"({"call":"1","event":"x"})"));
    CHECK(id(R"({"call":"1"})") != id(R"({"event":"1"})"));
    // Nothing to go by but the body itself.
    CHECK(id(R"({"n":1})") == id(R"({"n":1})"));
    CHECK(id(R"({"n":1})") != id(R"({"n":2})"));
}

TEST_CASE("events of one body that have no id do not take each other's")
{
    const auto mapping = mappingOf(
        R"({"id":"m","name":"M","each":"body","events":[{"type":"'a'"},{"type":"'b'"}]})");
    const Mapped mapped = run(mapping, R"([{"n":1},{"n":2}])");
    REQUIRE(mapped.events.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t k = i + 1; k < 4; ++k)
            CHECK(mapped.events[i].id != mapped.events[k].id);
    }
    CHECK(mapped.events[0].source == "/ingest/m");
    CHECK(mapped.events[0].extension("mappedby") == "m/1");
}

TEST_CASE("attributes are made fit for an event")
{
    const Mapped mapped =
        run(oneEvent(R"("source":"item.s","correlationid":"item.c","subject":"item.c","id":"'1'")"),
            R"({"s":"shop window <1>","c":"call/8 1"})");
    REQUIRE(mapped.events.size() == 1);
    CHECK(mapped.events.front().source == "shop%20window%20%3C1%3E");
    CHECK(mapped.events.front().correlationId() == "call%2F8%201");
    CHECK(mapped.events.front().subject == "call%2F8%201");
    const Mapped longer =
        run(oneEvent(R"("subject":"item.c")"), R"({"c":")" + std::string(300, 'x') + "\"}");
    CHECK(StreamId::isValidName(*longer.events.front().subject));
}

TEST_CASE("JSON inside a text is read strictly, and a broken one is told")
{
    const auto mapping = oneEvent(R"("data":{"from":"inner.from","always":"'x'"})",
                                  R"("let":{"inner":{"json":"item.attributes"}},)");
    struct Row {
        const char *what;
        std::string attributes;
        const char *data;
        std::size_t troubles;
    };
    const auto row = GENERATE(values<Row>({
        {"good", R"("{\"from\":\"+1\"}")", R"({"from":"+1","always":"x"})", 0},
        {"an object already", R"({"from":"+1"})", R"({"from":"+1","always":"x"})", 0},
        {"empty", R"("")", R"({"always":"x"})", 0},
        {"nothing there", "null", R"({"always":"x"})", 0},
        {"cut off", R"("{\"from\":\"+1")", R"({"always":"x"})", 1},
        {"a member twice", R"("{\"from\":1,\"from\":2}")", R"({"always":"x"})", 1},
        {"too deep", "\"" + std::string(17, '[') + std::string(17, ']') + "\"", R"({"always":"x"})",
         1},
        {"too long", "\"[" + std::string(70'000, ' ') + "]\"", R"({"always":"x"})", 1},
        {"JSON, but no object", R"("7")", R"({"always":"x"})", 1},
    }));
    CAPTURE(row.what);
    const Mapped mapped = run(mapping, R"({"attributes":)" + row.attributes + "}");
    CHECK(dataOf(mapped) == row.data);
    CHECK(mapped.troubles.size() == row.troubles);
}

TEST_CASE("a body that is of another kind fits not, and one without an event says so")
{
    const auto mapping = mappingOf(
        R"({"id":"m","name":"M","condition":"body.kind == 'x'","each":"body.list","events":[)"
        R"({"when":"item.n > 0","type":"'a'"}]})");
    CHECK_FALSE(run(mapping, R"({"kind":"y"})").fits);
    CHECK_FALSE(run(mapping, R"([1])").fits);
    CHECK_FALSE(run(mapping, R"("text")").fits);
    for (const char *body : {R"({"kind":"x"})", R"({"kind":"x","list":[]})",
                             R"({"kind":"x","list":7})", R"({"kind":"x","list":[{"n":0}]})"}) {
        CAPTURE(body);
        const Mapped mapped = run(mapping, body);
        CHECK(mapped.fits);
        CHECK(mapped.events.empty());
        CHECK(mapped.troubles.size() == 1);
    }
    // One of several: its event goes on, and the body has to be kept for the other's sake.
    const Mapped half = run(mapping, R"({"kind":"x","list":[{"n":1},{"n":0}]})");
    CHECK(half.events.size() == 1);
    CHECK_FALSE(half.isWhole());
}

TEST_CASE("a body stops at the limits of its mapping, and that is told")
{
    MappingLimits limits;
    const auto mapping = mappingOf(
        R"({"id":"m","name":"M","each":"body","events":[{"type":"'a'","data":{"n":"item"}}]})",
        limits);
    std::string body = "[0";
    for (int i = 1; i < 501; ++i)
        body += "," + std::to_string(i);
    const Mapped many = run(mapping, body + "]");
    CHECK(many.events.size() == 500);
    REQUIRE(many.troubles.size() == 1);
    CHECK(many.troubles.front().sentence.find("500") != std::string::npos);

    limits.steps = 3000;
    const auto slow = mappingOf(R"({"id":"m","name":"M","each":"body","events":[{"type":"'a'",)"
                                R"j("data":{"n":"body.filter(x, x > 1000).size()"}}]})j",
                                limits);
    const Mapped stopped = run(slow, body + "]");
    CHECK(stopped.events.size() < 20);
    CHECK_FALSE(stopped.isWhole());
}

TEST_CASE("headers, tables, the event's time and an element's index can be read")
{
    const auto mapping = mappingOf(
        R"({"id":"m","name":"M","tables":{"t":{"a":"b"}},"each":"body","events":[{"type":"'a'",)"
        R"j("time":"item.t","expirytime":"at + duration('2m')","extensions":{"kind":"headers['x-kind']"},)j"
        R"("data":{"n":"index","w":"tables.t[item.k]"}}]})");
    const boost::json::value body = boost::json::parse(R"([{"t":"2026-11-17T09:00:00Z","k":"a"}])");
    const Mapped mapped = mapping->apply({body, {{"x-kind", "h"}}});
    CHECK(dataOf(mapped) == R"({"n":0,"w":"b"})");
    CHECK(mapped.events.front().extension("kind") == "h");
    CHECK(mapped.events.front().extension("expirytime") == "2026-11-17T09:02:00Z");
}

TEST_CASE("what events share is theirs unless they say otherwise")
{
    const auto mapping = mappingOf(
        R"({"id":"m","name":"M","shared":{"id":"'s'","source":"'/s'","data":{"a":1,"b":2}},"events":[)"
        R"({"type":"'x'","data":{"b":3,"c":4}},{"type":"'y'","id":"'own'"}]})");
    const Mapped mapped = run(mapping, "{}");
    REQUIRE(mapped.events.size() == 2);
    CHECK(mapped.events[0].id == "s");
    CHECK(mapped.events[0].source == "/s");
    CHECK(mapped.events[0].data == boost::json::parse(R"({"a":1,"b":3,"c":4})"));
    CHECK(mapped.events[1].id == "own");
    CHECK(mapped.events[1].data == boost::json::parse(R"({"a":1,"b":2})"));
}
