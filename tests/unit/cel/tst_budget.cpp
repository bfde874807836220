// Expressions that would take too long or too much memory are stopped, and say so.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/cel/celbench.h"

using namespace sidelight;
using namespace sidelight::cel;

namespace
{

std::string listOf(std::size_t count)
{
    std::string text = R"({"list":[0)";
    for (std::size_t i = 1; i < count; ++i)
        text += ',' + std::to_string(i);
    return text + "]}";
}

} // namespace

TEST_CASE("loops within loops are counted together")
{
    const Bench bench(listOf(300).c_str());
    CHECK(bench("data.list.all(x, x >= 0)") == "true");
    CHECK(bench("data.list.all(x, data.list.all(y, x + y >= 0))") ==
          "failed: It takes too many steps or too much memory, and was stopped.");
    CHECK(bench("data.list.map(x, data.list.map(y, data.list.map(z, x)))") ==
          "failed: It takes too many steps or too much memory, and was stopped.");
    CHECK(bench.codeOf("data.list.all(x, x >= 0)", {200, 32, 100, 8192}) == Code::Budget);
}

TEST_CASE("a program that was stopped leaves the next one its whole budget")
{
    const Bench bench(listOf(300).c_str());
    const auto greedy =
        compile("data.list.all(x, data.list.all(y, x + y >= 0))", bench.environment);
    const auto modest = compile("data.list.all(x, x >= 0)", bench.environment);
    REQUIRE(greedy);
    REQUIRE(modest);
    Activation activation(bench.environment);
    bench.fill(activation);
    CHECK_FALSE(greedy->holds(activation));
    REQUIRE(activation.lastError());
    CHECK(activation.lastError()->code == Code::Budget);
    CHECK(modest->holds(activation));
    CHECK_FALSE(activation.lastError());
}

TEST_CASE("texts and lists that grow are stopped")
{
    const Bench bench(listOf(20).c_str());
    std::string doubling = "cel.bind(a, 'xxxxxxxxxxxxxxxx', ";
    for (char name = 'b'; name < 'x'; ++name)
        doubling +=
            std::string("cel.bind(") + name + ", " + char(name - 1) + " + " + char(name - 1) + ", ";
    const Limits deep{1000, 200, 10'000, 8192};
    CHECK(bench.codeOf(doubling + "size(w)" + std::string(23, ')'), deep) == Code::Budget);

    const std::string text = "'" + std::string(1000, 'x') + "'";
    CHECK(bench.codeOf("(" + text + " + " + text + ").replace('', 'y' + " + text +
                       ").replace('x', " + text + ")") == Code::Budget);
    CHECK(bench.codeOf("'%.100f%.100f'.format([1.0, 2.0]).size()") == std::nullopt);
    CHECK(bench.codeOf("'%.101f'.format([1.0])") == Code::Range);
}

TEST_CASE("values that hold each other many times are written out only so far")
{
    std::string nested = "cel.bind(a, [1, 1], ";
    for (char name = 'b'; name < 'v'; ++name)
        nested += std::string("cel.bind(") + name + ", [" + char(name - 1) + ", " + char(name - 1) +
                  "], ";
    const Bench bench;
    const auto program =
        compile(nested + "u" + std::string(21, ')'), bench.environment, {1000, 200, 10'000, 8192});
    REQUIRE(program);
    Activation activation(bench.environment);
    const auto value = program->evaluate(activation);
    REQUIRE(value);
    CHECK(display(*value).size() <= 130);
    CHECK(boost::json::serialize(toJson(*value)).size() < 1'000'000);
    const auto equal = compile(nested + "u == u" + std::string(21, ')'), bench.environment,
                               {1000, 200, 10'000, 8192});
    REQUIRE(equal);
    CHECK_FALSE(equal->holds(activation));
    CHECK(activation.lastError()->code == Code::Budget);
}

TEST_CASE("patterns that are bombs elsewhere are none here")
{
    struct Row {
        const char *name;
        const char *source;
        std::optional<Code> code;
    };
    const Row rows[] = {
        {"nested stars", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a*)*$')",
         std::nullopt},
        {"nested alternatives", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a|a|aa)+$')",
         std::nullopt},
        {"repeats of repeats", "'a'.matches('((a{100}){100}){100}')", Code::BadPattern},
        {"a back reference", R"('aa'.matches('(a)\\1'))", Code::BadPattern},
        {"a look ahead", "'a'.matches('(?=a)')", Code::BadPattern},
        {"an open bracket", "'a'.matches('[a')", Code::BadPattern},
        {"a bomb that comes with the data", "'a'.matches(data.pattern)", Code::BadPattern},
    };
    const Bench bench(R"({"pattern":"((a{100}){100}){100}"})");
    for (const Row &row : rows) {
        INFO(row.name);
        CHECK(bench.codeOf(row.source) == row.code);
    }
    CHECK(bench.codeOf("'a'.matches('" + std::string(1001, 'a') + "')") == Code::BadPattern);
    CHECK(bench("data.pattern.matches('a{100}') || !'b'.matches('a')") == "true");
}
