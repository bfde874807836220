#include <catch2/catch_test_macros.hpp>

#include "core/base/utf8.h"

using namespace sidelight;

TEST_CASE("UTF-8 is checked as RFC 3629 says")
{
    CHECK(isValidUtf8(""));
    CHECK(isValidUtf8("plain"));
    CHECK(isValidUtf8("\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80"));
    CHECK_FALSE(isValidUtf8("\xC0\xAF"));         // overlong
    CHECK_FALSE(isValidUtf8("\xE0\x80\xAF"));     // overlong
    CHECK_FALSE(isValidUtf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(isValidUtf8("\xF4\x90\x80\x80")); // above U+10FFFF
    CHECK_FALSE(isValidUtf8("\xE2\x82"));         // cut short
    CHECK_FALSE(isValidUtf8("\x80"));
}

TEST_CASE("a text is cut between characters")
{
    CHECK(truncateUtf8("abc", 8) == "abc");
    CHECK(truncateUtf8("a\xE2\x82\xAC", 3) == "a");
    CHECK(truncateUtf8("a\xE2\x82\xAC", 4) == "a\xE2\x82\xAC");
    CHECK(truncateUtf8("\xE2\x82\xAC", 1).empty());
}
