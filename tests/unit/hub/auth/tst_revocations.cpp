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

TEST_CASE("what was taken can be given back, each for itself")
{
    const auto markOf = [](const std::string &key) { return "~" + key; };
    Revocations revoked;
    revoked.add({"eva", {}, "anna", {}});
    revoked.add({"eva", {}, "bert", {}});
    revoked.add({"tom", {}, "anna", {}});
    revoked.add({"eva", {}, {}, Timestamp{7}});
    revoked.add({{}, "j1", {}, {}});
    revoked = revoked.marked(markOf);
    CHECK_FALSE(revoked.holdsCustomer("eva", "anna", {}));
    CHECK(revoked.holdsCustomer("eva", "anna", markOf));
    CHECK(revoked.marked(markOf) == revoked);
    CHECK(Revocations::read(revoked.text()) == revoked);

    revoked.add({"eva", {}, "~anna", {}, true});
    CHECK_FALSE(revoked.holdsCustomer("eva", "anna", markOf));
    CHECK(revoked.holdsCustomer("eva", "bert", markOf));
    CHECK(revoked.holdsCustomer("tom", "anna", markOf));
    CHECK(revoked.holds("eva", Timestamp{7}, ""));
    revoked.add({"eva", {}, {}, {}, true});
    CHECK_FALSE(revoked.holds("eva", Timestamp{7}, ""));
    CHECK(revoked.holds("zoe", {}, "j1"));
    revoked.add({{}, "j1", {}, {}, true});
    CHECK_FALSE(revoked.holds("zoe", {}, "j1"));
    revoked.add({"nobody", {}, "nothing", {}, true});
    CHECK(revoked.holdsCustomer("eva", "bert", markOf));
}

TEST_CASE("what is known, in another shape, is a mistake in the list that hubs share, too")
{
    for (const char *wrong : {R"({"subjects":5})", R"({"subjects":[],"tokens":["j1"]})",
                              R"({"tokens":null})", R"({"customers":["eva"]})"}) {
        INFO(wrong);
        CHECK_FALSE(Revocations::read(wrong, Revocations::Unknown::Kept));
    }
    CHECK(Revocations::read(R"({"groups":5})", Revocations::Unknown::Kept));
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
