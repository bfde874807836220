// What a supervisor is told about an expression that was read but does not fit together.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cel/celbench.h"

using namespace sidelight;
using namespace sidelight::cel;

namespace
{

const char *const schema = R"({"type":"object","properties":{
    "kind":{"type":"string"},"amount":{"type":"number"},"count":{"type":"integer"},"present":{"type":"boolean"},
    "at":{"type":"string","format":"date-time"},"tags":{"type":"array","items":{"type":"string"}},
    "place":{"$ref":"#/$defs/place"}},"additionalProperties":false,
    "$defs":{"place":{"type":"object","properties":{"lat":{"type":"number"},"lon":{"type":"number"}}}}})";

// With `data` of the schema and `now`.
Environment typedEnvironment()
{
    Environment environment;
    environment.declare("data", typeOfSchema(boost::json::parse(schema).as_object()));
    environment.declare("now", Type::timestamp());
    return environment;
}

std::string refusal(std::string_view source, const std::optional<Type> &expected = {})
{
    const auto program = compile(source, typedEnvironment(), {}, expected);
    return program ? "" : program.error().sentence;
}

} // namespace

TEST_CASE("a refusal names what is wrong and what may have been meant")
{
    CHECK(refusal("dta.kind == 'x'") == "There is no 'dta' here. Did you mean 'data'?");
    CHECK(refusal("data.kind == checkin") ==
          "There is no 'checkin' here. If it is meant as a text, put it in quotes.");
    CHECK(refusal("data.knid == 'x'") == "There is no field 'knid' here. Did you mean 'kind'?");
    CHECK(refusal("has(data.amuont)") == "There is no field 'amuont' here. Did you mean 'amount'?");
    CHECK(refusal("data.kind.startWith('x')") ==
          "There is no function 'startWith'. Did you mean 'startsWith'?");
    CHECK(refusal("geo.mk(data.place, data.place) > 1.0") ==
          "There is no function 'geo.mk'. Did you mean 'geo.km'?");
    CHECK(refusal("data.kind.all(x)") == "all() is written with other arguments.");
}

TEST_CASE("parts of types that do not go together are refused")
{
    CHECK(refusal("data.kind == 5") ==
          "'==' compares a text with a whole number, which are never equal.");
    CHECK(refusal("data.kind > 5") == "'>' cannot compare a text with a whole number.");
    CHECK(refusal("data.tags > data.tags") == "'>' cannot compare a list: it has no order.");
    CHECK(
        refusal("data.amount + 1 > 2.0") ==
        "'+' needs two numbers of one kind, but here are a decimal number and a whole number; wrap "
        "one in int(…) or double(…).");
    CHECK(refusal("data.kind && true") == "What '&&' joins must be true or false; this is a text.");
    CHECK(refusal("data.kind.lat") == "This is a text and has no fields, so no 'lat'.");
    CHECK(refusal("data.tags.exists(t, t)") ==
          "The condition of exists() must be true or false; this is a text.");
    CHECK(refusal("data.kind.exists(t, true)") ==
          "exists() goes over a list or a map, not over a text.");
    CHECK(refusal("5 in data.tags") == "'in' looks for a whole number where there is only a text.");
    CHECK(refusal("data.present ? 'a' : 1") ==
          "The two outcomes of '? :' must be of one type, but are a text and a whole number.");
    CHECK(refusal("data.kind.contains(1)") == "contains() takes a text before the dot and (a "
                                              "text); here it has a text and (a whole number).");
    CHECK(refusal("now > data.at") == "'>' cannot compare a time with a text.");
    CHECK(refusal("data.kind.matches('(')") ==
          "This pattern is no regular expression that can be used here, or it is too costly.");
}

TEST_CASE("a place is wanted of a kind of result")
{
    CHECK(refusal("data.amount", Type::boolean()) ==
          "This must be true or false, but is a decimal number.");
    CHECK(refusal("data.amount > 1.0", Type::boolean()) == "");
    CHECK(refusal("data.present || data.count > 2", Type::boolean()) == "");
}

TEST_CASE("what a schema leaves open is decided when it runs")
{
    Environment environment;
    environment.declare("data",
                        typeOfSchema(boost::json::parse(R"({"type":"object"})").as_object()));
    CHECK(compile("data.anything.below == 5 && data.x > data.y", environment));
    CHECK(typeOfSchema(boost::json::parse(R"({"type":["string","null"]})").as_object()).isDyn());
}

TEST_CASE("a schema that refers to itself ends")
{
    const auto type = typeOfSchema(
        boost::json::parse(
            R"({"$ref":"#/$defs/a","$defs":{"a":{"type":"object","properties":{"x":{"$ref":"#/$defs/a"},"y":{"$ref":"#/$defs/a"}}}}})")
            .as_object());
    CHECK(type.kind() == Type::Kind::Object);
}

TEST_CASE("a number of the schema is a decimal number also where the JSON says 50")
{
    const Environment environment = typedEnvironment();
    const auto json = boost::json::parse(
        R"({"kind":"k","amount":50,"count":3.0,"tags":["a"],"place":{"lat":1,"lon":2}})");
    Activation activation(environment);
    activation.set(*environment.slot("data"), Value::json(json));
    const auto holds = [&](std::string_view source) {
        const auto program = compile(source, environment);
        REQUIRE(program);
        return program->holds(activation);
    };
    CHECK(holds("data.amount * 2.0 == 100.0"));
    CHECK(holds("data.count + 1 == 4"));
    CHECK(holds("data.place['lat'] == 1 && data.place.lat + 0.5 == 1.5"));
    CHECK(holds("data.amount > 49 && data.amount >= 50.0"));
}

TEST_CASE("the variables a program reads are known")
{
    const auto program =
        compile("now > now || data.tags.all(data, data == 'x')", typedEnvironment());
    REQUIRE(program);
    CHECK(program->names() == std::vector<std::string>{"data", "now"});
    CHECK(program->resultType() == Type::boolean());
}
