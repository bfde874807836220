// Who was signed out early.
#include <catch2/catch_test_macros.hpp>

#include "hub/auth/keys/revocations.h"

using namespace sidelight;
using namespace sidelight::hub;

TEST_CASE("a subject's tokens are void up to a time, and one token for ever")
{
    const auto revoked =
        Revocations::read(R"({"subjects":{"eva":"2023-11-14T22:13:20Z"},"tokens":["j1"]})");
    REQUIRE(revoked);
    constexpr Timestamp at{1'700'000'000'000};
    CHECK(revoked->holds("eva", at, ""));
    CHECK_FALSE(revoked->holds("eva", Timestamp{at.ms + 1}, ""));
    CHECK(revoked->holds("eva", std::nullopt, ""));
    CHECK_FALSE(revoked->holds("tom", at, ""));
    CHECK(revoked->holds("tom", Timestamp{at.ms + 1}, "j1"));
    CHECK_FALSE(revoked->holds("tom", at, "j2"));
    CHECK_FALSE(Revocations().holds("", std::nullopt, ""));
}

TEST_CASE("a list with a mistake is refused; one that is not there is empty")
{
    for (const char *wrong :
         {"", "[]", "{", R"({"subjects":[]})", R"({"subjects":{"eva":"yesterday"}})",
          R"({"subjects":{"eva":7}})", R"({"tokens":{}})", R"({"tokens":[7]})",
          R"({"tokens":[""]})", R"({"people":{}})", R"({"tokens":[],"tokens":[]})"}) {
        INFO(wrong);
        CHECK_FALSE(Revocations::read(wrong));
    }
    const auto none = Revocations::readFile("/nowhere/at/all");
    REQUIRE(none);
    CHECK(*none == Revocations());
}
