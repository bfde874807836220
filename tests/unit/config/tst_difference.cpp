#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/config/bundle.h"
#include "core/config/difference.h"
#include "core/config/differencewords.h"
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
         {Kind::Added, "/rules/0", "Rule “Late parcel” is new."}},
        {"a rule that is gone",
         R"({"version":1,"rules":[{"id":"b"},{"id":"a","name":"Late parcel"}]})",
         R"({"version":2,"rules":[{"id":"b"}]})",
         {Kind::Removed, "/rules/1", "Rule “Late parcel” is gone."}},
        {"a severity",
         R"({"rules":[{"id":"a","name":"Late parcel","severity":"info"}]})",
         R"({"rules":[{"id":"b"},{"id":"a","name":"Late parcel","severity":"warning"}]})",
         {Kind::Changed, "/rules/1/severity", "Rule “Late parcel”: severity info → warning"}},
        {"a member deep inside",
         R"({"rules":[{"id":"a","correlate":{"timespan":"1h","type":"single"}}]})",
         R"({"rules":[{"id":"a","correlate":{"type":"single","timespan":"2h"}}]})",
         {Kind::Changed, "/rules/0/correlate/timespan", "Rule “a”: window 1 hour → 2 hours"}},
        {"a member that is new",
         R"({"budget":{"visible":3}})",
         R"({"budget":{"visible":3},"expires":"2027-01-01T00:00:00Z"})",
         {Kind::Added, "/expires", "Expires: not set → \"2027-01-01T00:00:00Z\""}},
        {"a member that is gone",
         R"({"budget":{"visible":3}})",
         R"({})",
         {Kind::Removed, "/budget/visible", "Alerts at a time: 3 → not set"}},
        {"a disposition of a queue with a slash in its name",
         R"({"layout":{"queues":{"a/b":{"dispositions":[{"id":"x","label":"Solved"}]}}}})",
         R"({"layout":{"queues":{"a/b":{"dispositions":[{"id":"x","label":"Done"}]}}}})",
         {Kind::Changed, "/layout/queues/a~1b/dispositions/0/label",
          "Queue “a/b”, Outcome “Done”: label \"Solved\" → \"Done\""}},
        {"cards in another order",
         R"({"layout":{"cards":[{"card":"journey"},{"card":"notes"}]}})",
         R"({"layout":{"cards":[{"card":"notes"},{"card":"knowledge"},{"card":"journey"}]}})",
         {Kind::Changed, "/layout/cards", "Order of the cards is now \"notes\", \"journey\""}},
        {"where a card is shown",
         R"({"layout":{"cards":[{"card":"journey","show":"only","queues":["a"]}]}})",
         R"({"layout":{"cards":[{"card":"journey","show":"only","queues":["a","b"]}]}})",
         {Kind::Changed, "/layout/cards/0/queues", "Card “journey”: queues \"a\" → \"a\", \"b\""}},
        {"a condition of an event",
         R"({"rules":[{"id":"a","select":{"x":{"type":"t","when":"true"}}}]})",
         R"({"rules":[{"id":"a","select":{"x":{"type":"t","when":"false"}}}]})",
         {Kind::Changed, "/rules/0/select/x/when",
          "Rule “a”, event “x”: condition \"true\" → \"false\""}},
        {"an event that is new",
         R"({"rules":[{"id":"a","select":{}}]})",
         R"({"rules":[{"id":"a","select":{"x":{"type":"t"}}}]})",
         {Kind::Added, "/rules/0/select/x/type", "Rule “a”, event “x”: kind not set → \"t\""}},
        {"what a table holds",
         R"({"mappings":[{"id":"m","tables":{"t":{"a":"b"}}}]})",
         R"({"mappings":[{"id":"m","tables":{"t":{"a":"c"}}}]})",
         {Kind::Changed, "/mappings/0/tables/t/a", "Mapping “m”, table “t”: “a” \"b\" → \"c\""}},
        {"a share",
         R"({"pilot":{"share":0.25}})",
         R"({"pilot":{"share":0.5}})",
         {Kind::Changed, "/pilot/share",
          "Share of the panels in the pilot: 25\u00a0% → 50\u00a0%"}},
        {"a mask",
         R"({"masks":{"fields":{"identities.phone":"partly"}}})",
         R"({"masks":{"fields":{"identities.phone":"never"}}})",
         {Kind::Changed, "/masks/fields/identities.phone", "Field phone numbers: partly → never"}},
        {"a switch",
         R"({"rules":[{"id":"a","off":true}]})",
         R"({"rules":[{"id":"a"}]})",
         {Kind::Removed, "/rules/0/off", "Rule “a”: turned off yes → not set"}},
        {"a list of its own",
         R"({"layout":{}})",
         R"({"layout":{"cards":[{"card":"notes"},{"card":"journey"}]}})",
         {Kind::Added, "/layout/cards", "Cards: not set → a list of 2"}},
        {"a member that nobody has words for",
         R"({"theme":{"mode":"dark"}})",
         R"({"theme":{"mode":"dark","later":1}})",
         {Kind::Added, "/theme/later", "“theme/later”: not set → 1"}},
        {"a step of a guide",
         R"({"guides":[{"action":"a","steps":[{"title":"x"},{"title":"y"},{"title":"z"}]}]})",
         R"({"guides":[{"action":"a","steps":[{"title":"x"},{"title":"w"},{"title":"z"}]}]})",
         {Kind::Changed, "/guides/0/steps/1/title", "Guide “a”, step 2: title \"y\" → \"w\""}},
        {"a step that is new among others",
         R"({"guides":[{"action":"a","steps":[{"title":"x"},{"title":"z"}]}]})",
         R"({"guides":[{"action":"a","steps":[{"title":"x"},{"title":"y"},{"title":"z"}]}]})",
         {Kind::Added, "/guides/0/steps/1", "Guide “a”, step 2 “y” is new."}},
        {"a step that is gone",
         R"({"guides":[{"action":"a","steps":[{"title":"x"},{"title":"y"},{"title":"z"}]}]})",
         R"({"guides":[{"action":"a","steps":[{"title":"x"},{"title":"y"}]}]})",
         {Kind::Removed, "/guides/0/steps/2", "Guide “a”, step 3 “z” is gone."}},
        {"an answer in a step",
         R"({"guides":[{"action":"a","steps":[{"answers":[{"text":"Yes"},{"text":"No"}]}]}]})",
         R"({"guides":[{"action":"a","steps":[{"answers":[{"text":"Yes"},{"text":"No","then":"end"}]}]}]})",
         {Kind::Added, "/guides/0/steps/0/answers/1/then",
          "Guide “a”, step 1, answer 2: goes on with not set → \"end\""}},
        {"an element that is no object, of a list that nobody has words for",
         R"({"later":[[1],[2]]})",
         R"({"later":[[1],[3]]})",
         {Kind::Changed, "/later/1", "“later”, place 2: 2 → 3"}},
        {"a long text, from shortly before what differs",
         R"({"description":"It tells what a customer may be offered after a call that took long, and by phone."})",
         R"({"description":"It tells what a customer may be offered after a call that took long, and by mail."})",
         {Kind::Changed, "/description",
          "Description of the bundle: \"… that took long, and by phone.\" → "
          "\"… that took long, and by mail.\""}},
        {"a long text that goes on",
         R"({"description":"It tells what a customer may be offered after a call that took as long as it takes"})",
         R"({"description":"It tells what a customer may be offered after a call that took as long as it takes."})",
         {Kind::Changed, "/description",
          "Description of the bundle: \"…took as long as it takes\" → \"…took as long as it "
          "takes.\""}},
        {"a long text, cut where nothing is escaped",
         R"({"description":"It tells what a customer may be offered after a call, \"so to say, to those of them."})",
         R"({"description":"It tells what a customer may be offered after a call, \"so to say, to those of us."})",
         {Kind::Changed, "/description",
          R"(Description of the bundle: "…\"so to say, to those of them." → "…\"so to say, to those of us.")"}},
        {"two ways to write one span",
         R"({"retention":{"events":"1d"}})",
         R"({"retention":{"events":"01d"}})",
         {Kind::Changed, "/retention/events", "What happened is kept for: \"1d\" → \"01d\""}},
        {"two shares with the same words",
         R"({"pilot":{"share":0.25}})",
         R"({"pilot":{"share":0.251}})",
         {Kind::Changed, "/pilot/share", "Share of the panels in the pilot: 0.25 → 0.251"}},
        {"one text, and a list of it",
         R"({"rules":[{"id":"a","owner":"x"}]})",
         R"({"rules":[{"id":"a","owner":["x"]}]})",
         {Kind::Changed, "/rules/0/owner", "Rule “a”: owner \"x\" → [\"x\"]"}},
        {"a name with a slash, which is no place",
         R"({"budget":{"visible":3}})",
         R"({"budget":{"visible":3},"budget/visible":9})",
         {Kind::Added, "/budget~1visible", "“budget/visible”: not set → 9"}},
        {"a name with a slash, whole",
         R"({"rules":[{"id":"a"}]})",
         R"({"rules":[{"id":"a","x/name":9}]})",
         {Kind::Added, "/rules/0/x~1name", "Rule “a”: “x/name” not set → 9"}},
        {"a name that is a mark", R"({})", R"({"*":9})", {Kind::Added, "/*", "“*”: not set → 9"}},
        {"a name that speaks as whoever shows it",
         R"({"rules":[{"id":"a"}]})",
         R"({"rules":[{"id":"a","is gone. Rule “b”":9}]})",
         {Kind::Added, "/rules/0/is gone. Rule “b”", "Rule “a”: “is gone. Rule 'b'” not set → 9"}},
        {"a name of a value that does",
         R"({})",
         R"({"later":{"x” → “y":1}})",
         {Kind::Added, "/later", "“later”: not set → “x' → 'y” 1"}},
        {"a key, by the id of its signatures and with its role",
         R"({"keys":[]})",
         R"({"keys":[{"public":"d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a","role":"editor","name":"Edda"}]})",
         {Kind::Added, "/keys/0", "Key “Edda”, an editor's (21fe31dfa154a261) is new."}},
        {"a name that would close its quotes",
         R"({"rules":[]})",
         R"({"rules":[{"id":"a","name":"x” is gone. “y"}]})",
         {Kind::Added, "/rules/0", "Rule “x' is gone. 'y” is new."}},
    }));
    INFO(row.what);
    const auto found = differences(document(row.before), document(row.after));
    REQUIRE(found.size() >= 1);
    const bool there = std::find(found.begin(), found.end(), row.difference) != found.end();
    INFO(found.front().pointer << ' ' << found.front().sentence);
    CHECK(there);
}

// What the published schema has, as paths of words.
void collect(const boost::json::object &of, const std::string &path,
             std::vector<std::string> &paths)
{
    const boost::json::value *members = of.if_contains("properties");
    if (members == nullptr)
        return paths.push_back(path);
    for (const auto &member : members->as_object()) {
        const std::string name(member.key());
        collect(member.value().as_object(), path.empty() ? name : path + '/' + name, paths);
    }
}

TEST_CASE("every member of a bundle has words")
{
    std::vector<std::string> paths;
    collect(document(bundleSchema()), "", paths);
    CHECK(paths.size() > 50);
    for (const std::string &path : paths) {
        INFO(path);
        const bool isList = path == "$schema" || path == "version" || path == "keys" ||
                            path == "rules" || path == "mappings" || path == "guides" ||
                            path == "knowledge";
        CHECK((isList || wordsOfMember(path) != nullptr));
    }
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
    CHECK(inserted.front().sentence == "Card “c” is new.");
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
    CHECK(found.front().sentence.ends_with("\xc3\xa9…\""));

    const auto named =
        differences(document("{}"), document("{\"" + std::string(5000, 'x') + "\":1}"));
    REQUIRE(named.size() == 1);
    CHECK(named.front().sentence.size() < 150);

    std::string many = "{\"rules\":[";
    for (int i = 0; i < 2000; ++i)
        many += (i > 0 ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(i) + "\"}";
    CHECK(differences(document(R"({"rules":[]})"), document(many + "]}")).size() == maxDifferences);
}
