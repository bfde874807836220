#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/rules/trial/replay.h"
#include "tests/support/sampleevents.h"

using namespace sidelight;
using namespace sidelight::rules;

namespace
{

constexpr const char *rulesText = R"json([
 {"id":"gold","version":1,"name":"Gold","scope":"'cards' in interaction.skills && agent.team == 'one'",
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'a'"}},
  "correlate":{"type":"single","where":"customer.tier == 'Gold'"},"then":{"alert":"{customer.tier}"}},
 {"id":"late","version":1,"name":"Late",
  "select":{"trigger":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'b'"},
            "expect":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'c'"}},
  "correlate":{"type":"absence","timespan":"1h"},"then":{"alert":"late"}}])json";

constexpr std::int64_t noon = 1'760'000'000'000;

EventPtr made(const std::string &id, std::string_view type, std::int64_t minutes,
              const std::string &data)
{
    return test::makeEvent({.id = id,
                            .type = std::string(type),
                            .subject = "customer-1",
                            .data = data,
                            .interaction = "call-1",
                            .time = noon + minutes * 60'000});
}

Replay replayOfTeam(const char *team)
{
    auto rules = rules::readRules(boost::json::parse(rulesText).as_array());
    REQUIRE(rules);
    return Replay(*rules, rules::Site::Panel,
                  std::make_shared<const boost::json::object>(boost::json::object{{"team", team}}));
}

} // namespace

TEST_CASE("a replay knows of the customer and the interaction what the events said by then")
{
    Replay replay = replayOfTeam("one");
    CHECK(replay.take(made("1", types::touchpointRecorded, 0, R"({"kind":"a"})")).empty());
    CHECK(replay.take(made("2", types::customerUpdated, 1, R"({"tier":"Gold"})")).empty());
    const auto raised =
        replay.take(made("3", types::interactionOffered, 2, R"({"skills":["cards"]})"));
    REQUIRE(raised.size() == 1);
    CHECK(raised[0].alert.title == "Gold");
    CHECK(replay.take(made("4", types::interactionUpdated, 3, R"({"queue":"q"})")).empty());
    const auto ended = replay.take(made("5", types::interactionEnded, 4, "{}"));
    REQUIRE(ended.size() == 1);
    CHECK(ended[0].kind == rules::Change::Kind::Resolved);
    Replay other = replayOfTeam("two");
    CHECK(other.take(made("2", types::customerUpdated, 1, R"({"tier":"Gold"})")).empty());
    (void)other.take(made("1", types::touchpointRecorded, 1, R"({"kind":"a"})"));
    CHECK(other.take(made("3", types::interactionOffered, 2, R"({"skills":["cards"]})")).empty());
}

TEST_CASE("time goes on with the events, and not back")
{
    Replay replay = replayOfTeam("one");
    CHECK(replay.take(made("1", types::touchpointRecorded, 0, R"({"kind":"b"})")).empty());
    CHECK(replay.take(made("2", types::noteSaved, 60, "{}")).empty());
    CHECK(replay.take(made("3", types::noteSaved, 61, "{}")).size() == 1);
    CHECK(replay.take(made("4", types::noteSaved, 10, "{}")).empty());
    CHECK(replay.now() == Timestamp{noon + 61 * 60'000});
}
