// Expressions from text to value, over JSON.
#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/cel/membersread.h"
#include "core/cel/program.h"
#include "core/cel/template.h"

using namespace sidelight;
using namespace sidelight::cel;

namespace
{

// Compiles and evaluates with `data` set; the value as JSON text, or "! " and the sentence.
std::string evaluated(const std::string &source, const char *data = "{}")
{
    Environment environment;
    const Slot slot = environment.declare("data", Type::dyn());
    const boost::json::value json = boost::json::parse(data);
    const auto program = compile(source, environment);
    if (!program)
        return "compile! " + program.error().sentence;
    Activation activation(environment);
    activation.set(slot, Value::json(json));
    const auto value = program->evaluate(activation);
    return value ? boost::json::serialize(toJson(*value)) : "! " + value.error().sentence;
}

constexpr const char *checkin =
    R"({"kind":"checkin","amount":51.5,"place":{"name":"Lisbon","lat":38.72,"lon":-9.14},
    "tags":["vip","late"],"count":3})";

} // namespace

TEST_CASE("an expression reads JSON without converting it")
{
    CHECK(evaluated("data.kind", checkin) == R"("checkin")");
    CHECK(evaluated("data.kind == 'checkin' && has(data.place) && data.amount > 50.0", checkin) ==
          "true");
    CHECK(evaluated("data.place.name + ', ' + data.kind", checkin) == R"("Lisbon, checkin")");
    CHECK(evaluated("data.count * 2 + 1", checkin) == "7");
    CHECK(evaluated("data.tags", checkin) == R"(["vip","late"])");
    CHECK(evaluated("'vip' in data.tags", checkin) == "true");
    CHECK(evaluated("data.tags.exists(t, t.startsWith('v')) ? 'yes' : 'no'", checkin) ==
          R"("yes")");
}

TEST_CASE("a missing field is an error that && and || may pass over")
{
    CHECK(evaluated("data.nothing == 1", checkin) == "! 'data' has no 'nothing'.");
    CHECK(evaluated("data.nothing == 1 || true", checkin) == "true");
    CHECK(evaluated("data.nothing == 1 && false", checkin) == "false");
    CHECK(evaluated("has(data.nothing)", checkin) == "false");
}

TEST_CASE("observing tells the leaves that decided and what they looked at")
{
    Environment environment;
    const Slot slot = environment.declare("data", Type::dyn());
    const boost::json::value json = boost::json::parse(checkin);
    const auto program =
        compile("data.kind == 'checkin' && (data.amount > 100.0 || has(data.place)) && !data.gone",
                environment);
    REQUIRE(program);
    Activation activation(environment);
    activation.set(slot, Value::json(json));
    const auto leaves = program->observe(activation);
    REQUIRE(leaves.size() == 4);
    CHECK(leaves[0].text == "data.kind == 'checkin'");
    CHECK(leaves[0].outcome == Program::Leaf::Outcome::True);
    REQUIRE(leaves[0].operands.size() == 1);
    CHECK(leaves[0].operands[0].text == "data.kind");
    CHECK(leaves[0].operands[0].value == "checkin");
    CHECK(leaves[1].outcome == Program::Leaf::Outcome::False);
    CHECK(leaves[1].operands[0].value == "51.5");
    CHECK(leaves[2].text == "has(data.place)");
    CHECK(leaves[2].outcome == Program::Leaf::Outcome::True);
    CHECK(leaves[3].outcome == Program::Leaf::Outcome::Error);
    CHECK(leaves[3].sentence == "'data' has no 'gone'.");
}

TEST_CASE("a template shows texts, numbers and times, and a dash of dots for what fails")
{
    Environment environment;
    const Slot data = environment.declare("data", Type::dyn());
    const Slot now = environment.declare("now", Type::timestamp());
    const boost::json::value json = boost::json::parse(checkin);
    const auto made =
        compileTemplate("{{{data.place.name}}} at {now}: {data.count} {data.gone}", environment);
    REQUIRE(made);
    Activation activation(environment);
    activation.set(data, Value::json(json));
    activation.set(now, Value::of(Timestamp{1'700'000'000'000}));
    CHECK(made->render(activation) == "{Lisbon} at 2023-11-14T22:13:20Z: 3 …");
    CHECK(made->render(activation, [](Timestamp) { return "14:03"; }) == "{Lisbon} at 14:03: 3 …");
    CHECK(made->names() == std::vector<std::string>{"data", "now"});
}

TEST_CASE("what an expression reads of a variable is told by member, or is all of it")
{
    using Names = std::vector<std::string>;
    CHECK(membersRead("data.b.c > 1 && has(data.a) || data.b.d == ''", "data") == Names{"a", "b"});
    CHECK(membersRead("data.tags.exists(t, t == event.id)", "data") == Names{"tags"});
    CHECK(membersRead("event.id == 'x'", "data") == Names{});
    CHECK_FALSE(membersRead("data['kind'] == 'x'", "data"));
    CHECK_FALSE(membersRead("size(data) > 1 && data.a == 1", "data"));
    CHECK_FALSE(membersRead("data.a ==", "data"));
}
