// A mapping that cannot work is refused with the place and the reason.
#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/mapping/mapping.h"

using namespace sidelight;
using namespace sidelight::mapping;

namespace
{
struct Refused {
    const char *what;
    std::string document;
    const char *pointer;
    std::uint32_t line;
    std::uint32_t column;
};

std::string manyParts()
{
    std::string text = "[1";
    for (int i = 0; i < 300; ++i)
        text += ",1";
    return text + "]";
}

std::string withEvent(const std::string &event)
{
    return R"({"id":"m","name":"M","events":[)" + event + "]}";
}
} // namespace

TEST_CASE("a mapping that cannot work is refused with the place and the reason")
{
    const auto row = GENERATE(values<Refused>({
        {"nothing", "{}", "", 0, 0},
        {"no events", R"({"id":"m","name":"M"})", "", 0, 0},
        {"an empty list of events", R"({"id":"m","name":"M","events":[]})", "/events", 0, 0},
        {"an id that is no address", R"({"id":"My mapping","name":"M","events":[{"type":"'a'"}]})",
         "/id", 0, 0},
        {"an unknown member", R"({"id":"m","name":"M","evnets":[],"events":[{"type":"'a'"}]})",
         "/evnets", 0, 0},
        {"an unknown member of an event", withEvent(R"({"type":"'a'","tme":"1"})"), "/events/0/tme",
         0, 0},
        {"an event without type", withEvent(R"({"id":"'1'"})"), "/events/0", 0, 0},
        {"an event that is no object", withEvent("7"), "/events/0", 0, 0},
        {"broken syntax", withEvent(R"({"type":"'a'","data":{"x":"item.a +"}})"),
         "/events/0/data/x", 1, 9},
        {"a name nobody declared", withEvent(R"({"type":"'a'","data":{"x":"bdy.a"}})"),
         "/events/0/data/x", 1, 1},
        {"a function there is not", withEvent(R"j({"type":"'a'","subject":"\n nosuch(item)"})j"),
         "/events/0/subject", 2, 2},
        {"types that do not fit", withEvent(R"({"type":"'a' + 1"})"), "/events/0/type", 1, 1},
        {"a condition that is no condition", withEvent(R"({"when":"'yes'","type":"'a'"})"),
         "/events/0/when", 1, 1},
        {"each is no list", R"({"id":"m","name":"M","each":"'x'","events":[{"type":"'a'"}]})",
         "/each", 1, 1},
        {"a number as type", withEvent(R"({"type":7})"), "/events/0/type", 0, 0},
        {"null as data", withEvent(R"({"type":"'a'","data":{"x":null}})"), "/events/0/data/x", 0,
         0},
        {"a name that is taken",
         R"({"id":"m","name":"M","let":{"body":"1"},"events":[{"type":"'a'"}]})", "/let/body", 0,
         0},
        {"a value of another form",
         R"({"id":"m","name":"M","let":{"x":{"xml":"1"}},"events":[{"type":"'a'"}]})", "/let/x", 0,
         0},
        {"a time in days", withEvent(R"({"type":"'a'","time":{"from":"item.t","unit":"d"}})"),
         "/events/0/time", 0, 0},
        {"a hash of nothing", withEvent(R"({"type":"'a'","id":{"hash":[]}})"), "/events/0/id/hash",
         0, 0},
        {"an extension of ours", withEvent(R"({"type":"'a'","extensions":{"huboffset":"'1'"}})"),
         "/events/0/extensions/huboffset", 0, 0},
        {"a type for all",
         R"({"id":"m","name":"M","shared":{"type":"'a'"},"events":[{"type":"'a'"}]})",
         "/shared/type", 0, 0},
        {"too long an expression",
         withEvent(R"({"type":"'a'","data":{"x":"')" + std::string(9000, 'x') + R"('"}})"),
         "/events/0/data/x", 1, 0},
        {"too many parts", withEvent(R"({"type":"'a'","data":{"x":")" + manyParts() + "\"}}"),
         "/events/0/data/x", 1, 0},
    }));
    CAPTURE(row.what);
    const auto mapping = readMapping(boost::json::parse(row.document).as_object());
    REQUIRE_FALSE(mapping);
    bool found = false;
    for (const Problem &problem : mapping.error()) {
        UNSCOPED_INFO(problem.pointer << ' ' << problem.line << ':' << problem.column << ' '
                                      << problem.sentence);
        CHECK_FALSE(problem.sentence.empty());
        found = found || (problem.pointer == row.pointer && problem.line == row.line &&
                          (row.column == 0 || problem.column == row.column));
    }
    CHECK(found);
}

TEST_CASE("all mistakes of a mapping are told at once, each once")
{
    const auto mapping = readMapping(
        boost::json::parse(R"({"id":"m","name":"M","shared":{"source":"nosuch"},"events":[)"
                           R"({"type":"'a'","subject":"1 +"},{"type":"'b' + 2"}]})")
            .as_object());
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().size() == 3);
}
