#include <algorithm>
#include <cmath>
#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "core/suggest/ranking/ranker.h"
#include "core/suggest/situation/stops.h"
#include "core/suggest/training/trainer.h"
#include "tests/unit/suggest/madeup.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

Model trained(std::size_t count)
{
    const auto dialogues = madeUpDialogues(count);
    auto model = train({dialogues, {}}, {}, {});
    REQUIRE(model.has_value());
    return std::move(*model);
}

std::string fileOf(std::size_t count)
{
    return writeModel(trained(count));
}

} // namespace

TEST_CASE("a model that was written is read back as it was")
{
    const Model model = trained(60);
    const std::string bytes = writeModel(model);
    CHECK(bytes.size() < maxModelBytes);
    const auto read = readModel(bytes);
    REQUIRE(read.has_value());
    CHECK(read->actions == model.actions);
    CHECK(read->tasks == model.tasks);
    CHECK(read->catalogue == model.catalogue);
    CHECK(read->nextAction.rows() == model.nextAction.rows());
    CHECK(read->together.rows() == model.together.rows());
    CHECK(read->task.rows() == model.task.rows());
    CHECK(read->actionCalibration == model.actionCalibration);
    CHECK(writeModel(*read) == bytes);
}

TEST_CASE("a model brings along the policies it was trained with")
{
    const auto dialogues = madeUpDialogues(40);
    auto graph = readPolicy(madeUpPolicy());
    REQUIRE(graph.has_value());
    const Policies policies{std::make_shared<const PolicyIndex>(std::move(*graph))};
    auto model = train({dialogues, {}}, policies, {});
    REQUIRE(model.has_value());
    auto read = readModel(writeModel(*model));
    REQUIRE(read.has_value());
    const auto own = policiesOf(*read);
    REQUIRE(own.has_value());
    REQUIRE(own->size() == 1);
    CHECK(writePolicy(own->front()->graph()) == writePolicy(policies.front()->graph()));
    CHECK(read->graph.rows() == model->graph.rows());

    SECTION("and ranks the same by them")
    {
        const auto shared = std::make_shared<const Model>(std::move(*read));
        Ranker byGiven(shared, policies);
        Ranker byOwn(shared, *own);
        forEachDecision(dialogues.front(), [&](auto turns, const Turn &) {
            const Ranking expected = byGiven.rank(turns, "laundry_pickup", 3);
            const Ranking found = byOwn.rank(turns, "laundry_pickup", 3);
            REQUIRE(found.best.size() == expected.best.size());
            for (std::size_t i = 0; i < found.best.size(); ++i) {
                CHECK(found.best[i].name == expected.best[i].name);
                CHECK(found.best[i].likely == expected.best[i].likely);
            }
        });
    }
    SECTION("but not more of them than fit")
    {
        model->policies.assign(3, std::string(400'000, ' '));
        const std::string bytes = writeModel(*model);
        CHECK(bytes.size() < 400'000);
        const auto without = readModel(bytes);
        REQUIRE(without.has_value());
        CHECK(without->policies.empty());
    }
    SECTION("and one that is none is a damaged model")
    {
        model->policies = {"{}"};
        const auto other = readModel(writeModel(*model));
        REQUIRE(other.has_value());
        const auto refused = policiesOf(*other);
        REQUIRE(!refused.has_value());
        CHECK(refused.error().code == ModelErrc::Damaged);
    }
}

TEST_CASE("training twice gives the same bytes")
{
    CHECK(fileOf(60) == fileOf(60));
    CHECK(fileOf(60) != fileOf(58));
}

TEST_CASE("weights of one byte say what the exact ones say")
{
    const auto dialogues = madeUpDialogues(60);
    Examples examples;
    FeatureList features;
    const std::vector<std::string> actions{"goodbye", "hello", "laundry_ask_day"};
    for (const Dialogue &dialogue : dialogues) {
        forEachDecision(dialogue, [&](auto turns, const Turn &turn) {
            describeNextAction(turns, dialogue.task(), features);
            examples.add(features.all(),
                         turn.action == actions[0]   ? 0
                         : turn.action == actions[1] ? 1
                                                     : 2,
                         1);
        });
    }
    const FloatWeights exact = descend(examples, actions.size(), {});
    const LinearModel bytes(quantised(exact));
    std::vector<float> expected(actions.size());
    std::vector<float> found(actions.size());
    std::size_t compared = 0;
    for (const Dialogue &dialogue : dialogues) {
        forEachDecision(dialogue, [&](auto turns, const Turn &) {
            describeNextAction(turns, dialogue.task(), features);
            scoreOf(exact, features.all(), expected);
            std::vector<std::uint32_t> rows;
            bytes.score(features.all(), found, rows);
            softmax(expected, 1);
            softmax(found, 1);
            for (std::size_t i = 0; i < actions.size(); ++i)
                CHECK(std::abs(expected[i] - found[i]) < 0.02F);
            ++compared;
        });
    }
    CHECK(compared > 100);
}

TEST_CASE("a hidden layer learns what no sum of features can say, and its bytes say the same")
{
    // The second label is right where exactly one of two things holds.
    const auto featuresOf = [](bool one, bool other) {
        return std::vector<Feature>{{1, 1, Topic::Words, {}, {}},
                                    {one ? 2U : 3U, 1, Topic::Words, {}, {}},
                                    {other ? 4U : 5U, 1, Topic::Words, {}, {}}};
    };
    Examples examples;
    for (unsigned i = 0; i < 400; ++i) {
        const bool one = i % 2 == 1;
        const bool other = i / 2 % 2 == 1;
        examples.add(featuresOf(one, other), one != other ? 1 : 0, 1);
    }
    HiddenDescent descent(examples, 2, {}, [](std::size_t, std::span<float> scores) {
        std::fill(scores.begin(), scores.end(), 0.0F);
    });
    descent.learn(examples.size());
    descent.finish();
    const HiddenLayer bytes(quantised(descent.weights(), 1));
    std::vector<float> exact(2);
    for (std::size_t i = 0; i < 4; ++i) {
        std::vector<float> found(2);
        descent.score(i, exact);
        bytes.addScores(featuresOf(i % 2 == 1, i / 2 % 2 == 1), found);
        CHECK((found[1] > found[0]) == (examples.labelOf(i) == 1));
        softmax(exact, 1);
        softmax(found, 1);
        CHECK(std::abs(exact[1] - found[1]) < 0.02F);
    }
}

TEST_CASE("what is no usable model is refused with a sentence")
{
    const std::string good = fileOf(20);
    const auto changed = [&](std::size_t at, char by) {
        std::string bytes = good;
        bytes[at] = static_cast<char>(bytes[at] ^ by);
        return bytes;
    };
    struct Row {
        const char *name;
        std::string bytes;
        ModelErrc code;
    };
    const Row rows[] = {
        {"nothing", "", ModelErrc::NotAModel},
        {"another kind of file", std::string(1000, 'x'), ModelErrc::NotAModel},
        {"line ends changed on the way", changed(6, '\r' ^ '\n'), ModelErrc::NotAModel},
        {"only the first bytes", good.substr(0, 9), ModelErrc::Damaged},
        {"a newer version", changed(8, 5 ^ 6), ModelErrc::Newer},
        {"an older version", changed(8, 5 ^ 4), ModelErrc::Older},
        {"cut at half", good.substr(0, good.size() / 2), ModelErrc::Damaged},
        {"the last byte missing", good.substr(0, good.size() - 1), ModelErrc::Damaged},
        {"a byte too many", good + 'x', ModelErrc::Damaged},
        {"one bit of a weight", changed(good.size() - 1, 4), ModelErrc::Damaged},
        {"one bit of the checksum", changed(20, 1), ModelErrc::Damaged},
        {"one bit of the size", changed(12, 1), ModelErrc::Damaged},
        {"more than 3 MB", good + std::string(3'000'000, '\0'), ModelErrc::TooLarge},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        const auto read = readModel(row.bytes);
        REQUIRE(!read.has_value());
        CHECK(read.error().code == row.code);
        CHECK(sentenceOf(read.error()).back() == '.');
    }
    SECTION("every flipped bit is noticed")
    {
        for (std::size_t at = 0; at < good.size(); at += 7)
            CHECK(!readModel(changed(at, static_cast<char>(1U << (at % 8)))).has_value());
    }
}

TEST_CASE("a model for other actions is refused, for the same in another order it is taken")
{
    const auto dialogues = madeUpDialogues(20);
    auto policy = readPolicy(madeUpPolicy());
    REQUIRE(policy.has_value());
    std::vector<std::string> actions;
    for (const PolicyAction &action : policy->actions)
        actions.insert(actions.begin(), action.name);
    const auto model =
        train({dialogues, {}}, {std::make_shared<const PolicyIndex>(std::move(*policy))}, {});
    REQUIRE(model.has_value());
    const std::string bytes = writeModel(*model);
    const Digest same = catalogueOf(actions);
    const Digest other = catalogueOf({"query", "hello"});
    CHECK(readModel(bytes, &same).has_value());
    const auto refused = readModel(bytes, &other);
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == ModelErrc::OtherCatalogue);
}

TEST_CASE("dialogues without decisions are refused")
{
    std::vector<Dialogue> dialogues(3);
    CHECK(!train({dialogues, {}}, {}, {}).has_value());
    CHECK(!train({{}, {}}, {}, {}).has_value());
}
