// From the decisions of agents to numbers that hold nobody's name.
#include <catch2/catch_test_macros.hpp>

#include "core/domain/eventtypes.h"
#include "hub/insights/insightstext.h"
#include "hub/insights/teaminsights.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

// 2026-11-26T10:00:00Z
constexpr Timestamp morning{1'795'687'200'000};
constexpr std::int64_t day = std::int64_t{24} * 3600 * 1000;

struct Team {
    TeamInsights insights{TeamId{"cards"}, TeamId{"default"}, Timestamp{morning.ms - 2 * day}};
    int made = 0;

    void happen(std::string_view type, boost::json::object data, Timestamp at = morning,
                const std::string &source = "/panel/d1")
    {
        Event event;
        event.id = "e" + std::to_string(++made);
        event.source = source;
        event.type = std::string(type);
        event.subject = "anna-example";
        event.time = at;
        event.extensions["correlationid"] = "i1";
        event.data = std::move(data);
        insights.take(event, at);
    }
    void decide(const std::string &result, const std::string &reason = "",
                const std::string &team = "cards", Timestamp at = morning)
    {
        happen(types::actionTaken,
               {{"suggestion", "s1"},
                {"action", "refund"},
                {"result", result},
                {"reason", reason},
                {"team", team},
                {"agent", "ana"}},
               at);
    }
    std::uint64_t of(Became what, const std::string &name = "refund", std::int64_t version = 0,
                     const std::string &on = "2026-11-26") const
    {
        for (const auto &[key, numbers] : insights.rows()) {
            if (key.name == name && key.day == on && key.version == version)
                return numbers.of(what);
        }
        return 0;
    }
};

} // namespace

TEST_CASE("what became of suggestions is counted by day and action")
{
    Team team;
    team.happen(types::suggestionShown,
                {{"suggestion", "s1"}, {"action", "refund"}, {"team", "cards"}});
    team.happen(types::suggestionOpened,
                {{"suggestion", "s1"}, {"action", "refund"}, {"team", "cards"}});
    team.decide("accepted");
    team.decide("completed");
    team.decide("accepted", "", "cards", Timestamp{morning.ms - day});
    CHECK(team.of(Became::Shown) == 1);
    CHECK(team.of(Became::Opened) == 1);
    CHECK(team.of(Became::Accepted) == 1);
    CHECK(team.of(Became::Completed) == 1);
    CHECK(team.of(Became::Accepted, "refund", 0, "2026-11-25") == 1);
}

TEST_CASE("dismissals have their reasons, the rare ones together")
{
    Team team;
    for (int i = 0; i < 3; ++i)
        team.decide("dismissed", "unfit");
    for (int i = 0; i < 20; ++i)
        team.decide("dismissed", "own words " + std::to_string(i));
    team.decide("dismissed", std::string(500, 'x'));
    const TeamInsights::Numbers &numbers = team.insights.rows().begin()->second;
    CHECK(numbers.of(Became::Dismissed) == 24);
    CHECK(numbers.reasons.at("unfit") == 3);
    CHECK(numbers.reasons.size() == TeamInsights::mostReasons + 1);
    CHECK(numbers.reasons.at("\xE2\x80\xA6") == 6);
}

TEST_CASE("decisions on alerts are counted by rule and version")
{
    Team team;
    team.happen(types::alertAcknowledged,
                {{"alert", "a"}, {"rule", "fraud.travel"}, {"ruleversion", 3}, {"team", "cards"}});
    team.happen(types::alertSnoozed,
                {{"alert", "a"}, {"rule", "fraud.travel"}, {"ruleversion", 4}, {"team", "cards"}});
    team.happen(types::alertMuted, {{"alert", "a"}, {"team", "cards"}}); // of no rule
    CHECK(team.of(Became::Acknowledged, "fraud.travel", 3) == 1);
    CHECK(team.of(Became::Snoozed, "fraud.travel", 4) == 1);
    CHECK(team.insights.rows().size() == 2);
}

TEST_CASE("other teams, earlier days, results nobody knows and damaged data are not counted")
{
    Team team;
    team.decide("accepted", "", "loans");
    team.decide("accepted", "", "");
    team.decide("accepted", "", "cards", Timestamp{morning.ms - 3 * day});
    team.decide("shown");
    team.decide("acknowledged");
    team.happen(types::actionTaken, {{"action", 7}, {"result", true}, {"team", "cards"}});
    team.happen(types::suggestionShown, {{"suggestion", "s1"}, {"team", "cards"}});
    CHECK(team.insights.rows().empty());
}

TEST_CASE("a panel counts by what it said last")
{
    Team team;
    const auto say = [&team](std::string_view type, std::int64_t version, const char *panel) {
        team.happen(type, {{"team", "cards"}, {"version", version}}, morning, panel);
    };
    say(types::configApplied, 3, "/panel/a");
    say(types::configApplied, 4, "/panel/a");
    say(types::configApplied, 3, "/panel/b");
    say(types::configRefused, 4, "/panel/c");
    const TeamInsights::Panels panels = team.insights.panels();
    CHECK(panels.byVersion == std::map<std::int64_t, std::uint64_t>{{3, 1}, {4, 1}});
    CHECK(panels.refused == 1);
}

TEST_CASE("neither a customer, nor an agent, nor an interaction leaves in a text")
{
    Team team;
    team.happen(types::interactionOffered, {{"customer", "anna-example"}});
    team.decide("dismissed", "unfit");
    team.happen(types::interactionEnded, {});
    for (const std::string &text :
         {writeJson(team.insights, Timestamp{morning.ms + 30 * day}), writeCsv(team.insights)}) {
        CHECK(text.find("refund") != std::string::npos);
        for (const char *hidden : {"anna", "ana", "i1", "d1"})
            CHECK(text.find(hidden) == std::string::npos);
    }
}

TEST_CASE("a table holds no formula, and quotes what a table needs quoted")
{
    Team team;
    for (const char *name : {"=1+1", "@sum", "a \"b\", c"})
        team.happen(types::suggestionShown, {{"action", name}, {"team", "cards"}});
    const std::string text = writeCsv(team.insights);
    CHECK(text.find("\"'=1+1\"") != std::string::npos);
    CHECK(text.find("\"'@sum\"") != std::string::npos);
    CHECK(text.find("\"a \"\"b\"\", c\"") != std::string::npos);
    CHECK(text.starts_with("day,kind,name,version,shown,opened,accepted,dismissed,completed,failed,"
                           "acknowledged,snoozed,muted\r\n"));
}

TEST_CASE("alerts that were seen count with their rule, and against hours of work")
{
    Team team;
    const boost::json::object data{{"alert", "a1"},
                                   {"rule", "fraud.travel"},
                                   {"ruleversion", 3},
                                   {"team", "cards"},
                                   {"agent", "ana"}};
    team.happen(types::alertShown, data);
    team.happen(types::alertShown, data, Timestamp{morning.ms + 3'600'000});
    CHECK(team.of(Became::Shown, "fraud.travel", 3) == 2);
    CHECK(team.insights.alertsShown() == 2);
    CHECK(team.insights.work().minutes() == 30);
    HubFacts facts;
    facts.budget = 2.5;
    const std::string text = writeJson(team.insights, morning, facts);
    CHECK(text.find(R"("alertrate":{"shown":2,"agentminutes":30,"agents":1,"budget":2.5E0})") !=
          std::string::npos);
}

TEST_CASE("the time until an alert is dealt with is what the panel measured")
{
    Team team;
    const auto decide = [&team](std::string_view type, boost::json::object more) {
        boost::json::object data{{"alert", "a1"}, {"rule", "r"}, {"team", "cards"}};
        for (const auto &[name, value] : more)
            data[name] = value;
        team.happen(type, std::move(data));
    };
    decide(types::alertAcknowledged, {{"stoodms", 4000}});
    decide(types::alertMuted, {{"stoodms", 4000}});
    decide(types::alertAcknowledged, {});                // an older panel's
    decide(types::alertAcknowledged, {{"stoodms", -1}}); // nonsense
    decide(types::alertSnoozed, {{"stoodms", 900'000}}); // not dealt with
    CHECK(team.insights.waits().count() == 2);
    CHECK(team.insights.waits().medianMs() > 3500);
    CHECK(team.insights.waits().medianMs() < 4500);
    CHECK(team.insights.waitsByRule().at({"r", 0}).count() == 2);
    // Of a card that stands for several alerts, the one it shows.
    decide(types::alertAcknowledged, {{"alert", "a2"}, {"card", "a1"}, {"stoodms", 1}});
    CHECK(team.insights.waits().count() == 2);
    CHECK(team.of(Became::Acknowledged, "r") == 3);
}

TEST_CASE("suggestions are told apart by the bundle their panel worked with")
{
    Team team;
    const auto shown = [&team](std::int64_t bundle) {
        team.happen(types::suggestionShown,
                    {{"action", "refund"}, {"team", "cards"}, {"bundleversion", bundle}});
    };
    shown(13);
    shown(14);
    shown(14);
    team.happen(
        types::actionTaken,
        {{"action", "refund"}, {"result", "accepted"}, {"team", "cards"}, {"bundleversion", 14}});
    shown(-2);
    const auto &bundles = team.insights.byBundle();
    REQUIRE(bundles.size() == 2);
    CHECK(bundles.at(13).shown == 1);
    CHECK(bundles.at(14).shown == 2);
    CHECK(bundles.at(14).accepted == 1);
    const std::string table = writeCsv(team.insights);
    CHECK(table.find(R"(action,"refund",13,1,)") != std::string::npos);
    CHECK(table.find(R"(action,"refund",14,2,)") != std::string::npos);
    CHECK(table.find(R"(action,"refund",,1,)") != std::string::npos); // of no version one can trust
}

TEST_CASE("what the hub knows of connections is told beside what the log holds")
{
    Team team;
    HubFacts facts;
    CHECK(writeJson(team.insights, morning, facts).find("\"open\"") == std::string::npos);
    facts.open.emplace();
    facts.open->byVersion = {{14, 2}, {0, 1}};
    facts.open->closed = 1;
    facts.open->lastSeen = morning;
    const std::string text = writeJson(team.insights, morning, facts);
    CHECK(
        text.find(R"("open":{"count":3,"byversion":{"0":1,"14":2},"closed":1,"lastseen":"2026-)") !=
        std::string::npos);
}
