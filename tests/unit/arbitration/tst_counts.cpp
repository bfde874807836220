#include <limits>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/arbitration/contest.h"

using namespace sidelight;
using namespace sidelight::suggest;
using Catch::Approx;

TEST_CASE("outcomes are counted by action, everywhere and by place")
{
    Counts counts;
    counts.add("refund", "voice/cards", Outcome::Accepted, noon);
    counts.add("refund", "chat", Outcome::Unfit, noon);
    CHECK(counts.tally("refund", "voice/cards", noon).count(Outcome::Accepted) == Approx(1));
    CHECK(counts.tally("refund", "voice/cards", noon).count(Outcome::Unfit) == 0);
    CHECK(counts.tally("refund", "", noon).decisive() == Approx(2));
    CHECK(counts.tally("other", "", noon).isNothing());
    SECTION("without a name, or with one that is too long, nothing is")
    {
        const std::size_t before = counts.size();
        counts.add("", "chat", Outcome::Accepted, noon);
        counts.add(std::string(129, 'a'), "chat", Outcome::Accepted, noon);
        counts.add("refund", std::string(129, 'a'), Outcome::Accepted, noon);
        CHECK(counts.size() == before);
    }
}

TEST_CASE("outcomes fade, whatever order they come in")
{
    Counts counts(10);
    counts.add("a", "", Outcome::Accepted, noon);
    CHECK(counts.tally("a", "", after(10 * day)).count(Outcome::Accepted) == Approx(0.5));
    CHECK(counts.tally("a", "", after(-10 * day)).count(Outcome::Accepted) == Approx(1));
    counts.add("a", "", Outcome::Accepted, after(10 * day));
    Counts other(10);
    other.add("a", "", Outcome::Accepted, after(10 * day));
    other.add("a", "", Outcome::Accepted, noon);
    CHECK(counts.tally("a", "", after(20 * day)).count(Outcome::Accepted) == Approx(0.75));
    CHECK(other.tally("a", "", after(20 * day)).count(Outcome::Accepted) == Approx(0.75));
}

TEST_CASE("what was taken back is as if it had not been")
{
    Counts counts(10);
    counts.add("a", "chat", Outcome::Accepted, noon);
    counts.add("a", "chat", Outcome::Accepted, after(10 * day));
    counts.remove("a", "chat", Outcome::Accepted, noon);
    CHECK(counts.tally("a", "chat", after(10 * day)).count(Outcome::Accepted) == Approx(1));
    CHECK(counts.tally("a", "", after(10 * day)).count(Outcome::Accepted) == Approx(1));
    counts.remove("a", "", Outcome::Accepted, after(10 * day));
    counts.remove("a", "", Outcome::Accepted, after(10 * day));
    CHECK(counts.tally("a", "", after(10 * day)).count(Outcome::Accepted) == 0);
    counts.remove("nobody", "chat", Outcome::Accepted, noon);
    CHECK(counts.tally("nobody", "chat", noon).isNothing());
}

TEST_CASE("what was not touched for longest makes room")
{
    Counts counts;
    for (std::size_t i = 0; i <= Counts::maxRows; ++i)
        counts.add('a' + std::to_string(i), "", Outcome::Shown,
                   after(static_cast<std::int64_t>(i)));
    CHECK(counts.size() == Counts::maxRows);
    CHECK(counts.tally("a0", "", noon).isNothing());
    CHECK_FALSE(counts.tally("a1", "", noon).isNothing());
}

TEST_CASE("counts come back from JSON as they were, the newest first where they do not fit")
{
    Counts counts;
    counts.add("old", "chat", Outcome::Accepted, after(-day));
    counts.add("new", "chat", Outcome::Declined, noon);
    const boost::json::object json = counts.toJson();
    Counts read;
    REQUIRE(read.read(json));
    CHECK(read.toJson() == json);
    CHECK(read.tally("old", "chat", noon) == counts.tally("old", "chat", noon));
    const boost::json::object few = counts.toJson(120);
    REQUIRE(few.at("rows").as_array().size() == 1);
    CHECK(few.at("rows").at(0).at("action") == "new");
}

TEST_CASE("counts from anywhere are judged before they are believed")
{
    const std::string row = R"({"rows":[{"action":"a","at":"2026-11-26T05:00:00Z","accepted":)";
    struct Row {
        const char *what;
        std::string json;
    };
    const Row rows[] = {
        {"no rows", "{}"},
        {"rows that are no list", R"({"rows":7})"},
        {"a row that is no object", R"({"rows":[7]})"},
        {"no action", R"({"rows":[{"at":"2026-11-26T05:00:00Z","accepted":1}]})"},
        {"no time", R"({"rows":[{"action":"a","accepted":1}]})"},
        {"a time that is none", R"({"rows":[{"action":"a","at":"now","accepted":1}]})"},
        {"a negative count", row + "-1}]}"},
        {"a count beyond all counting", row + "1e10}]}"},
        {"a count that is a text", row + "\"1\"}]}"},
        {"an action that is too long",
         R"({"rows":[{"action":")" + std::string(129, 'a') + R"(","at":"2026-11-26T05:00:00Z"}]})"},
    };
    for (const Row &bad : rows) {
        CAPTURE(bad.what);
        Counts counts;
        counts.add("a", "", Outcome::Accepted, noon);
        const auto before = counts.toJson();
        CHECK_FALSE(counts.read(boost::json::parse(bad.json).as_object()));
        CHECK(counts.toJson() == before);
    }
}

TEST_CASE("a place holds a channel and a queue, nothing of the customer")
{
    CHECK(placeOf(Channel::Voice, "cards") == "voice/cards");
    CHECK(placeOf(std::nullopt, "") == "other");
    CHECK(placeOf(Channel::Chat, std::string(200, 'x')) == "chat");
}
