#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "core/experience/evidence.h"
#include "core/wire/cloudevents.h"

using namespace sidelight;
using namespace sidelight::experience;
using Catch::Matchers::WithinAbs;

namespace
{

std::vector<Evidence> gathered(const std::string &type, const std::string &data,
                               const std::string &more = {})
{
    const auto event = wire::decodeEvent(
        R"({"specversion":"1.0","id":"1","source":"/t","type":"sidelight.)" + type + '"' + more +
        R"(,"time":"2026-01-02T03:04:05Z","subject":"C-1","data":)" + data + "}");
    REQUIRE(event);
    std::vector<Evidence> evidence;
    gather(evidence, *event);
    return evidence;
}

} // namespace

TEST_CASE("a touchpoint says how it was felt, what it cost and how it ended")
{
    const auto evidence = gathered(
        "touchpoint.recorded", R"({"title":"x","sentiment":-0.4,"effort":0.9,"outcome":"bad"})");
    REQUIRE(evidence.size() == 3);
    CHECK(evidence[0].part == Part::Sentiment);
    CHECK(evidence[1].part == Part::Effort);
    CHECK(evidence[2].part == Part::Outcomes);
    CHECK(evidence[2].key == EventKey{"/t", "1"});
    CHECK_THAT(valueOf(evidence[0], {}), WithinAbs(-0.4, 1e-12));
    CHECK_THAT(valueOf(evidence[1], {}), WithinAbs(-0.8, 1e-12));
    CHECK(valueOf(evidence[2], {}) == -1);
}

TEST_CASE("what says nothing about how it went is no evidence")
{
    CHECK(gathered("touchpoint.recorded", R"({"title":"x","outcome":"unknown"})").empty());
    CHECK(gathered("note.saved", R"({"text":"x","sentiment":-1})").empty());
    CHECK(gathered("commitment.updated", R"({"commitment":"p","status":"open"})").empty());
    CHECK(gathered("interaction.started", R"({"waitms":900000})").empty()); // of no interaction
}

TEST_CASE("a wait counts from where it is long to where it is as bad as it gets")
{
    const std::string of = R"(,"correlationid":"I-1")";
    const auto wait = [&of](const std::string &ms) {
        const auto evidence = gathered("interaction.started", R"({"waitms":)" + ms + "}", of);
        REQUIRE(evidence.size() == 1);
        CHECK(evidence[0].matter == "I-1");
        return valueOf(evidence[0], {});
    };
    CHECK(wait("0") == 0);
    CHECK(wait("60000") == 0);
    CHECK_THAT(wait("330000"), WithinAbs(-0.5, 1e-12));
    CHECK(wait("600000") == -1);
    CHECK(wait("9000000000000") == -1);
}

TEST_CASE("a transfer and a broken promise count against us, a kept one a little for us")
{
    const auto transfer = gathered("interaction.offered", R"({"transferredfrom":"billing"})",
                                   R"(,"correlationid":"I-1")");
    REQUIRE(transfer.size() == 1);
    CHECK(transfer[0].part == Part::Transfers);
    CHECK(valueOf(transfer[0], {}) == -1);
    const auto broken = gathered("commitment.updated", R"({"commitment":"p","status":"broken"})");
    const auto kept = gathered("commitment.updated", R"({"commitment":"p","status":"kept"})");
    REQUIRE(broken.size() == 1);
    REQUIRE(kept.size() == 1);
    CHECK(broken[0].matter == "p");
    CHECK(valueOf(broken[0], {}) == -1);
    CHECK(valueOf(kept[0], {}) == 0.5);
}
