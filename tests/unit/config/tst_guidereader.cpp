// Guides with branches and fields, as a bundle says them.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/bundle.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

BundleResult read(const std::string &steps)
{
    return readBundle(R"({"version":1,"guides":[{"action":"verify","steps":)" + steps + "}]}");
}

} // namespace

TEST_CASE("a guide of a bundle has questions, ways that choose themselves, fields and doers")
{
    const auto bundle = read(R"([
      {"title":"Ask for the last four digits","say":"They end in {digits}?",
       "fields":[{"id":"digits","label":"Last four digits","secret":true},
                 {"id":"name","label":"Name","from":"customer.name"}],
       "ask":"Do they match?","answers":[{"text":"Yes","then":"tier"},{"text":"No"}]},
      {"title":"Pass on","by":"back-office","then":"end"},
      {"id":"tier","title":"Which check is enough?",
       "choose":[{"when":"customer.tier == 'Gold' && fields.digits.size() == 4","text":"Gold","then":"end"},
                 {"when":"conversation.task == 'card_lost'","then":"end"},{"text":"Everybody else"}]},
      {"title":"Send the code"}])");
    if (!bundle) {
        for (const Problem &problem : bundle.error())
            UNSCOPED_INFO(problem.pointer << ": " << problem.sentence);
    }
    REQUIRE(bundle);
    const Guide *guide = bundle->layout->guideFor("verify");
    REQUIRE(guide);
    REQUIRE(guide->steps.size() == 4);
    CHECK(guide->steps[0].isQuestion());
    CHECK(guide->steps[1].by == Doer::BackOffice);
    CHECK(guide->steps[2].isFork());
    CHECK(guide->steps[2].branches.size() == 3);
}

TEST_CASE("a guide that leads astray is refused with its place and a sentence")
{
    struct Wrong {
        const char *what;
        const char *steps;
        const char *pointer;
    };
    const auto row = GENERATE(values<Wrong>({
        {"a circle", R"([{"id":"a","title":"A"},{"title":"B","then":"a"}])", "/guides/0/steps/1"},
        {"an unknown step", R"([{"title":"A","then":"q"}])", "/guides/0/steps/0/then"},
        {"a step nothing leads to", R"([{"title":"A","then":"end"},{"title":"B"}])",
         "/guides/0/steps/1"},
        {"answers and ways at once",
         R"([{"title":"A","answers":[{"text":"Y"},{"text":"N"}],"choose":[{"then":"end"}]}])",
         "/guides/0/steps/0"},
        {"a condition that cannot be read", R"([{"title":"A","choose":[{"when":"1 +"}]}])",
         "/guides/0/steps/0/choose/0/when"},
        {"a condition that is none", R"([{"title":"A","choose":[{"when":"'text'"}]}])",
         "/guides/0/steps/0/choose/0/when"},
        {"a name nobody knows", R"([{"title":"A","choose":[{"when":"custommer.tier == ''"}]}])",
         "/guides/0/steps/0/choose/0/when"},
        {"a field of another guide", R"([{"title":"A","choose":[{"when":"fields.x == ''"}]}])",
         "/guides/0/steps/0/choose/0/when"},
        {"a look-up that cannot be read",
         R"([{"title":"A","fields":[{"id":"f","label":"F","from":"customer."}]}])",
         "/guides/0/steps/0/fields/0/from"},
        {"a doer nobody knows", R"([{"title":"A","by":"robot"}])", "/guides/0/steps/0/by"},
        {"fields that are none", R"([{"title":"A","fields":7}])", "/guides/0/steps/0/fields"},
        {"a member nobody knows", R"([{"title":"A","thenn":"b"}])", "/guides/0/steps/0"},
        {"characters that turn a text around", "[{\"title\":\"A\u202E\"}]",
         "/guides/0/steps/0/title"},
    }));
    CAPTURE(row.what);
    const auto bundle = read(row.steps);
    REQUIRE_FALSE(bundle);
    CHECK(bundle.error().front().pointer == row.pointer);
    CHECK_FALSE(bundle.error().front().sentence.empty());
}

TEST_CASE("too many guides, or steps, are refused before they are looked at")
{
    std::string guides;
    for (int i = 0; i < 501; ++i)
        guides += (i > 0 ? "," : "") + std::string("7");
    const auto many = readBundle(R"({"version":1,"guides":[)" + guides + "]}");
    REQUIRE_FALSE(many);
    CHECK(many.error().front().pointer == "/guides");
    CHECK(many.error().size() == 1);
    std::string steps;
    for (int i = 0; i < 5000; ++i)
        steps += (i > 0 ? "," : "") + std::string(R"({"title":"A"})");
    const auto longOne = read("[" + steps + "]");
    REQUIRE_FALSE(longOne);
    CHECK(longOne.error().front().pointer == "/guides/0/steps");
}
