#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>

#include "core/json/indented.h"

using namespace sidelight;

TEST_CASE("JSON for people parses to the same value, in the order it had")
{
    for (
        const char *text :
        {R"({"b":1,"a":[1,2.5,"x\"\u0001é",{"deep":{"er":[[],{}]}}],"c":null})", "[]", "7",
         R"({"long":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"]})"}) {
        const boost::json::value value = boost::json::parse(text);
        INFO(text);
        CHECK(boost::json::parse(json::indentedText(value)) == value);
        CHECK(boost::json::parse(json::indentedText(value, 0)) == value);
    }
}

TEST_CASE("what is short stands in one line, what is long a line each")
{
    const auto value = boost::json::parse(R"({"b":{"x":1},"a":[1,2]})");
    CHECK(json::indentedText(value) == "{\n  \"b\": {\"x\":1},\n  \"a\": [1,2]\n}");
    CHECK(json::indentedText(value, 0) ==
          "{\n  \"b\": {\n    \"x\": 1\n  },\n  \"a\": [\n    1,\n    2\n  ]\n}");
}
