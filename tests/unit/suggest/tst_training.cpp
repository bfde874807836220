#include <algorithm>
#include <cmath>
#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "core/suggest/ranking/ranker.h"
#include "core/suggest/training/descent.h"
#include "core/suggest/training/tasksof.h"
#include "core/suggest/training/trainer.h"
#include "tests/unit/suggest/madeup.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

std::shared_ptr<const PolicyIndex> policyOf(std::string_view task, std::string_view action)
{
    const std::string text = R"({"task": ")" + std::string(task) +
                             R"(", "replies": {"hello": "Hello", ")" + std::string(action) +
                             R"(": "Text"}, "graph": {}})";
    auto graph = readPolicy(text);
    REQUIRE(graph.has_value());
    return std::make_shared<const PolicyIndex>(std::move(*graph));
}

Turn decision(std::string action)
{
    Turn turn;
    turn.speaker = Speaker::Agent;
    turn.action = std::move(action);
    turn.isDecision = true;
    return turn;
}

Feature feature(std::uint32_t key)
{
    return {key, 1, Topic::Words, {}, {}};
}

} // namespace

TEST_CASE("decisions of a dialogue about several tasks belong to the task that knows the action")
{
    const Policies policies{policyOf("laundry_pickup", "laundry_ask_day"),
                            policyOf("laundry_price", "laundry_tell_price"),
                            policyOf("weather", "tell_weather")};
    Dialogue dialogue;
    dialogue.tasks = {"laundry_pickup", "laundry_price"};
    dialogue.turns = {decision("hello"), decision("laundry_ask_day"), decision("hello"),
                      decision("laundry_tell_price"), decision("hello")};
    SECTION("what both know goes with what comes next, and at the end with what came before")
    {
        CHECK(tasksOfDecisions(dialogue, policies) ==
              std::vector<std::string_view>{"laundry_pickup", "laundry_pickup", "laundry_price",
                                            "laundry_price", "laundry_price"});
    }
    SECTION("tasks of other dialogues do not count")
    {
        dialogue.turns = {decision("tell_weather")};
        CHECK(tasksOfDecisions(dialogue, policies) == std::vector<std::string_view>{""});
    }
    SECTION("a dialogue about one task is about it throughout")
    {
        dialogue.tasks = {"a task without policy"};
        dialogue.turns = {decision("hello")};
        CHECK(tasksOfDecisions(dialogue, policies) ==
              std::vector<std::string_view>{"a task without policy"});
    }
}

TEST_CASE("an answer seen only in what is held out is not learned against before its turn")
{
    Examples examples;
    for (int i = 0; i < 50; ++i)
        examples.add({feature(1), feature(2)}, 0, 1);
    examples.add({feature(1)}, 1, 1); // held out
    examples.add({feature(1)}, 1, 1);
    Descent descent(examples, 2, {});
    std::vector<float> scores(2);
    descent.learn(50);
    descent.score(50, scores);
    CHECK(scores[0] > 0);
    CHECK(scores[1] == 0);
    descent.finish();
    descent.score(50, scores);
    CHECK(scores[1] != 0);
}

TEST_CASE("a feature seen with many answers says nothing of those it was never seen with")
{
    // Feature 1 is seen with three of eight answers, which makes its row a whole one.
    static_assert(3 * Vocabulary::wholeFrom >= 8);
    Examples examples;
    for (int i = 0; i < 60; ++i)
        examples.add({feature(1), feature(10 + i % 8)}, i % 3, 1);
    for (int i = 0; i < 40; ++i)
        examples.add({feature(10 + i % 8)}, i % 8, 1);
    const FloatWeights weights = descend(examples, 8, {});
    REQUIRE(weights.keys.front() == 1);
    REQUIRE(weights.offsets[1] - weights.offsets[0] == 8);
    for (std::size_t label = 0; label < 8; ++label) {
        INFO(label);
        CHECK((weights.weights[label] != 0) == (label < 3));
    }
}

TEST_CASE("what is known rests while others are learned")
{
    Examples examples;
    for (int i = 0; i < 400; ++i)
        examples.add({feature(1)}, 0, 1);
    for (int i = 0; i < 400; ++i)
        examples.add({feature(2)}, static_cast<std::size_t>(i % 2), 1);
    const auto weightOf = [&](float known, std::size_t row) {
        DescentSettings settings;
        settings.known = known;
        const FloatWeights weights = descend(examples, 2, settings);
        return weights.weights[weights.offsets[row]];
    };
    CHECK(weightOf(0.8F, 0) < weightOf(1, 0));
    CHECK(weightOf(0.8F, 0) > 0);
    CHECK(weightOf(0.8F, 1) == weightOf(1, 1));
}

TEST_CASE("learned anew, nothing is left of what was learned with something held out")
{
    Examples examples;
    for (int i = 0; i < 200; ++i)
        examples.add({feature(1 + i % 3), feature(5 + i % 7)}, static_cast<std::size_t>(i % 4), 1);
    SECTION("of single features")
    {
        Descent twice(examples, 4, {});
        twice.learn(150);
        twice.learnAnew();
        CHECK(twice.weights().weights == descend(examples, 4, {}).weights);
    }
    SECTION("of features together")
    {
        const auto nowhere = [](std::size_t, std::span<float> scores) {
            std::fill(scores.begin(), scores.end(), 0.0F);
        };
        HiddenDescent twice(examples, 4, {}, nowhere);
        twice.learn(150);
        twice.learnAnew();
        HiddenDescent once(examples, 4, {}, nowhere);
        once.learn(200);
        once.finish();
        CHECK(twice.weights().in == once.weights().in);
        CHECK(twice.weights().out == once.weights().out);
    }
}

TEST_CASE("where the task is not sure, the policies of the likeliest ones say what comes next")
{
    const auto dialogues = madeUpDialogues(200);
    auto graph = readPolicy(madeUpPolicy());
    REQUIRE(graph.has_value());
    const Policies policies{std::make_shared<const PolicyIndex>(std::move(*graph))};
    auto model = train({dialogues, {}}, policies, {});
    REQUIRE(model.has_value());
    model->taskCalibration.strongFrom = 2; // no guess is sure
    Ranker ranker(std::make_shared<const Model>(std::move(*model)), policies);
    Transcript transcript;
    for (std::size_t i = 0; i < 7; ++i)
        transcript.add(dialogues[2].turns[i]);
    const Ranking ranking = ranker.rank(transcript.turns(), {}, 3);
    CHECK(ranking.task.empty());
    REQUIRE(ranking.best.size() == 3);
    CHECK(ranking.best.front().name == "laundry_confirm");
    float sum = 0;
    for (const float likely : ranker.probabilities())
        sum += likely;
    CHECK(std::abs(sum - 1) < 1e-4F);
}
