// Expressions that cannot be had: what is said, and where.
#include <catch2/catch_test_macros.hpp>

#include "core/cel/template.h"
#include "tests/unit/cel/celbench.h"

using namespace sidelight;
using namespace sidelight::cel;

namespace
{

struct Row {
    const char *name;
    std::string source;
    Code code;
    std::uint32_t line;
    std::uint32_t column;
};

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

} // namespace

TEST_CASE("what cannot be read is refused with its place")
{
    const Row rows[] = {
        {"nothing at all", "", Code::Syntax, 1, 1},
        {"only a comment", "// later", Code::Syntax, 1, 9},
        {"invalid UTF-8", "'\xff'", Code::Syntax, 1, 1},
        {"a text without its last quote", "1 + 'abc", Code::Syntax, 1, 5},
        {"a text that runs over the line", "'ab\ncd'", Code::Syntax, 1, 1},
        {"a long text without its last quotes", "'''ab\ncd'", Code::Syntax, 1, 1},
        {"a text that ends in an escape", R"('abc\')", Code::Syntax, 1, 1},
        {"an escape that is none", R"('a\d')", Code::Syntax, 1, 1},
        {"half of a surrogate", R"('\ud800')", Code::Syntax, 1, 1},
        {"a code point beyond the last", R"('\U00110000')", Code::Syntax, 1, 1},
        {"a code point in bytes", R"(b'\u0041')", Code::Syntax, 1, 1},
        {"an escape that lacks digits", R"('\x4')", Code::Syntax, 1, 1},
        {"1e999", "data.x > 1e999", Code::Syntax, 1, 10},
        {"an int beyond 64 bits", "9223372036854775808", Code::Syntax, 1, 1},
        {"an int below 64 bits", "-9223372036854775809", Code::Syntax, 1, 2},
        {"a uint beyond 64 bits", "18446744073709551616u", Code::Syntax, 1, 1},
        {"0x without digits", "0x", Code::Syntax, 1, 1},
        {"a number that runs into a name", "12abc", Code::Syntax, 1, 1},
        {"a single =", "data.kind = 'x'", Code::Syntax, 1, 11},
        {"a single &", "true & false", Code::Syntax, 1, 6},
        {"a bracket that is not closed", "(1 + 2", Code::Syntax, 1, 7},
        {"a bracket too many", "(1 + 2))", Code::Syntax, 1, 8},
        {"an operator without its right side", "1 +", Code::Syntax, 1, 4},
        {"on the third line, after characters of two bytes", "'é' +\n'ö' ==\n  ?", Code::Syntax, 3,
         3},
        {"a comma before the closing bracket of a call", "size('a',)", Code::Syntax, 1, 10},
        {"a reserved word as a name", "while == 1", Code::Syntax, 1, 1},
        {"a protobuf message", "Money{units: 1}", Code::Syntax, 1, 6},
        {"has() of what is no field", "has(data)", Code::Syntax, 1, 5},
        {"a loop without a plain name", "[1].all(data.x, true)", Code::Syntax, 1, 9},
        {"a loop with one name twice", "[1].all(x, x, true)", Code::Syntax, 1, 12},
        {"brackets in brackets", repeated("(", 1000) + "1" + repeated(")", 1000), Code::Limit, 1,
         33},
        {"lists in lists", repeated("[", 5000), Code::Limit, 1, 33},
        {"maps in maps", repeated("{1:", 2000), Code::Limit, 1, 95},
        {"minus signs", repeated("-", 5000) + "1", Code::Limit, 1, 32},
        {"! signs", repeated("!", 5000) + "true", Code::Limit, 1, 32},
        {"calls in calls", repeated("size(", 1000), Code::Limit, 1, 161},
        {"? : in ? :", repeated("true ? 1 : ", 500) + "1", Code::Limit, 1, 353},
        {"a long chain of +", "1" + repeated("+1", 1000), Code::Limit, 1, 1},
        {"a long chain of ||", "true" + repeated("||true", 1000), Code::Limit, 1, 607},
        {"a long chain of fields", "data" + repeated(".a", 1000), Code::Limit, 1, 1},
        {"a long list", "[1" + repeated(",1", 1000) + "]", Code::Limit, 1, 402},
        {"longer than 8 KiB", "'" + repeated("x", 9000) + "'", Code::Limit, 1, 1},
    };
    const Bench bench;
    for (const Row &row : rows) {
        INFO(row.name);
        const auto program = compile(row.source, bench.environment);
        REQUIRE_FALSE(program);
        CHECK(program.error().code == row.code);
        CHECK(program.error().place.line == row.line);
        CHECK(program.error().place.column == row.column);
        CHECK(program.error().sentence.ends_with('.'));
        CHECK(program.error().place.begin <= row.source.size());
    }
}

TEST_CASE("a template says where in the whole text it is wrong")
{
    const Bench bench;
    const auto open = compileTemplate("Line one\nin {data.x", bench.environment);
    REQUIRE_FALSE(open);
    CHECK(open.error().place.line == 2);
    const auto wrong = compileTemplate("Line one\nin {data.x ++} that", bench.environment);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().place.line == 2);
    CHECK(wrong.error().place.column == 13);
    const auto stray = compileTemplate("a } b", bench.environment);
    REQUIRE_FALSE(stray);
    CHECK(stray.error().place.column == 3);
    CHECK(compileTemplate("a {{b}} {'}'} {{'x': 1}['x']}", bench.environment).has_value() == false);
    CHECK(compileTemplate("a {{b}} {'}'} { {'x': 1}['x'] }", bench.environment).has_value());
}
