#include <catch2/catch_test_macros.hpp>

#include "core/suggest/situation/dialogueline.h"

using namespace sidelight::suggest;

TEST_CASE("a line becomes a dialogue with its decisions and look-ups")
{
    const auto dialogue = readDialogue(
        R"({"id":7,"tasks":["ride_book"],"events":[
        {"who":"User","do":"utter","text":"A ride please"},
        {"who":"Wizard","do":"query","label":"query_check","api":"ride","args":[{"From":"\"here\""},{"RequestType":"\"Check\""}]},
        {"who":"KnowledgeBase","do":"return_item","item":{"Price":4,"Free":true,"Stops":["a","b"],"Note":null}},
        {"who":"Wizard","do":"pick_suggestion","text":"Shall I?","label":"ride_ask_confirm"},
        {"who":"Wizard","do":"utter","text":"One moment","label":"custom"},
        {"who":"KnowledgeBase","do":"return_item","item":null},
        {"who":"Somebody","do":"utter"}]})");
    REQUIRE(dialogue.has_value());
    CHECK(dialogue->id == 7);
    CHECK(dialogue->task() == "ride_book");
    REQUIRE(dialogue->turns.size() == 6);
    CHECK(dialogue->turns[1].isQuery);
    CHECK(dialogue->turns[1].isDecision);
    CHECK(dialogue->turns[1].arguments == std::vector<std::string>{"From", "RequestType\"Check\""});
    REQUIRE(dialogue->turns[2].facts.size() == 4);
    CHECK(dialogue->turns[2].facts[0].text == "4");
    CHECK(dialogue->turns[2].facts[1].text == "true");
    CHECK(dialogue->turns[2].facts[2].items == std::vector<std::string>{"a", "b"});
    CHECK(dialogue->turns[3].isDecision);
    CHECK(!dialogue->turns[4].isDecision);
    CHECK(dialogue->turns[4].action == "custom");
    CHECK(dialogue->turns[5].facts.empty());
}

TEST_CASE("a dialogue about several tasks has none to go by")
{
    const auto dialogue = readDialogue(R"({"tasks":["a","b"],"events":[]})");
    REQUIRE(dialogue.has_value());
    CHECK(dialogue->task().empty());
}

TEST_CASE("lines that are no dialogue are refused with a sentence")
{
    struct Row {
        const char *name;
        std::string line;
    };
    const Row rows[] = {
        {"empty", ""},
        {"no JSON", "hello"},
        {"a list", "[]"},
        {"no events", R"({"tasks":[]})"},
        {"no tasks", R"({"events":[]})"},
        {"events that are an object", R"({"tasks":[],"events":{}})"},
        {"an event that is a text", R"({"tasks":[],"events":["x"]})"},
        {"a task that is a number", R"({"tasks":[1],"events":[]})"},
        {"a task without a name", R"({"tasks":[""],"events":[]})"},
        {"a name that is too long", R"({"tasks":[")" + std::string(97, 'x') + R"("],"events":[]})"},
        {"too many events", R"({"tasks":[],"events":[{})" +
                                [] {
                                    std::string more;
                                    for (int i = 0; i < 2000; ++i)
                                        more += ",{}";
                                    return more;
                                }() +
                                "]}"},
        {"too deep", std::string(100, '[') + std::string(100, ']')},
        {"a line over its limit", std::string(DialogueLimits::lineBytes + 1, ' ')},
        {"broken UTF-8", "{\"tasks\":[\"\xC0\xAF\"],\"events\":[]}"},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        const auto dialogue = readDialogue(row.line);
        REQUIRE(!dialogue.has_value());
        CHECK(!dialogue.error().empty());
    }
}
