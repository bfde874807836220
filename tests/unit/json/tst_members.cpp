#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>

#include "core/json/members.h"

using namespace sidelight;

TEST_CASE("a member that is no text, or not there, is read as none")
{
    const auto object =
        boost::json::parse(R"({"a":"x","b":7,"c":["x",7,"y",null],"d":[]})").as_object();
    CHECK(json::textAt(object, "a") == "x");
    CHECK(json::textAt(object, "b").empty());
    CHECK(json::textAt(object, "none").empty());
    CHECK(json::textsAt(object, "c") == std::vector<std::string>{"x", "y"});
    for (const char *name : {"a", "b", "d", "none"})
        CHECK(json::textsAt(object, name).empty());
}

TEST_CASE("a member is put where it is to stand, behind all where there are not so many")
{
    auto object = boost::json::parse(R"({"a":1,"b":2})").as_object();
    json::insertMember(object, 1, "m", 3);
    CHECK(boost::json::value(object) == boost::json::parse(R"({"a":1,"m":3,"b":2})"));
    CHECK(object.begin()[1].key() == "m");
    json::insertMember(object, 9, "z", 4);
    CHECK(object.begin()[3].key() == "z");
}
