#include <catch2/catch_test_macros.hpp>

#include "core/base/base64.h"

using namespace sidelight;

TEST_CASE("the form for URLs has one text for each value")
{
    const std::string bytes("\xFB\xFF\x00\x10", 4);
    CHECK(toBase64Url(bytes.data(), bytes.size()) == "-_8AEA");
    CHECK(fromBase64Url("-_8AEA") == bytes);
    CHECK(fromBase64Url("") == "");
    for (const char *wrong :
         {"-_8AEA==", "-_8AEB", "+/8AEA", "-_8AE", "-", "-_8A EA", "-_8AEA\n"}) {
        INFO(wrong);
        CHECK_FALSE(fromBase64Url(wrong));
    }
    CHECK_FALSE(fromBase64Url(std::string("AA\0A", 4)));
}

TEST_CASE("the plain form keeps its padding")
{
    CHECK(toBase64("f", 1) == "Zg==");
    CHECK(fromBase64("Zg==") == "f");
    CHECK_FALSE(fromBase64("Zg"));
    CHECK_FALSE(fromBase64("_-=="));
}
