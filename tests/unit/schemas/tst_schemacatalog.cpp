#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/domain/eventtypes.h"
#include "core/domain/schemas/schemacatalog.h"

using namespace sidelight;
using namespace sidelight::schemas;

namespace
{

Event eventOf(std::string_view type, const std::string &data)
{
    Event event;
    event.id = "1";
    event.source = "/test";
    event.type = std::string(type);
    event.extensions["correlationid"] = "call-1";
    event.data = boost::json::parse(data);
    return event;
}

SchemaCatalog catalog()
{
    auto made = SchemaCatalog::make();
    REQUIRE(made.has_value());
    return std::move(*made);
}

struct Row {
    std::string name;
    std::string_view type;
    std::string data;
    std::string pointer;
};

std::string timeOf(const std::string &time)
{
    return R"({"commitment":"c","title":"t","status":"open","due":")" + time + "\"}";
}

} // namespace

TEST_CASE("data that the views can use is accepted")
{
    const SchemaCatalog judge = catalog();
    const auto row = GENERATE(values<Row>({
        {"a touchpoint with a title alone", types::touchpointRecorded, R"({"title":"Paid"})", ""},
        {"a touchpoint of a kind alone", types::touchpointRecorded, R"({"kind":"page.view"})", ""},
        {"members nobody knows", types::touchpointRecorded, R"({"kind":"x","campaign":{"a":[1]}})",
         ""},
        {"an unknown outcome", types::touchpointRecorded, R"({"kind":"x","outcome":"meh"})", ""},
        {"a whole number as amount", types::touchpointRecorded,
         R"({"kind":"x","amount":{"value":84}})", ""},
        {"a profile without a name", types::customerUpdated, R"({"tier":"Gold"})", ""},
        {"a date alone as since", types::customerUpdated, R"({"since":"2019-04-01"})", ""},
        {"an alert", types::alertRaised, R"({"alert":"a","title":"t","severity":"critical"})", ""},
        {"an offer", types::interactionOffered, R"({"agent":"dev"})", ""},
        {"a due time with an offset", types::commitmentUpdated,
         timeOf("2026-11-22T10:00:00.5+01:00"), ""},
    }));
    CAPTURE(row.name);
    const auto verdict = judge.validate(eventOf(row.type, row.data));
    if (!verdict)
        UNSCOPED_INFO(verdict.error().pointer << ": " << verdict.error().sentence);
    CHECK(verdict.has_value());
}

TEST_CASE("data that no view can use is refused with its place")
{
    const SchemaCatalog judge = catalog();
    const auto row = GENERATE(values<Row>({
        {"no data", types::touchpointRecorded, "null", ""},
        {"a text instead of an object", types::touchpointRecorded, R"("x")", ""},
        {"neither title nor kind", types::touchpointRecorded, R"({"channel":"web"})", ""},
        {"a title that is a number", types::touchpointRecorded, R"({"title":7})", "/title"},
        {"a place off the earth", types::touchpointRecorded, R"({"kind":"x","place":{"lat":91}})",
         "/place/lat"},
        {"an amount in text", types::touchpointRecorded, R"({"kind":"x","amount":{"value":"84"}})",
         "/amount/value"},
        {"a currency of four letters", types::touchpointRecorded,
         R"({"kind":"x","amount":{"value":1,"currency":"EURO"}})", "/amount/currency"},
        {"more effort than there is", types::touchpointRecorded, R"({"kind":"x","effort":1.5})",
         "/effort"},
        {"a severity nobody knows", types::alertRaised,
         R"({"alert":"a","title":"t","severity":"fatal"})", "/severity"},
        {"an alert without an id", types::alertRaised, R"({"title":"t","severity":"info"})", ""},
        {"an alert with an empty id", types::alertRaised,
         R"({"alert":"","title":"t","severity":"info"})", "/alert"},
        {"evidence that is no key", types::alertRaised,
         R"({"alert":"a","title":"t","severity":"info","why":{"evidence":["x"]}})",
         "/why/evidence/0"},
        {"an identity without a value", types::customerUpdated,
         R"({"identities":[{"kind":"phone"}]})", "/identities/0"},
        {"an identity of an unknown kind", types::customerUpdated,
         R"({"identities":[{"kind":"shoe","value":"42"}]})", "/identities/0/kind"},
        {"an agent that is no stream name", types::interactionOffered, R"({"agent":"a/b"})",
         "/agent"},
        {"an agent with a space", types::interactionOffered, R"({"agent":"a b"})", "/agent"},
        {"negative waiting", types::interactionOffered, R"({"agent":"dev","waitms":-1})",
         "/waitms"},
        {"a case in no state", types::caseUpdated, R"({"case":"1","status":"weird"})", "/status"},
        {"a time without an offset", types::commitmentUpdated, timeOf("2026-11-22T10:00:00"),
         "/due"},
        {"month 13", types::commitmentUpdated, timeOf("2026-13-22T10:00:00Z"), "/due"},
        {"hour 24", types::commitmentUpdated, timeOf("2026-11-22T24:00:00Z"), "/due"},
        {"a likelihood below nothing", types::suggestionOffered,
         R"({"suggestion":"s","title":"t","likely":-0.1})", "/likely"},
        {"a hash of another length", types::configPublished, R"({"version":1,"sha256":"00"})",
         "/sha256"},
        {"a version nought", types::configApplied, R"({"version":0})", "/version"},
        {"17 identities", types::touchpointRecorded,
         R"({"kind":"x","identities":[)" +
             [] {
                 std::string list;
                 for (int i = 0; i < 17; ++i)
                     list += std::string(i ? "," : "") + R"({"kind":"phone","value":"1"})";
                 return list;
             }() +
             "]}",
         "/identities"},
    }));
    CAPTURE(row.name);
    const auto verdict = judge.validate(eventOf(row.type, row.data));
    REQUIRE_FALSE(verdict.has_value());
    CHECK(verdict.error().pointer == row.pointer);
    CHECK(verdict.error().sentence.find(row.type) != std::string::npos);
    CHECK(verdict.error().sentence.ends_with('.'));
}

TEST_CASE("an interaction needs the attribute that names it")
{
    Event event = eventOf(types::interactionOffered, R"({"agent":"dev"})");
    event.extensions.erase("correlationid");
    const auto verdict = catalog().validate(event);
    REQUIRE_FALSE(verdict.has_value());
    CHECK(verdict.error().sentence.find("correlationid") != std::string::npos);
}

TEST_CASE("a type nobody knows is always fine")
{
    const SchemaCatalog judge = catalog();
    CHECK_FALSE(judge.knows("task:new"));
    CHECK(judge.validate(eventOf("task:new", "null")).has_value());
    CHECK(judge.validate(eventOf("sidelight.weather.changed", "[1]")).has_value());
}

TEST_CASE("a refusal holds no value of the data")
{
    const auto verdict = catalog().validate(eventOf(
        types::alertRaised, R"({"alert":"a","title":"t","severity":"Zoltan Quux-Marker"})"));
    REQUIRE_FALSE(verdict.has_value());
    CHECK(verdict.error().sentence.find("Marker") == std::string::npos);
}

TEST_CASE("a text as long as an event may be neither hangs nor crashes a pattern")
{
    const SchemaCatalog judge = catalog();
    const std::string filler =
        GENERATE(as<std::string>{}, "1", "a", "\\u0000", "2026-11-22T10:00:00.");
    std::string text;
    while (text.size() < 60'000)
        text += filler;
    CHECK_FALSE(judge.validate(eventOf(types::commitmentUpdated, timeOf(text))).has_value());
    // Valid up to a NUL, where a C string would end.
    CHECK_FALSE(judge
                    .validate(eventOf(types::commitmentUpdated,
                                      timeOf("2026-11-22T10:00:00Z\\u0000" + text)))
                    .has_value());
    CHECK_FALSE(judge.validate(eventOf(types::interactionOffered, R"({"agent":")" + text + "\"}"))
                    .has_value());
}

TEST_CASE("free text is limited by the event alone")
{
    std::string text;
    while (text.size() < 40'000)
        text += "Ünïcödé ";
    CHECK(catalog()
              .validate(eventOf(types::touchpointRecorded, R"({"title":")" + text + "\"}"))
              .has_value());
}

TEST_CASE("a broken schema is named")
{
    const Schema broken[] = {{"sidelight.x", "{"}};
    const auto made = SchemaCatalog::make(broken);
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().sentence.find("sidelight.x") != std::string::npos);
}
