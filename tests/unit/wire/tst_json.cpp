#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/wire/json.h"

using namespace sidelight;
using namespace sidelight::wire;

TEST_CASE("what strict JSON refuses has a code each")
{
    struct Row {
        std::string text;
        Errc code;
    };
    const auto row = GENERATE(
        Row{"", Errc::NotJson}, Row{"{", Errc::NotJson}, Row{"{} {}", Errc::NotJson},
        Row{"{\"a\":1,}", Errc::NotJson}, Row{"[NaN]", Errc::NotJson},
        Row{"[Infinity]", Errc::NotJson}, Row{"{'a':1}", Errc::NotJson},
        Row{"// no\n1", Errc::NotJson}, Row{"[1e999]", Errc::NotFinite},
        Row{"[-1e999]", Errc::NotFinite}, Row{R"({"a":1,"a":2})", Errc::DuplicateKey},
        Row{R"({"x":{"b":1,"c":2,"b":3}})", Errc::DuplicateKey},
        Row{R"({"a":1,"\u0061":2})", Errc::DuplicateKey}, Row{"[\"\xC3\x28\"]", Errc::NotUtf8},
        Row{R"(["\ud800"])", Errc::NotJson}, Row{"[\"a\nb\"]", Errc::NotJson},
        Row{std::string(33, '[') + std::string(33, ']'), Errc::TooDeep},
        Row{"\"" + std::string(limits::maxEventBytes, 'x') + "\"", Errc::TooLarge});
    const auto value = parseJson(row.text);
    REQUIRE_FALSE(value);
    CHECK(value.error().code == row.code);
}

TEST_CASE("what is valid is read whole")
{
    const auto value =
        parseJson(R"( {"a":{"b":1},"b":[{"a":1},{"a":2}],"":0,"n":18446744073709551615,"d":1.5} )");
    REQUIRE(value);
    CHECK(value->at("b").at(1).at("a") == 2);
    CHECK(value->at("n").as_uint64() == UINT64_MAX);
    CHECK(parseJson(std::string(32, '[') + std::string(32, ']')));
    CHECK(parseJson("null"));
}

TEST_CASE("a long key with escapes does not hide a repeat")
{
    const std::string key(3000, 'k');
    CHECK(parseJson("{\"" + key + "\\n\":1,\"" + key + "\\n\":2}").error().code ==
          Errc::DuplicateKey);
    CHECK(parseJson("{\"" + key + "\\n\":1,\"" + key + "\\t\":2}"));
}

TEST_CASE("an array is cut into its elements without reading them")
{
    const auto elements = splitArray(R"( [ {"a":"],["} , [1,[2]], "x\"]" ,{broken} ] )", 1000, 10);
    REQUIRE(elements);
    REQUIRE(elements->size() == 4);
    CHECK(elements->at(0) == R"({"a":"],["})");
    CHECK(elements->at(2) == R"("x\"]")");
    CHECK(elements->at(3) == "{broken}");
    CHECK(splitArray("[]", 10, 1)->empty());
    CHECK(splitArray("[1,2]", 10, 1).error().code == Errc::TooLarge);
    CHECK(splitArray("[1,2]", 3, 9).error().code == Errc::TooLarge);
    const auto bad = GENERATE("", "{}", "[", "[\"a]", "[[1]", "[1]]");
    CHECK_FALSE(splitArray(bad, 100, 10));
}

TEST_CASE("a number is the nearest double, whatever its length")
{
    CHECK(parseJson("84.20")->as_double() == 84.2);
    CHECK(parseJson("0.1")->as_double() == 0.1);
    CHECK(parseJson("9007199254740993.0")->as_double() == 9007199254740992.0);
    CHECK(parseJson("999999999999999999999999999999999999999099999999999999999919")->as_double() ==
          1e60);
    CHECK(parseJson("1e-999")->as_double() == 0.0);
    CHECK(parseJson("2.2250738585072011e-308")->as_double() == 2.2250738585072011e-308);
}
