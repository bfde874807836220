#include <random>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"
#include "core/config/draft/draft.h"
#include "core/config/draft/finding.h"
#include "core/config/starter.h"
#include "core/domain/limits.h"
#include "core/json/canonical.h"
#include "core/json/json.h"

using namespace sidelight;
using namespace sidelight::config;
namespace bj = boost::json;

namespace
{

Draft opened(std::string text)
{
    auto draft = Draft::open(std::move(text));
    REQUIRE(draft);
    return std::move(*draft);
}

Change one(Edit edit, std::string name = "change it", std::string key = {})
{
    return {std::move(name), {std::move(edit)}, std::move(key)};
}

const char *const small = R"({ "version" : 3, "rules": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
  "budget": {"visible": 2.0} })";

} // namespace

TEST_CASE("a draft that nobody changed is the text it came from, byte for byte")
{
    Draft draft = opened(small);
    CHECK(draft.text() == small);
    CHECK(draft.version() == 3);
    CHECK_FALSE(draft.isDirty());
    REQUIRE(draft.apply(one(setEdit("/version", 3)))); // as it was
    CHECK_FALSE(draft.canUndo());
    CHECK(draft.text() == small);

    REQUIRE(draft.apply(one(setEdit("/version", 4), "raise the version")));
    CHECK(draft.isDirty());
    CHECK(draft.steps() == 1);
    CHECK(draft.text() ==
          R"({"budget":{"visible":2},"rules":[{"id":"a"},{"id":"b"},{"id":"c"}],"version":4})");
    CHECK(draft.undoName() == "raise the version");
    draft.undo();
    CHECK(draft.text() == small);
    CHECK_FALSE(draft.isDirty());
    CHECK(draft.redoName() == "raise the version");
    draft.redo();
    CHECK(draft.version() == 4);
}

TEST_CASE("each kind of edit has its way back, the order of members included")
{
    struct Row {
        const char *what;
        Edit edit;
        const char *after;
    };
    const auto row = GENERATE(values<Row>({
        {"a member set", setEdit("/budget/visible", 5),
         R"({"version":3,"rules":[{"id":"a"},{"id":"b"},{"id":"c"}],"budget":{"visible":5}})"},
        {"a new member", setEdit("/team", "cards"),
         R"({"version":3,"rules":[{"id":"a"},{"id":"b"},{"id":"c"}],"budget":{"visible":2},"team":"cards"})"},
        {"a member in the midst", insertEdit("/team", "cards", 1),
         R"({"version":3,"team":"cards","rules":[{"id":"a"},{"id":"b"},{"id":"c"}],"budget":{"visible":2}})"},
        {"a member gone", removeEdit("/rules"), R"({"version":3,"budget":{"visible":2}})"},
        {"an element in front", insertEdit("/rules/0", bj::object{{"id", "n"}}),
         R"({"version":3,"rules":[{"id":"n"},{"id":"a"},{"id":"b"},{"id":"c"}],"budget":{"visible":2}})"},
        {"an element behind", insertEdit("/rules/3", bj::object{{"id", "n"}}),
         R"({"version":3,"rules":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"n"}],"budget":{"visible":2}})"},
        {"an element gone", removeEdit("/rules/1"),
         R"({"version":3,"rules":[{"id":"a"},{"id":"c"}],"budget":{"visible":2}})"},
        {"an element down", moveEdit("/rules/0", 2),
         R"({"version":3,"rules":[{"id":"b"},{"id":"c"},{"id":"a"}],"budget":{"visible":2}})"},
        {"an element up", moveEdit("/rules/2", 0),
         R"({"version":3,"rules":[{"id":"c"},{"id":"a"},{"id":"b"}],"budget":{"visible":2}})"},
        {"a name with a slash", setEdit("/a~1b~0c", 1),
         R"({"version":3,"rules":[{"id":"a"},{"id":"b"},{"id":"c"}],"budget":{"visible":2},"a/b~c":1})"},
        {"all of it", setEdit("", bj::object{{"version", 9}}), R"({"version":9})"},
    }));
    INFO(row.what);
    // Whole numbers as such, so that what serialize() writes can be compared.
    const std::string before =
        R"({"version":3,"rules":[{"id":"a"},{"id":"b"},{"id":"c"}],"budget":{"visible":2}})";
    Draft draft = opened(before);
    REQUIRE(draft.apply(one(row.edit)));
    CHECK(bj::serialize(draft.document()) == row.after);
    draft.undo();
    CHECK(bj::serialize(draft.document()) == before);
    draft.redo();
    CHECK(bj::serialize(draft.document()) == row.after);
}

TEST_CASE("what has no place or no room is refused, and nothing changes")
{
    bj::value deep = 1;
    for (std::size_t i = 0; i < limits::maxJsonDepth; ++i)
        deep = bj::array{std::move(deep)};
    struct Row {
        const char *what;
        Edit edit;
        EditFault fault;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {"no such parent", setEdit("/none/x", 1), EditFault::NoSuchPlace},
        {"behind the end", insertEdit("/rules/4", 1), EditFault::NoSuchPlace},
        {"an element that is not there", setEdit("/rules/3", 1), EditFault::NoSuchPlace},
        {"a leading nought", setEdit("/rules/01", 1), EditFault::NoSuchPlace},
        {"an index below nought", removeEdit("/rules/-1"), EditFault::NoSuchPlace},
        {"the root gone", removeEdit(""), EditFault::NoSuchPlace},
        {"a root that is a list", setEdit("", bj::array{}), EditFault::NoSuchPlace},
        {"no pointer", setEdit("rules", 1), EditFault::NoSuchPlace},
        {"into a number", setEdit("/version/x", 1), EditFault::NoSuchPlace},
        {"a move to nowhere", moveEdit("/rules/0", 3), EditFault::NoSuchPlace},
        {"a member that is there", insertEdit("/version", 1), EditFault::NoSuchPlace},
        {"too deep", setEdit("/deep", deep), EditFault::TooDeep},
        {"too large", setEdit("/large", bj::string(maxBundleBytes, 'x')), EditFault::TooLarge},
    }));
    INFO(row.what);
    Draft draft = opened(small);
    const auto result = draft.apply({"a change", {setEdit("/version", 8), row.edit}, {}});
    REQUIRE_FALSE(result);
    CHECK(result.error() == row.fault);
    CHECK(draft.text() == small);
    CHECK(draft.version() == 3);
    CHECK_FALSE(draft.canUndo());
}

TEST_CASE("what is typed into one field is one step, until it is left or saved")
{
    Draft draft = opened(small);
    for (const char *typed : {"I", "Im", "Imp"})
        REQUIRE(draft.apply(one(setEdit("/rules/0/name", typed), "rename a", "name:0")));
    CHECK(draft.steps() == 1);
    draft.endStep();
    REQUIRE(draft.apply(one(setEdit("/rules/0/name", "Impo"), "rename a", "name:0")));
    CHECK(draft.steps() == 2);
    draft.markSaved();
    REQUIRE(draft.apply(one(setEdit("/rules/0/name", "Impos"), "rename a", "name:0")));
    CHECK(draft.steps() == 3);
    draft.undo();
    CHECK_FALSE(draft.isDirty()); // what was saved
    draft.undo();
    draft.undo();
    CHECK(draft.text() == small);
    CHECK(draft.isDirty()); // what was saved is another text
}

TEST_CASE("a new change ends what could be redone")
{
    Draft draft = opened(small);
    REQUIRE(draft.apply(one(setEdit("/version", 4), "four")));
    draft.undo();
    REQUIRE(draft.apply(one(setEdit("/version", 5), "five")));
    CHECK_FALSE(draft.canRedo());
    CHECK(draft.redoName().empty());
    draft.redo();
    CHECK(draft.version() == 5);
}

TEST_CASE("the way back is bounded, and says how far it is from the beginning")
{
    Draft draft = opened(small);
    const std::size_t more = Draft::maxSteps + 50;
    for (std::size_t i = 0; i < more; ++i)
        REQUIRE(draft.apply(one(setEdit("/version", std::int64_t(i) + 10))));
    CHECK(draft.steps() == more);
    std::size_t undone = 0;
    for (; draft.canUndo(); ++undone)
        draft.undo();
    CHECK(undone == Draft::maxSteps);
    CHECK(draft.version() == 59);
    CHECK(draft.isChanged());

    Draft large = opened(small);
    const bj::string much(maxBundleBytes / 2, 'x');
    for (int i = 0; i < 12; ++i)
        REQUIRE(large.apply(one(setEdit("/text", bj::array{much, i}))));
    std::size_t kept = 0;
    for (; large.canUndo(); ++kept)
        large.undo();
    CHECK(kept < 10);
    CHECK(kept > 4);
}

TEST_CASE("any walk of edits, undo and redo comes back to every state it was in")
{
    const auto seed = GENERATE(take(20, random(1U, 1'000'000U)));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto below = [&random](std::size_t n) { return random() % n; };
    Draft draft = opened(R"({"version":1,"list":[1,2,3],"object":{"a":1,"b":2}})");
    std::vector<std::string> states{bj::serialize(draft.document())};
    std::size_t now = 0;
    for (int i = 0; i < 300; ++i) {
        const auto action = below(4);
        if (action == 0 && draft.canUndo()) {
            draft.undo();
            --now;
        } else if (action == 1 && draft.canRedo()) {
            draft.redo();
            ++now;
        } else {
            const std::size_t size = draft.document().at("list").as_array().size();
            const std::string member(1, static_cast<char>('a' + below(5)));
            const std::vector<Edit> edits{
                setEdit("/object/" + member, std::int64_t(i)),
                removeEdit("/object/" + member),
                insertEdit("/list/" + std::to_string(below(size + 1)), std::int64_t(i)),
                removeEdit("/list/" + std::to_string(below(size + 1))),
                moveEdit("/list/" + std::to_string(below(size + 1)), below(size + 1)),
            };
            const std::string before = bj::serialize(draft.document());
            const std::size_t steps = draft.steps();
            if (!draft.apply(one(edits[below(edits.size())])) || draft.steps() == steps) {
                CHECK(bj::serialize(draft.document()) == before);
                continue;
            }
            states.resize(++now);
            states.push_back(bj::serialize(draft.document()));
        }
        REQUIRE(bj::serialize(draft.document()) == states[now]);
    }
    while (draft.canUndo())
        draft.undo();
    CHECK(bj::serialize(draft.document()) == states[0]);
}

TEST_CASE("what is no JSON object is no draft, and the sentence has its place")
{
    const auto broken = Draft::open("{\n  \"version\": 1,,\n}");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().line == 2);
    CHECK_FALSE(broken.error().sentence.empty());
    CHECK_FALSE(Draft::open("[]"));
    CHECK_FALSE(Draft::open(std::string(maxBundleBytes + 1, ' ')));
    CHECK_FALSE(Draft::open(R"({"a":1,"a":2})"));
}

TEST_CASE("findings stand on a page, in a form, at a field")
{
    CHECK(placeOf("/rules/3/correlate/where") == Place{Section::Rules, 3, "/correlate/where"});
    CHECK(placeOf("/rules/12") == Place{Section::Rules, 12, ""});
    CHECK(placeOf("/rules") == Place{Section::Rules, {}, ""});
    CHECK(placeOf("/guides/0/steps/1/title") == Place{Section::Guides, 0, "/steps/1/title"});
    CHECK(placeOf("/experience/weights/waits") == Place{Section::Experience, {}, "/weights/waits"});
    CHECK(placeOf("/suggestions/actions/x") == Place{Section::Suggestions, {}, "/actions/x"});
    CHECK(placeOf("/version") == Place{Section::Whole, {}, "/version"});
    CHECK(placeOf("") == Place{});

    CHECK(judge(starterText()).empty());
    Draft draft = opened(starterText());
    REQUIRE(draft.apply(one(setEdit("/rules/2/severity", "loud"))));
    REQUIRE(draft.apply(one(setEdit("/experience", bj::object{{"neutral", 0}}))));
    const auto findings = judge(draft.text());
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].place == Place{Section::Experience, {}, "/neutral"});
    CHECK(findings[1].place == Place{Section::Rules, 2, "/severity"});
    CHECK_FALSE(findings[1].problem.sentence.empty());
}
