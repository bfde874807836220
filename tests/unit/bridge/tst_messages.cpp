// What pages say, read strictly.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "plugin/bridge/messages.h"

using namespace sidelight::bridge;

TEST_CASE("each message of a page is read")
{
    const std::string hex32(32, 'a');
    const std::string hex64(64, 'b');
    const auto pair = readPageMessage(R"({"type":"pair","name":"Desktop"})");
    REQUIRE(pair);
    CHECK(std::get<AskPairing>(*pair).name == "Desktop");
    const auto known =
        readPageMessage(R"({"type":"authenticate","pairing":")" + hex32 + R"(","challenge":")" +
                        hex64 + R"(","proof":")" + hex64 + "\"}");
    REQUIRE(known);
    CHECK(std::get<Authenticate>(*known).pairing == hex32);
    const auto pop = readPageMessage(R"({"type":"popCustomer","request":7,"customer":"c-1"})");
    REQUIRE(pop);
    CHECK(std::get<PopCustomerWish>(*pop).request == 7);
    CHECK(readPageMessage(R"({"type":"openInteraction","request":1,"interaction":"i-1"})"));
    CHECK(readPageMessage(
        R"({"type":"popIdentity","request":1,"kind":"phone","value":"+1 202 555 0118"})"));
    CHECK(readPageMessage(R"({"type":"setTheme","theme":"dark"})"));
}

TEST_CASE("what is no message of a page is none")
{
    struct Row {
        const char *name;
        std::string text;
    };
    const Row rows[] = {
        {"nothing", ""},
        {"no JSON", "{"},
        {"two values", R"({"type":"setTheme","theme":"dark"} 1)"},
        {"no object", R"(["pair"])"},
        {"no type", R"({"name":"Desktop"})"},
        {"a type nobody knows", R"({"type":"readCustomer","request":1})"},
        {"the type twice", R"({"type":"pair","type":"pair","name":"x"})"},
        {"a member too many", R"({"type":"pair","name":"x","token":"y"})"},
        {"a name that is none", R"({"type":"pair","name":7})"},
        {"an empty name", R"({"type":"pair","name":""})"},
        {"a long name", R"({"type":"pair","name":")" + std::string(65, 'x') + "\"}"},
        {"a name with a line end", R"({"type":"pair","name":"a\nb"})"},
        {"a proof in capitals", R"({"type":"authenticate","pairing":")" + std::string(32, 'a') +
                                    R"(","challenge":")" + std::string(64, 'b') + R"(","proof":")" +
                                    std::string(64, 'B') + "\"}"},
        {"a short proof", R"({"type":"authenticate","pairing":"a","challenge":"b","proof":"c"})"},
        {"request 0", R"({"type":"popCustomer","request":0,"customer":"c"})"},
        {"request -1", R"({"type":"popCustomer","request":-1,"customer":"c"})"},
        {"request 1.5", R"({"type":"popCustomer","request":1.5,"customer":"c"})"},
        {"request beyond 2^53",
         R"({"type":"popCustomer","request":9007199254740993,"customer":"c"})"},
        {"no customer", R"({"type":"popCustomer","request":1,"customer":""})"},
        {"a long customer",
         R"({"type":"popCustomer","request":1,"customer":")" + std::string(201, 'c') + "\"}"},
        {"a theme nobody has", R"({"type":"setTheme","theme":"neon"})"},
        {"nested deeply", R"({"type":"pair","name":"x","a":[[[[1]]]]})"},
        {"too large", R"({"type":"pair","name":")" + std::string(20'000, 'x') + "\"}"},
        {"no UTF-8", "{\"type\":\"pair\",\"name\":\"\xff\"}"},
    };
    for (const Row &row : rows) {
        INFO(row.name);
        CHECK_FALSE(readPageMessage(row.text));
    }
}
