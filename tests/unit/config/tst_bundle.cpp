#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/starter.h"
#include "core/json/json.h"
#include "core/json/schema/schema.h"
#include "core/suggest/arbitration/levers.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

constexpr std::string_view small = R"({
  "version": 7,
  "budget": {"visible": 5},
  "mappings": [
    {"id": "door", "name": "Door bell", "events": [
      {"type": "'door.rang'"}
    ]}
  ]
})";

struct Row {
    const char *what;
    std::string text;
    const char *pointer;
    const char *described; // how the line for a person begins
};

std::string with(std::string_view from, std::string_view to)
{
    std::string text(small);
    text.replace(text.find(from), from.size(), to);
    return text;
}

} // namespace

TEST_CASE("a bundle is read as a whole")
{
    const auto bundle = readBundle(small);
    REQUIRE(bundle);
    CHECK(bundle->version == 7);
    CHECK(bundle->budget.visible == 5);
    REQUIRE(bundle->mappings.size() == 1);
    CHECK(bundle->findMapping("door")->name() == "Door bell");
    CHECK_FALSE(bundle->findMapping("window"));
    REQUIRE(bundle->rules);
    CHECK(bundle->rules->size() == 0);
    const auto least = readBundle(R"({"version":1})");
    REQUIRE(least);
    CHECK(least->rules);
}

TEST_CASE("a bundle with a mistake is refused with its place and the reason")
{
    const auto row = GENERATE(values<Row>({
        {"no JSON", with("{\"visible\": 5}", "{\"visible\" 5}"), "", "The text is not valid JSON"},
        {"empty", "", "", "The text is not valid JSON"},
        {"a list", "[]", "", "A bundle is a JSON object."},
        {"a member twice", R"({"version":1,"version":2})", "",
         "An object has the same member twice"},
        {"too large", std::string(maxBundleBytes + 1, ' '), "",
         "The text is larger than the limit"},
        {"no version", "{}", "", "A bundle needs a \"version\""},
        {"a version that is none", with("7", "\"7\""), "/version", "line 2, column 14 (/version)"},
        {"a budget of too many an hour", with("\"visible\": 5", "\"visible\": 5, \"perhour\": 61"),
         "/budget/perhour", "line 3, column 39 (/budget/perhour)"},
        {"a budget in words", with("\"visible\": 5", "\"visible\": 5, \"perhour\": \"few\""),
         "/budget/perhour", "line 3, column 39 (/budget/perhour)"},
        {"a budget of nothing", with("5", "0"), "/budget", "line 3, column 13 (/budget)"},
        {"an experience that is none", R"({"version":1,"experience":50})", "/experience",
         "line 1, column 27 (/experience)"},
        {"an experience with a weight out of range",
         R"({"version":1,"experience":{"weights":{"waits":11}}})", "/experience/weights/waits",
         "line 1, column"},
        {"an experience with a part nobody knows",
         R"({"version":1,"experience":{"weights":{"luck":1}}})", "/experience/weights",
         "line 1, column"},
        {"a pilot that is none", R"({"version":1,"pilot":0.5})", "/pilot", "line 1, column 22"},
        {"a pilot without a name", R"({"version":1,"pilot":{"share":0.5}})", "/pilot",
         "line 1, column"},
        {"a pilot for more than all", R"({"version":1,"pilot":{"name":"p","share":1.5}})",
         "/pilot/share", "line 1, column 42 (/pilot/share): The share is a number from 0 to 1"},
        {"a pilot for a team that cannot be",
         R"({"version":1,"pilot":{"name":"p","teams":["a b"]}})", "/pilot/teams", "line 1, column"},
        {"a pilot of the hub's own bundle", R"({"version":1,"team":"@hub","pilot":{"name":"p"}})",
         "/pilot", "line 1, column"},
        {"masks that are none", R"({"version":1,"masks":"all"})", "/masks",
         "line 1, column 22 (/masks): What is hidden"},
        {"a way of hiding nobody knows", R"({"version":1,"masks":{"fields":{"name":"half"}}})",
         "/masks/fields/name", "line 1, column 40 (/masks/fields/name): This is to be one of: "},
        {"a class nobody knows", R"({"version":1,"masks":{"classes":{"private":"hidden"}}})",
         "/masks/classes/private", "line 1, column"},
        {"a field that the panel does not show",
         R"({"version":1,"masks":{"fields":{"shoe size":"hidden"}}})", "/masks/fields/shoe size",
         "line 1, column 45 (/masks/fields/shoe size): The panel shows no field of that name."},
        {"a part that says all", R"({"version":1,"masks":{"fields":{"tier":"partly"}}})",
         "/masks/fields/tier", "line 1, column"},
        {"shown again for no time", R"({"version":1,"masks":{"reveal":"1s"}})", "/masks/reveal",
         "line 1, column"},
        {"shown again for ever", R"({"version":1,"masks":{"reveal":"2d"}})", "/masks/reveal",
         "line 1, column"},
        {"suggestions that are none", R"({"version":1,"suggestions":7})", "/suggestions",
         "line 1, column 28 (/suggestions): How suggestions are chosen"},
        {"four suggestions at a time", R"({"version":1,"suggestions":{"shown":4}})",
         "/suggestions/shown",
         "line 1, column 37 (/suggestions/shown): This is to be a whole number from 1 to 3."},
        {"strong at less than nine in ten", R"({"version":1,"suggestions":{"strong-from":0.8}})",
         "/suggestions/strong-from",
         "line 1, column 43 (/suggestions/strong-from): This is to be a number from 0.9 to 1."},
        {"a weight out of range",
         R"({"version":1,"suggestions":{"actions":{"a/b":{"weight":-1}}}})",
         "/suggestions/actions/a~1b/weight", "line 1, column 56"},
        {"a weight of a source nobody knows",
         R"({"version":1,"suggestions":{"sources":{"luck":1}}})", "/suggestions/sources/luck",
         "line 1, column 47"},
        {"more influence than there is",
         R"({"version":1,"suggestions":{"learning":{"influence":0.6}}})",
         "/suggestions/learning/influence", "line 1, column 53"},
        {"a channel nobody knows",
         R"({"version":1,"suggestions":{"actions":{"a":{"channels":["phone"]}}}})",
         "/suggestions/actions/a/channels", "line 1, column 56"},
        {"a quiet time that is none", R"({"version":1,"suggestions":{"quiet":"soon"}})",
         "/suggestions/quiet", "line 1, column 37"},
        {"a condition that is broken",
         R"({"version":1,"suggestions":{"actions":{"a":{"when":"customer.teir == 1 &&"}}}})",
         "/suggestions/actions/a/when", "line 1, column 52"},
        {"a condition that is no condition",
         R"({"version":1,"suggestions":{"actions":{"a":{"when":"customer.tier"}}}})",
         "/suggestions/actions/a/when", "line 1, column 52"},
        {"a condition over what is not there",
         R"({"version":1,"suggestions":{"actions":{"a":{"when":"event.id == 'x'"}}}})",
         "/suggestions/actions/a/when", "line 1, column 52"},
        {"mappings that are no list", R"({"version":1,"mappings":{}})", "/mappings",
         "line 1, column 25 (/mappings)"},
        {"a mapping that is none", R"({"version":1,"mappings":[7]})", "/mappings/0",
         "line 1, column 26 (/mappings/0)"},
        {"an expression that is broken", with("'door.rang'", "'door.rang' +"),
         "/mappings/0/events/0/type", "line 6, column 16 (/mappings/0/events/0/type)"},
        {"two mappings of one name",
         R"({"version":1,"mappings":[{"id":"a","name":"A","events":[{"type":"'x'"}]},)"
         R"({"id":"a","name":"B","events":[{"type":"'x'"}]}]})",
         "/mappings/1/id", "line 1, column"},
        {"rules that are no list", R"({"version":1,"rules":7})", "/rules", "line 1, column 22"},
        {"a rule that is none", R"({"version":1,"rules":[{}]})", "/rules/0", "line 1, column 23"},
        {"a member that nobody knows", with("\"budget\"", "\"buget\""), "", "The bundle "},
        {"a budget with more", with("\"visible\": 5", "\"visible\": 5, \"hidden\": 1"), "/budget",
         "line 3, column 13 (/budget)"},
    }));
    CAPTURE(row.what);
    const auto bundle = readBundle(row.text);
    REQUIRE_FALSE(bundle);
    REQUIRE_FALSE(bundle.error().empty());
    const Problem &first = bundle.error().front();
    const std::string line = describe(first, row.text);
    CAPTURE(line);
    CHECK(first.pointer.starts_with(row.pointer));
    CHECK(line.starts_with(row.described));
}

TEST_CASE("a bundle says how the experience score is made; what it leaves out is as usual")
{
    CHECK(readBundle(small)->experience == experience::Settings{});
    const auto bundle =
        readBundle(R"({"version":1,"experience":{"half-life-days":14,"weights":{"promises":10}}})");
    REQUIRE(bundle);
    CHECK(bundle->experience.halfLifeDays == 14);
    CHECK(bundle->experience.weightOf(experience::Part::Promises) == 10);
    CHECK(bundle->experience.weightOf(experience::Part::Outcomes) == 3);
}

TEST_CASE(
    "a bundle says what is hidden: a field by its own entry, else by its class's, else as usual")
{
    CHECK(readBundle(small)->masks == Masks{});
    const auto bundle = readBundle(
        R"({"version":1,"masks":{"reveal":"20s","classes":{"personal":"partly","internal":"never"},)"
        R"("fields":{"locality":"shown","identities.phone":"hidden","tier":"shown"}}})");
    REQUIRE(bundle);
    const Masks &masks = bundle->masks;
    CHECK(masks.revealMs == 20'000);
    CHECK(masks.of("name") == Showing::Partly);
    CHECK(masks.of("language") == Showing::Hidden); // no part of it could be shown
    CHECK(masks.of("locality") == Showing::Shown);
    CHECK(masks.of(IdentityKind::Phone) == Showing::Hidden);
    CHECK(masks.of(IdentityKind::Email) == Showing::Partly);
    CHECK(masks.of("since") == Showing::Never);
    CHECK(masks.of("tier") == Showing::Shown);
}

TEST_CASE("a bundle may be for a part of the team: for whom is decided the same way each time")
{
    CHECK_FALSE(readBundle(small)->pilot);
    const auto bundle = readBundle(
        R"({"version":2,"team":"cards","pilot":{"name":"spring","share":0.3,"teams":["floor-2"]}})");
    REQUIRE(bundle);
    REQUIRE(bundle->pilot);
    const std::vector<TeamId> floor{TeamId("cards"), TeamId("floor-2")};
    const std::vector<TeamId> others{TeamId("cards")};
    int inside = 0;
    config::Pilot grown = *bundle->pilot;
    grown.share = 0.6;
    for (int i = 0; i < 1000; ++i) {
        const AgentId agent("agent-" + std::to_string(i));
        const bool isIn = bundle->pilot->includes(agent, "", floor);
        inside += isIn ? 1 : 0;
        CHECK(isIn == bundle->pilot->includes(agent, "", floor));
        CHECK((!isIn || grown.includes(agent, "", floor)));
        CHECK_FALSE(bundle->pilot->includes(agent, "", others));
    }
    CHECK(inside > 250);
    CHECK(inside < 350);
    grown.share = 1;
    CHECK(grown.includes(AgentId("agent-1"), "", floor));
    grown.share = 0;
    CHECK_FALSE(grown.includes(AgentId("agent-1"), "", floor));
}

TEST_CASE("a bundle says which suggestion wins; what it leaves out is as usual")
{
    const auto usual = readBundle(small);
    REQUIRE(usual);
    REQUIRE(usual->suggestions);
    CHECK(usual->suggestions->shown == 3);
    CHECK(usual->suggestions->learning == suggest::LearningSettings{});
    CHECK_FALSE(usual->suggestions->scope);
    const auto bundle = readBundle(
        R"({"version":1,"suggestions":{"shown":2,"strong-from":0.95,"quiet":"1h","declined":"90d",
            "sources":{"policy":0.5},"kinds":{"article":2},
            "actions":{"offer":{"weight":2,"value":1.5,"kind":"reply","consent":["marketing"],
                                "channels":["chat","mail"],"roles":["sales"],
                                "when":"customer.tier == 'Gold'"},
                       "block-card":{"critical":true}},
            "learning":{"on":false,"least-outcomes":20,"influence":0.2,"of-the-team":0}}})");
    REQUIRE(bundle);
    const suggest::Levers &levers = *bundle->suggestions;
    CHECK(levers.shown == 2);
    CHECK(levers.strongFrom == 0.95);
    CHECK(levers.quietMs == 3'600'000);
    CHECK(levers.bySource[static_cast<std::size_t>(suggest::Source::Policy)] == 0.5);
    CHECK(levers.byKind[static_cast<std::size_t>(suggest::Kind::Article)] == 2);
    const suggest::ActionLevers &offer = levers.of("offer");
    CHECK(offer.weight == 2);
    CHECK(offer.value == 1.5);
    CHECK(offer.kind == suggest::Kind::Reply);
    CHECK(offer.consents == std::vector<std::string>{"marketing"});
    CHECK(offer.channels == std::vector{Channel::Chat, Channel::Mail});
    CHECK(offer.roles == std::vector<std::string>{"sales"});
    REQUIRE(offer.when);
    CHECK(offer.when->source() == "customer.tier == 'Gold'");
    CHECK(levers.scope);
    CHECK(levers.of("block-card").isCritical);
    CHECK(levers.of("unheard of").weight == 1);
    CHECK_FALSE(levers.learning.isOn);
    CHECK(levers.learning.leastOutcomes == 20);
    CHECK(levers.learning.exploration == 0.1);
}

TEST_CASE("all mistakes of a bundle are told at once")
{
    const auto bundle = readBundle(
        R"({"mappings":[{"id":"A","name":"A","events":[{"type":"nosuch"}]}],"rules":[{}]})");
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().size() >= 4);
}

TEST_CASE("the starter bundle has no mistakes, and fits the published schema")
{
    const std::string text = starterText();
    const auto bundle = readBundle(text);
    if (!bundle) {
        for (const Problem &problem : bundle.error())
            UNSCOPED_INFO(describe(problem, text));
    }
    REQUIRE(bundle);
    CHECK(bundle->mappings.size() == starterMappings().size());
    CHECK(bundle->rules->size() >= starterRules().size());
    CHECK(starterBundle());
    const auto schema = json::parse(bundleSchema(), maxBundleBytes, 32);
    REQUIRE(schema);
    REQUIRE(json::Schema::make(*schema));
}

TEST_CASE("a bundle says how interactions of a queue may end, and how an action is done")
{
    const auto bundle = readBundle(R"({"version":1,
      "layout": {"dispositions":[{"id":"solved"},{"id":"sale","label":"Sold"}],
                 "queues":{"cards":{"dispositions":[{"id":"blocked","label":"Card blocked"}]}}},
      "guides":[{"action":"verify-otp","title":"Verify","otherwise":["No phone at hand"],
                 "steps":[{"title":"Ask","say":"Please…"},{"title":"Check","hint":"Twice"}]}]})");
    REQUIRE(bundle);
    REQUIRE(bundle->layout);
    CHECK(bundle->layout->dispositionsOf("cards") ==
          std::vector<Disposition>{{"blocked", "Card blocked"}});
    CHECK(bundle->layout->dispositionsOf("other").size() == 2);
    const Guide *guide = bundle->layout->guideFor("verify-otp");
    REQUIRE(guide);
    CHECK(guide->title == "Verify");
    CHECK(guide->steps == std::vector<GuideStep>{{"Ask", "Please…", ""}, {"Check", "", "Twice"}});
    CHECK(guide->otherwise == std::vector<std::string>{"No phone at hand"});
    CHECK_FALSE(bundle->layout->guideFor("block-card"));
    CHECK_FALSE(bundle->layout->guideFor(""));
}

TEST_CASE("where nobody says how interactions end, there is a list that most can work with")
{
    const auto bundle = readBundle(R"({"version":1})");
    REQUIRE(bundle);
    REQUIRE(bundle->layout);
    const auto all = bundle->layout->dispositionsOf("any");
    REQUIRE(all.size() == 4);
    CHECK(all.front().id == "solved");
}

TEST_CASE("a layout or guide with a mistake is refused with its place")
{
    struct Wrong {
        const char *what;
        const char *members;
        const char *pointer;
    };
    const auto row = GENERATE(values<Wrong>({
        {"a layout that is none", R"("layout":7)", "/layout"},
        {"dispositions that are none", R"("layout":{"dispositions":{}})", "/layout/dispositions"},
        {"no disposition", R"("layout":{"dispositions":[]})", "/layout/dispositions"},
        {"one without id", R"("layout":{"dispositions":[{"label":"A"}]})",
         "/layout/dispositions/0"},
        {"one twice", R"("layout":{"dispositions":[{"id":"a"},{"id":"a"}]})",
         "/layout/dispositions/1"},
        {"queues that are none", R"("layout":{"queues":[]})", "/layout/queues"},
        {"a queue that is none", R"("layout":{"queues":{"a/b":1}})", "/layout/queues/a~1b"},
        {"guides that are none", R"("guides":{})", "/guides"},
        {"a guide that is none", R"("guides":[1])", "/guides/0"},
        {"a guide without action", R"("guides":[{"steps":[{"title":"A"}]}])", "/guides/0"},
        {"a guide without steps", R"("guides":[{"action":"a"}])", "/guides/0"},
        {"a step without title", R"("guides":[{"action":"a","steps":[{"say":"A"}]}])",
         "/guides/0/steps/0/title"},
        {"two guides of an action",
         R"("guides":[{"action":"a","steps":[{"title":"A"}]},{"action":"a","steps":[{"title":"A"}]}])",
         "/guides/1/action"},
        {"a member nobody knows", R"("layout":{"dispositon":[]})", "/layout"},
    }));
    CAPTURE(row.what);
    const auto bundle = readBundle(R"({"version":1,)" + std::string(row.members) + "}");
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().front().pointer == row.pointer);
}

TEST_CASE("how many alerts an hour are meant to be shown is a figure of the bundle, if it is one")
{
    CHECK_FALSE(readBundle(R"({"version":1,"budget":{"visible":3}})")->budget.perHour);
    CHECK(readBundle(R"({"version":1,"budget":{"visible":3,"perhour":4}})")->budget.perHour == 4.0);
    CHECK(readBundle(R"({"version":1,"budget":{"visible":3,"perhour":0.5}})")->budget.perHour ==
          0.5);
}
