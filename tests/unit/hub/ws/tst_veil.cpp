#include <catch2/catch_test_macros.hpp>

#include "core/wire/cloudevents.h"
#include "hub/ws/veil.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

Event veilEvent(const std::string &rest, const std::string &type = "sidelight.interaction.updated")
{
    return *wire::decodeEvent(R"({"specversion":"1.0","id":"1","source":"/test","type":")" + type +
                              '"' + rest + "}");
}

std::optional<std::string> veiledFrom(const Event &event, const std::string &hidden)
{
    return veiled(event, [&](const std::string &customer) { return customer == hidden; });
}

} // namespace

TEST_CASE("of a hidden customer's interaction its way and its work are left")
{
    const Event event = veilEvent(
        R"(,"subject":"anna","time":"2026-11-26T20:00:00Z","correlationid":"i-1","identity":"+1555")"
        R"(,"data":{"agent":"eva","channel":"voice","queue":"cards","waitms":7,"reason":"a card",)"
        R"("handover":"Anna is angry","card":{"name":"Anna"},"identities":[{"kind":"phone",)"
        R"("value":"+1555"}],"selfservice":["PIN"],"new":{"name":"Anna"}})");
    const auto left = veiledFrom(event, "anna");
    REQUIRE(left);
    const Event bare = *wire::decodeEvent(*left);
    CHECK(bare.id == event.id);
    CHECK(bare.source == event.source);
    CHECK(bare.time == event.time);
    CHECK(bare.correlationId() == "i-1");
    CHECK_FALSE(bare.subject);
    CHECK(bare.extensions.size() == 1);
    CHECK(bare.data ==
          boost::json::value{
              {"agent", "eva"}, {"channel", "voice"}, {"queue", "cards"}, {"waitms", 7}});
    CHECK_FALSE(veiledFrom(event, "bert"));
}

TEST_CASE("who is named by the interaction alone, or in the data, is hidden too")
{
    CHECK(veiledFrom(veilEvent(R"(,"correlationid":"i-1","data":{"agent":"eva"})"), ""));
    CHECK(veiledFrom(veilEvent(R"(,"data":{"customer":"anna"})", "sidelight.match.confirmed"),
                     "anna"));
    // Text and base64 are not looked into: they go as a whole.
    const auto text = veiledFrom(veilEvent(R"(,"subject":"anna","data":"Anna")", "t"), "anna");
    REQUIRE(text);
    CHECK(text->find("Anna") == std::string::npos);
    // A member that is plain by name and not by value.
    const auto odd =
        veiledFrom(veilEvent(R"(,"subject":"anna","data":{"queue":{"name":"Anna"}})"), "anna");
    REQUIRE(odd);
    CHECK(odd->find("Anna") == std::string::npos);
}

TEST_CASE("of several candidates the others stay, and the hub's own word always comes")
{
    const auto left = veiledFrom(
        veilEvent(
            R"(,"data":{"candidates":[{"customer":"anna","name":"Anna"},{"customer":"bert"},7]})"),
        "anna");
    REQUIRE(left);
    CHECK(left->find("nna") == std::string::npos);
    CHECK(left->find("bert") != std::string::npos);
    CHECK_FALSE(
        veiledFrom(veilEvent(R"(,"data":{"marks":["x"]})", "sidelight.access.revoked"), ""));
}
