#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/difference.h"
#include "core/config/starter.h"
#include "core/domain/limits.h"
#include "core/json/json.h"

using namespace sidelight;
using namespace sidelight::config;

namespace
{

boost::json::object document(std::string_view text)
{
    const auto value = json::parse(text, maxBundleBytes, limits::maxJsonDepth);
    REQUIRE(value);
    REQUIRE(value->is_object());
    return value->get_object();
}

struct Row {
    const char *what;
    const char *before;
    const char *after;
    Difference difference;
};
using Kind = Difference::Kind;

} // namespace

TEST_CASE("what a bundle changes is said in one sentence each")
{
    const auto row = GENERATE(values<Row>({
        {"a new rule",
         R"({"version":1,"rules":[]})",
         R"({"version":2,"rules":[{"id":"a","name":"Late parcel"}]})",
         {Kind::Added, "/rules/0", "The rule Late parcel (a) is new."}},
        {"a rule that is gone",
         R"({"version":1,"rules":[{"id":"b"},{"id":"a","name":"Late parcel"}]})",
         R"({"version":2,"rules":[{"id":"b"}]})",
         {Kind::Removed, "/rules/1", "The rule Late parcel (a) is gone."}},
        {"a severity",
         R"({"rules":[{"id":"a","name":"Late parcel","severity":"info"}]})",
         R"({"rules":[{"id":"b"},{"id":"a","name":"Late parcel","severity":"warning"}]})",
         {Kind::Changed, "/rules/1/severity",
          "The rule Late parcel (a): severity was \"info\" and is now \"warning\""}},
        {"a member deep inside",
         R"({"rules":[{"id":"a","correlate":{"timespan":"1h","type":"single"}}]})",
         R"({"rules":[{"id":"a","correlate":{"type":"single","timespan":"2h"}}]})",
         {Kind::Changed, "/rules/0/correlate/timespan",
          "The rule a, correlate: timespan was \"1h\" and is now \"2h\""}},
        {"a member that is new",
         R"({"budget":{"visible":3}})",
         R"({"budget":{"visible":3},"expires":"2027-01-01T00:00:00Z"})",
         {Kind::Added, "/expires", "The bundle: expires is new: \"2027-01-01T00:00:00Z\""}},
        {"a member that is gone",
         R"({"budget":{"visible":3}})",
         R"({})",
         {Kind::Removed, "/budget", "The bundle: budget is gone; it was visible 3"}},
        {"a disposition of a queue with a slash in its name",
         R"({"layout":{"queues":{"a/b":{"dispositions":[{"id":"x","label":"Solved"}]}}}})",
         R"({"layout":{"queues":{"a/b":{"dispositions":[{"id":"x","label":"Done"}]}}}})",
         {Kind::Changed, "/layout/queues/a~1b/dispositions/0/label",
          "The disposition Done (x): label was \"Solved\" and is now \"Done\""}},
        {"cards in another order",
         R"({"layout":{"cards":[{"card":"journey"},{"card":"notes"}]}})",
         R"({"layout":{"cards":[{"card":"notes"},{"card":"knowledge"},{"card":"journey"}]}})",
         {Kind::Changed, "/layout/cards", "The order of the cards is now \"notes\", \"journey\""}},
        {"where a card is shown",
         R"({"layout":{"cards":[{"card":"journey","show":"only","queues":["a"]}]}})",
         R"({"layout":{"cards":[{"card":"journey","show":"only","queues":["a","b"]}]}})",
         {Kind::Changed, "/layout/cards/0/queues",
          "The card journey: queues was \"a\" and is now \"a\", \"b\""}},
    }));
    INFO(row.what);
    const auto found = differences(document(row.before), document(row.after));
    REQUIRE(found.size() >= 1);
    const bool there = std::find(found.begin(), found.end(), row.difference) != found.end();
    INFO(found.front().pointer << ' ' << found.front().sentence);
    CHECK(there);
}

TEST_CASE("an order is said only where one sees it and where it is another")
{
    CHECK(differences(document(R"({"rules":[{"id":"a"},{"id":"b"}]})"),
                      document(R"({"rules":[{"id":"b"},{"id":"a"}]})"))
              .empty());
    const auto inserted =
        differences(document(R"({"layout":{"cards":[{"card":"a"},{"card":"b"}]}})"),
                    document(R"({"layout":{"cards":[{"card":"a"},{"card":"c"},{"card":"b"}]}})"));
    REQUIRE(inserted.size() == 1);
    CHECK(inserted.front().sentence == "The card c is new.");
}

TEST_CASE("a bundle differs from itself in nothing, whatever the order and the version")
{
    const auto starter = document(starterText());
    CHECK(differences(starter, starter).empty());
    CHECK(differences(document(R"({"version":1,"rules":[{"id":"a"},{"id":"b"}]})"),
                      document(R"({"rules":[{"id":"b"},{"id":"a"}],"version":2})"))
              .empty());
}

TEST_CASE("a long value is cut between characters, and many differences are counted out")
{
    std::string eighty = "{\"description\":\"";
    for (int i = 0; i < 100; ++i)
        eighty += "\xc3\xa9";
    const auto found = differences(document("{}"), document(eighty + "\"}"));
    REQUIRE(found.size() == 1);
    CHECK(found.front().sentence.size() < 150);
    CHECK(found.front().sentence.ends_with("\xc3\xa9…"));

    std::string many = "{\"rules\":[";
    for (int i = 0; i < 2000; ++i)
        many += (i > 0 ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(i) + "\"}";
    CHECK(differences(document(R"({"rules":[]})"), document(many + "]}")).size() == maxDifferences);
}
