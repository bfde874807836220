// Which way the steps of a guide lead, and what is wrong with them.
#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/domain/guidepath.h"

using namespace sidelight;

namespace
{

Guide guide(const std::string &steps)
{
    return readWrittenGuide(boost::json::parse(R"({"steps":)" + steps + "}").as_object()).guide;
}

// 0 leads to 1 (yes) or 3 (no); 1 to 2; 2 to the end; 3 to 4.
Guide branching()
{
    return guide(R"([{"title":"Ask","answers":[{"text":"Yes"},{"text":"No","then":"no"}]},
                     {"title":"A"},{"title":"B","then":"end"},
                     {"id":"no","title":"C"},{"title":"D"}])");
}

using Steps = std::vector<std::size_t>;

} // namespace

TEST_CASE("plain steps lead from one to the next, and there are as many as there are")
{
    const GuideRoute route = routeOf(guide(R"([{"title":"A"},{"title":"B"},{"title":"C"}])"), {});
    CHECK(route.steps == Steps{0, 1, 2});
    CHECK(route.isDecided);
    CHECK(route.atLeast == 3);
    CHECK(route.atMost == 3);
}

TEST_CASE("a way ends at what is not answered, and says how long it may get")
{
    const GuideRoute open = routeOf(branching(), {});
    CHECK(open.steps == Steps{0});
    CHECK_FALSE(open.isDecided);
    CHECK(open.atLeast == 3);
    CHECK(open.atMost == 3);
    CHECK(routeOf(branching(), {{0, 0}}).steps == Steps{0, 1, 2});
    CHECK(routeOf(branching(), {{0, 1}}).steps == Steps{0, 3, 4});
    const Guide uneven = guide(R"([{"title":"Ask","answers":[{"text":"Yes"},
        {"text":"No","then":"end"}]},{"title":"A"},{"title":"B"}])");
    CHECK(routeOf(uneven, {}).atLeast == 1);
    CHECK(routeOf(uneven, {}).atMost == 3);
}

TEST_CASE("where none of the conditions holds, it goes on as if there were none")
{
    const Guide one = guide(R"([{"title":"F","choose":[{"when":"true","then":"end"}],"then":"x"},
                                {"title":"A","then":"end"},{"id":"x","title":"B"}])");
    CHECK(routeOf(one, {{0, 0}}).steps == Steps{0});
    CHECK(routeOf(one, {{0, 1}}).steps == Steps{0, 2});
}

TEST_CASE("a guide comes back from its text as it was")
{
    const Guide one = guide(R"([{"title":"A","say":"S","hint":"H","id":"a","by":"back-office",
        "fields":[{"id":"f","label":"F","from":"customer.name","secret":true}],"ask":"Q?",
        "answers":[{"text":"Yes","then":"b"},{"text":"No","then":"end"}]},
        {"id":"b","title":"B","by":"customer","choose":[{"when":"true","text":"T","then":"end"},
        {"then":"c"}]},{"id":"c","title":"C","then":"end"}])");
    REQUIRE(one.steps.size() == 3);
    CHECK(one.steps[0].by == Doer::BackOffice);
    CHECK(one.steps[0].fields[0].isSecret);
    CHECK(one.steps[0].isQuestion());
    CHECK(one.steps[1].isFork());
    CHECK(faultsOf(one).empty());
    CHECK(readGuide(jsonOf(one)) == one);
}

TEST_CASE("faults of a guide are found, each with its place")
{
    struct Row {
        const char *name;
        std::string steps;
        const char *place;
    };
    std::string many = "[";
    for (int i = 0; i < 31; ++i)
        many += (i > 0 ? "," : "") + std::string(R"({"title":"A"})");
    const std::string longText(1001, 'x');
    const std::vector<Row> rows{
        {"no steps", "[]", "/steps"},
        {"a circle", R"([{"id":"a","title":"A"},{"title":"B","then":"a"}])", "/steps/1"},
        {"a step that leads to itself", R"([{"id":"a","title":"A","then":"a"}])", "/steps/0"},
        {"an unknown step", R"([{"title":"A","then":"nowhere"}])", "/steps/0/then"},
        {"an answer that leads nowhere",
         R"([{"title":"A","answers":[{"text":"Y","then":"q"},{"text":"N"}]},{"title":"B"}])",
         "/steps/0/answers/0/then"},
        {"a way that leads nowhere", R"([{"title":"A","choose":[{"when":"true","then":"q"}]}])",
         "/steps/0/choose/0/then"},
        {"nothing leads there", R"([{"title":"A","then":"end"},{"title":"B"}])", "/steps/1"},
        {"two steps of a name", R"([{"id":"a","title":"A"},{"id":"a","title":"B"}])",
         "/steps/1/id"},
        {"a step called end", R"([{"id":"end","title":"A"}])", "/steps/0/id"},
        {"a name with a space", R"([{"id":"a b","title":"A"}])", "/steps/0/id"},
        {"one answer", R"([{"title":"A","answers":[{"text":"Y"}]}])", "/steps/0/answers"},
        {"too many answers",
         R"([{"title":"A","answers":[{"text":"1"},{"text":"2"},{"text":"3"},{"text":"4"},
            {"text":"5"},{"text":"6"},{"text":"7"}]}])",
         "/steps/0/answers"},
        {"far too many answers", R"([{"title":"A","answers":[1,2,3,4,5,6,7,8,9]}])",
         "/steps/0/answers"},
        {"answers that read the same",
         R"([{"title":"A","answers":[{"text":"Y"},{"text":"Y","then":"end"}]},{"title":"B"}])",
         "/steps/0/answers/1"},
        {"an answer with a condition",
         R"([{"title":"A","answers":[{"text":"Y","when":"true"},{"text":"N"}]},{"title":"B"}])",
         "/steps/0/answers/0"},
        {"nothing to choose from", R"([{"title":"A","choose":[]}])", "/steps/0/choose"},
        {"whatever is left, too early",
         R"([{"title":"A","choose":[{"then":"end"},{"when":"true"}]},{"title":"B"}])",
         "/steps/0/choose/0"},
        {"two fields of a name",
         R"([{"title":"A","fields":[{"id":"f","label":"F"},{"id":"f","label":"G"}]}])",
         "/steps/0/fields/1/id"},
        {"a field without a name", R"([{"title":"A","fields":[{"label":"F"}]}])",
         "/steps/0/fields/0"},
        {"a field without a label", R"([{"title":"A","fields":[{"id":"f"}]}])",
         "/steps/0/fields/0"},
        {"a field named by a digit", R"([{"title":"A","fields":[{"id":"1f","label":"F"}]}])",
         "/steps/0/fields/0"},
        {"a text that turns around", "[{\"title\":\"A\u202E\"}]", "/steps/0/title"},
        {"a text with a character that is not seen", R"([{"title":"A\u0007"}])", "/steps/0/title"},
    };
    for (const Row &row : rows) {
        CAPTURE(row.name);
        const auto faults = faultsOf(guide(row.steps));
        REQUIRE_FALSE(faults.empty());
        CHECK(faults.front().place == row.place);
        CHECK(faults.front().sentence.back() == '.');
    }
    // Left out when read; whoever writes guides is told.
    CHECK_FALSE(
        readWrittenGuide(boost::json::parse(R"({"steps":)" + many + "]}").as_object()).isWhole);
    CHECK_FALSE(readWrittenGuide(
                    boost::json::parse(R"({"steps":[{"title":")" + longText + "\"}]}").as_object())
                    .isWhole);
}

TEST_CASE("a guide from elsewhere with a fault in its ways has no steps, a plain one what fits")
{
    const auto read = [](const std::string &text) {
        return readGuide(boost::json::parse(text).as_object()).steps.size();
    };
    CHECK(read(R"({"steps":[{"id":"a","title":"A"},{"title":"B","then":"a"}]})") == 0);
    CHECK(read(R"({"steps":[{"title":"A","then":"end"},7]})") == 0);
    CHECK(read(R"({"steps":[{"title":"A"},7,{"say":"no title"},{"title":"B"}]})") == 2);
}

TEST_CASE("a way through a circle ends")
{
    const Guide circle = guide(R"([{"id":"a","title":"A"},{"title":"B","answers":[
        {"text":"Y","then":"a"},{"text":"N"}]}])");
    const GuideRoute route = routeOf(circle, {{1, 0}});
    CHECK(route.steps == Steps{0, 1});
    CHECK(routeOf(circle, {}).atMost >= 2);
}
