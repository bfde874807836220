#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "core/config/draft/merge.h"
#include "core/config/starter.h"

using namespace sidelight;
using namespace sidelight::config;
namespace bj = boost::json;

namespace
{

bj::object object(std::string_view text)
{
    return bj::parse(bj::string_view(text.data(), text.size())).as_object();
}

const char *const base =
    R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})";

} // namespace

TEST_CASE("what only one of two editors changed is taken, whichever it was")
{
    struct Row {
        const char *what;
        const char *mine;
        const char *theirs;
        const char *merged;
    };
    const auto row = GENERATE(values<Row>({
        {"nobody", base, base, base},
        {"two fields of one rule",
         R"({"version":1,"rules":[{"id":"a","name":"Mine","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"critical"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"Mine","severity":"critical"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})"},
        {"a rule of mine, and one of theirs behind another",
         R"({"version":1,"rules":[{"id":"m"},{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"t"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"m"},{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"t"},{"id":"c","name":"C"}],"budget":{"visible":3}})"},
        {"one I took out, another they did",
         R"({"version":1,"rules":[{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"b","name":"B"}],"budget":{"visible":3}})"},
        {"their order",
         R"({"version":1,"rules":[{"id":"a","name":"Mine","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"c","name":"C"},{"id":"b","name":"B"},{"id":"a","name":"A","severity":"info"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"c","name":"C"},{"id":"b","name":"B"},{"id":"a","name":"Mine","severity":"info"}],"budget":{"visible":3}})"},
        {"a section of each, and the higher version",
         R"({"version":2,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":4}})",
         R"({"version":5,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3},"experience":{"neutral":5}})",
         R"({"version":5,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":4},"experience":{"neutral":5}})"},
        {"both the same", R"({"version":1,"budget":{"visible":9}})",
         R"({"version":1,"budget":{"visible":9}})", R"({"version":1,"budget":{"visible":9}})"},
    }));
    INFO(row.what);
    const Merge merged = merge(object(base), object(row.mine), object(row.theirs));
    CHECK(bj::serialize(merged.document) == row.merged);
    CHECK(merged.conflicts.empty());
}

TEST_CASE("what both changed is named, and mine stands until somebody chooses")
{
    struct Row {
        const char *what;
        const char *mine;
        const char *theirs;
        const char *merged;
        const char *pointer;
        const char *name;
        const char *member;
        bool mineIsGone;
        bool theirsIsGone;
    };
    const auto row = GENERATE(values<Row>({
        {"one field",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"warning"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"critical"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"warning"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         "/rules/0/severity", "A", "severity", false, false},
        {"one I deleted and they changed",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"Theirs"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         "/rules/1", "Theirs", "", true, false},
        {"one I changed and they deleted",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"Mine"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"Mine"},{"id":"c","name":"C"}],"budget":{"visible":3}})",
         "/rules/1", "Mine", "", false, true},
        {"a section that is one value",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":4}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":5}})",
         R"({"version":1,"rules":[{"id":"a","name":"A","severity":"info"},{"id":"b","name":"B"},{"id":"c","name":"C"}],"budget":{"visible":4}})",
         "/budget/visible", "", "budget/visible", false, false},
    }));
    INFO(row.what);
    const Merge merged = merge(object(base), object(row.mine), object(row.theirs));
    CHECK(bj::serialize(merged.document) == row.merged);
    REQUIRE(merged.conflicts.size() == 1);
    const Conflict &conflict = merged.conflicts[0];
    CHECK(conflict.pointer == row.pointer);
    CHECK(conflict.name == row.name);
    CHECK(conflict.member == row.member);
    CHECK(conflict.mine.has_value() == !row.mineIsGone);
    CHECK(conflict.theirs.has_value() == !row.theirsIsGone);
}

TEST_CASE("elements without names, or with one twice, are one value")
{
    const Merge merged = merge(object(R"({"rules":[1,2]})"), object(R"({"rules":[1,2,3]})"),
                               object(R"({"rules":[0,1,2]})"));
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0].pointer == "/rules");
    const Merge twice =
        merge(object(R"({"rules":[{"id":"a"}]})"), object(R"({"rules":[{"id":"a"},{"id":"a"}]})"),
              object(R"({"rules":[{"id":"b"}]})"));
    CHECK(twice.conflicts.size() == 1);
}

TEST_CASE("the starter bundle merged with itself stays what it is")
{
    const bj::object starter = object(starterText());
    const Merge merged = merge(starter, starter, starter);
    CHECK(bj::serialize(merged.document) == bj::serialize(starter));
}
