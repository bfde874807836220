#include <bit>
#include <cstdint>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/base/random.h"
#include "core/json/canonical.h"
#include "core/json/json.h"

using namespace sidelight;
using namespace sidelight::json;

namespace
{
std::string canonicalOf(std::string_view text)
{
    const auto value = parse(text, 100'000, 32);
    REQUIRE(value);
    return canonicalText(*value);
}

struct NumberRow {
    std::uint64_t bits;
    const char *text;
};
} // namespace

TEST_CASE("numbers are written as ECMAScript writes them")
{
    // RFC 8785, appendix B.
    const auto row = GENERATE(values<NumberRow>({
        {0x0000000000000000, "0"},
        {0x8000000000000000, "0"},
        {0x0000000000000001, "5e-324"},
        {0x8000000000000001, "-5e-324"},
        {0x7fefffffffffffff, "1.7976931348623157e+308"},
        {0xffefffffffffffff, "-1.7976931348623157e+308"},
        {0x4340000000000000, "9007199254740992"},
        {0xc340000000000000, "-9007199254740992"},
        {0x4430000000000000, "295147905179352830000"},
        {0x44b52d02c7e14af5, "9.999999999999997e+22"},
        {0x44b52d02c7e14af6, "1e+23"},
        {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
        {0x444b1ae4d6e2ef4e, "999999999999999700000"},
        {0x444b1ae4d6e2ef4f, "999999999999999900000"},
        {0x444b1ae4d6e2ef50, "1e+21"},
        {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
        {0x3eb0c6f7a0b5ed8d, "0.000001"},
        {0x41b3de4355555553, "333333333.3333332"},
        {0x41b3de4355555554, "333333333.33333325"},
        {0x41b3de4355555555, "333333333.3333333"},
        {0x41b3de4355555556, "333333333.3333334"},
        {0x41b3de4355555557, "333333333.33333343"},
        {0xbecbf647612f3696, "-0.0000033333333333333333"},
        {0x43143ff3c1cb0959, "1424953923781206.2"},
    }));
    CHECK(canonicalNumber(std::bit_cast<double>(row.bits)) == row.text);
}

TEST_CASE("members stand in the order of their UTF-16 code units")
{
    // RFC 8785, 3.2.3.
    CHECK(
        canonicalOf("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew "
                    "Letter Dalet With Dagesh\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning "
                    "Face\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O With "
                    "Diaeresis\"}") ==
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\",\"\xc3\xb6\":\"Latin "
        "Small Letter O With Diaeresis\",\"\xe2\x82\xac\":\"Euro Sign\",\"\xf0\x9f\x98\x80\":"
        "\"Emoji: Grinning Face\",\"\xef\xac\xb3\":\"Hebrew Letter Dalet With Dagesh\"}");
}

TEST_CASE("a text is written with the least that escapes it")
{
    // RFC 8785, 3.2.2.
    CHECK(canonicalOf(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]})") ==
          "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
          "\"string\":\"\xe2\x82\xac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

TEST_CASE("whole numbers beyond what a double holds are written as the double next to them")
{
    CHECK(canonicalOf("[9007199254740993, -9223372036854775808, 18446744073709551615, 42]") ==
          "[9007199254740992,-9223372036854776000,18446744073709552000,42]");
}

TEST_CASE("the canonical form reads back as itself")
{
    SeededRandom random(20261126);
    for (int i = 0; i < 20'000; ++i) {
        std::uint64_t bits = 0;
        random.fill({reinterpret_cast<std::uint8_t *>(&bits), sizeof bits});
        const auto number = std::bit_cast<double>(bits);
        if (!(number - number == 0)) // neither infinite nor no number
            continue;
        const std::string once = canonicalNumber(number);
        INFO("seed 20261126, number " << i << ": " << once);
        REQUIRE(canonicalOf('[' + once + ']') == '[' + once + ']');
    }
}
