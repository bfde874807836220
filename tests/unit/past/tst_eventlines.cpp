#include <array>

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "apps/past/eventlines.h"

using namespace sidelight::past;

namespace
{

// A pipe whose other end the test holds; texts stay below its buffer of 64 KiB.
struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() { REQUIRE(pipe(ends.data()) == 0); }
    ~Pipe()
    {
        close(ends[0]);
        finish();
    }
    void say(const std::string &text)
    {
        REQUIRE(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    }
    void finish()
    {
        if (ends[1] >= 0)
            close(ends[1]);
        ends[1] = -1;
    }
};

std::vector<EventLine> allOf(const std::string &text)
{
    Pipe pipe;
    pipe.say(text);
    pipe.finish();
    EventLines lines(pipe.ends[0]);
    std::vector<EventLine> all;
    while (!lines.atEnd()) {
        if (auto line = lines.next())
            all.push_back(std::move(*line));
    }
    return all;
}

} // namespace

TEST_CASE("lines are events, blank ones are none, the last needs no end")
{
    const auto lines = allOf("{\"id\":\"1\"}\r\n\n  \n {\"id\":\"2\"}\n{\"id\":\"3\"}");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "{\"id\":\"1\"}");
    CHECK(lines[1].number == 4);
    CHECK(lines[2].text == "{\"id\":\"3\"}");
    CHECK(lines[2].code.empty());
}

TEST_CASE("an array is its elements")
{
    const auto lines = allOf("\n [ {\"id\":\"1\"},\n {\"id\":[2]} ] \n");
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].number == 2);
    CHECK(lines[1].text == "{\"id\":[2]}");
}

TEST_CASE("a line that is no JSON is told and does not spoil its neighbours")
{
    const auto lines = allOf("{\"id\":\"1\"},{\"id\":\"2\"}\n{\"id\":\"3\"}\n[1,\n");
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].code == "not_json");
    CHECK(lines[0].sentence.ends_with('.'));
    CHECK(lines[1].code.empty());
    CHECK(lines[2].code == "not_json");
}

TEST_CASE("a broken array is judged as the lines it is made of")
{
    const auto lines = allOf("[1,\n{\"id\":\"3\"}");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].code == "not_json");
    CHECK(lines[1].code.empty());
}

TEST_CASE("an empty file has no lines")
{
    CHECK(allOf("").empty());
    CHECK(allOf("\n\n").empty());
}

TEST_CASE("a pipe that is slow is not waited for")
{
    Pipe pipe;
    EventLines lines(pipe.ends[0]);
    CHECK_FALSE(lines.next().has_value());
    CHECK_FALSE(lines.atEnd());
    pipe.say("{\"id\":");
    CHECK_FALSE(lines.next().has_value());
    pipe.say("\"1\"}\n");
    const auto line = lines.next();
    REQUIRE(line.has_value());
    CHECK(line->text == "{\"id\":\"1\"}");
    CHECK_FALSE(lines.next().has_value());
    CHECK_FALSE(lines.atEnd());
    pipe.finish();
    CHECK_FALSE(lines.next().has_value());
    CHECK(lines.atEnd());
}
