#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/json/json.h"
#include "core/json/position.h"

using namespace sidelight::json;

namespace
{

constexpr std::string_view document = R"({
  "a": {"b/c": [1, "x\"]}",
    {"d": null}], "~": 2},
  "\u00e9": {"ö": true},
  "last": -1.5e3
})";

struct Row {
    const char *pointer;
    std::uint32_t line;
    std::uint32_t column;
};

} // namespace

TEST_CASE("a pointer leads to the line and column of its value")
{
    REQUIRE(parse(document, 1000, 10));
    const auto row = GENERATE(values<Row>({
        {"", 1, 1},
        {"/a", 2, 8},
        {"/a/b~1c", 2, 16},
        {"/a/b~1c/1", 2, 20},
        {"/a/b~1c/2", 3, 5},
        {"/a/b~1c/2/d", 3, 11},
        {"/a/~0", 3, 24},
        {"/é/ö", 4, 19},
        {"/last", 5, 11},
        {"/a/none", 2, 8},
        {"/a/b~1c/9/x", 2, 16},
        {"/last/x", 5, 11},
    }));
    CAPTURE(row.pointer);
    const Position position = positionOf(document, std::string_view(row.pointer));
    CHECK(position.line == row.line);
    CHECK(position.column == row.column);
}

TEST_CASE("a text that does not parse says at which byte")
{
    const auto broken = parse("{\n \"a\": tru }", 100, 10);
    REQUIRE_FALSE(broken);
    const Position position = positionOf("{\n \"a\": tru }", broken.error().byte);
    CHECK(position.line == 2);
    CHECK(position.column >= 7);
}

TEST_CASE("a walk in a text that is no JSON ends")
{
    const auto text = GENERATE(values<const char *>(
        {"", "{", "{\"", "{\"a\"", "{\"a\":", "[[[", "]", "{,", "[1 2", "{\"a\\", "nul", ",,,"}));
    CAPTURE(text);
    (void)positionOf(std::string_view(text), std::string_view("/a/1/2"));
    (void)positionOf(std::string_view(text), std::string_view("/1/0"));
}
