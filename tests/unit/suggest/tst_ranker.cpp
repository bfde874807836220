#include <cmath>
#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "core/base/utf8.h"
#include "core/suggest/ranking/ranker.h"
#include "core/suggest/training/trainer.h"
#include "tests/unit/suggest/madeup.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

std::shared_ptr<const Model> model()
{
    static const auto made = [] {
        const auto dialogues = madeUpDialogues(200);
        auto result = train({dialogues, {}}, {}, {});
        REQUIRE(result.has_value());
        return std::make_shared<const Model>(std::move(*result));
    }();
    return made;
}

// The first `turns` turns of a dialogue that training did not hold in this form.
Transcript startOf(std::size_t dialogue, std::size_t turns)
{
    const Dialogue whole = madeUpDialogues(dialogue + 1).back();
    Transcript transcript;
    for (std::size_t i = 0; i < turns; ++i)
        transcript.add(whole.turns[i]);
    return transcript;
}

} // namespace

TEST_CASE("the next action of a learned flow comes first, with what spoke for it")
{
    Ranker ranker(model(), {});
    const Transcript transcript = startOf(2, 7); // fetched, day given, looked up: free
    const Ranking ranking = ranker.rank(transcript.turns(), "laundry_pickup", 3);
    REQUIRE(ranking.best.size() == 3);
    CHECK(ranking.best[0].name == "laundry_confirm");
    CHECK(ranking.best[0].likely > ranking.best[1].likely);
    REQUIRE(!ranking.best[0].grounds.empty());
    bool namesAnswer = false;
    for (const Ground &ground : ranking.best[0].grounds)
        namesAnswer = namesAnswer || (ground.topic == Topic::LookUp && ground.shownToo == "free");
    CHECK(namesAnswer);
}

TEST_CASE("a look-up that answers otherwise calls for another action")
{
    Ranker ranker(model(), {});
    const Transcript transcript = startOf(0, 7);
    CHECK(ranker.rank(transcript.turns(), "laundry_pickup", 1).best.front().name ==
          "laundry_ask_other_day");
}

TEST_CASE("probabilities are between 0 and 1 and add up to 1")
{
    Ranker ranker(model(), {});
    const Transcript transcript = startOf(4, 3);
    (void)ranker.rank(transcript.turns(), {}, 3);
    float sum = 0;
    for (const float likely : ranker.probabilities()) {
        CHECK(likely >= 0);
        CHECK(likely <= 1);
        sum += likely;
    }
    CHECK(std::abs(sum - 1) < 1e-4F);
}

TEST_CASE("the task is recognised from the customer's words, and taken where it is sure")
{
    Ranker ranker(model(), {});
    const Transcript transcript = startOf(4, 3);
    const TaskGuess guess = ranker.guessTask(transcript.turns());
    CHECK(guess.name == "laundry_pickup");
    CHECK(guess.isSure);
    CHECK(ranker.rank(transcript.turns(), "a task nobody knows", 3).task == "laundry_pickup");
}

TEST_CASE("nothing a customer says makes a ranker fail, and what it shows is valid text")
{
    struct Row {
        const char *name;
        std::string text;
    };
    const Row rows[] = {
        {"nothing", ""},
        {"emoji", "\U0001F600\U0001F600"},
        {"a foreign language", "Bitte holen Sie meine W\u00e4sche ab"},
        {"a script without spaces", "\u8acb\u4f86\u53d6\u6211\u7684\u8863\u670d"},
        {"100 kB", std::string(100'000, 'a')},
        {"broken UTF-8", "fetch \xC3\x28 \xF0\x9F my \x80 shirts"},
        {"markup", "<img src=x onerror=alert(1)> {{7*7}}"},
        {"zero bytes", std::string(64, '\0')},
    };
    Ranker ranker(model(), {});
    for (const Row &row : rows) {
        INFO(row.name);
        for (const std::string_view task : {"laundry_pickup", "", "\xff\xfe", "no such task"}) {
            Transcript transcript;
            Turn turn;
            turn.text = row.text;
            transcript.add(turn);
            turn.speaker = Speaker::LookUp;
            turn.facts = {{row.text, row.text, {row.text}, true}, {row.text, row.text, {}, false}};
            transcript.add(turn);
            turn = {};
            turn.text = row.text;
            transcript.add(turn);
            const Ranking ranking = ranker.rank(transcript.turns(), task, 3);
            REQUIRE(ranking.best.size() == 3);
            for (const Ranked &ranked : ranking.best) {
                CHECK(std::isfinite(ranked.likely));
                for (const Ground &ground : ranked.grounds) {
                    CHECK(isValidUtf8(ground.shown));
                    CHECK(isValidUtf8(ground.shownToo));
                }
            }
        }
    }
}

TEST_CASE("an empty conversation and a very long one are ranked")
{
    Ranker ranker(model(), {});
    Transcript transcript;
    CHECK(ranker.rank(transcript.turns(), {}, 3).best.size() == 3);
    Turn turn;
    turn.text = "yes please";
    for (int i = 0; i < 5000; ++i) {
        turn.speaker = i % 2 == 0 ? Speaker::Customer : Speaker::Agent;
        turn.action = i % 2 == 0 ? "" : "hello";
        transcript.add(turn);
    }
    CHECK(transcript.turns().size() == Transcript::maxTurns);
    CHECK(transcript.customerTurns() == 2500);
    CHECK(ranker.rank(transcript.turns(), {}, 3).best.size() == 3);
}

TEST_CASE("a model without actions suggests nothing")
{
    Ranker ranker(std::make_shared<const Model>(), {});
    Transcript transcript;
    CHECK(ranker.rank(transcript.turns(), "x", 3).best.empty());
    CHECK(ranker.guessTask(transcript.turns()).name.empty());
}
