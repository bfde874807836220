#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "apps/demo/script/script.h"

using namespace sidelight;
using namespace sidelight::demo;

TEST_CASE("a script is read line by line")
{
    const auto steps = readScript("{\"event\":{\"id\":\"1\"}}\n\n"
                                  "{\"at\":\"+1:20\",\"say\":\"Outage\",\"link\":\"down\"}\n"
                                  "{\"at\":\"+100:00\",\"link\":\"up\"}");
    REQUIRE(steps.has_value());
    REQUIRE(steps->size() == 3);
    CHECK_FALSE((*steps)[0].atMs.has_value());
    CHECK((*steps)[1].atMs == 80'000);
    CHECK((*steps)[1].say == "Outage");
    CHECK((*steps)[1].linkUp == false);
    CHECK((*steps)[2].linkUp == true);
}

TEST_CASE("a bad line is named")
{
    struct Row {
        std::string name;
        std::string text;
        std::size_t line;
    };
    const auto row = GENERATE(values<Row>({
        {"an empty script", "\n \n", 0},
        {"no JSON", "{\"say\":\"x\"}\n{", 2},
        {"no object", "[]", 1},
        {"nothing to do", "{\"at\":\"+0:01\"}", 1},
        {"a time of another form", "{\"at\":\"1:20\",\"say\":\"x\"}", 1},
        {"61 seconds", "{\"at\":\"+1:61\",\"say\":\"x\"}", 1},
        {"a link that is sideways", "{\"link\":\"left\"}", 1},
        {"a time that goes back",
         "{\"at\":\"+0:05\",\"say\":\"x\"}\n{\"at\":\"+0:04\",\"say\":\"x\"}", 2},
        {"a duplicate member", "{\"say\":\"x\",\"say\":\"y\"}", 1},
    }));
    CAPTURE(row.name);
    const auto steps = readScript(row.text);
    REQUIRE_FALSE(steps.has_value());
    CHECK(steps.error().line == row.line);
    CHECK(steps.error().sentence.ends_with('.'));
}

TEST_CASE("an event gets its placeholders filled and a time")
{
    const Play play{*parseRfc3339("2026-11-22T10:30:00Z"), 0, "r", 1};
    const Timestamp now = *parseRfc3339("2026-11-22T10:31:00Z");
    const auto steps = readScript(R"({"event":{"id":"a-{{run}}","data":{"list":["{{T-1m}}",7]}}})"
                                  "\n"
                                  R"({"event":{"id":"b","time":"{{T}}"}})"
                                  "\n"
                                  R"({"event":{"id":"{{nonsense}}"}})");
    REQUIRE(steps.has_value());
    CHECK(
        eventOf((*steps)[0], play, now) ==
        R"({"id":"a-r","data":{"list":["2026-11-22T10:29:00Z",7]},"time":"2026-11-22T10:31:00Z"})");
    CHECK(eventOf((*steps)[1], play, now) == R"({"id":"b","time":"2026-11-22T10:30:00Z"})");
    CHECK_FALSE(eventOf((*steps)[2], play, now).has_value());
}
