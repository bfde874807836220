// The section that foresees the agent's next action: policies, queues, model.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/base/base64.h"
#include "core/config/bundle.h"
#include "core/suggest/training/trainer.h"
#include "tests/unit/suggest/madeup.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

std::string bundleWith(const std::string &section)
{
    return R"({"version":1,"next-action":)" + section + "}";
}

// Trained on a laundry that does not exist; knows the actions of the made-up policy.
std::string modelBytes()
{
    const auto policy = suggest::readPolicy(std::string_view(suggest::madeUpPolicy()));
    REQUIRE(policy);
    std::vector<std::shared_ptr<const suggest::PolicyIndex>> policies{
        std::make_shared<const suggest::PolicyIndex>(*policy)};
    const auto dialogues = suggest::madeUpDialogues(60);
    const auto model = suggest::train({dialogues, {}}, policies, {});
    REQUIRE(model);
    return suggest::writeModel(*model);
}

std::string sectionWith(const std::string &model)
{
    return R"({"policies":[)" + suggest::madeUpPolicy() + R"(],"model":")" +
           toBase64(model.data(), model.size()) + R"(","queues":{"Laundry":"laundry_pickup"}})";
}

} // namespace

TEST_CASE("a bundle brings policies, the task of a queue and a model")
{
    const auto none = readBundle(R"({"version":1})");
    REQUIRE(none);
    CHECK(none->nextAction->policies.empty());
    CHECK_FALSE(none->nextAction->model);
    const auto bundle = readBundle(bundleWith(sectionWith(modelBytes())));
    REQUIRE(bundle);
    const NextAction &next = *bundle->nextAction;
    CHECK(next.modelRefused.empty());
    REQUIRE(next.model);
    REQUIRE(next.policies.size() == 1);
    CHECK(next.policies.front()->graph().task == "laundry_pickup");
    CHECK(next.taskOfQueue.find("Laundry")->second == "laundry_pickup");
}

TEST_CASE("without policies a model goes by those it was trained with")
{
    const std::string model = modelBytes();
    const auto bundle =
        readBundle(bundleWith(R"({"model":")" + toBase64(model.data(), model.size()) + "\"}"));
    REQUIRE(bundle);
    CHECK(bundle->nextAction->modelRefused.empty());
    REQUIRE(bundle->nextAction->policies.size() == 1);
    CHECK(bundle->nextAction->policies.front()->graph().task == "laundry_pickup");
}

TEST_CASE("a model that cannot be used is said, and the bundle goes on without it")
{
    const std::string good = modelBytes();
    std::string damaged = good;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    const auto section = GENERATE_COPY(values<std::pair<const char *, std::string>>({
        {"damaged", sectionWith(damaged)},
        {"cut", sectionWith(good.substr(0, good.size() - 1))},
        {"no model", sectionWith("a model of nothing")},
        {"empty", sectionWith("")},
        {"no base64", R"({"model":"*"})"},
        {"of other actions", R"({"policies":[{"task":"tea_make","replies":{"boil":"I boil it"},)"
                             R"("graph":{"user_tea_wish":"boil"}}],"model":")" +
                                 toBase64(good.data(), good.size()) + "\"}"},
    }));
    CAPTURE(section.first);
    const auto bundle = readBundle(bundleWith(section.second));
    REQUIRE(bundle);
    CHECK_FALSE(bundle->nextAction->model);
    CHECK(bundle->nextAction->modelRefused.ends_with("."));
}

TEST_CASE("a section with a mistake refuses the bundle, with the place")
{
    const auto row = GENERATE(values<std::pair<std::string, std::string>>({
        {"7", "/next-action"},
        {R"({"policies":{}})", "/next-action/policies"},
        {R"({"policies":[7]})", "/next-action/policies/0"},
        {R"({"policies":[{"task":""}]})", "/next-action/policies/0"},
        {R"({"queues":[]})", "/next-action/queues"},
        {R"({"queues":{"A":7}})", "/next-action/queues"},
        {R"({"model":7})", "/next-action/model"},
        {R"({"models":"x"})", "/next-action"},
    }));
    CAPTURE(row.first);
    const auto bundle = readBundle(bundleWith(row.first));
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().front().pointer == row.second);
    const auto twice = readBundle(bundleWith(R"({"policies":[)" + suggest::madeUpPolicy() + ',' +
                                             suggest::madeUpPolicy() + "]}"));
    REQUIRE_FALSE(twice);
    CHECK(twice.error().front().pointer == "/next-action/policies/1/task");
}
