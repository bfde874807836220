#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/domain/stream.h"

using namespace sidelight;

TEST_CASE("a stream's name is read and written")
{
    const auto text = GENERATE("customer/C-1", "agent/dev", "team/cards",
                               "unmatched/I 7"
                               "\xC3\xA9");
    const auto id = StreamId::parse(text);
    if (std::string_view(text).find(' ') != std::string_view::npos) {
        CHECK_FALSE(id);
    } else {
        REQUIRE(id);
        CHECK(id->toString() == text);
    }
}

TEST_CASE("what names no stream is nothing")
{
    const auto text =
        GENERATE(as<std::string>{}, "", "customer", "customer/", "customers/1", "agent/a/b",
                 "team/a\nb", "customer/\xFF", "customer/" + std::string(201, 'x'));
    CHECK_FALSE(StreamId::parse(text));
}

TEST_CASE("an offset has exactly twenty digits")
{
    CHECK(Offset{}.toString() == "00000000000000000000");
    CHECK(Offset{42}.toString() == "00000000000000000042");
    CHECK(Offset::parse("00000000000000000042")->value == 42);
    CHECK(Offset::parse("18446744073709551615")->value == UINT64_MAX);
    CHECK_FALSE(Offset::parse("18446744073709551616"));
    CHECK_FALSE(Offset::parse("42"));
    CHECK_FALSE(Offset::parse("+0000000000000000042"));
    CHECK_FALSE(Offset::parse("0000000000000000004x"));
}

TEST_CASE("the fence depends on source and id and on where one ends")
{
    CHECK(fenceOf("a", "b").size() == 16);
    CHECK(fenceOf("a", "b") == fenceOf("a", "b"));
    CHECK(fenceOf("a", "bc") != fenceOf("ab", "c"));
}
