#include <algorithm>
#include <cmath>
#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "core/suggest/policy/graphranker.h"
#include "core/suggest/ranking/blend.h"
#include "core/suggest/ranking/ranker.h"
#include "core/suggest/training/trainer.h"
#include "tests/unit/suggest/madeup.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

std::shared_ptr<const PolicyIndex> laundry()
{
    auto policy = readPolicy(madeUpPolicy());
    REQUIRE(policy.has_value());
    return std::make_shared<const PolicyIndex>(std::move(*policy));
}

// What comes first after the first `turns` turns of a made-up pickup.
std::string firstAfter(GraphRanker &ranker, std::size_t dialogue, std::size_t turns)
{
    const Dialogue whole = madeUpDialogues(dialogue + 1).back();
    Transcript transcript;
    for (std::size_t i = 0; i < turns; ++i)
        transcript.add(whole.turns[i]);
    const auto likely = ranker.rank(transcript.turns());
    const auto first = std::max_element(likely.begin(), likely.end()) - likely.begin();
    return ranker.policy().graph().actions[static_cast<std::size_t>(first)].name;
}

} // namespace

TEST_CASE("a policy file is read in its order, cues apart from actions")
{
    const auto policy = readPolicy(madeUpPolicy());
    REQUIRE(policy.has_value());
    CHECK(policy->task == "laundry_pickup");
    REQUIRE(policy->actions.size() == 6);
    CHECK(policy->actions[0].name == "hello");
    CHECK(policy->actions[1].text == "On which day?");
    REQUIRE(policy->cues.size() == 6);
    CHECK(policy->cues[1].name == "user_laundry_fetch");
    CHECK(policy->cues[1].action == policy->find("laundry_ask_day"));
    CHECK(policy->cues[1].after == policy->find("hello"));
    CHECK(policy->cues[3].kind == CueKind::LookUp);
}

TEST_CASE("files that are no policy are refused with a sentence")
{
    const auto many = [](const char *name) {
        std::string list;
        for (int i = 0; i < 501; ++i)
            list += (i > 0 ? ",\"" : "\"") + std::string(name) + std::to_string(i) + R"(":"x")";
        return list;
    };
    struct Row {
        const char *name;
        std::string text;
    };
    const Row rows[] = {
        {"empty", ""},
        {"no JSON", "task: laundry"},
        {"a list", "[]"},
        {"without a task", R"({"replies":{"a":"x"},"graph":{}})"},
        {"a task that is a number", R"({"task":1,"replies":{"a":"x"},"graph":{}})"},
        {"without replies", R"({"task":"t","graph":{}})"},
        {"without a graph", R"({"task":"t","replies":{"a":"x"}})"},
        {"without an action", R"({"task":"t","replies":{"user_a":"x"},"graph":{}})"},
        {"a reply that is a list", R"({"task":"t","replies":{"a":[]},"graph":{}})"},
        {"a reply without a name", R"({"task":"t","replies":{"":"x"},"graph":{}})"},
        {"a reply that is too long",
         R"({"task":"t","replies":{"a":")" + std::string(4001, 'x') + R"("},"graph":{}})"},
        {"too many replies", R"({"task":"t","replies":{)" + many("a") + R"(},"graph":{}})"},
        {"too many in the graph",
         R"({"task":"t","replies":{"a":"x"},"graph":{)" + many("user_") + "," + many("db_") + "}}"},
        {"an action where a cue belongs", R"({"task":"t","replies":{"a":"x"},"graph":{"a":"a"}})"},
        {"a cue that calls for a number",
         R"({"task":"t","replies":{"a":"x"},"graph":{"user_a":1}})"},
        {"a cue that follows a list",
         R"({"task":"t","replies":{"a":"x"},"graph":{},"r_graph":{"user_a":[]}})"},
        {"a member twice", R"({"task":"t","task":"t","replies":{"a":"x"},"graph":{}})"},
        {"too deep", R"({"task":"t","replies":)" + std::string(20, '[')},
        {"over its limit", std::string(PolicyLimits::fileBytes + 1, ' ')},
        {"broken UTF-8", "{\"task\":\"\xff\"}"},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        const auto policy = readPolicy(row.text);
        REQUIRE(!policy.has_value());
        CHECK(policy.error().back() != '\n');
        CHECK(!policy.error().empty());
    }
}

TEST_CASE("without any data the graph and the words of its cues say what comes next")
{
    GraphRanker ranker(laundry(), nullptr);
    CHECK(firstAfter(ranker, 2, 1) == "hello");
    CHECK(firstAfter(ranker, 2, 3) == "laundry_ask_day");
    CHECK(firstAfter(ranker, 2, 5) == "query");
    CHECK(firstAfter(ranker, 2, 7) == "laundry_confirm");
    CHECK(firstAfter(ranker, 0, 7) == "laundry_ask_other_day");
    CHECK(firstAfter(ranker, 2, 9) == "goodbye");
}

TEST_CASE("what features of a graph mean together counts where it was learned and nowhere else")
{
    const auto dialogues = madeUpDialogues(200);
    auto model = train({dialogues, {}}, {laundry()}, {});
    REQUIRE(model.has_value());
    REQUIRE(model->graph.hasUnits());
    GraphModel::Rows rows = model->graph.rows();
    const auto whole = std::make_shared<const GraphModel>(rows);
    rows.inScales.clear();
    rows.in.clear();
    const auto alone = std::make_shared<const GraphModel>(rows);
    // Weights that only the units have: none counts alone.
    std::fill(rows.weights.begin(), rows.weights.end(), std::int8_t{0});
    rows.inScales = whole->rows().inScales;
    rows.in = whole->rows().in;
    const auto together = std::make_shared<const GraphModel>(rows);

    Transcript transcript;
    for (std::size_t i = 0; i < 7; ++i)
        transcript.add(dialogues[2].turns[i]);
    const auto likely = [&](const std::shared_ptr<const GraphModel> &learned, float share) {
        GraphRanker ranker(laundry(), learned, share);
        const auto all = ranker.rank(transcript.turns());
        return std::vector<float>(all.begin(), all.end());
    };
    CHECK(likely(whole, 0) == likely(alone, 0));
    CHECK(likely(whole, 0.7F) != likely(alone, 0.7F));
    GraphRanker byUnits(laundry(), together, 1);
    CHECK(firstAfter(byUnits, 2, 3) == "laundry_ask_day");
    CHECK(firstAfter(byUnits, 2, 7) == "laundry_confirm");
    CHECK(firstAfter(byUnits, 0, 7) == "laundry_ask_other_day");
}

TEST_CASE("a graph ranks whatever is said, and nothing at all")
{
    GraphRanker ranker(laundry(), nullptr);
    for (const std::string &text :
         {std::string(), std::string("\U0001F600"), std::string(100'000, 'x'),
          std::string("\xff\xfe"), std::string("Bitte holen Sie meine Hemden"),
          std::string(50, '\0')}) {
        Transcript transcript;
        Turn turn;
        turn.text = text;
        transcript.add(turn);
        float sum = 0;
        for (const float likely : ranker.rank(transcript.turns()))
            sum += likely;
        CHECK(std::abs(sum - 1) < 1e-4F);
    }
    CHECK(ranker.rank({}).size() == 6);
}

TEST_CASE("a graph without cues, and one that leads in a circle, are ranked")
{
    for (
        const char *text :
        {R"({"task":"t","replies":{"a":""},"graph":{}})",
         R"({"task":"t","replies":{"a":"","user_x":"","user_y":""},"graph":{"user_x":"a","user_y":"a"},"r_graph":{"user_x":"a","user_y":"a"}})"}) {
        auto policy = readPolicy(text);
        REQUIRE(policy.has_value());
        GraphRanker ranker(std::make_shared<const PolicyIndex>(std::move(*policy)), nullptr);
        Transcript transcript;
        Turn turn;
        turn.speaker = Speaker::Agent;
        turn.action = "a";
        transcript.add(turn);
        turn = {};
        turn.text = "again";
        transcript.add(turn);
        CHECK(ranker.rank(transcript.turns()).size() == 1);
    }
}

TEST_CASE(
    "a task the model never saw is ranked by its policy alone, a learned one by what was learned")
{
    // Trained on prices only.
    std::vector<Dialogue> prices;
    for (Dialogue &dialogue : madeUpDialogues(80)) {
        if (dialogue.task() == "laundry_price")
            prices.push_back(std::move(dialogue));
    }
    auto model = train({prices, {}}, {laundry()}, {});
    REQUIRE(model.has_value());
    Ranker ranker(std::make_shared<const Model>(std::move(*model)), {laundry()});
    const Dialogue pickup = madeUpDialogues(3).back();
    Transcript transcript;
    for (std::size_t i = 0; i < 7; ++i)
        transcript.add(pickup.turns[i]);
    const Ranking ranking = ranker.rank(transcript.turns(), "laundry_pickup", 3);
    CHECK(ranking.task == "laundry_pickup");
    CHECK(ranking.best.front().name == "laundry_confirm");
    CHECK(ranking.best.front().step == "db_laundry_free");
}

TEST_CASE("what was learned counts more the more decisions of a task there are")
{
    CHECK(learnedShare(100, 0) == 0);
    CHECK(learnedShare(100, 100) < learnedShare(100, 400));
    CHECK(learnedShare(0, 1) == 1);
}
